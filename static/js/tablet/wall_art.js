/* The wall, small: a board with clouds, cards on them, and a place that is still free. */
import { svg } from "../parts/dom.js";

export function wallParts() {
  const cloud = (x, y, w) => svg("ellipse", { class: "cloud__face", attrs: { cx: x, cy: y, rx: w, ry: 40 } });
  const note = (x, y) => svg("rect", { class: "flight__note", attrs: { x, y, width: 34, height: 22, rx: 6 } });
  return [
    svg("rect", { class: "flight__board", attrs: { x: 5, y: 5, width: 370, height: 252, rx: 10 } }),
    cloud(98, 72, 72), cloud(288, 76, 70), cloud(116, 188, 74),
    note(60, 60), note(102, 66), note(264, 64), note(78, 178), note(122, 182),
  ];
}
