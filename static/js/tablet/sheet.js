/* The sheet of paper under a finger: it follows one finger at a time and tells each stroke when it is done. */
import { el, svg } from "../parts/dom.js";
import { livePath } from "../parts/drawing.js";
import { HEIGHT, WIDTH, pathOf } from "../parts/strokes.js";

const STEP = 3; // what a trembling finger does below this is no line

/** crayon() → { colour, brush }; mayDraw() → whether the sheet has room; onStroke(points, colour, brush) */
export function makeSheet({ label, crayon, mayDraw, onStroke }) {
  const lines = svg("g");
  const paper = svg("svg", { class: "sheet__paper", attrs: { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label } }, lines);
  const element = el("div", { class: "sheet", on: { pointerdown: begin, pointermove: follow, pointerup: end, pointercancel: end } }, paper);
  let stroke = null; // { finger, points, path, colour, brush }

  function begin(event) {
    if (stroke || event.button > 0 || !mayDraw()) return;
    event.preventDefault();
    element.setPointerCapture(event.pointerId);
    const { colour, brush } = crayon();
    const path = livePath(colour, brush);
    stroke = { finger: event.pointerId, points: [placeOf(event)], path, colour, brush };
    path.setAttribute("d", pathOf(stroke.points));
    lines.append(path);
    addEventListener("pagehide", finish); // what is drawn until then is kept
  }

  function follow(event) {
    if (event.pointerId !== stroke?.finger) return;
    const [x, y] = placeOf(event);
    const [lastX, lastY] = stroke.points[stroke.points.length - 1];
    if (Math.hypot(x - lastX, y - lastY) < STEP) return;
    stroke.points.push([x, y]);
    stroke.path.setAttribute("d", pathOf(stroke.points));
  }

  function end(event) {
    if (event.pointerId === stroke?.finger) finish();
  }

  function finish() {
    const { points, path, colour, brush } = stroke;
    stroke = null;
    removeEventListener("pagehide", finish);
    path.remove();
    onStroke(points, colour, brush);
  }

  function placeOf({ clientX, clientY }) {
    const { left, top, width, height } = paper.getBoundingClientRect();
    return [((clientX - left) / width) * WIDTH, ((clientY - top) / height) * HEIGHT].map((value) => Math.round(value));
  }

  return { element, lines };
}
