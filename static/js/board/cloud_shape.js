/* The outline of a cloud: arcs of uneven length around a rounded ground. The id decides the form, so that a cloud keeps
   it for the whole evening and on every screen. */
import { puffOf, ROUNDNESS } from "./rows.js";

const POINTS = 240;
const UNEVEN = 0.34;

/** The d of a path that fills a box of w × h. */
export function cloudPath(id, w, h) {
  const chance = seeded(id);
  const puff = puffOf(w, h);
  const ground = groundOf(w, h, puff);
  const around = lengthsOf(ground);
  const whole = around[around.length - 1];
  const count = Math.max(6, Math.round(whole / (puff * 3.5)));
  const corners = cut(count, chance).map((share) => pointAt(ground, around, share * whole));
  return corners.reduce((path, from, index) => {
    const to = corners[(index + 1) % corners.length];
    return `${path}${arc(from, to, puff * (0.82 + 0.24 * chance()))}`;
  }, `M${round(corners[0].x)} ${round(corners[0].y)}`) + "z";
}

/** A closed line a little inside of the box, so that the arcs reach its edges and not beyond. */
function groundOf(w, h, puff) {
  const [a, b] = [w / 2 - puff, h / 2 - puff];
  return Array.from({ length: POINTS + 1 }, (_, index) => {
    const angle = (index / POINTS) * 2 * Math.PI;
    return { x: w / 2 + a * power(Math.cos(angle)), y: h / 2 + b * power(Math.sin(angle)) };
  });
}

const power = (value) => Math.sign(value) * Math.abs(value) ** (2 / ROUNDNESS);

function lengthsOf(points) {
  let length = 0;
  return points.map((point, index) => {
    if (index) length += Math.hypot(point.x - points[index - 1].x, point.y - points[index - 1].y);
    return length;
  });
}

function pointAt(points, lengths, length) {
  const next = Math.max(1, lengths.findIndex((one) => one >= length));
  const part = (length - lengths[next - 1]) / (lengths[next] - lengths[next - 1] || 1);
  const [a, b] = [points[next - 1], points[next]];
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
}

/** Shares of the way around, uneven, starting anywhere. */
function cut(count, chance) {
  const parts = Array.from({ length: count }, () => 1 + UNEVEN * (2 * chance() - 1));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  let at = chance() * 0.2;
  return parts.map((part) => {
    const share = at % 1;
    at += part / whole;
    return share;
  });
}

/** An arc that swells by `puff`, or less over a short way. */
function arc(from, to, puff) {
  const chord = Math.hypot(to.x - from.x, to.y - from.y);
  const swell = Math.min(puff, chord * 0.4);
  const radius = round((chord * chord) / (8 * swell) + swell / 2);
  return `A${radius} ${radius} 0 0 1 ${round(to.x)} ${round(to.y)}`;
}

const round = (value) => Math.round(value * 10) / 10;

/** The same numbers for the same id, between 0 and 1. */
function seeded(id) {
  let state = 2166136261;
  for (const sign of id) state = Math.imul(state ^ sign.codePointAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
