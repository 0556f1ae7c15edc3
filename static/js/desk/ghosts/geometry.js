/* Where proposals are shown over today's board: pure, in the board's own pixels.

   A card that would move gets a place on the cloud where it would lie: first where nothing lies, then where it hides least;
   those that find none are one pile with a number. A new group is a cloud of its own in the freest spot. Two groups to be
   joined, and cards to be stacked, are asked about between them or at the corner of the top card. */
import { middleOf } from "../../board/geometry.js";

const SIZE = { w: 76, h: 56 }; // in wall units, as a card without its words
const AIR = 8;
const CLOUD = { w: 440, h: 216 };
const PILL = { w: 470, h: 84 }; // a new group where there is no room for a cloud
const HIDES = 0.15; // so much of a cloud ghosts may cover where cards lie
const MOVES_AT_ONCE = 72; // the others are in piles, one a cloud
const ON_A_CLOUD = { fewest: 3, most: 12 };
const CROWDED = 0.12; // a cloud that would hide more than this of what lies there becomes a pill
// how bad it is to hide what
const WEIGHT = { ghost: 4, title: 3, words: 1.2, cloud: 0.7, small: 0.5 };
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
      const clouds = one.cluster_ids.map((id) => layout.clusters.get(id));
      if (clouds.every(Boolean)) found.push({ ...named(one), ends: ends("clusters", one.cluster_ids.slice(1), "clusters", one.cluster_ids[0]), from: clouds.slice(1), to: clouds[0], box: between(clouds[0], clouds[1], unit) });
    } else if (one.kind === "stack") {
      stacks += 1;
      if (from.length > 1 && (stacks <= STACKS_AT_ONCE || one.id === looked.id)) found.push({ ...named(one), ends: ends("cards", cards.slice(1), "cards", cards[0]), from: from.slice(1), to: from[0], box: atCorner(from[0], unit, layout) });
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

/** Places for ghosts in a cloud, those first that hide nothing; at least one. */
export function slotsIn(cloud, cards, unit) {
  const { w, h } = { w: SIZE.w * unit, h: SIZE.h * unit };
  const step = { x: w + AIR * unit, y: h + AIR * unit };
  const places = [];
  for (let y = cloud.y + cloud.h - h - AIR * unit; y >= cloud.y; y -= step.y) {
    const count = Math.floor((cloud.w - AIR * unit) / step.x);
    const left = cloud.x + (cloud.w - count * step.x + AIR * unit) / 2;
    for (let index = 0; index < count; index += 1) {
      const box = { x: left + index * step.x, y, w, h };
      if (liesIn(cloud, box) && !(cloud.title && common(box, cloud.title))) places.push({ box, hides: cards.reduce((sum, card) => sum + common(box, card), 0) });
    }
  }
  const free = places.filter(({ hides }) => hides < 1);
  const others = places.filter(({ hides }) => hides >= 1).sort((one, other) => one.hides - other.hides);
  const most = Math.floor((HIDES * cloud.w * cloud.h) / (w * h)) - free.length;
  const found = [...free, ...others.slice(0, Math.max(free.length ? 0 : 1, most))].map(({ box }) => box);
  return found.length ? found : [{ ...middleIn(cloud, w, h), w, h }];
}

function middleIn(cloud, w, h) {
  const { x, y } = middleOf(cloud);
  return { x: x - w / 2, y: y - h / 2 };
}

/** With all four corners; a cloud has none itself. */
function liesIn(cloud, { x, y, w, h }) {
  const middle = middleOf(cloud);
  const away = (px, py) => Math.abs((px - middle.x) / (cloud.w / 2)) ** 4 + Math.abs((py - middle.y) / (cloud.h / 2)) ** 4;
  return Math.max(away(x, y), away(x + w, y), away(x, y + h), away(x + w, y + h)) <= 0.92;
}

/** How many square pixels two boxes have in common. */
export function common(a, b) {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

/* ---- new groups, joins and stacks ---- */

/**
 * Map id → { box, isPill } for each new group: where it would hide least, near its cards among equals. Those in `kept` stay
 * where they are, whatever comes and goes beside them.
 */
export function newClouds(proposals, layout, unit, kept = new Map()) {
  const { clusters, cards } = layout;
  const made = proposals.filter(({ kind, statement_ids: ids }) => ["gather", "split"].includes(kind) && ids.some((one) => cards.has(one)));
  const found = new Map(made.filter(({ id }) => kept.has(id)).map(({ id }) => [id, kept.get(id)]));
  if (found.size === made.length) return found;
  const lying = [...clusters.values()].flatMap((box) => [{ box, weight: WEIGHT.cloud }, ...(box.title ? [{ box: box.title, weight: WEIGHT.title }] : [])]);
  for (const box of cards.values()) if (!clusters.has(box.place) || !box.mini) lying.push({ box, weight: box.mini ? WEIGHT.small : WEIGHT.words });
  if (layout.tray && !layout.tray.isWhole) lying.push({ box: headingOf(layout.tray, unit), weight: WEIGHT.title });
  for (const { box } of found.values()) lying.push({ box, weight: WEIGHT.ghost });
  const area = groundFor(layout);
  lying.push({ box: cornerOf(area, unit), weight: WEIGHT.title });
  for (const { id, statement_ids: ids } of made) {
    if (found.has(id)) continue;
    const from = ids.map((one) => cards.get(one)).filter(Boolean);
    const large = freest(CLOUD, lying, from, area, unit);
    const isPill = large.hides > CROWDED;
    const { box } = isPill ? freest(PILL, lying, from, area, unit) : large;
    lying.push({ box, weight: WEIGHT.ghost });
    found.set(id, { box, isPill });
  }
  return found;
}

const headingOf = ({ x, y }, unit) => ({ x, y, w: 400 * unit, h: 68 * unit });

/** Where one looks closer. */
const cornerOf = ({ x, y, w, h }, unit) => ({ x: x + w - 260 * unit, y: y + h - 100 * unit, w: 260 * unit, h: 100 * unit });

/** Cards that would be gathered lie in the tray: there may their new group be shown, too, while the whole board is in sight. */
function groundFor({ area, view, tray, camera }) {
  if (camera.zoom > 1) return area;
  return tray && !tray.isWhole ? { ...view, h: Math.max(view.h, tray.y + tray.h - view.y) } : view;
}

function freest(size, lying, from, area, unit) {
  const w = Math.min(size.w * unit, area.w);
  const h = Math.min(size.h * unit, area.h);
  const home = { x: mean(from.map((box) => middleOf(box).x)), y: mean(from.map((box) => middleOf(box).y)) };
  let best = null;
  for (let row = 0; row <= 10; row += 1) {
    for (let column = 0; column <= 12; column += 1) {
      const box = { x: area.x + (column / 12) * (area.w - w), y: area.y + (row / 10) * (area.h - h), w, h };
      const hides = lying.reduce((sum, one) => sum + common(box, one.box) * one.weight, 0) / (w * h);
      const far = Math.hypot(middleOf(box).x - home.x, middleOf(box).y - home.y);
      const cost = hides + (0.15 * far) / Math.hypot(area.w, area.h);
      if (!best || cost < best.cost) best = { box, hides, cost };
    }
  }
  return best;
}

const mean = (values) => values.reduce((sum, one) => sum + one, 0) / values.length;

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
