/* Everybody who was there, standing on the hills. */
import { el, keyed } from "../parts/dom.js";
import { drawToken } from "../parts/token.js";

export function makeCrowdRow() {
  const element = el("ul", { class: "crowd-row", attrs: { "aria-hidden": "true" } });
  return {
    element,
    update(participants) {
      element.style.setProperty("--token", Math.max(34, Math.min(120, Math.floor(Math.sqrt(420000 / Math.max(1, participants.length))))));
      keyed(element, participants, ([id]) => id, ([, person]) => el("li", {}, drawToken(person)));
    },
  };
}
