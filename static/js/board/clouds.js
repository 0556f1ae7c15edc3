/* How large clouds are, where they lie and what lies in them.

   While all cards can be read where people put their clouds, the clouds lie there and push each other gently aside.
   After that they stand in rows, each as near to its place as the row lets it, and those that are too wide for their row
   show some of their cards small. Which row a cloud stands in depends on the clouds' places alone, so that a card more
   or less moves no cloud to another row. */
import { between, pushApart } from "./packing.js";
import { centredInCloud, fillPlace, fits, legibleFirst, longestRow, puffOf, rounded } from "./rows.js";
import { titleSize } from "./sizes.js";

// how many cards a cloud shows in words, then how small it shows them without, and at last how it does without a picture
const LEVELS = [
  ...[24, 16, 12, 9, 7, 5, 4, 3, 2, 1, 0].map((readable) => ({ readable, mini: 0.8, isPlain: false })),
  ...[0.64, 0.5, 0.4, 0.3].map((mini) => ({ readable: 0, mini, isPlain: false })),
  { readable: 0, mini: 0.3, isPlain: true },
];
const PLAIN = LEVELS.length - 1;
const AIRY = 0.66; // how much of the area clouds may take where they lie freely
const HEIGHTS = [150, 180, 210, 240, 270, 300, 340, 390, 450, 520, 600, 700, 820];
const ASPECTS = [2, 1.6, 1.3];
const NARROWEST = 150;
const SLIM = 260; // what a cloud keeps of its width as long as others have more
const TALL = 1.65; // no cloud is taller than this by its width
const FLAT = 0.72; // nor an empty one than this
const GROWTH = 80;
const GRAIN = 10;
const GAP = 8;

/** clouds: [{ id, record, cards, x, y }] with the middle that people gave them → the same, each with its box */
export function placeClouds(clouds, area, write) {
  if (clouds.length === 0) return [];
  return lyingFreely(clouds, area, write) ?? standingInRows(clouds, area, write);
}

/* ---- freely ---- */

function lyingFreely(clouds, area, write) {
  let claimed = 0;
  const boxes = [];
  for (const cloud of clouds) {
    const size = freeSize(cloud, area, write);
    claimed += size ? size.w * size.h : Infinity;
    if (claimed > area.w * area.h * AIRY) return null;
    boxes.push({ cx: cloud.x, cy: cloud.y, ...size });
  }
  if (!pushApart(boxes, area)) return null;
  return clouds.map((cloud, index) => ({ ...cloud, box: cornered(boxes[index]) }));
}

const cornered = ({ cx, cy, w, h }) => ({ x: cx - w / 2, y: cy - h / 2, w, h });

/** The smallest of a few proportions in which every card can be read. */
function freeSize(cloud, area, write) {
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
}

function holds({ record, cards }, size, { readable, mini, isPlain }, write) {
  const { head, place } = headed({ x: 0, y: 0, ...size }, record, isPlain, write);
  if (!head?.isWhole) return false;
  const full = Math.min(readable, cards.length);
  const many = cards.length - full;
  const sizeOf = sizesIn(size, write);
  const scale = many > 40 ? Math.min(mini, 0.5) : many > 16 ? Math.min(mini, 0.64) : mini;
  return fits(legibleFirst(cards, sizeOf), full, scale, place, sizeOf);
}

/* ---- in rows ---- */

function standingInRows(clouds, area, write) {
  const rows = inRows(clouds, area);
  const height = area.h / rows.length;
  return rows.flatMap((row, index) => {
    const ground = { x: area.x, y: area.y + index * height, w: area.w, h: height };
    return alongRow(widthsIn(row, ground, write), ground);
  });
}

/** As few rows as leave clouds wide enough for words; when that is not to be had, for small pictures. */
function rowCount(clouds, { w, h }) {
  for (const wish of [{ w: 400, h: 250 }, { w: 235, h: 150 }]) {
    for (let rows = 1; rows <= clouds && h / rows >= wish.h; rows += 1) {
      if (w / Math.ceil(clouds / rows) >= wish.w) return rows;
    }
  }
  return Math.max(1, Math.min(clouds, Math.floor(h / 150)));
}

/** By height on the board, with no row much longer than another. */
function inRows(clouds, area) {
  const count = rowCount(clouds.length, area);
  const most = Math.ceil(clouds.length / count) + (clouds.length >= 5 * count ? 1 : 0);
  const order = [...clouds].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows = Array.from({ length: count }, () => []);
  let row = 0;
  for (const [index, cloud] of order.entries()) {
    const wished = Math.floor(((cloud.y - area.y) / area.h) * count);
    const last = count - 1 - Math.floor((order.length - 1 - index) / most);
    row = between(wished, row, Math.max(row, Math.min(last, count - 1)));
    while (rows[row].length >= most && row < count - 1) row += 1;
    rows[row].push(cloud);
  }
  return rows.filter((one) => one.length).map((one) => one.sort((a, b) => a.x - b.x || a.y - b.y));
}

/** Who shows most shows fewer cards, again and again, until the row is not too long; then some may show more after all. */
function widthsIn(row, ground, write) {
  const room = ground.w - GAP * (row.length - 1);
  const at = (level, cloud) => ({ level, cloud, w: leastWidth(cloud, ground.h - GAP, room, LEVELS[level], write) });
  const found = row.map((cloud) => at(0, cloud));
  const length = () => found.reduce((sum, { w }) => sum + w, 0);
  for (let index = richest(found); length() > room && index >= 0; index = richest(found)) {
    found[index] = at(nextLevel(found[index]), found[index].cloud);
  }
  if (length() > room) return squeezed(found, room);
  for (const open = new Set(found.keys()); open.size; ) {
    const index = [...open].reduce((a, b) => (detail(found[b]) < detail(found[a]) ? b : a));
    const before = found[index];
    if (before.level > 0) found[index] = at(before.level - 1, before.cloud);
    if (before.level === 0 || length() > room) {
      found[index] = before;
      open.delete(index);
    }
  }
  return found;
}

