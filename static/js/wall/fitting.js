/* How many things stand beside each other so that each is as large as can be. Pure; lengths in wall units. */

const GAP = 6; // between dots
const DOT = { largest: 62, good: 40, least: 6 };
const BETWEEN = 20; // between children's and adults' dots
const CLOUD = { w: 352, h: 236 };
const MOST_IN_COLUMNS = 12;
const NUMBERS = 72; // the counts above the piles

/** A grid of count cells in which a shape of the wished proportion is largest. */
export function grid(count, { w, h }, aspect = 1.5) {
  let best = { columns: 1, rows: 1, w: 0, h: 0 };
  for (let columns = 1; columns <= Math.max(1, count); columns += 1) {
    const rows = Math.ceil(count / columns);
    const height = Math.min(h / rows, w / columns / aspect);
    if (height > best.h) best = { columns, rows, w: height * aspect, h: height };
  }
  return best;
}

/** Whether so many choices still stand in columns; more stand in lines. */
export const standInColumns = (count) => count <= MOST_IN_COLUMNS;

/**
 * Piles of dots above their clouds, in as few rows as leave the dots large and the columns `narrowest` wide.
 * → { rows, columns, cloud: { w, h }, dot, children, adults } with the number of dots side by side in each pile
 */
export function piles(count, most, room, { narrowest = 0, cloud = CLOUD } = {}) {
  let best = null;
  const fewest = Math.min(3, Math.max(1, Math.ceil((count * narrowest) / room.w)));
  for (let rows = fewest; rows <= Math.min(3, Math.max(1, count)); rows += 1) {
    const found = pilesIn(rows, count, most, room, cloud);
    if (!best || found.dot > best.dot * 1.3) best = found;
    if (best.dot >= DOT.good) break;
  }
  return best;
}

function pilesIn(rows, count, most, { w, h }, largest) {
  const columns = Math.max(1, Math.ceil(count / rows));
  const cell = { w: w / columns, h: h / rows };
  const cloud = { w: Math.min(largest.w, cell.w - 12), h: Math.min(largest.h, cell.h * 0.42, (cell.w - 12) * 0.72) };
  const room = { w: cell.w - 12 - BETWEEN, h: cell.h - cloud.h - NUMBERS };
  for (let dot = DOT.largest; ; dot -= 1) {
    const step = dot + GAP;
    const high = Math.max(1, Math.floor(room.h / step));
    const adults = Math.max(1, Math.ceil(most.adults / high));
    const fits = Math.floor(room.w / step) - adults;
    const needed = Math.max(1, Math.ceil(most.children / high));
    const children = Math.max(needed, Math.min(4, fits, most.children));
    if (needed <= fits || dot <= DOT.least) return { rows, columns, cloud, dot, children, adults };
  }
}

/** Choices in lines, each with its dots behind it. */
export function lines(count, most, { w, h }) {
  const columns = count > 40 ? 3 : 2;
  const rows = Math.ceil(count / columns);
  const line = { w: (w - 40 * (columns - 1)) / columns, h: Math.min(84, h / rows) };
  const dots = Math.max(1, most.children + most.adults);
  const beside = 240; // picture, numbers and gaps
  const dot = Math.max(DOT.least, Math.min(34, line.h - 12, (line.w * 0.6 - beside) / dots - 3));
  return { columns, rows, line, dot, words: line.w - beside - dots * (dot + 3) };
}
