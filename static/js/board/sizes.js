/* How much room words take, in wall units (1080 of them are the height of a projector). The ruler measures with the
   page's own font in a browser and estimates elsewhere, so that the layout needs no page. */

export const TEXT = 36; // the smallest text that a projector shows
export const TITLE = 44;
export const HELD = 56;
export const BEHIND = 12; // how far the papers of a stack peep out
export const MINI = { w: 76, h: 56, gap: 14 };

const LEADING = 1.16;
const EDGE = 5; // outline, both sides
const LIP = 7;
const INSIDE = { children: 1.5, staff: 2.4, parents: 2.1, leadership: 1.5, partners: 2 }; // left and right together, in em
const COUNT = 2.3;
const VOICES = 1.2; // around them all
const VOICE = 2.1; // a sign and a number for each who speaks in a stack of several
const PEN = 1.7;
const DECIDED = { each: 1.4, before: 0.25 }; // the signs of how it was decided
const DRAWING = { w: 6, h: 4.2 }; // in em, as in stock_cards.css
const PICTURE = { w: 1.7, gap: 0.3 };
export const WIDEST_CARD = 860;
const WIDTHS = [480, 660, WIDEST_CARD];
const SLACK = 1.02; // browsers round glyphs; a word too many in a line would make the card taller than its place

/** ruler(text) → width of one line at size 1 */
export function estimatingRuler(text) {
  let width = 0;
  for (const sign of text) width += NARROW.has(sign) ? 0.32 : WIDE.has(sign) ? 0.84 : sign > "\u2e7f" ? 1.05 : 0.57;
  return width;
}

const NARROW = new Set("iljtfrI.,:;!|'’‚„“” ()[]-");
const WIDE = new Set("mwMWÄÖ@%—…");

/** The real widths, in the font of an element, remembered word by word. */
export function fontRuler(family, weight = 400) {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      context.font = `${weight} 100px ${family}`;
      width = context.measureText(text).width / 100;
      known.set(text, width);
    }
    return width;
  };
}

/** How many lines a text takes, and how wide the widest is; a word that fits no line is broken. */
export function wrap(text, widest, ruler) {
  const space = ruler(" ");
  let lines = 0;
  let used = 0;
  for (const paragraph of text.split("\n")) {
    let line = 0;
    lines += 1;
    for (const word of paragraph.split(/[ \t]+/)) {
      let width = ruler(word);
      if (line > 0 && line + space + width <= widest) {
        line += space + width;
      } else {
        if (line > 0) lines += 1;
        while (width > widest) {
          lines += 1;
          width -= widest;
          used = widest;
        }
        line = width;
      }
      used = Math.max(used, line);
    }
  }
  return { lines, width: used };
}

/** The narrowest width that needs no more lines and breaks no word: balanced lines look laid out and not cut off. */
export function balanced(text, widest, ruler) {
  const { lines, width } = wrap(text, widest, ruler);
  if (lines === 1) return { lines, width };
  let [low, high] = [Math.min(width, Math.max(width / 2, longestWord(text, ruler))), width];
  for (let step = 0; step < 6; step += 1) {
    const middle = (low + high) / 2;
    if (wrap(text, middle, ruler).lines > lines) low = middle;
    else high = middle;
  }
  return { lines, width: high };
}

export function longestWord(text, ruler) {
  return text.split(/\s+/).reduce((longest, word) => Math.max(longest, ruler(word)), 0);
}

/** A card with all its words: as narrow as it can, then wider, then taller. `breaks`: a word is longer than its line. */
export function cardSize({ text, perspective, taken_down: takenDown = false, drawing = null, pictograms = [], decided = [] }, count, ruler, { size = TEXT, widths = WIDTHS, most = Infinity, kinds = 1 } = {}) {
  const counted = count < 2 ? 0 : kinds < 2 ? COUNT : VOICES + VOICE * kinds;
  const signs = decided.length && decided.length * DECIDED.each + DECIDED.before;
  const beside = ((INSIDE[perspective] ?? 2) + counted + (takenDown ? PEN : 0) + signs) * size + EDGE;
  const behind = count > 1 ? BEHIND : 0;
  if (pictograms.length) return pictured(pictograms.length * (PICTURE.w + PICTURE.gap) - PICTURE.gap, PICTURE.w, { size, beside, behind });
  if (drawing && !text) return pictured(DRAWING.w, DRAWING.h, { size, beside, behind });
  if (drawing) return drawnAndSaid(text, ruler, { size, beside, behind });
  const longest = longestWord(text, ruler);
  let found;
  let inside = 0;
  for (const [index, wished] of widths.entries()) {
    inside = Math.max(2, (Math.min(wished, most - behind) - beside) / size);
    found = balanced(text, inside, ruler);
    if ((found.lines <= 2 + index && longest <= inside) || wished >= most) break;
  }
  return {
    breaks: longest > inside,
    w: Math.ceil(found.width * size * SLACK + beside + behind),
    h: Math.ceil(found.lines * size * LEADING + 0.4 * size + LIP + EDGE + behind),
  };
}

