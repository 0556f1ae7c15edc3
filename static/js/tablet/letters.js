/* How long a text is: in letters as a child sees them, so that a flag or an é counts once, as on the server. */

export const MOST_LETTERS = 280;
const FEW_LEFT = 40;

const segmenter = typeof Intl.Segmenter === "function" ? new Intl.Segmenter("de", { granularity: "grapheme" }) : null;

export function countLetters(text) {
  const clean = text.normalize("NFC").trim();
  return segmenter ? Array.from(segmenter.segment(clean)).length : Array.from(clean).length;
}

/** What is beyond the card's end, as a child sees letters; nothing where all fits. */
export function beyond(text) {
  const clean = text.normalize("NFC").trim();
  const letters = segmenter ? Array.from(segmenter.segment(clean), ({ segment }) => segment) : Array.from(clean);
  return letters.slice(MOST_LETTERS).join("").trim();
}

/** { left, isEmpty, isTooLong, isNearlyFull } */
export function room(text) {
  const count = countLetters(text);
  const left = MOST_LETTERS - count;
  return { left, isEmpty: count === 0, isTooLong: left < 0, isNearlyFull: left >= 0 && left < FEW_LEFT };
}
