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
  const end = walkRows(items, place, gap, (from, to, { y, height, left, right, used }) => {
    let x = place.centred ? (left + right - used) / 2 : left;
    for (const item of items.slice(from, to)) {
      boxes.push({ id: item.id, mini: item.mini ?? 0, breaks: item.breaks ?? false, x, y: y + (height - item.h) / 2, w: item.w, h: item.h });
      x += item.w + gap.x;
    }
  });
  return end === null ? null : boxes;
}

/** Calls onRow(from, to, { y, height, left, right, used }) for each row → where the next one would begin, or null when they do not fit. */
function walkRows(items, place, gap, onRow = () => {}) {
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
    const from = index;
    let used = 0;
    while (index < items.length) {
      const { w, h } = items[index];
      const taller = Math.max(height, h);
      const reach = taller === height ? [left, right] : place.span(y, y + taller);
      const wider = used + (index > from ? gap.x : 0) + w;
      if (index > from && (wider > reach[1] - reach[0] || y + taller > place.bottom)) break;
      [left, right] = reach;
      height = taller;
      used = wider;
      index += 1;
    }
    onRow(from, index, { y, height, left, right, used });
    y += height + gap.y;
  }
  return y;
}

/** Whether so many things of one size fit, by counting alone. */
function gridFits(count, { w, h }, place, gap) {
  let left = count;
  for (let y = place.top; left > 0; ) {
    if (y + h > place.bottom) return false;
    const [from, to] = place.span(y, y + h);
    const across = Math.floor((to - from + gap.x) / (w + gap.x));
    left -= Math.max(0, across);
    y += across > 0 ? h + gap.y : STEP;
  }
  return true;
}

/** As many cards to be read as fit, the others small; all of them while there is any way to show them. */
export function fillPlace(all, place, { most, sizeOf }) {
  const cards = legibleFirst(all, sizeOf, place.bottom - place.top);
  const readable = Math.min(most, cards.length);
  if (readable === cards.length && fits(cards, readable, 1, place, sizeOf)) return withMinis(cards, readable, 1, place, sizeOf);
  const scales = scalesFor(cards.length).filter((scale) => fits(cards, 0, scale, place, sizeOf));
  if (scales.length === 0) return specks(cards, place);
  const [large, small = large] = scales;
  const [one, two] = [mostInWords(cards, readable, large, place, sizeOf), mostInWords(cards, readable, small, place, sizeOf)];
  return two > one ? withMinis(cards, two, small, place, sizeOf) : withMinis(cards, one, large, place, sizeOf);
}

/** Cards whose words would be broken here, or would not fit at all, come after those whose words stay whole. */
export function legibleFirst(cards, sizeOf, height = Infinity) {
  const front = cards.slice(0, LEGIBLE);
  const isBad = (card) => {
    const { breaks, h } = sizeOf(card);
    return breaks || h > height;
  };
  if (!front.some(isBad)) return cards;
  return [...front.filter((card) => !isBad(card)), ...front.filter(isBad), ...cards.slice(LEGIBLE)];
}

/** How many can be read when the others are so small. More in words take more room, so halving finds it. */
function mostInWords(cards, readable, scale, place, sizeOf) {
  let [low, high] = [0, Math.max(0, readable - 1)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(cards, middle, scale, place, sizeOf)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function scalesFor(count) {
  const found = [];
  for (let scale = count > 40 ? 0.64 : count > 20 ? 0.8 : 1; scale >= SMALLEST; scale *= 0.8) found.push(scale);
  return found;
}

/** Whether the first `readable` cards fit in full and the rest small. */
export function fits(cards, readable, scale, place, sizeOf) {
  const words = cards.slice(0, readable).map((card) => sizeOf(card));
  if (!place.centred) return walkRows([...words, ...minis(cards.slice(readable), scale)], place, GAP) !== null;
  const end = walkRows(words, place, GAP);
  return end !== null && gridFits(cards.length - readable, miniSize(scale), { ...place, top: end }, miniGap(scale));
}

/** Their boxes, or null when they do not fit. */
export function withMinis(cards, readable, scale, place, sizeOf) {
  const words = cards.slice(0, readable).map((card) => sizeOf(card));
  const rest = minis(cards.slice(readable), scale);
  if (!place.centred) return rowsOf([...words, ...rest], place); // a ledge has room for both only side by side
  const full = rowsOf(words, place);
  if (!full) return null;
  const end = full.reduce((lowest, box) => Math.max(lowest, box.y + box.h + GAP.y), place.top);
  const small = rowsOf(rest, { ...place, top: end }, miniGap(scale));
  return small && [...full, ...small];
}

const miniSize = (scale) => ({ w: MINI.w * scale, h: MINI.h * scale });
const miniGap = (scale) => ({ x: MINI.gap * scale, y: MINI.gap * scale });
const minis = (cards, scale) => cards.map(({ id }) => ({ id, mini: scale, ...miniSize(scale) }));

/** More cards than the place can ever show: as many specks as fit; the count tells of the others. */
function specks(cards, place) {
  let [low, high] = [0, cards.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(cards.slice(0, middle), 0, SMALLEST, place)) low = middle;
    else high = middle - 1;
  }
  return withMinis(cards.slice(0, low), 0, SMALLEST, place) ?? [];
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
