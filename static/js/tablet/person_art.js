/* A person of paper, nobody's likeness: a round head on shoulders in the paper of who speaks; and a bubble with a reason. */
import { svg } from "../parts/dom.js";
import { drawing, line } from "./art.js";

export function drawPerson({ x, y, size, perspective }) {
  return svg("g", { class: "person-art", attrs: { "data-perspective": perspective, transform: `translate(${x} ${y}) scale(${size / 100})` } },
    svg("path", { class: "person-art__body", attrs: { d: "M10 104C10 66 26 54 50 54S90 66 90 104z" } }),
    svg("circle", { class: "person-art__head", attrs: { cx: 50, cy: 28, r: 26 } }),
    svg("path", { class: "person-art__face", attrs: { d: "M41 25V28M59 25V28M41 37Q50 44 59 37" } }));
}

/** Somebody says why: lines in a bubble, its tail at the lower right. */
export function reasonBubble(x, y, width, height) {
  const [right, low] = [x + width, y + height];
  return svg("g", {},
    svg("path", { class: "person-art__bubble", attrs: { d: `M${x + 18} ${y}H${right - 18}Q${right} ${y} ${right} ${y + 18}V${low - 24}L${right + 14} ${low}L${right - 20} ${low - 6}H${x + 18}Q${x} ${low - 6} ${x} ${low - 24}V${y + 18}Q${x} ${y} ${x + 18} ${y}z` } }),
    line(`M${x + 18} ${y + 20}H${right - 18}M${x + 18} ${y + 36}H${right - 34}`, "var(--ink)", 5));
}

/** Beside what an adult said. */
export function drawSaying() {
  return drawing("saying-art", "0 0 130 116", drawPerson({ x: 0, y: 34, size: 78, perspective: "staff" }),
    svg("g", { attrs: { transform: "translate(180 0) scale(-1 1)" } }, reasonBubble(54, 4, 58, 50)));
}

export function drawAdult() {
  return drawing("saying-art saying-art--alone", "0 0 100 106", drawPerson({ x: 0, y: 0, size: 100, perspective: "staff" }));
}
