/* What may be on the screen before the rest of the program is here: few, so that they come fast. */
import { hello } from "./screens/hello.js";
import { moment } from "./screens/moment.js";
import { start } from "./screens/start.js";

export const firstScreens = { hello, moment, start };
