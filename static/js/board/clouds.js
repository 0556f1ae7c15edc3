/* How large clouds are, where they lie and what lies in them.

   While all cards can be read where people put their clouds, the clouds lie there and push each other gently aside.
   After that they stand in rows, each as near to its place as the row lets it, and those that are too wide for their row
   show some of their cards small. Which row a cloud stands in depends on the clouds' places alone, so that a card more
   or less moves no cloud to another row. */
import { freeSize, GAP, GRAIN, inkOf, leastWidth, NARROWEST, proportion } from "./cloud_sizes.js";
import { between, pushApart } from "./packing.js";

// how many cards a cloud shows in words, then how small it shows them without, and at last how it does without a picture
const LEVELS = [
  ...[1000, 160, 96, 64, 44, 32, 24, 16, 12, 9, 7, 5, 4, 3, 2, 1, 0].map((readable) => ({ readable, mini: 0.8, isPlain: false })),
  ...[0.64, 0.5, 0.4, 0.3].map((mini) => ({ readable: 0, mini, isPlain: false })),
  { readable: 0, mini: 0.3, isPlain: true },
];
const PLAIN = LEVELS.length - 1;
const ON_THE_MAP = LEVELS.findIndex(({ readable }) => readable === 24); // more in words than this are for who looks closely
const AIRY = 0.66; // how much of the area clouds may take where they lie freely
const SLIM = 260; // what a cloud keeps of its width as long as others have more
const GROWTH = 80;

/**
 * clouds: [{ id, record, cards, x, y }] with the middle that people gave them → the same, each with its box.
 * write: rulers, words and what is known already; zoom: how many times as wide and high the area is as the map of it.
 */
export function placeClouds(clouds, area, write, zoom = 1) {
  if (clouds.length === 0) return [];
  return lyingFreely(clouds, area, write) ?? standingInRows(clouds, area, write, zoom);
}

/* ---- freely ---- */

function lyingFreely(clouds, area, write) {
  const most = area.w * area.h * AIRY;
  if (clouds.reduce((sum, { cards }) => sum + inkOf(cards, write), 0) > most) return null; // their letters alone are too many
  let claimed = 0;
  const boxes = [];
  for (const cloud of clouds) {
    const size = freeSize(cloud, area, write);
    claimed += size ? size.w * size.h : Infinity;
    if (claimed > most) return null;
    boxes.push({ cx: cloud.x, cy: cloud.y, ...size });
  }
  if (!pushApart(boxes, area)) return null;
  return clouds.map((cloud, index) => ({ ...cloud, box: cornered(boxes[index]) }));
}

const cornered = ({ cx, cy, w, h }) => ({ x: cx - w / 2, y: cy - h / 2, w, h });

/* ---- in rows ---- */

/** Looked at closely, they stand in the rows of the map. */
function standingInRows(clouds, area, write, zoom) {
  const rows = inRows(clouds, area, zoom);
  const first = zoom > 1 ? 0 : ON_THE_MAP;
  const height = area.h / rows.length;
  return rows.flatMap((row, index) => {
    const ground = { x: area.x, y: area.y + index * height, w: area.w, h: height };
    return alongRow(widthsIn(row, ground, write, first), ground);
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
function inRows(clouds, area, zoom) {
  const count = rowCount(clouds.length, { w: area.w / zoom, h: area.h / zoom });
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
function widthsIn(row, ground, write, first) {
  const room = ground.w - GAP * (row.length - 1);
  const at = (level, cloud) => ({ level, cloud, w: leastWidth(cloud, ground.h - GAP, room, LEVELS[level], write) });
  const found = row.map((cloud) => at(first, cloud));
  const length = () => found.reduce((sum, { w }) => sum + w, 0);
  for (let index = richest(found); length() > room && index >= 0; index = richest(found)) {
    found[index] = at(nextLevel(found[index]), found[index].cloud);
  }
  if (length() > room) return squeezed(found, room);
  for (const open = new Set(found.keys()); open.size; ) {
    const index = [...open].reduce((a, b) => (detail(found[b]) < detail(found[a]) ? b : a));
    const before = found[index];
    if (before.level > first) found[index] = at(before.level - 1, before.cloud);
    if (before.level === first || length() > room) {
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

/** Each as near to its own place as its neighbours let it; those with cards share some of the spare room. */
function alongRow(row, ground) {
  const spare = Math.max(0, ground.w - row.reduce((sum, { w }) => sum + w, 0) - GAP * (row.length - 1));
  const grow = Math.min(Math.floor(spare / row.length / GRAIN) * GRAIN, GROWTH); // in steps, so that a card more leaves the others as they are
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

