/* How a title stands on a cloud of a given size: as large as it can whole, with its picture beside it. Pure; wall units. */
import { balanced, longestWord } from "../board/sizes.js";

const SIZES = [56, 50, 44, 40, 36];
const PICTURES = [0.36, 0.26, 0.18, 0]; // of the cloud's height
const INSIDE = 0.8; // of the cloud's width and height
const LEADING = 1.14;
const BETWEEN = 4;

/** → { size, lines, picture, isWhole }; a title that fits nowhere is small, and cut after its last line. */
export function wordsOn({ title, pictogram }, { w, h }, ruler) {
  for (const picture of pictogram ? PICTURES : [0]) {
    for (const size of SIZES) {
      const width = (w * INSIDE) / size;
      const { lines } = balanced(title, width, ruler);
      const high = lines * size * LEADING + (picture ? picture * h + BETWEEN : 0);
      if (high <= h * INSIDE && longestWord(title, ruler) * 1.03 <= width) return { size, lines, picture, isWhole: true };
    }
  }
  const [least] = SIZES.slice(-1);
  return { size: least, lines: Math.max(1, Math.floor((h * INSIDE) / (least * LEADING))), picture: 0, isWhole: false };
}

/**
 * Which of some cloud sizes suits all titles: the first on which they stand whole, with their pictures and large enough,
 * else the best there is. → { at, size } with one size of writing for all: no choice shouts louder than another.
 */
export function bestFit(choices, sizes, ruler, good = 50) {
  const found = sizes.map((cloud, at) => ({ at, ...together(choices.map((choice) => wordsOn(choice, cloud, ruler)), choices) }));
  const best = found.find(({ size, isFine }) => isFine && size >= good) ?? [...found].sort((a, b) => b.isFine - a.isFine || b.size - a.size || a.at - b.at)[0];
  return { at: best.at, size: best.size };
}

function together(words, choices) {
  return {
    size: Math.min(SIZES[0], ...words.map((one) => one.size)),
    isFine: words.every((one, index) => one.isWhole && (!choices[index].pictogram || one.picture > 0.2)),
  };
}
