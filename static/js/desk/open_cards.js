/* Cards that are owed a decision. Each becomes a wish, is parked with a reason, or finds its principle. */
import { t } from "../messages.js";
import { el, keyed, setText } from "../parts/dom.js";
import { drawStatement, faceOf, updateStatement } from "../parts/statement_card.js";
import { button, link, makeMore, panel } from "./controls.js";
import { nameTakeOff, takeOffButton } from "./hanging.js";
import { noteNeed } from "./dialogs/need.js";
import { markWish } from "./dialogs/wish.js";
import { parkCards } from "./dialogs/park.js";
import { isOwed, openCards, openOnWall } from "./reading.js";

const AT_ONCE = 40;

/** What stands alone and is owed a decision stands with its like. */
const listed = (cards) => openCards(cards).filter((card) => !isOwed(card));

export function makeOpenCards(desk, { title, help = "" }) {
  const chosen = new Set();
  const boxes = new WeakMap(); // row → its checkbox
  const number = el("span", { class: "badge badge--calm" });
  const empty = el("p", { class: "note" });
  const list = el("ul", { class: "open-cards" });
  const more = makeMore({ step: AT_ONCE, label: (n) => t("desk.open.show_more", { n }), redraw: () => desk.redraw() });
  const count = el("p", { class: "chosen-bar__count", attrs: { role: "status" } });
  const wish = button({ label: t("desk.open.wish"), sign: "icon-comment", press: () => decide(markWish) });
  const park = button({ label: t("desk.open.park"), sign: "icon-park", press: () => decide(parkCards) });
  const all = button({ label: t("desk.open.choose_all"), press: chooseAll });
  const clear = button({ label: t("desk.open.choose_none"), press: () => { chosen.clear(); desk.redraw(); } });
  const bar = el("div", { class: "chosen-bar" },
    link({ label: t("desk.open.leitbild"), href: desk.leitbild, sign: "icon-doc" }), count, wish, park, all, clear);
  const element = panel({ title, class: "open-panel" }, help ? el("p", { class: "note", text: help }) : null, bar, empty, list, more.element);
  element.querySelector(".panel__title").append(number);

  /** Only what is still open: somebody else may have decided it meanwhile. */
  const chosenCards = () => listed(desk.now.cards).filter((card) => chosen.has(card.id));

  async function decide(how) {
    if (await how(desk, chosenCards())) {
      chosen.clear();
      desk.redraw();
    }
  }

  function chooseAll() {
    for (const card of listed(desk.now.cards)) chosen.add(card.id);
    desk.redraw();
  }

  function makeRow(card) {
    const box = el("input", {
      attrs: { type: "checkbox" },
      on: {
        change() {
          if (box.checked) chosen.add(card.id);
          else chosen.delete(card.id);
          desk.redraw();
        },
      },
    });
    const one = (how) => () => decide((now, cards) => how(now, cards.length > 1 && chosen.has(card.id) ? cards : listed(now.now.cards).filter((other) => other.id === card.id)));
    const row = el("li", { class: "open-card" },
      el("label", { class: "open-card__tick" }, box, el("span", { class: "sr-only" })),
      el("span", { class: "open-card__said" },
        drawStatement(faceOf(card)),
        el("span", { class: "open-card__shelf", text: t("desk.open.shelf") }),
        el("span", { class: "open-card__reason open-card__need" })),
      el("span", { class: "open-card__acts" },
        button({ label: t("desk.open.wish"), press: one(markWish) }),
        button({ label: t("desk.need.open"), class: "open-card__to-need", press: () => noteNeed(desk, desk.now.cards.find((other) => other.id === card.id)) }),
        button({ label: t("desk.open.park"), press: one(parkCards) }),
        takeOffButton(desk, card.id)));
    boxes.set(row, box);
    return row;
  }

  function updateRow(row, card) {
    boxes.get(row).checked = chosen.has(card.id);
    setText(row.querySelector(".open-card__tick .sr-only"), t("desk.open.choose", { text: card.text || t("common.drawing") }));
    row.querySelector(".open-card__shelf").hidden = card.place !== "shelf";
    row.querySelector(".open-card__to-need").hidden = card.place !== "shelf" && !card.need;
    const need = row.querySelector(".open-card__need");
    need.hidden = !card.need;
    setText(need, card.need ? t("desk.need.shown", { need: card.need }) : "");
    const seen = `${card.text} ${card.under}`;
    if (row.dataset.seen === seen) return;
    row.dataset.seen = seen;
    nameTakeOff(row.querySelector(".take-off"), card);
    updateStatement(row.querySelector(".statement"), { ...card, takenDown: card.taken_down, count: card.under + 1 });
  }

  function update({ cards, workshop, ledger }) {
    const open = listed(cards);
    const ids = new Set(open.map((card) => card.id));
    for (const id of chosen) if (!ids.has(id)) chosen.delete(id);
    setText(number, t("desk.open.on_wall", { n: openOnWall(cards.filter((card) => !isOwed(card))) }));
    number.hidden = !open.length;
    empty.hidden = open.length > 0;
    const others = cards.some(isOwed) ? "desk.open.only_one_offs" : ledger.open ? "desk.open.none_on_wall" : "desk.open.none";
    setText(empty, t(cards.length ? others : "desk.open.no_cards"));
    bar.hidden = !open.length || workshop.closed;
    setText(count, chosen.size ? t("desk.open.chosen", { n: chosen.size }) : "");
    wish.hidden = park.hidden = clear.hidden = chosen.size === 0;
    all.hidden = open.length < 2 || chosen.size === open.length;
    keyed(list, more.of(open), (card) => card.id, makeRow, updateRow);
  }

  return { element, update };
}
