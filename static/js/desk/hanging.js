/* Cards that hang on the wall, newest first, each with the way to take it down again. */
import { t } from "../messages.js";
import { el, fill, keyed, setText } from "../parts/dom.js";
import { drawStatement, faceOf, updateStatement } from "../parts/statement_card.js";
import { icon } from "../parts/picto.js";
import { button, relabel } from "./controls.js";
import { canBeCovered, coverWords } from "./dialogs/cover.js";
import { holdBack } from "./queue_acts.js";
import { newest } from "./reading.js";
import { adviceFor, layCard } from "./suggestions/laying.js";
import { drawMeant, drawPlaceChip } from "./suggestions/place_chip.js";

const FEW = 12;
const thought = new WeakMap(); // row → what it says of a place for its card

/** A sign that takes a card off the wall, to stand beside it. Its name says which card it means. */
export function takeOffButton(desk, id) {
  return button({
    sign: "icon-eyeoff", name: t("desk.collect.take_off"), class: "take-off", attrs: { title: t("desk.collect.take_off") },
    press: () => holdBack(desk, id, t("desk.hold.title_shown")),
  });
}

export function nameTakeOff(made, { text }) {
  made.setAttribute("aria-label", `${t("desk.collect.take_off")} „${text || t("common.drawing")}“`);
}

function coverButton(desk, id) {
  return button({
    sign: "icon-rub", name: t("desk.cover.open"), class: "cover-up", attrs: { title: t("desk.cover.open") },
    press: () => coverWords(desk, { flags: [], ...desk.now.cards.find((card) => card.id === id) }),
  });
}

/** The newest few, and on demand all of them. */
export function makeHanging(desk) {
  let showsAll = false;
  const list = el("ul", { class: "newest" });
  const all = button({ label: "…", press: () => { showsAll = !showsAll; desk.redraw(); } });
  const element = el("div", { class: "hanging" }, list, all);

  function makeRow(card) {
    return el("li", { class: "newest__one" },
      drawStatement(faceOf(card)), coverButton(desk, card.id), takeOffButton(desk, card.id),
      el("div", { class: "newest__thoughts" }));
  }

  /** Where a card that lies unsorted would go. */
  function updateThoughts(row, card) {
    const advice = card.place === "unsorted" && !card.onto ? adviceFor(desk, card.id) : null;
    const meant = desk.known.meantBy(card);
    const seen = JSON.stringify([advice, meant]);
    if (thought.get(row) === seen) return;
    thought.set(row, seen);
    const box = row.querySelector(".newest__thoughts");
    const wasInside = box.contains(document.activeElement);
    box.hidden = !advice && !meant;
    fill(box, meant ? drawMeant(meant) : null,
      advice ? drawPlaceChip(advice, { take: () => layCard(desk, card), does: t("suggestions.chip.lay") }) : null);
    if (wasInside) row.querySelector("button").focus({ preventScroll: true });
  }

  function updateRow(row, card, closed) {
    const shown = row.querySelector(".statement__text").textContent;
    if (shown !== card.text) updateStatement(row.firstElementChild, { ...card, takenDown: card.taken_down });
    const off = row.querySelector(".take-off");
    nameTakeOff(off, card);
    off.hidden = closed;
    const cover = row.querySelector(".cover-up");
    cover.setAttribute("aria-label", `${t("desk.cover.open")} „${card.text}“`);
    cover.hidden = closed || !canBeCovered(card);
    updateThoughts(row, card);
  }

  function update({ cards, workshop }) {
    keyed(list, newest(cards, showsAll ? cards.length : FEW), (card) => card.id, makeRow, (row, card) => updateRow(row, card, workshop.closed));
    all.hidden = cards.length <= FEW;
    relabel(all, showsAll ? t("desk.collect.show_few") : t("desk.collect.show_all", { n: cards.length }));
  }

  return { element, update };
}

/** The same, folded away: for steps in which the wall itself is not on the desk. */
export function makeHangingFold(desk) {
  const words = el("span");
  const hanging = makeHanging(desk);
  const element = el("details", { class: "fold panel", on: { toggle: () => desk.redraw() } },
    el("summary", { class: "fold__summary" }, icon("icon-down", { class: "fold__sign" }), words), hanging.element);

  function update(now) {
    element.hidden = !now.cards.length;
    setText(words, t("desk.collect.hanging", { n: now.cards.length }));
    if (element.open) hanging.update(now);
  }

  return { element, update };
}
