/* Keeping boxes { cx, cy, w, h } inside an area and off each other. */

const ROUND = 0.95; // clouds have no corners: their boxes may overlap a little
const ROUNDS = 240;

/** Moves boxes { cx, cy, w, h } apart in place. true when nothing overlaps any more. */
export function pushApart(boxes, area) {
  for (const box of boxes) keepInside(box, area);
  for (let round = 0; round < ROUNDS; round += 1) {
    let calm = true;
    for (let one = 0; one < boxes.length; one += 1) {
      for (let two = one + 1; two < boxes.length; two += 1) {
        if (separate(boxes[one], boxes[two])) calm = false;
      }
    }
    for (const box of boxes) keepInside(box, area);
    if (calm) return true;
  }
  return !boxes.some((one, index) => boxes.slice(index + 1).some((two) => overlap(one, two)));
}

function separate(a, b) {
  const found = overlap(a, b);
  if (!found) return false;
  const [dx, dy] = [b.cx - a.cx, b.cy - a.cy];
  if (found.x < found.y) {
    const push = (found.x / 2 + 0.5) * (dx < 0 ? -1 : 1);
    a.cx -= push;
    b.cx += push;
  } else {
    const push = (found.y / 2 + 0.5) * (dy < 0 ? -1 : 1);
    a.cy -= push;
    b.cy += push;
  }
  return true;
}

/** How far two boxes reach into each other, or null. */
export function overlap(a, b) {
  const x = ((a.w + b.w) / 2) * ROUND - Math.abs(b.cx - a.cx);
  const y = ((a.h + b.h) / 2) * ROUND - Math.abs(b.cy - a.cy);
  return x > 0.5 && y > 0.5 ? { x, y } : null;
}

function keepInside(box, area) {
  box.cx = between(box.cx, area.x + box.w / 2, area.x + area.w - box.w / 2);
  box.cy = between(box.cy, area.y + box.h / 2, area.y + area.h - box.h / 2);
}

/** When the range is empty, its middle. */
export function between(value, low, high) {
  return low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high);
}

/** The middle of the emptiest spot: where a new cloud bothers the fewest. */
export function freeSpot(boxes, area) {
  let best = { cx: area.x + area.w / 2, cy: area.y + area.h / 2, room: -1 };
  for (let row = 0; row < 5; row += 1) {
    for (let column = 0; column < 8; column += 1) {
      const cx = area.x + ((column + 0.5) / 8) * area.w;
      const cy = area.y + ((row + 0.5) / 5) * area.h;
      const apart = boxes.map((box) => Math.hypot(Math.max(0, Math.abs(box.cx - cx) - box.w / 2), Math.max(0, Math.abs(box.cy - cy) - box.h / 2)));
      const edge = Math.min(cx - area.x, area.x + area.w - cx, cy - area.y, area.y + area.h - cy);
      const room = Math.min(edge, ...apart);
      if (room > best.room + 1) best = { cx, cy, room };
    }
  }
  return best;
}
