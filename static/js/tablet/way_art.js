/* What lies on the tiles of the ways to say something: a card with writing, a fan of pictures, a painted sheet, a bubble
   that sounds. Paper things, drawn; nothing to read in them. */
import { svg } from "../parts/dom.js";
import { COLOURS } from "../parts/strokes.js";
import { drawing, line, sheet, thing } from "./art.js";

const [INK, BROWN, RED, ORANGE, GREEN, BLUE] = COLOURS;

/** A small card with a picture in its window. */
function photo(id, x, y, turn) {
  const window = svg("rect", { class: "art__window", attrs: { x: x + 9, y: y + 10, width: 60, height: 74, rx: 14 } });
  return [svg("g", { attrs: { transform: `rotate(${turn} ${x + 39} ${y + 48})` } }, sheet(x, y, 78, 96, 0, 16), window, thing(id, x + 14, y + 22, 50))];
}

const ART = {
  write: () => [
    sheet(28, 26, 176, 118, -4, 20),
    line("M52 66C58 48 66 50 66 64S78 80 84 62S98 48 102 66S116 78 122 62S138 52 142 64", BLUE, 6),
    line("M56 98C64 86 72 88 74 98S88 108 94 96S108 86 112 98", BLUE, 6),
    thing("pencil", 126, 68, 84, 8),
  ],
  pictures: () => [
    ...photo("horse-face", 20, 46, -14),
    ...photo("sun", 142, 46, 14),
    ...photo("red-heart", 81, 24, 0),
  ],
  draw: () => [
    sheet(30, 20, 176, 128, 3, 8),
    line("M62 128V92L92 66L122 92V128z", RED, 6), line("M84 128V106H100V128", BROWN, 6),
    line("M44 129C90 122 140 134 192 130", GREEN, 7),
    line("M154 52a13 13 0 1 0 26 0a13 13 0 1 0-26 0M167 28V22M167 82V76M143 52H137M197 52H191M150 35L146 31M184 69L188 73M184 35L188 31M150 69L146 73", ORANGE, 5),
    thing("crayon", 132, 76, 84, 6),
  ],
  speak: () => [
    svg("path", { class: "art__paper", attrs: { d: "M60 24H178C202 24 216 40 216 62V88C216 110 202 126 178 126H112L78 152L84 126H60C36 126 22 110 22 88V62C22 40 36 24 60 24z" } }),
    line("M150 56C160 66 160 84 150 94M170 46C186 62 186 88 170 104M190 38C212 58 212 92 190 112", INK, 6),
    thing("microphone", 48, 34, 84, -6),
  ],
};

export function wayArt(way) {
  return drawing("art", "0 0 240 164", ...ART[way]());
}
