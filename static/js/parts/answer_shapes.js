/* Three answers that differ by shape and picture, never by colour: circle and heart, diamond and half a heart, square and cross. */
import { el, svg } from "./dom.js";
import { icon } from "./picto.js";

const SHAPES = {
  yes: ["M100 8a92 92 0 1 1 0 184a92 92 0 1 1 0-184z", "icon-heart-full"],
  between: ["M100 4 196 100 100 196 4 100z", "icon-heart-half"],
  no: ["M22 16h156a8 8 0 0 1 8 8v152a8 8 0 0 1-8 8H22a8 8 0 0 1-8-8V24a8 8 0 0 1 8-8z", "icon-cross"],
};

/** `yes`, `no`, and whatever is between the two */
export function drawShape(answer) {
  const [outline, sign] = SHAPES[answer] ?? SHAPES.between;
  return el("span", { class: "answer-shape", attrs: { "aria-hidden": "true" } },
    svg("svg", { class: "answer-shape__paper", attrs: { viewBox: "0 0 200 210" } },
      svg("path", { class: "answer-shape__lip", attrs: { d: outline, transform: "translate(0 8)" } }),
      svg("path", { class: "answer-shape__face", attrs: { d: outline } })),
    icon(sign));
}
