/* The screens of arriving and writing by name; all others are in later_screens.js. */
import { animalCard, goodbye } from "./screens/animal_card.js";
import { answered } from "./screens/answered.js";
import { cards } from "./screens/cards.js";
import { hello } from "./screens/hello.js";
import { moment } from "./screens/moment.js";
import { prompt } from "./screens/prompt.js";
import { sent } from "./screens/sent.js";
import { start } from "./screens/start.js";
import { between, over, soon } from "./screens/soon.js";
import { who } from "./screens/who.js";
import { write } from "./screens/write.js";

export const screens = {
  animal_card: animalCard, answered, between, cards, goodbye, hello, moment, over, prompt, sent, soon, start, who, write,
};
