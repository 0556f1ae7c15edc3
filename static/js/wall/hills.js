/* Paper hills with the thread on them: scenery of the large moments. */
import { svg } from "../parts/dom.js";

export function makeHills() {
  return svg("svg", { class: "hills", attrs: { viewBox: "0 0 1920 420", preserveAspectRatio: "none", "aria-hidden": "true" } },
    svg("path", { class: "hills__far", attrs: { d: "M0 196C280 52 610 44 1000 156S1600 48 1920 116V420H0z" } }),
    svg("path", { class: "hills__mid", attrs: { d: "M0 304C330 186 740 204 1110 286S1640 204 1920 252V420H0z" } }),
    svg("path", { class: "thread", attrs: { d: "M-10 374C310 254 630 330 990 352S1590 302 1930 332" } }));
}
