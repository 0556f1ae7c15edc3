/* A child's drawing, the same on every screen: its strokes as paths in the colours of the paper's own crayons. */
import { svg } from "./dom.js";
import { BRUSHES, COLOURS, boxOf, pathOf, pointsOf } from "./strokes.js";

/** Said aloud with `label`, silent without. `whole` shows the whole sheet and not only what is drawn on. */
export function drawDrawing(drawing, { class: extra = "", label = "", whole = false } = {}) {
  const box = whole ? [0, 0, drawing.w, drawing.h] : boxOf(drawing);
  const attrs = label ? { role: "img", "aria-label": label } : { "aria-hidden": "true", focusable: "false" };
  return svg("svg", { class: `drawing ${extra}`.trim(), attrs: { viewBox: box.join(" "), ...attrs } }, ...drawing.strokes.map(drawStroke));
}

export function drawStroke(stroke) {
  return livePath(stroke.c, stroke.s, pathOf(pointsOf(stroke)));
}

/** A path in a colour and a brush, to be drawn on. */
export function livePath(colour, brush, d = "") {
  return svg("path", { attrs: { d, fill: "none", stroke: COLOURS[colour], "stroke-width": BRUSHES[brush - 1], "stroke-linecap": "round", "stroke-linejoin": "round" } });
}
