/* Every screen of the tablet by name. */
import { animalCard, goodbye } from "./screens/animal_card.js";
import { answered } from "./screens/answered.js";
import { cards } from "./screens/cards.js";
import { draw } from "./screens/draw.js";
import { fate } from "./screens/fate.js";
import { feedback } from "./screens/feedback.js";
import { hello } from "./screens/hello.js";
import { moment } from "./screens/moment.js";
import { pairs } from "./screens/pairs.js";
import { rating } from "./screens/rating.js";
import { pictures } from "./screens/pictures.js";
import { prompt } from "./screens/prompt.js";
import { results } from "./screens/results.js";
import { sent } from "./screens/sent.js";
import { start } from "./screens/start.js";
import { between, over, soon } from "./screens/soon.js";
import { speak } from "./screens/speak.js";
import { vote, voted } from "./screens/vote.js";
import { who } from "./screens/who.js";
import { write } from "./screens/write.js";
import { useWays } from "./ways.js";

export const screens = {
  animal_card: animalCard, answered, between, cards, draw, fate, feedback, goodbye, hello, moment, over, pairs, pictures, prompt, rating, results, sent, soon, speak, start, vote, voted, who, write,
};

useWays(screens);
