/* Parked cards stay in sight with their reason, and can be opened again. */
import { t } from "../messages.js";
import { el, keyed, setText } from "../parts/dom.js";
import { drawStatement, faceOf } from "../parts/statement_card.js";
import { icon } from "../parts/picto.js";
import { button } from "./controls.js";

export function makeParked(desk) {
  const words = el("span");
  const list = el("ul", { class: "open-cards" });
  const element = el("details", { class: "fold panel" }, el("summary", { class: "fold__summary" }, icon("icon-down", { class: "fold__sign" }), words), list);

  function makeRow(card) {
    return el("li", { class: "open-card open-card--plain" },
      el("span", { class: "open-card__said" },
        drawStatement(faceOf(card)),
        el("span", { class: "open-card__reason" })),
      el("span", { class: "open-card__acts" }, button({
        label: t("desk.park.unpark"), press: () => desk.ask("UnparkStatement", { statement_id: card.id }),
      })));
  }

  function update({ cards, workshop }) {
    const parked = cards.filter((card) => card.parked && (card.place !== "shelf" || card.onto)); // the others stand with the one-offs
    element.hidden = !parked.length;
    setText(words, t("desk.park.title_list", { n: parked.length }));
    keyed(list, parked, (card) => card.id, makeRow, (row, card) => {
      setText(row.querySelector(".open-card__reason"), card.parked);
      row.querySelector(".open-card__acts").hidden = workshop.closed;
    });
  }

  return { element, update };
}
