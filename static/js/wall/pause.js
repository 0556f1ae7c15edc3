/* All eyes to the front: the wall says so in a band below; what hangs stays in sight, for somebody speaks about it. */
import { t } from "../messages.js";
import { el } from "../parts/dom.js";
import { picto } from "../parts/picto.js";

export function makePause() {
  const element = el("p", { class: "wall__pause", attrs: { role: "status", hidden: true } },
    picto("eyes"), el("b", { text: t("wall.pause.title") }), el("span", { text: t("wall.pause.kept") }));
  return {
    element,
    update({ paused, closed }) {
      element.hidden = !paused || closed;
    },
  };
}
