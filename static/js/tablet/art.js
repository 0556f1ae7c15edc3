/* What drawings of paper things are made of: lines, sheets, and pictograms among them. */
import { svg } from "../parts/dom.js";
import { picto } from "../parts/picto.js";

export const line = (d, stroke, width = 5) => svg("path", { attrs: { d, fill: "none", stroke, "stroke-width": width, "stroke-linecap": "round", "stroke-linejoin": "round" } });

export const sheet = (x, y, width, height, turn, rx = 12) => svg("rect", { class: "art__paper", attrs: { x, y, width, height, rx, transform: `rotate(${turn} ${x + width / 2} ${y + height / 2})` } });

/** A pictogram in the drawing. */
export function thing(id, x, y, size, turn = 0) {
  const drawn = picto(id);
  for (const [name, value] of Object.entries({ x, y, width: size, height: size })) drawn.setAttribute(name, String(value));
  return svg("g", { attrs: { transform: `rotate(${turn} ${x + size / 2} ${y + size / 2})` } }, svg("g", { class: "art__thing" }, drawn));
}

/** „That is done“, at a corner of what is done. */
export const tick = (x, y) => svg("g", { class: "art__tick", attrs: { transform: `translate(${x} ${y})` } },
  svg("circle", { attrs: { r: 30 } }), svg("path", { attrs: { d: "M-13 1-4 11 14-11" } }));

export function drawing(names, box, ...parts) {
  return svg("svg", { class: names, attrs: { viewBox: box, "aria-hidden": "true", focusable: "false" } }, ...parts);
}
