/* The evening is over: thanks, and the promise. */
import { t } from "../messages.js";
import { el, setText } from "../parts/dom.js";
import { makeCrowdRow } from "./crowd_row.js";
import { makeHead } from "./head.js";
import { makeHills } from "./hills.js";

export function makeOver(wall) {
  const head = makeHead();
  const cards = el("p", { class: "over__cards" });
  const crowd = makeCrowdRow();
  return {
    element: el("div", { class: "scene scene--over" }, makeHills(), head.element,
      el("div", { class: "over" }, el("h2", { class: "over__thanks", text: t("wall.over.title") }), cards, el("p", { class: "over__promise", text: t("wall.over.text") })),
      crowd.element),
    update(workshop) {
      head.update(wall.records, { title: workshop.title });
      const { shown } = wall.records.get("counts");
      setText(cards, shown ? t("wall.over.cards", { n: shown }) : "");
      crowd.update(wall.records.of("participant"));
    },
  };
}
