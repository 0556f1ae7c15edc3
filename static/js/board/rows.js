/* Laying cards into a place, row by row. A place says how far a row may reach: a tray is straight, a cloud is round. */
import { MINI } from "./sizes.js";

const GAP = { x: 18, y: 12 };
const STEP = 8;
export const ROUNDNESS = 4;
const SMALLEST = 0.18;
const LEGIBLE = 40; // of more cards only these have a chance to be read

/** Rows in a rectangle, from its start. */
export function straight({ x, y, w, h }) {
  return { top: y, bottom: y + h, span: () => [x, x + w], centred: false };
}

/** Rows in a cloud: as wide as its rounded ground is there. */
export function rounded({ x, y, w, h }, top) {
  const puff = puffOf(w, h);
  const [a, b] = [longestRow(w, h) / 2, h / 2 - puff * 0.5];
  const [middleX, middleY] = [x + w / 2, y + h / 2];
  const half = (edge) => a * Math.max(0, 1 - (Math.abs(edge - middleY) / b) ** ROUNDNESS) ** (1 / ROUNDNESS);
  const span = (from, to) => {
    const reach = Math.min(half(from), half(to));
    return [middleX - reach, middleX + reach];
  };
  return { top: top ?? y + puff * 0.8, bottom: y + h - puff * 0.9, span, centred: true };
}

/** Through the middle of a cloud. */
export function longestRow(w, h) {
  return w - 2 * puffOf(w, h) - 12;
}

/** How far the arcs of a cloud swell beyond its ground. */
export function puffOf(w, h) {
  return Math.min(40, Math.min(w, h) * 0.12);
}

/** Boxes for items in order, or null when they do not fit. */
export function rowsOf(items, place, gap = GAP) {
  const boxes = [];
  let y = place.top;
  let index = 0;
  while (index < items.length) {
    let height = items[index].h;
    if (y + height > place.bottom) return null;
    let [left, right] = place.span(y, y + height);
    if (items[index].w > right - left) {
      y += STEP;
      continue;
    }
    const row = [];
    let used = 0;
    while (index < items.length) {
      const { w, h } = items[index];
      const taller = Math.max(height, h);
      const reach = taller === height ? [left, right] : place.span(y, y + taller);
      const wider = used + (row.length ? gap.x : 0) + w;
      if (row.length && (wider > reach[1] - reach[0] || y + taller > place.bottom)) break;
      [left, right] = reach;
      height = taller;
      used = wider;
      row.push(items[index]);
      index += 1;
    }
    let x = place.centred ? (left + right - used) / 2 : left;
    for (const item of row) {
      boxes.push({ id: item.id, mini: item.mini ?? 0, breaks: item.breaks ?? false, x, y: y + (height - item.h) / 2, w: item.w, h: item.h });
      x += item.w + gap.x;
    }
    y += height + gap.y;
  }
  return boxes;
}

/** As many cards to be read as fit, the others small; all of them while there is any way to show them. */
export function fillPlace(all, place, { most, sizeOf }) {
  const cards = legibleFirst(all, sizeOf, place.bottom - place.top);
  const readable = Math.min(most, cards.length);
  if (readable === cards.length) {
    const boxes = withMinis(cards, readable, 1, place, sizeOf);
    if (boxes) return boxes;
  }
  const scales = scalesFor(cards.length).filter((scale) => withMinis(cards, 0, scale, place, sizeOf));
  if (scales.length === 0) return specks(cards, place);
  const [large, small = large] = scales;
  const [one, two] = [mostInWords(cards, readable, large, place, sizeOf), mostInWords(cards, readable, small, place, sizeOf)];
  return two.full > one.full ? two.boxes : one.boxes;
}

/** Cards whose words would be broken here, or would not fit at all, come after those whose words stay whole. */
export function legibleFirst(cards, sizeOf, height = Infinity) {
  const front = cards.slice(0, LEGIBLE);
  const breaking = front.filter((card) => sizeOf(card).breaks || sizeOf(card).h > height);
  return breaking.length ? [...front.filter((card) => !breaking.includes(card)), ...breaking, ...cards.slice(LEGIBLE)] : cards;
}

function mostInWords(cards, readable, scale, place, sizeOf) {
  let best = { full: 0, boxes: withMinis(cards, 0, scale, place, sizeOf) };
  for (let full = 1; full < readable; full += 1) {
    const boxes = withMinis(cards, full, scale, place, sizeOf);
    if (!boxes) break;
    best = { full, boxes };
  }
  return best;
}

function scalesFor(count) {
  const found = [];
  for (let scale = count > 40 ? 0.64 : count > 20 ? 0.8 : 1; scale >= SMALLEST; scale *= 0.8) found.push(scale);
  return found;
}

/** The first `readable` cards in full and the rest small; null when that does not fit. */
export function withMinis(cards, readable, scale, place, sizeOf) {
  const words = cards.slice(0, readable).map((card) => sizeOf(card));
  const full = readable ? rowsOf(words, place) : [];
  if (!full) return null;
  const end = full.reduce((lowest, box) => Math.max(lowest, box.y + box.h + GAP.y), place.top);
  const rest = cards.slice(readable).map(({ id }) => ({ id, mini: scale, w: MINI.w * scale, h: MINI.h * scale }));
  const gap = MINI.gap * scale;
  if (!place.centred) return rowsOf([...words, ...rest], place); // a ledge has room for both only side by side
  const small = rowsOf(rest, { ...place, top: end }, { x: gap, y: gap });
  return small && [...full, ...small];
}

/** More cards than the place can ever show: as many specks as fit; the count tells of the others. */
function specks(cards, place) {
  let [low, high] = [0, cards.length];
  let best = [];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const found = withMinis(cards.slice(0, middle), 0, SMALLEST, place);
    if (found) [low, best] = [middle, found];
    else high = middle - 1;
  }
  return best;
}

/** Moves rows down into the middle of what is left of a cloud, as far as its roundness lets them. */
export function centredInCloud(boxes, place) {
  const end = boxes.reduce((lowest, box) => Math.max(lowest, box.y + box.h), place.top);
  for (let shift = Math.floor((place.bottom - end) / 2); shift > 0; shift -= STEP) {
    const fits = boxes.every(({ x, y, w, h }) => {
      const [left, right] = place.span(y + shift, y + h + shift);
      return x >= left - 1 && x + w <= right + 1;
    });
    if (fits) return { shift, boxes: boxes.map((box) => ({ ...box, y: box.y + shift })) };
  }
  return { shift: 0, boxes };
}
