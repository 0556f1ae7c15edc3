/* Where proposals are shown over today's board: pure, in the board's own pixels.

   A card that would move gets a place on the cloud where it would lie: first where nothing lies, then where it hides least;
   those that find none are one pile with a number. A new group is a cloud of its own in the freest spot. Two groups to be
   joined, and cards to be stacked, are asked about between them or at the corner of the top card. */
import { middleOf } from "../../board/geometry.js";
import { newClouds } from "./new_clouds.js";
import { SIZE, slotsIn } from "./slots.js";

const MOVES_AT_ONCE = 72; // the others are in piles, one a cloud
const ON_A_CLOUD = { fewest: 3, most: 12 };
const STACKS_AT_ONCE = 24;

export const keyOf = (id, card = "") => (card ? `${id}/${card}` : id);

/**
 * proposals: [{ id, kind, cluster_ids, statement_ids }] as they lie now; clouds: what newClouds said; looked: { id, card }
 * → [{ key, id, card, kind, box, from: [boxes], to: box?, ends: the keys of those, more: how many are in this pile, isPill? }]
 *   in reading order
 */
export function ghostsOf(proposals, layout, unit, { clouds = newClouds(proposals, layout, unit), looked = {} } = {}) {
  const found = [];
  const moving = new Map(); // cluster → [{ id, card }]
  let stacks = 0;
  for (const one of proposals) {
    const cards = one.statement_ids.filter((id) => layout.cards.has(id));
    const from = cards.map((id) => layout.cards.get(id));
    if (one.kind === "move") {
      const [place] = one.cluster_ids;
      moving.set(place, [...(moving.get(place) ?? []), ...cards.map((card) => ({ id: one.id, card }))]);
    } else if (one.kind === "join") {
      const [first, other] = one.cluster_ids;
      const [to, from] = [layout.clusters.get(first), layout.clusters.get(other)];
      if (to && from) found.push({ ...named(one), ends: ends("clusters", [other], "clusters", first), from: [from], to, box: between(to, from, unit) });
    } else if (one.kind === "stack") {
      stacks += 1;
      if (from.length < 2 || (stacks > STACKS_AT_ONCE && one.id !== looked.id)) continue;
      found.push({ ...named(one), ends: ends("cards", cards.slice(1), "cards", cards[0]), from: from.slice(1), to: from[0], box: atCorner(from[0], unit, layout) });
    } else if (clouds.has(one.id)) {
      found.push({ ...named(one), ends: ends("cards", cards), from, ...clouds.get(one.id) });
    }
  }
  const most = Math.min(ON_A_CLOUD.most, Math.max(ON_A_CLOUD.fewest, Math.floor(MOVES_AT_ONCE / moving.size)));
  for (const [place, cards] of moving) if (layout.clusters.has(place)) found.push(...inCloud(place, cards, most, layout, unit, looked));
  return found.sort(asOneReads);
}

const named = ({ id, kind }) => ({ key: keyOf(id), id, card: "", kind, more: 0 });

const ends = (kind, from, toKind = "", to = "") => ({ kind, from, toKind, to });

/** The same ghosts where the same layout is only seen from elsewhere; `by`: how far the ground went. */
export function seenFrom(ghosts, layout, by) {
  return ghosts.map((one) => {
    const { kind, from, toKind, to } = one.ends;
    const stays = one.kind === "stack" && !layout.clusters.has(one.to.place);
    return {
      ...one,
      box: stays ? one.box : { ...one.box, x: one.box.x + by.x, y: one.box.y + by.y },
      from: from.map((id) => layout[kind].get(id)),
      to: to ? layout[toKind].get(to) : undefined,
    };
  });
}

/** Row by row, from the left. */
function asOneReads({ box: a }, { box: b }) {
  return Math.round((middleOf(a).y - middleOf(b).y) / (3 * a.h)) || a.x - b.x || a.y - b.y;
}

/* ---- cards on the cloud where they would lie ---- */

function inCloud(place, cards, most, layout, unit, looked) {
  const cloud = layout.clusters.get(place);
  const slots = slotsIn(cloud, [...layout.cards.values()].filter((box) => box.place === place), unit).slice(0, most);
  const ghost = ({ id, card }, box, more = 0) => ({ key: keyOf(id, card), id, card, kind: "move", ends: ends("cards", [card], "clusters", place), box, from: [layout.cards.get(card)], to: cloud, more });
  if (cards.length <= slots.length) return cards.map((one, index) => ghost(one, slots[index]));
  const shown = cards.slice(0, slots.length - 1);
  const rest = cards.slice(slots.length - 1);
  const front = rest.find(({ id, card }) => id === looked.id && card === looked.card) ?? rest[0];
  return [...shown.map((one, index) => ghost(one, slots[index])), ghost(front, slots[slots.length - 1], rest.length - 1)];
}

/* ---- joins and stacks ---- */

function between(one, other, unit) {
  const [a, b] = [middleOf(one), middleOf(other)];
  const { w, h } = { w: SIZE.w * unit, h: SIZE.h * unit };
  return { x: (a.x + b.x - w) / 2, y: (a.y + b.y - h) / 2, w, h };
}

function atCorner(top, unit, { view }) {
  const { w, h } = { w: SIZE.w * unit, h: SIZE.h * unit };
  return { x: Math.min(top.x + top.w - w / 2, view.x + view.w - w), y: top.y + top.h - h / 2, w, h };
}

/** A thread that hangs a little, from the middle of a box to the middle of another. */
export function threadPath(from, to) {
  const [a, b] = [middleOf(from), middleOf(to)];
  const sag = Math.min(40, Math.hypot(b.x - a.x, b.y - a.y) * 0.12);
  return `M${round(a.x)} ${round(a.y)}Q${round((a.x + b.x) / 2)} ${round((a.y + b.y) / 2 + sag)} ${round(b.x)} ${round(b.y)}`;
}

const round = (value) => Math.round(value * 10) / 10;
