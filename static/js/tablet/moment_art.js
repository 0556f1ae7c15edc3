/* What a quiet screen is about, as one large picture in its sky: wait, look to the wall, your answer counts, your votes are
   there, goodbye, the day is over, a card came too late. And what each question of the end asks. Nothing to read in them. */
import { el, svg } from "../parts/dom.js";
import { picto } from "../parts/picto.js";
import { drawing, line, sheet, thing, tick } from "./art.js";
import { wallParts } from "./wall_art.js";

const INK = "var(--ink)";

const MOMENTS = {
  wait: () => picto("hourglass-done"),
  wall: () => drawing("", "0 0 380 340", ...wallParts(), svg("rect", { class: "flight__note", attrs: { x: 246, y: 166, width: 68, height: 44, rx: 10 } }), thing("eyes", 112, 206, 150)),
  answer: () => drawing("", "0 0 240 190", svg("g", {}, sheet(24, 30, 172, 128, -4, 26)), tick(190, 44)),
  votes: () => drawing("", "0 0 240 190", thing("ballot-box-with-ballot", 36, 14, 170), tick(194, 44)),
  goodbye: () => picto("waving-hand"),
  over: () => drawing("", "0 0 240 200", ...evening()),
  late: () => drawing("", "0 0 320 200", svg("g", { attrs: { transform: "translate(80 0)" } }, ...evening()), ...cameBack()),
};

/** The moon stands over the house; all cards hang. */
function evening() {
  const star = (x, y) => line(`M${x} ${y - 7}V${y + 7}M${x - 7} ${y}H${x + 7}`, "var(--window)", 4);
  return [
    svg("rect", { class: "art__night", attrs: { x: 8, y: 4, width: 224, height: 192, rx: 96 } }),
    thing("crescent-moon", 128, 14, 64, -12), star(70, 50), star(102, 30), star(50, 92), star(196, 96), thing("school", 60, 66, 124),
  ];
}

/** A card that turned back before it. */
function cameBack() {
  return [
    line("M96 70C40 60 24 90 44 118", "var(--thread)", 7), line("M28 106 45 121 58 101", "var(--thread)", 7),
    svg("rect", { class: "art__came-back", attrs: { x: 6, y: 130, width: 92, height: 62, rx: 14 } }),
  ];
}

/** `data-done="false"` takes the tick off. */
export function drawMoment(name) {
  return el("div", { class: `waiting__sign waiting__sign--${name}`, attrs: { "aria-hidden": "true" } }, MOMENTS[name]());
}

const QUESTIONS = {
  may_speak: () => [thing("child", 14, 44, 112), thing("megaphone", 122, 54, 88, -8), line("M218 58 232 46M224 84H242M218 110 232 122", INK, 7)],
  was_heard: () => [thing("speech-balloon", 14, 20, 104), line("M114 98 128 98M112 118 126 126M112 78 126 70", INK, 7), thing("ear", 128, 30, 118)],
  again: () => [thing("school", 76, 48, 108), line("M206 128A84 84 0 1 1 204 54", INK, 10), line("M208 22 205 56 172 51", INK, 10)],
};

/** The picture of one of the three questions. */
export function drawQuestion(name) {
  return drawing("judging__asked", "0 0 260 184", ...QUESTIONS[name]());
}
