/* Where everything on the board lies: a pure function of the records, the room there is and where the camera looks.

   A card's place and rank are kept; a cloud's middle is kept, in units of a board of 16,000 × 9,000. All else follows
   from these here: the size of clouds, which cards can be read and which are shown small, and how clouds make room for
   each other. It is computed in wall units and handed out in pixels. */
import { BOARD, groundOf, MAP } from "./camera.js";
import { layCloud } from "./cloud_sizes.js";
import { placeClouds } from "./clouds.js";
import { layShelf, layTray, parted } from "./ledges.js";
import { between, freeSpot } from "./packing.js";
import { countOf, SteadyPiles } from "./piles.js";
import { cardSizes, estimatingRuler } from "./sizes.js";

export const UNSORTED = "unsorted";
export const SHELF = "shelf";

/** What was worked out before and still holds: with it the same layout comes, only sooner. For one pair of rulers. */
export class LayoutMemory {
  piles = new SteadyPiles();
  known = new WeakMap(); // cards of a cloud → what it needs
  boxes = new WeakMap(); // cards of a place → the boxes that were handed out last
}

/**
 * records: anything with of(kind) → [[id, record]]; width, height in pixels; unit: pixels in a wall unit;
 * labels: { shelf, unsorted, untitled }, the words that take room; camera: { zoom, x, y } in board units
 * → { clusters: Map id → box, cards: Map id → box, tray, shelf, view: where clouds can be seen, area: the ground they
 *     lie on, as large as the view or larger, camera } with boxes { x, y, w, h } in pixels of the field.
 * With a memory, what stayed as it was is the very same box as before.
 */
export function layout(records, { width, height, unit, ruler = estimatingRuler, titleRuler = ruler, labels = {}, camera = MAP, memory = new LayoutMemory() }) {
  const room = { w: width / unit, h: height / unit };
  const piles = memory.piles.of(records);
  const [unsorted, single] = [piles.get(UNSORTED) ?? NOTHING, piles.get(SHELF) ?? NOTHING];
  const clusters = records.of("cluster").map(([id, record]) => ({ id, record, cards: piles.get(id) ?? memory.piles.empty(id) }));
  clusters.sort((a, b) => a.record.number - b.record.number);

  const write = { sizeOf: cardSizes(ruler), ruler: titleRuler, known: memory.known, untitled: "", shelf: "", unsorted: "", ...labels };
  const { tray, shelf, area: view } = parted(room, unsorted, clusters, write);
  const ground = groundOf(view, camera);
  const hands = handingOut(memory.boxes, unit);
  const laid = { clusters: new Map(), cards: new Map() };
  const keep = (boxes) => boxes.forEach((box, id) => laid.cards.set(id, box));
  if (tray) keep(hands.cards(unsorted, UNSORTED, tray, () => layTray(unsorted, tray, write)));
  const whole = { x: 0, y: 0, w: ground.w, h: ground.h }; // clouds are placed on a ground that begins at 0, 0: looking elsewhere moves none of them
  const near = clusters.map((cluster) => ({ ...cluster, ...fromBoard(cluster.record, whole) }));
  for (const cloud of placeClouds(near, whole, write, camera.zoom)) {
    const box = { ...cloud.box, x: cloud.box.x + ground.x, y: cloud.box.y + ground.y };
    const inside = layCloud(cloud, write);
    laid.clusters.set(cloud.id, hands.cloud(cloud, box, inside));
    keep(hands.cards(cloud.cards, cloud.id, { ...box, inside }, () => inside.boxes.map((one) => ({ ...one, x: one.x + box.x, y: one.y + box.y }))));
  }
  keep(hands.cards(single, SHELF, shelf, () => layShelf(single, shelf, write)));
  return {
    ...laid,
    camera,
    view: inPixels(view, unit),
    area: inPixels(ground, unit),
    tray: tray && inPixels({ ...tray, total: countOf(unsorted) }, unit),
    shelf: inPixels({ ...shelf, total: countOf(single) }, unit),
  };
}

const NOTHING = [];

/** Boxes in pixels; those that would be the same as last time are the same. */
function handingOut(last, unit) {
  const same = (cards, part, values, make) => {
    if (!last.has(cards)) last.set(cards, {});
    const kept = last.get(cards);
    if (!kept[part] || values.some((value, index) => value !== kept[part].values[index])) kept[part] = { values, made: make() };
    return kept[part].made;
  };
  return {
    cards(cards, place, { x, y, w, h, inside = null }, lay) {
      return same(cards, "cards", [place, x, y, w, h, inside, unit], () => {
        const found = new Map();
        for (const box of lay()) found.set(box.id, box);
        const boxes = new Map();
        for (const card of cards) {
          const { id, count, under, voices } = card;
          const box = found.get(id);
          if (box) boxes.set(id, { x: box.x * unit, y: box.y * unit, w: box.w * unit, h: box.h * unit, mini: box.mini, breaks: box.breaks, place, count, under, voices, said: card });
        }
        return boxes;
      });
    },
    cloud({ id, cards }, box, inside) {
      const { x, y } = box;
      const moved = (one) => one && inPixels({ ...one, x: one.x + x, y: one.y + y }, unit);
      return same(cards, "cloud", [id, x, y, box.w, box.h, inside, unit], () =>
        ({ ...inPixels(box, unit), title: moved(inside.title), hint: moved(inside.hint), count: countOf(cards) }));
    },
  };
}

/** The same layout as another camera of the same zoom sees it: the ground lies elsewhere, tray and shelf stay. */
export function lookedAt(laid, camera) {
  const area = groundOf(laid.view, camera);
  const [dx, dy] = [Math.round(area.x - laid.area.x), Math.round(area.y - laid.area.y)]; // whole pixels, so that letters stay sharp
  if (dx === 0 && dy === 0) return { ...laid, camera };
  const moved = (box) => box && { ...box, x: box.x + dx, y: box.y + dy };
  const clusters = new Map();
  for (const [id, box] of laid.clusters) clusters.set(id, { ...moved(box), title: moved(box.title), hint: moved(box.hint) });
  const cards = new Map();
  for (const [id, box] of laid.cards) cards.set(id, clusters.has(box.place) ? moved(box) : box);
  return { ...laid, clusters, cards, area: { ...area, x: laid.area.x + dx, y: laid.area.y + dy }, camera };
}

const inPixels = (box, unit) => ({ ...box, x: box.x * unit, y: box.y * unit, w: box.w * unit, h: box.h * unit });

/** Where a new cloud finds most room of what is in sight, in board units. */
export function placeForCluster({ clusters, area, view }) {
  const boxes = [...clusters.values()].map(({ x, y, w, h }) => ({ cx: x + w / 2, cy: y + h / 2, w, h }));
  const { cx, cy } = freeSpot(boxes, view);
  return toBoard({ x: cx, y: cy }, area);
}

/** A point of the field in board units. The board is the ground that is left to clouds, above tray and shelf. */
export function toBoard({ x, y }, area) {
  return {
    x: Math.round(between(((x - area.x) / area.w) * BOARD.w, 0, BOARD.w)),
    y: Math.round(between(((y - area.y) / area.h) * BOARD.h, 0, BOARD.h)),
  };
}

export function fromBoard({ x, y }, area) {
  return { x: area.x + (x / BOARD.w) * area.w, y: area.y + (y / BOARD.h) * area.h };
}
