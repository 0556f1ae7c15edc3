/* The wishes of the children, each with what the adults answered. */
import { t } from "../messages.js";
import { el, fill, keyed, setAttr, setText } from "../parts/dom.js";
import { icon, setPicture } from "../parts/picto.js";
import { openAnswer } from "./answer_dialog.js";
import { panel } from "./panel.js";
import { saidIn, wishes } from "./scene.js";
import { wordsOf } from "./wish_words.js";

export function drawWishes(room) {
  const list = el("ul", { class: "wishes" });
  const none = el("p", { class: "side__what", text: t("steering.wishes.none") });
  const { element, aside } = panel("wishes-title", t("steering.wishes.title"), none, list);

  function update(records) {
    const found = wishes(records);
    const unanswered = found.filter((one) => !one.verdict).length;
    setText(aside, unanswered ? t("steering.wishes.of", { n: unanswered }) : "");
    none.hidden = found.length > 0;
    keyed(list, found, (one) => one.id, (one) => drawWish(room, one), (row, one) => row.show(one));
  }

  return { element, update };
}

function drawWish(room, { id }) {
  const words = el("div", { class: "wish__words" });
  const sign = icon("icon-answer-open");
  const verdict = el("span", {});
  const answer = el("p", { class: "wish__answer" }, sign, verdict);
  const reason = el("p", { class: "wish__reason" });
  const promise = el("p", { class: "wish__promise" });
  const reply = el("button", { class: "panel-button", attrs: { type: "button" }, on: { click: () => openAnswer(room, id) } });
  const unmark = el("button", { class: "text-button", text: t("steering.wishes.unmark"), attrs: { type: "button" }, on: { click: () => room.send("UnmarkWish", { wish_id: id }) } });
  const row = el("li", { class: "wish" }, words, answer, reason, promise, el("div", { class: "wish__acts" }, reply, unmark));
  let drawn = "";

  row.show = (one) => {
    const now = JSON.stringify([one.text, saidIn(room.records, one)]);
    if (now !== drawn) fill(words, ...wordsOf(room.records, one));
    drawn = now;
    setPicture(sign, `icon-answer-${one.verdict || "open"}`);
    setText(verdict, one.verdict ? t(`steering.wishes.verdict.${one.verdict}`) : t("steering.wishes.waiting"));
    row.dataset.verdict = one.verdict || "open";
    setText(reason, one.reason);
    setText(promise, promiseOf(one));
    for (const part of [reason, promise]) part.hidden = !part.textContent;
    setText(reply, t(one.verdict ? "steering.wishes.change" : "steering.wishes.answer"));
    setAttr(reply, "aria-label", t(one.verdict ? "steering.wishes.change_label" : "steering.wishes.answer_label", { text: one.text }));
    setAttr(unmark, "aria-label", t("steering.wishes.unmark_label", { text: one.text }));
    unmark.hidden = Boolean(one.verdict);
  };
  return row;
}

/** „Wer: Frau Brandt, bis 1. Mai 2027“ */
export function promiseOf({ who, by_when }) {
  return [who ? t("steering.wishes.who", { who }) : "", by_when ? t("steering.wishes.by_when", { date: dayOf(by_when) }) : ""].filter(Boolean).join(", ");
}

const dayOf = (iso) => new Date(`${iso}T12:00:00`).toLocaleDateString(document.documentElement.lang || "de", { day: "numeric", month: "long", year: "numeric" });
