/* What a cloud needs: how large it has to be for its cards, and what lies where inside of it. All of it is worked out for
   a cloud that begins at 0, 0, and remembered as long as its cards, its title and its size stay as they are. */
import { centredInCloud, fillPlace, fits, legibleFirst, longestRow, puffOf, rounded } from "./rows.js";
import { between } from "./packing.js";
import { titleSize, WIDEST_CARD } from "./sizes.js";

export const GAP = 8; // between clouds
export const NARROWEST = 150;
const HEIGHTS = [150, 180, 210, 240, 270, 300, 340, 390, 450, 520, 600, 700, 820, 960, 1120, 1300, 1500, 1750, 2050, 2400, 2800, 3300];
const ASPECTS = [2, 1.6, 1.3];
const TALL = 1.65; // no cloud is taller than this by its width
const FLAT = 0.72; // nor an empty one than this
export const GRAIN = 10;
const LEAST_CARD = 20000; // square units; of more cards than fit at this size nobody needs to ask
const MOST_HEADS = 4000;
const MOST_KNOWN = 4000; // sizes asked for while a window is drawn larger are not kept for ever

export const proportion = ({ cards }) => (cards.length ? TALL : FLAT);

/** Asks `make` once for the same cards, heading and key. known: WeakMap cards → Map */
function remembered(known, { cards, record }, key, make) {
  const whole = `${key} ${record.pictogram ? 1 : 0} ${record.title}`;
  let found = known.get(cards);
  if (!found || found.size > MOST_KNOWN) known.set(cards, found = new Map());
  if (!found.has(whole)) found.set(whole, make());
  return found.get(whole);
}

/** Square units that the letters of cards take by themselves: no cloud that shows them all is smaller. */
export function inkOf(cards, write) {
  return remembered(write.known, { cards, record: NAMELESS }, "ink", () =>
    cards.reduce((sum, { record }) => sum + write.sizeOf.ink(record), 0));
}

const ANYTHING = [];
const STEPS = 48;
const NAMELESS = { title: "", pictogram: "" };

/** The smallest of a few proportions in which every card can be read, or null. */
export function freeSize(cloud, area, write) {
  return remembered(write.known, cloud, `free ${area.w} ${area.h}`, () => {
    let best = null;
    for (const aspect of ASPECTS) {
      for (const height of HEIGHTS) {
        const size = { w: Math.round(height * aspect), h: height };
        if (size.w > area.w || size.h > area.h || (best && size.w * size.h >= best.w * best.h)) break;
        if (!holds(cloud, size, { readable: Infinity, mini: 1, isPlain: false }, write)) continue;
        best = size;
        break;
      }
    }
    return best;
  });
}

/** The narrowest cloud of a height that holds so many cards in words and the others so small; as wide as may be when none does. */
export function leastWidth(cloud, h, most, level, write) {
  const { cards, record } = cloud;
  const what = { cards: level.readable ? cards : ANYTHING, record }; // where all are small, their number is all that counts
  return remembered(write.known, what, `least ${h} ${most} ${level.readable} ${level.mini} ${level.isPlain} ${cards.length}`, () => {
    let [low, high] = [NARROWEST, most];
    while (high - low > GRAIN) {
      const middle = (low + high) / 2;
      if (holds(cloud, { w: middle, h: Math.min(h, middle * proportion(cloud)) }, level, write)) high = middle;
      else low = middle;
    }
    return high;
  });
}

function holds({ record, cards }, size, { readable, mini, isPlain }, write) {
  const { head, place } = headed(size, record, isPlain, write);
  if (!head?.isWhole) return false;
  const full = Math.min(readable, cards.length);
  const many = cards.length - full;
  const sizeOf = sizesIn(size, write);
  const ordered = full ? legibleFirst(cards, sizeOf) : cards; // of small ones it is no matter which comes first
  const scale = many > 40 ? Math.min(mini, 0.5) : many > 16 ? Math.min(mini, 0.64) : mini;
  return fits(ordered, full, scale, place, sizeOf);
}

/** Cards may be as wide as the longest row; in steps, so that few widths need measuring. */
function sizesIn({ w, h }, { sizeOf }) {
  const most = between(Math.floor(longestRow(w, h) / STEPS) * STEPS, 160, WIDEST_CARD);
  return (card) => sizeOf(card, most);
}

const headsKnown = new WeakMap(); // ruler → Map

/** Where the title goes, and the place below it for cards; the same for every cloud of this heading and size. */
function headed({ w, h }, record, isPlain, { ruler, untitled }) {
  if (!headsKnown.has(ruler)) headsKnown.set(ruler, new Map());
  const known = headsKnown.get(ruler);
  const [title, hasPicture] = [record.title || untitled, Boolean(record.pictogram) && !isPlain];
  const key = `${w} ${h} ${hasPicture} ${isPlain} ${title}`;
  if (!known.has(key)) {
    if (known.size > MOST_HEADS) known.clear();
    known.set(key, head({ w, h }, titleSize(title, { hasPicture, mayBreak: isPlain }, ruler, w * 0.9), hasPicture));
  }
  return known.get(key);
}

function head({ w, h }, title, hasPicture) {
  const box = { x: 0, y: 0, w, h };
  const ground = rounded(box);
  for (let y = puffOf(w, h) * 0.5; y + title.h < h * 0.8; y += 6) {
    const [left, right] = ground.span(y, y + title.h);
    if (right - left < title.w) continue;
    return { head: { ...title, x: (left + right - title.w) / 2, y, hasPicture }, place: rounded(box, y + title.h + 8) };
  }
  return { head: null, place: null };
}

/** → { boxes of its cards, title, hint: where words may stand while it is empty }, counted from the cloud's own corner */
export function layCloud(cloud, write) {
  const { box: { w, h }, isPlain = false } = cloud;
  return remembered(write.known, cloud, `laid ${w} ${h} ${isPlain}`, () => inside(cloud, write));
}

function inside({ record, cards, box: { w, h }, isPlain = false }, write) {
  const { head, place } = headed({ w, h }, record, isPlain, write);
  const tight = { x: w * 0.06, y: puffOf(w, h) * 0.7, w: w * 0.88, h: 48, size: 36, hasPicture: false, isCut: true };
  const title = head ?? tight;
  const below = place ?? rounded({ x: 0, y: 0, w, h }, title.y + title.h + 2);
  if (cards.length === 0) return { boxes: [], title, hint: head && { x: 0, y: below.top, w, h: below.bottom - below.top } };
  const most = Math.max(24, Math.floor((w * h) / LEAST_CARD));
  const { shift, boxes } = centredInCloud(fillPlace(cards, below, { most, sizeOf: sizesIn({ w, h }, write) }), below);
  return { boxes, title: { ...title, y: title.y + shift * 0.6 }, hint: null };
}
