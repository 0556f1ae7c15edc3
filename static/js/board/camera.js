/* How closely the board is looked at, and where. From afar it is a map on which everything has its place; closer, the
   clouds have more room and show more of their cards in words, while tray and shelf stay at the foot.
   The middle is kept in board units, so that it is the same place in every window. */
import { between } from "./packing.js";

export const ZOOMS = [1, 1.5, 2.25, 3.4, 5, 7.5];
export const BOARD = { w: 16000, h: 9000 };
export const MAP = { zoom: 1, x: BOARD.w / 2, y: BOARD.h / 2 };

/** The ground on which the clouds lie when a camera looks at it through this view: larger than the view, and shifted. */
export function groundOf(view, { zoom, x, y } = MAP) {
  const [w, h] = [view.w * zoom, view.h * zoom];
  return {
    x: view.x - between((x / BOARD.w) * w - view.w / 2, 0, w - view.w),
    y: view.y - between((y / BOARD.h) * h - view.h / 2, 0, h - view.h),
    w,
    h,
  };
}

/** The camera that looks from where the ground lies there; what the ground's edges forbid is not kept. */
export function cameraAt({ view, ground, zoom }) {
  return {
    zoom,
    x: ((view.x + view.w / 2 - ground.x) / ground.w) * BOARD.w,
    y: ((view.y + view.h / 2 - ground.y) / ground.h) * BOARD.h,
  };
}

/** One step closer or further away; what is under the point stays there. All in pixels. */
export function zoomedAt(camera, steps, point, { view, ground }) {
  const zoom = ZOOMS[between(ZOOMS.indexOf(camera.zoom) + steps, 0, ZOOMS.length - 1)];
  const [w, h] = [view.w * zoom, view.h * zoom];
  const [left, top] = [(point.x - ground.x) / ground.w, (point.y - ground.y) / ground.h];
  return settled({ view, ground: { x: point.x - left * w, y: point.y - top * h, w, h }, zoom });
}

/** Moved by so many pixels, as a hand pushes paper. */
export function pushed(camera, { x, y }, { view, ground }) {
  return settled({ view, ground: { ...ground, x: ground.x + x, y: ground.y + y }, zoom: camera.zoom });
}

/** Moved as little as it takes for a box to be in sight, with a little air around it. */
export function bringingIn(camera, box, { view, ground }, air = 24) {
  const needed = (start, size, from, length) => {
    if (size + 2 * air >= length) return from + length / 2 - (start + size / 2);
    return Math.max(0, from + air - start) + Math.min(0, from + length - air - (start + size));
  };
  return pushed(camera, { x: needed(box.x, box.w, view.x, view.w), y: needed(box.y, box.h, view.y, view.h) }, { view, ground });
}

function settled({ view, ground, zoom }) {
  const held = (start, size, from, length) => between(start, from + length - size, from);
  return cameraAt({
    view, zoom,
    ground: { ...ground, x: held(ground.x, ground.w, view.x, view.w), y: held(ground.y, ground.h, view.y, view.h) },
  });
}

/** Whether two cameras show the same. */
export const isSameView = (one, two) => one.zoom === two.zoom && Math.abs(one.x - two.x) < 1 && Math.abs(one.y - two.y) < 1;

export const inSight = (box, { x, y, w, h }) => box.x < x + w && box.x + box.w > x && box.y < y + h && box.y + box.h > y;
