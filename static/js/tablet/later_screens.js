/* The screens that nobody meets in the first moments: pictures, drawing, speaking, voting, and what became of it all. */
import { draw } from "./screens/draw.js";
import { fate } from "./screens/fate.js";
import { feedback } from "./screens/feedback.js";
import { pairs } from "./screens/pairs.js";
import { pictures } from "./screens/pictures.js";
import { rating } from "./screens/rating.js";
import { results } from "./screens/results.js";
import { speak } from "./screens/speak.js";
import { vote, voted } from "./screens/vote.js";

export const laterScreens = { draw, fate, feedback, pairs, pictures, rating, results, speak, vote, voted };
