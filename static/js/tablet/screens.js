/* The screens of waiting and writing by name. Those of arriving are in first_screens.js, all others in later_screens.js. */
import { animalCard, goodbye } from "./screens/animal_card.js";
import { answered } from "./screens/answered.js";
import { cards } from "./screens/cards.js";
import { prompt } from "./screens/prompt.js";
import { sent } from "./screens/sent.js";
import { between, over, soon } from "./screens/soon.js";
import { who } from "./screens/who.js";
import { write } from "./screens/write.js";

export const screens = {
  animal_card: animalCard, answered, between, cards, goodbye, over, prompt, sent, soon, who, write,
};