const pictured = (w, h, { size, beside, behind }) => ({
  breaks: false,
  w: Math.ceil(w * size + beside + behind),
  h: Math.ceil((h + 0.4) * size + LIP + EDGE + behind),
});

/** The words stand below, as wide as the drawing or a little wider. */
function drawnAndSaid(text, ruler, { size, beside, behind }) {
  const inside = Math.max(DRAWING.w * 1.6, longestWord(text, ruler));
  const { lines, width } = balanced(text, inside, ruler);
  return pictured(Math.max(DRAWING.w, width * SLACK), DRAWING.h + 0.15 + lines * LEADING, { size, beside, behind });
}

const sizesKnown = new WeakMap(); // ruler → sizeOf, since measuring is what takes time

/** sizeOf(card, most, widths?) → { id, w, h } of a card with all its words that may be `most` wide */
export function cardSizes(ruler) {
  if (!sizesKnown.has(ruler)) sizesKnown.set(ruler, remembering(ruler));
  return sizesKnown.get(ruler);
}

/** A record never changes, so what is known of it is found by the record itself; the same words elsewhere by the words. */
function remembering(ruler) {
  const ofRecord = new WeakMap();
  const ofWords = new Map();
  const sizeOf = (card, most, widths = WIDTHS) => {
    const { id, record, count } = card;
    const kinds = kindsOf(card);
    if (!ofRecord.has(record)) ofRecord.set(record, new Map());
    const known = ofRecord.get(record);
    const key = Math.round(most) * 64 + widths.length * 8 + kinds;
    let size = known.get(key);
    if (!size) {
      const words = `${key} ${record.taken_down} ${record.perspective} ${record.drawing ? "drawn" : record.pictograms?.length ?? 0} ${record.decided?.length ?? 0} ${record.text}`;
      if (!ofWords.has(words)) ofWords.set(words, cardSize(record, count, ruler, { most, widths, kinds }));
      size = { id, ...ofWords.get(words) };
      known.set(key, size);
    }
    return size;
  };
  /** Square units of a card's letters alone. */
  sizeOf.ink = ({ text }) => ruler(text) * TEXT * TEXT * LEADING;
  return sizeOf;
}

/** How many perspectives speak in a stack; 0 for a card that lies alone. */
export const kindsOf = ({ count, voices }) => (count > 1 ? Math.max(1, Object.keys(voices ?? {}).length) : 0);

const PIECE = 5.4; // em: so much of a long word stays together when it may be broken

/** The heading of a cloud: picture, words in two lines or three small ones, count. `isWhole`: nothing is cut. */
export function titleSize(title, { hasPicture, mayBreak }, ruler, widest) {
  const beside = (hasPicture ? 68 + 14 : 0) + 14 + 64 + 32;
  const longest = Math.min(longestWord(title, ruler), mayBreak ? PIECE : Infinity);
  let found;
  for (const size of mayBreak ? [TEXT] : [TITLE, TEXT]) {
    const room = Math.max(2, (widest - beside) / size);
    const { lines, width } = balanced(title, room, ruler);
    const words = Math.min(width, room) * size * 1.03;
    const most = size === TITLE ? 2 : 3;
    const h = Math.max(hasPicture ? 72 : 56, Math.ceil(Math.min(lines, most) * size * 1.12 + 8));
    found = { w: Math.ceil(words + beside), h, size, isWhole: lines <= most && longest <= room };
    if (found.isWhole) break;
  }
  return found;
}
