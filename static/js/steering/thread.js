/* The running stitch between a sentence and the words it came from. */
import { svg } from "../parts/dom.js";

export function drawThread() {
  return svg("svg", { class: "evidence__link", attrs: { viewBox: "0 0 56 24", "aria-hidden": "true" } },
    svg("path", { class: "thread", attrs: { d: "M3 12C18 2 36 22 53 12" } }));
}
