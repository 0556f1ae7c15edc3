/* What comes as soon as the first screen is there, so that arriving and saying go on without network afterwards. */
import { ICONS } from "../parts/picto.js";
import { followAnimalCards } from "./animal_cards.js";
import { askForHelp } from "./help.js";
import { bringPicturesAhead } from "./pictures/ahead.js";
import { followPause } from "./pause.js";
import { inQuietTime } from "./quiet_time.js";
import { screens } from "./screens.js";

/** All icons: a screen that is opened without network has its signs. */
export function bringIcons() {
  fetch(ICONS).catch(() => {}); // whoever draws one asks again
}

export { askForHelp, bringPicturesAhead, followAnimalCards, followPause, inQuietTime, screens };
