/* Where everything on the board lies: a pure function of the records and the room there is.

   A card's place and rank are kept; a cloud's middle is kept, in units of a board of 16,000 × 9,000. All else follows
   from these here: the size of clouds, which cards can be read and which are shown small, and how clouds make room for
   each other. It is computed in wall units and handed out in pixels. */
import { layCloud, placeClouds } from "./clouds.js";
import { layShelf, layTray, parted } from "./ledges.js";
import { between, freeSpot } from "./packing.js";
import { cardSizes, estimatingRuler } from "./sizes.js";

export const BOARD = { w: 16000, h: 9000 };
export const UNSORTED = "unsorted";
export const SHELF = "shelf";

/**
 * records: anything with of(kind) → [[id, record]]; width, height in pixels; unit: pixels in a wall unit;
 * labels: { shelf, unsorted, untitled }, the words that take room
 * → { clusters: Map id → box, cards: Map id → box, tray, shelf, area } with boxes { x, y, w, h } in pixels
 */
export function layout(records, { width, height, unit, ruler = estimatingRuler, titleRuler = ruler, labels = {} }) {
  const room = { w: width / unit, h: height / unit };
  const piles = pilesOf(records);
  const [unsorted, single] = [piles.get(UNSORTED) ?? [], piles.get(SHELF) ?? []];
  const clusters = records.of("cluster").map(([id, record]) => ({ id, record, cards: piles.get(id) ?? [] }));
  clusters.sort((a, b) => a.record.number - b.record.number);

  const write = { sizeOf: cardSizes(ruler), ruler: titleRuler, untitled: "", shelf: "", unsorted: "", ...labels };
  const { tray, shelf, area } = parted(room, unsorted, clusters, write);
  const near = clusters.map((cluster) => ({ ...cluster, ...fromBoard(cluster.record, area) }));
  const laid = { clusters: new Map(), cards: new Map() };
  if (tray) keep(laid, unsorted, layTray(unsorted, tray, write), UNSORTED);
  for (const cloud of placeClouds(near, area, write)) {
    const { boxes, title, hint } = layCloud(cloud, write);
    keep(laid, cloud.cards, boxes, cloud.id);
    laid.clusters.set(cloud.id, { ...cloud.box, title, hint, count: countOf(cloud.cards) });
  }
  keep(laid, single, layShelf(single, shelf, write), SHELF);
  return inPixels({
    ...laid, area, tray: tray && { ...tray, total: countOf(unsorted) }, shelf: { ...shelf, total: countOf(single) },
  }, unit);
}

/** Where a new cloud finds most room, in board units. */
export function placeForCluster({ clusters, area }) {
  const boxes = [...clusters.values()].map(({ x, y, w, h }) => ({ cx: x + w / 2, cy: y + h / 2, w, h }));
  const { cx, cy } = freeSpot(boxes, area);
  return toBoard({ x: cx, y: cy }, area);
}

/** The board is the area that is left to clouds, above tray and shelf. */
export function toBoard({ x, y }, area) {
  return {
    x: Math.round(between(((x - area.x) / area.w) * BOARD.w, 0, BOARD.w)),
    y: Math.round(between(((y - area.y) / area.h) * BOARD.h, 0, BOARD.h)),
  };
}

export function fromBoard({ x, y }, area) {
  return { x: area.x + (x / BOARD.w) * area.w, y: area.y + (y / BOARD.h) * area.h };
}

/** The cards of each place in order; those in a stack count for its top card. */
export function pilesOf(records) {
  const under = new Map();
  const tops = [];
  for (const [id, record] of records.of("statement")) {
    if (record.onto) under.set(record.onto, [...(under.get(record.onto) ?? []), id]);
    else tops.push({ id, record });
  }
  const piles = new Map();
  tops.sort((a, b) => compare(a.record.rank, b.record.rank) || a.record.number - b.record.number);
  for (const { id, record } of tops) {
    const below = under.get(id) ?? [];
    const pile = piles.get(record.place) ?? [];
    pile.push({ id, record, under: below, count: 1 + below.length });
    piles.set(record.place, pile);
  }
  return piles;
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const countOf = (cards) => cards.reduce((sum, card) => sum + card.count, 0);

function keep(laid, cards, boxes, place) {
  const found = new Map(boxes.map((box) => [box.id, box]));
  for (const { id, count, under } of cards) {
    const box = found.get(id);
    if (box) laid.cards.set(id, { ...box, place, count, under });
  }
}

function inPixels({ clusters, cards, ...single }, unit) {
  const px = (box) => {
    if (!box) return box;
    const scaled = { ...box, x: box.x * unit, y: box.y * unit, w: box.w * unit, h: box.h * unit };
    return box.title ? { ...scaled, title: px(box.title), hint: px(box.hint) } : scaled;
  };
  const all = (boxes) => new Map([...boxes].map(([id, box]) => [id, px(box)]));
  const { tray, shelf, area } = single;
  return { clusters: all(clusters), cards: all(cards), tray: px(tray), shelf: px(shelf), area: px(area) };
}