/** The wide ones give way before the narrow ones do; titles that no longer fit are cut. */
function squeezed(row, room) {
  const base = Math.min(SLIM, room / row.length);
  const over = row.reduce((sum, { w }) => sum + Math.max(0, w - base), 0);
  const under = row.reduce((sum, { w }) => sum + Math.min(w, base), 0);
  const share = over ? Math.max(0, room - under) / over : 0;
  return row.map((one) => ({ ...one, w: Math.min(one.w, base) + Math.max(0, one.w - base) * share }));
}

function richest(row) {
  let found = -1;
  for (const [index, one] of row.entries()) {
    if (one.level === PLAIN) continue;
    const more = found < 0 ? 1 : detail(one) - detail(row[found]);
    if (more > 0 || (more === 0 && one.w > row[found].w)) found = index;
  }
  return found;
}

/** How much a cloud shows: its cards in words, or less than nothing the smaller they are. */
function detail({ level, cloud }) {
  const { readable } = LEVELS[level];
  return readable ? Math.min(readable, cloud.cards.length) : -level;
}

/** Levels that show as many cards as the one before are passed over. */
function nextLevel({ level, cloud: { cards } }) {
  if (cards.length === 0) return PLAIN;
  let next = level + 1;
  while (LEVELS[next].readable >= cards.length) next += 1;
  return next;
}

const proportion = ({ cards }) => (cards.length ? TALL : FLAT);

/** The narrowest cloud of a height that holds what its level shows; as wide as may be when none does. */
function leastWidth(cloud, h, most, level, write) {
  let [low, high] = [NARROWEST, most];
  while (high - low > GRAIN) {
    const middle = (low + high) / 2;
    if (holds(cloud, { w: middle, h: Math.min(h, middle * proportion(cloud)) }, level, write)) high = middle;
    else low = middle;
  }
  return high;
}

/** Each as near to its own place as its neighbours let it; those with cards share some of the spare room. */
function alongRow(row, ground) {
  const spare = Math.max(0, ground.w - row.reduce((sum, { w }) => sum + w, 0) - GAP * (row.length - 1));
  const grow = Math.min(spare / row.length, GROWTH);
  const wide = row.map(({ w, cloud }) => w + (cloud.cards.length ? grow : 0));
  const lefts = spread(row.map(({ cloud }, index) => cloud.x - wide[index] / 2), wide, ground);
  return row.map(({ cloud, level }, index) => {
    const w = wide[index];
    const h = Math.min(ground.h - GAP, w * proportion(cloud));
    const cy = between(cloud.y, ground.y + h / 2, ground.y + ground.h - GAP - h / 2);
    return { ...cloud, isPlain: level === PLAIN, box: { x: lefts[index], y: cy - h / 2, w, h } };
  });
}

/** Left edges in order and without overlap, moved as little as it takes. */
function spread(wished, widths, ground) {
  const lefts = [];
  let from = ground.x;
  for (const [index, left] of wished.entries()) {
    lefts.push(Math.max(left, from));
    from = lefts[index] + widths[index] + GAP;
  }
  let end = ground.x + ground.w;
  for (let index = lefts.length - 1; index >= 0; index -= 1) {
    lefts[index] = Math.min(lefts[index], end - widths[index]);
    end = lefts[index] - GAP;
  }
  return lefts;
}

/* ---- inside ---- */

/** Cards may be as wide as the longest row; in steps, so that few widths need measuring. */
function sizesIn({ w, h }, { sizeOf }) {
  const most = Math.max(160, Math.floor(longestRow(w, h) / 24) * 24);
  return (card) => sizeOf(card, most);
}

/** Where the title goes, and the place below it for cards. */
function headed(box, record, isPlain, { ruler, untitled }) {
  const puff = puffOf(box.w, box.h);
  const ground = rounded(box);
  const hasPicture = Boolean(record.pictogram) && !isPlain;
  const title = titleSize(record.title || untitled, { hasPicture, mayBreak: isPlain }, ruler, box.w * 0.9);
  for (let y = box.y + puff * 0.5; y + title.h < box.y + box.h * 0.8; y += 6) {
    const [left, right] = ground.span(y, y + title.h);
    if (right - left < title.w) continue;
    const head = { ...title, x: (left + right - title.w) / 2, y, hasPicture };
    return { head, place: rounded(box, y + title.h + 8) };
  }
  return { head: null, place: null };
}

/** → { boxes of its cards, title, hint: where words may stand while it is empty } */
export function layCloud({ record, cards, box, isPlain = false }, write) {
  const { head, place } = headed(box, record, isPlain, write);
  const tight = { x: box.x + box.w * 0.06, y: box.y + puffOf(box.w, box.h) * 0.7, w: box.w * 0.88, h: 48, size: 36, hasPicture: false, isCut: true };
  const title = head ?? tight;
  const below = place ?? rounded(box, title.y + title.h + 2);
  if (cards.length === 0) return { boxes: [], title, hint: head && { x: box.x, y: below.top, w: box.w, h: below.bottom - below.top } };
  const { shift, boxes } = centredInCloud(fillPlace(cards, below, { most: 24, sizeOf: sizesIn(box, write) }), below);
  return { boxes, title: { ...title, y: title.y + shift * 0.6 }, hint: null };
}
