/* The animal card with the place on it that is asked for now ringed, and a hand that points to it: whoever can't read sees what to copy from
   where. Its places are empty and it is nobody's, so that nobody copies from here. */
import { svg } from "../parts/dom.js";
import { drawing, thing } from "../tablet/art.js";

const rect = (name, x, y, width, height, rx) => svg("rect", { class: name, attrs: { x, y, width, height, rx } });
const PLACES = [20, 68, 116, 164];
const LETTERS = [24, 50, 76];
const DIGITS = [112, 138];
const RINGS = { code: [12, 116, 156, 42, 20], pictures: [8, 60, 204, 54, 22] };
const HANDS = { code: ["backhand-index-pointing-left", 166, 104, 66], pictures: ["index-pointing-up", 82, 106, 66] };

/** `asked`: "code" or "pictures" */
export function drawCardHint(asked) {
  return drawing("card-hint", "0 0 220 168",
    rect("card-hint__lip", 3, 7, 214, 158, 26), rect("card-hint__paper", 3, 3, 214, 156, 26),
    svg("circle", { class: "card-hint__token", attrs: { cx: 40, cy: 35, r: 22 } }), thing("paw-prints", 24, 19, 32),
    ...PLACES.map((x) => rect("card-hint__window", x, 68, 38, 38, 10)),
    ...[...LETTERS, ...DIGITS].map((x) => rect("card-hint__sign", x, 126, 16, 22, 4)),
    rect("card-hint__ring", ...RINGS[asked]), thing(...HANDS[asked]));
}
