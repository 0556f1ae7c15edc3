/* What comes as soon as the first screen is there, so that arriving and saying go on without network afterwards. */
import { followAnimalCards } from "./animal_cards.js";
import { askForHelp } from "./help.js";
import { bringPicturesAhead } from "./pictures/ahead.js";
import { inQuietTime } from "./quiet_time.js";
import { screens } from "./screens.js";

export { askForHelp, bringPicturesAhead, followAnimalCards, inQuietTime, screens };
