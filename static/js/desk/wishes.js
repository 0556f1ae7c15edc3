/* The wishes of this workshop with what the adults said, those without an answer first. */
import { t } from "../messages.js";
import { el, fill, keyed } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { button, panel } from "./controls.js";
import { answerWish } from "./dialogs/answer.js";

const drawn = new WeakMap();

export function makeWishes(desk) {
  const empty = el("p", { class: "note", text: t("desk.wishes.none") });
  const list = el("ul", { class: "wishes" });
  const element = panel({ title: t("desk.wishes.title") }, empty, list);

  function updateRow(row, wish, closed) {
    const seen = JSON.stringify([wish, closed]);
    if (drawn.get(row) === seen) return;
    drawn.set(row, seen);
    fill(row,
      icon(`icon-answer-${wish.verdict || "open"}`, { class: "wish__sign" }),
      el("div", { class: "wish__words" },
        el("p", { class: "wish__text", text: wish.text, attrs: { dir: "auto" } }),
        el("p", { class: "wish__answer" }, ...answerOf(wish))),
      closed ? null : el("div", { class: "wish__acts" }, ...actsOf(wish)));
  }

  function actsOf(wish) {
    const answer = button({ label: t(wish.verdict ? "desk.wishes.change" : "desk.wishes.answer"), press: () => answerWish(desk, wish) });
    if (wish.verdict) return [answer];
    return [answer, button({ label: t("desk.wishes.unmark"), press: () => desk.ask("UnmarkWish", { wish_id: wish.id }, { stream: "mission" }) })];
  }

  function update({ wishes, workshop }) {
    empty.hidden = wishes.length > 0;
    keyed(list, wishes, (wish) => wish.id, () => el("li", { class: "wish" }), (row, wish) => updateRow(row, wish, workshop.closed));
  }

  return { element, update };
}

function answerOf(wish) {
  if (!wish.verdict) return [t("desk.wishes.unanswered")];
  const date = wish.by_when && new Date(`${wish.by_when}T12:00`).toLocaleDateString("de", { day: "numeric", month: "long", year: "numeric" });
  const rest = [wish.reason, wish.who, date && t("desk.wishes.by_when", { date })].filter(Boolean).join(" · ");
  return [el("strong", { text: t(`desk.answer.${wish.verdict}`) }), rest ? ` · ${rest}` : ""];
}
