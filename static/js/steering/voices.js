/* The words behind a sentence: the very cards, and how many said so, children and adults apart. */
import { t } from "../messages.js";
import { el, keyed, setText, fill } from "../parts/dom.js";
import { drawStatement, faceOf, updateStatement } from "../parts/statement_card.js";
import { PERSPECTIVES, voices } from "./scene.js";

const AT_FIRST = 12;

/** onChoose(card) when one is pressed */
export function drawVoices({ onChoose, empty = "" }) {
  const list = el("ul", { class: "evidence__cards" });
  const more = el("button", { class: "text-button", attrs: { type: "button", hidden: true }, on: { click: toggle } });
  const sum = el("p", { class: "evidence__sum" });
  const nothing = el("p", { class: "evidence__none", text: empty });
  const element = el("div", { class: "evidence__voices" }, list, more, nothing, sum);
  let showsAll = false;
  let shown = [];

  function toggle() {
    showsAll = !showsAll;
    update(shown);
  }

  function update(cards) {
    shown = cards;
    const visible = showsAll ? cards : cards.slice(0, AT_FIRST);
    keyed(list, visible, (card) => card.key, (card) => drawCard(card, onChoose), updateCard);
    more.hidden = cards.length <= AT_FIRST;
    setText(more, showsAll ? t("steering.principle.fewer") : t("steering.principle.more", { n: cards.length - AT_FIRST }));
    nothing.hidden = cards.length > 0;
    list.hidden = cards.length === 0;
    fill(sum, ...counted(voices(cards)));
  }

  return { element, update };
}

/** A card that can be pressed. What it holds is looked up when it is pressed, for it may have changed. */
export function drawCard(card, onChoose) {
  const face = drawStatement({ ...asStatement(card), tag: "span" });
  const item = el("li", {}, el("button", { class: "card-button", attrs: { type: "button" }, on: { click: () => onChoose(item.card) } }, face));
  item.card = card;
  item.face = face;
  return item;
}

export function updateCard(item, card) {
  const before = JSON.stringify(asStatement(item.card));
  item.card = card;
  if (JSON.stringify(asStatement(card)) !== before) updateStatement(item.face, asStatement(card));
}

export const asStatement = (card) => ({
  ...faceOf(card), count: 1 + card.under.length,
});

/** „11 von Kindern, 1 vom Personal“, each with its marker */
export function counted(counts) {
  return PERSPECTIVES.filter((who) => counts[who]).map((who) =>
    el("span", { class: "evidence__count" },
      el("span", { class: "marker", data: { perspective: who }, attrs: { "aria-hidden": "true" } }),
      t(`steering.from.${who}`, { n: counts[who] })));
}
