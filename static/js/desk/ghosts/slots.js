/* Places for ghosts on a cloud. Boxes are { x, y, w, h }. */
import { middleOf } from "../../board/geometry.js";

export const SIZE = { w: 76, h: 56 }; // in wall units, as a card without its words
const AIR = 8;
const HIDES = 0.15; // so much of a cloud ghosts may cover where cards lie

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
