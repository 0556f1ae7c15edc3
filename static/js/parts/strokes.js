/* A drawing as points, as it travels and is kept: { v: 1, w: 1000, h: 700, strokes: [{ c, s, p }] }, where `c` is one of
   eight colours, `s` one of three brushes, and `p` a first point and then the way from each to the next. No DOM here. */

export const WIDTH = 1000;
export const HEIGHT = 700;
export const COLOURS = ["#1d2340", "#7a4a1e", "#b81f2d", "#a04000", "#1f6f34", "#1f54b5", "#6c2fa8", "#a81a74"]; // 3 : 1 on every paper
export const BRUSHES = [9, 18, 34];
const MOST_STROKES = 400;
const MOST_POINTS = 6000;
const MOST_LETTERS = 40000;
const ROOM = 0.97; // the sheet is called full a little before it is
const NEAR = 1.6; // what lies closer to a line than this is on it
const MARGIN = 24;
const CLOSEST = 520; // a small drawing is brought nearer, but no nearer than this

export const emptyDrawing = (strokes = []) => ({ v: 1, w: WIDTH, h: HEIGHT, strokes });

/** points: [[x, y], …] as drawn → { c, s, p } */
export function strokeOf(points, colour, brush) {
  const kept = thinned(points.map(([x, y]) => [within(x, WIDTH), within(y, HEIGHT)]));
  const p = [];
  let [fromX, fromY] = [0, 0];
  for (const [x, y] of kept) {
    p.push(x - fromX, y - fromY);
    [fromX, fromY] = [x, y];
  }
  return { c: colour, s: brush, p };
}

const within = (value, most) => Math.min(most, Math.max(0, Math.round(value)));

export function pointsOf({ p }) {
  let [x, y] = [0, 0];
  const points = [];
  for (let at = 0; at < p.length; at += 2) {
    x += p[at];
    y += p[at + 1];
    points.push([x, y]);
  }
  return points;
}

/** Whether nothing more fits on the sheet. */
export function isFull({ strokes }) {
  const points = strokes.reduce((sum, { p }) => sum + p.length / 2, 0);
  return strokes.length >= MOST_STROKES || points >= MOST_POINTS * ROOM || JSON.stringify(strokes).length >= MOST_LETTERS * ROOM;
}

/** Whether it fits as it is: a last stroke may have been too long. */
export function fits(drawing) {
  const points = drawing.strokes.reduce((sum, { p }) => sum + p.length / 2, 0);
  return drawing.strokes.length <= MOST_STROKES && points <= MOST_POINTS && JSON.stringify(drawing).length <= MOST_LETTERS;
}

/** A stroke as the `d` of a path; a dot is a line of no length, whose round end shows. */
export function pathOf(points) {
  const [[x, y], ...more] = points;
  return more.length ? `M${x} ${y}L${more.map((point) => point.join(" ")).join("L")}` : `M${x} ${y}h.1`;
}

/** The part of the sheet that is drawn on, in the proportions of the sheet: [x, y, width, height]. */
export function boxOf({ strokes }) {
  let [left, top, right, bottom] = [WIDTH, HEIGHT, 0, 0];
  for (const stroke of strokes) {
    const around = BRUSHES[stroke.s - 1] / 2 + MARGIN;
    for (const [x, y] of pointsOf(stroke)) {
      [left, right] = [Math.min(left, x - around), Math.max(right, x + around)];
      [top, bottom] = [Math.min(top, y - around), Math.max(bottom, y + around)];
    }
  }
  if (right <= left) return [0, 0, WIDTH, HEIGHT];
  const width = Math.max(right - left, ((bottom - top) * WIDTH) / HEIGHT, CLOSEST);
  const height = (width * HEIGHT) / WIDTH;
  const round = (value) => Math.round(value * 10) / 10;
  return [(left + right - width) / 2, (top + bottom - height) / 2, width, height].map(round);
}

/** Ramer, Douglas and Peucker: leaves out what the line shows without it. Not recursive: a scribble has thousands of points. */
function thinned(points) {
  if (points.length < 3) return points;
  const keep = new Set([0, points.length - 1]);
  const left = [[0, points.length - 1]];
  while (left.length) {
    const [from, to] = left.pop();
    let [farthest, distance] = [0, NEAR];
    for (let at = from + 1; at < to; at++) {
      const away = awayFrom(points[at], points[from], points[to]);
      if (away > distance) [farthest, distance] = [at, away];
    }
    if (farthest) {
      keep.add(farthest);
      left.push([from, farthest], [farthest, to]);
    }
  }
  return points.filter((_, at) => keep.has(at));
}

function awayFrom([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
