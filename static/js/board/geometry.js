/* What lies where, and what lies next in a direction. Boxes are { x, y, w, h }; nothing here knows the page. */

const CENTRE = 0.6; // dropped on the inner part of a card means: onto it; on its rim: beside it

export const contains = ({ x, y, w, h }, point) => point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h;

export const middleOf = ({ x, y, w, h }) => ({ x: x + w / 2, y: y + h / 2 });

function inner({ x, y, w, h }) {
  return { x: x + (w * (1 - CENTRE)) / 2, y: y + (h * (1 - CENTRE)) / 2, w: w * CENTRE, h: h * CENTRE };
}

/**
 * What a point means for cards that are let go there:
 * { kind: "card", id } stack, { kind: "place", id: cluster id | "unsorted" | "shelf" }, { kind: "board" } for a new
 * cluster, or { kind: "same" } where the first card lay. A tray that is the whole board is the bare board.
 */
export function targetAt({ cards, clusters, tray, shelf }, point, holding) {
  const [first] = holding;
  if (cards.has(first) && contains(cards.get(first), point)) return { kind: "same" };
  for (const [id, box] of cards) {
    if (!box.mini && !holding.has(id) && contains(inner(box), point)) return { kind: "card", id };
  }
  const cluster = clusterAt(clusters, point);
  if (cluster) return { kind: "place", id: cluster };
  if (contains(shelf, point)) return { kind: "place", id: "shelf" };
  if (tray && !tray.isWhole && contains(tray, point)) return { kind: "place", id: "unsorted" };
  return { kind: "board" };
}

/** The cloud under a point; its corners are air. */
export function clusterAt(clusters, point, except = "") {
  for (const [id, box] of clusters) {
    if (id === except) continue;
    const { x, y } = middleOf(box);
    const inside = Math.abs((point.x - x) / (box.w / 2)) ** 4 + Math.abs((point.y - y) / (box.h / 2)) ** 4;
    if (inside <= 1) return id;
  }
  return null;
}

const DIRECTIONS = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };
const ASIDE = 2.2; // a step aside counts more than a step ahead
const ASKEW = 5000; // what lies more aside than ahead is taken only when there is nothing else

/** The key of the nearest box in a direction, or null at the rim. boxes: Map key → box */
export function nextInDirection(boxes, key, direction) {
  const [dx, dy] = DIRECTIONS[direction];
  const from = middleOf(boxes.get(key));
  let best = null;
  let shortest = Infinity;
  for (const [other, box] of boxes) {
    if (other === key) continue;
    const to = middleOf(box);
    const ahead = (to.x - from.x) * dx + (to.y - from.y) * dy;
    if (ahead < 2) continue;
    const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
    const distance = ahead + ASIDE * aside + (aside > ahead * 1.5 ? ASKEW : 0);
    if (distance < shortest) [best, shortest] = [other, distance];
  }
  return best;
}
