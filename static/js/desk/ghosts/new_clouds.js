/* Where new groups are shown on a board that has its own already. */
import { middleOf } from "../../board/geometry.js";
import { common } from "./slots.js";

const CLOUD = { w: 520, h: 216 };
const PILL = { w: 470, h: 84 }; // a new group where there is no room for a cloud
const CROWDED = 0.12; // a cloud that would hide more than this of what lies there becomes a pill
// how bad it is to hide what
const WEIGHT = { ghost: 4, title: 3, words: 1.2, cloud: 0.7, small: 0.5 };

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
