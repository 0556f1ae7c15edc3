/* A text as words that can be covered one by one: pure, no DOM. Places count letters as code points, as the server does. */

const STRIP = "[…]";
const WORD = /[\p{L}\p{N}\p{M}@+#](?:[^\s]*[\p{L}\p{N}\p{M}])?/gu;

/** [{ text, start, end, isWord, isCovered }]: all of the text in order; a word is covered where a piece touches it. */
export function wordsOf(text, pieces = []) {
  const found = [];
  let at = 0;
  const put = (part, isWord) => {
    const start = at;
    at += Array.from(part).length;
    if (part) found.push({ text: part, start, end: at, isWord, isCovered: isWord && pieces.some((piece) => piece.start < at && start < piece.end) });
  };
  let units = 0;
  for (const match of text.matchAll(WORD)) {
    put(text.slice(units, match.index), false);
    put(match[0], true);
    units = match.index + match[0].length;
  }
  put(text.slice(units), false);
  return found;
}

/** The covered pieces; covered words that follow each other are one, with what is between them. */
export function piecesOf(words) {
  const pieces = [];
  let open = null; // the piece that goes on while no uncovered word comes
  for (const word of words) {
    if (!word.isWord) continue;
    if (!word.isCovered) open = null;
    else if (open) open.end = word.end;
    else pieces.push((open = { start: word.start, end: word.end }));
  }
  return pieces;
}

/** What all others will read. */
export function maskedText(text, pieces) {
  const letters = Array.from(text);
  let made = "";
  let at = 0;
  for (const { start, end } of pieces) {
    made += letters.slice(at, start).join("") + STRIP;
    at = end;
  }
  return made + letters.slice(at).join("");
}
