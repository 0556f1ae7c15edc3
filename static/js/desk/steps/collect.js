/* While cards come: the questions, and what hangs on the wall by now. What waits stands beside it. */
import { t } from "../../messages.js";
import { el, keyed } from "../../parts/dom.js";
import { drawStatement, updateStatement } from "../../parts/statement_card.js";
import { button, panel } from "../controls.js";
import { makePromptList } from "../prompt_list.js";
import { holdBack } from "../queue_acts.js";
import { newest } from "../reading.js";

const NEWEST = 12;

export function makeCollect(desk) {
  const prompts = makePromptList(desk, { canAsk: true });
  const list = el("ul", { class: "newest" });
  const empty = el("p", { class: "note", text: t("desk.collect.nothing_yet") });
  const element = el("div", { class: "stage__column" }, prompts.element, panel({ title: t("desk.collect.newest") }, empty, list));

  function makeRow(card) {
    return el("li", { class: "newest__one" },
      drawStatement({ text: card.text, perspective: card.perspective, takenDown: card.taken_down }),
      button({ sign: "icon-eyeoff", name: t("desk.collect.take_off"), press: () => holdBack(desk, card.id, t("desk.hold.title_shown")) }));
  }

  function updateRow(row, card) {
    const shown = row.querySelector(".statement__text").textContent;
    if (shown !== card.text) updateStatement(row.firstElementChild, { ...card, takenDown: card.taken_down });
    row.lastElementChild.setAttribute("aria-label", `${t("desk.collect.take_off")} „${card.text}“`);
    row.lastElementChild.title = t("desk.collect.take_off");
  }

  function update(now) {
    const cards = newest(now.cards, NEWEST);
    empty.hidden = cards.length > 0;
    keyed(list, cards, (card) => card.id, makeRow, updateRow);
    prompts.update(now);
  }

  return { element, update };
}
