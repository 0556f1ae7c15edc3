/* The unsorted cards that the machine knows a place for, each with its chip. */
import { t } from "../../messages.js";
import { el, fill, keyed, setText } from "../../parts/dom.js";
import { drawStatement, faceOf } from "../../parts/statement_card.js";
import { makeMore } from "../controls.js";
import { adviceFor, layCard } from "./laying.js";
import { drawMeant, drawPlaceChip } from "./place_chip.js";

const AT_ONCE = 20;
const drawn = new WeakMap(); // row → what it shows

export function makePlaceList(desk) {
  const list = el("ul", { class: "advised" });
  const none = el("p", { class: "note" });
  const rest = el("p", { class: "note" });
  const more = makeMore({ step: AT_ONCE, label: (n) => t("suggestions.places.more", { n }), redraw: () => desk.redraw() });
  const title = el("h3", { class: "advice-part__title", text: t("suggestions.places.title"), attrs: { tabindex: "-1" } });
  const element = el("section", { class: "advice-part" }, title, none, list, more.element, rest);

  /** The card that follows has the focus when one is laid by keyboard; the heading after the last one. */
  async function take(card, row) {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    if (!(await layCard(desk, card))) return;
    (next?.querySelector("button") ?? title).focus({ preventScroll: true });
  }

  function updateRow(row, { card, advice, meant }) {
    const seen = JSON.stringify([card.text, card.perspective, card.taken_down, card.under, advice, meant]);
    if (drawn.get(row) === seen) return;
    drawn.set(row, seen);
    const wasInside = row.contains(document.activeElement);
    fill(row,
      drawStatement({ ...faceOf(card), count: card.under + 1 }),
      meant ? drawMeant(meant) : null,
      drawPlaceChip(advice, { take: () => take(card, row), does: t("suggestions.chip.lay") }));
    if (wasInside) row.querySelector("button").focus({ preventScroll: true });
  }

  function update({ cards }) {
    element.hidden = !cards.length;
    const unsorted = cards.filter((card) => card.place === "unsorted" && !card.onto);
    const advised = unsorted
      .map((card) => ({ card, advice: adviceFor(desk, card.id), meant: desk.known.meantBy(card) }))
      .filter(({ advice }) => advice);
    keyed(list, more.of(advised), ({ card }) => card.id, () => el("li", { class: "advised__one" }), updateRow);
    none.hidden = advised.length > 0;
    setText(none, t(unsorted.length ? "suggestions.places.none" : "suggestions.places.all_sorted"));
    const open = unsorted.filter((card) => desk.known.isOpen(card.id)).length;
    rest.hidden = !advised.length || !open;
    setText(rest, t("suggestions.places.open", { n: open }));
  }

  return { element, update };
}
