/* The table of principles: which there are, in which order, and which one is in front. */
import { t } from "../messages.js";
import { el, keyed, setAttr, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { addressOf } from "./place.js";
import { askForPrinciple } from "./principle_dialog.js";

export function drawOutline(room) {
  const list = el("ol", { class: "toc" });
  const said = el("p", { class: "sr-only", attrs: { role: "status" } });
  const add = el("button", { class: "add-row", attrs: { type: "button" }, on: { click: () => askForPrinciple(room) } },
    icon("icon-plus"), t("steering.outline.add"));
  const element = el("section", { class: "outline", attrs: { "aria-labelledby": "outline-title" } },
    el("h2", { class: "office__label", text: t("steering.outline.title"), attrs: { id: "outline-title" } }), list, add, said);
  let order = [];

  function update(principles, chosenId) {
    order = principles;
    list.hidden = principles.length === 0;
    keyed(list, principles, (one) => one.id, make, (item, one) => item.show(one, one.id === chosenId));
  }

  function make({ id }) {
    const number = el("span", { class: "toc__nr" });
    const title = el("span", { class: "toc__title" });
    const state = el("span", { class: "toc__state" });
    const link = el("a", { class: "toc__one", attrs: { href: addressOf(id) }, on: { keydown: (event) => moveByKey(event, id) } },
      number, el("span", {}, title, state));
    const up = mover("icon-up", () => move(id, -1));
    const down = mover("icon-down", () => move(id, 1));
    const movers = el("div", { class: "toc__movers" }, up, down);
    const item = el("li", {}, link, movers);
    item.show = (one, isChosen) => {
      setText(number, String(one.number));
      setText(title, [one.first, one.second].filter(Boolean).join(" – "));
      setText(state, stateOf(room, one));
      setAttr(link, "aria-current", isChosen ? "true" : null);
      movers.hidden = !isChosen || order.length < 2;
      allow(up, one.number > 1, t("steering.outline.up_label", { number: one.number }));
      allow(down, one.number < order.length, t("steering.outline.down_label", { number: one.number }));
    };
    return item;
  }

  function moveByKey(event, id) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !event.altKey) return;
    event.preventDefault();
    move(id, step);
  }

  async function move(id, step) {
    const from = order.findIndex((one) => one.id === id);
    const to = from + step;
    if (to < 0 || to >= order.length) return;
    const before = order[step < 0 ? to : to + 1]?.id;
    const receipt = await room.send("MovePrinciple", before ? { principle_id: id, before } : { principle_id: id });
    if (receipt.ok) setText(said, t("steering.outline.moved", { number: to + 1 }));
  }

  return { element, update };
}

const mover = (sign, act) =>
  el("button", { class: "panel-button panel-button--sign", attrs: { type: "button" }, on: { click: (event) => { if (event.currentTarget.getAttribute("aria-disabled") !== "true") act(); } } }, icon(sign));

/** Kept focusable at the ends, so that moving by keyboard never loses its place. */
function allow(button, isAllowed, label) {
  setAttr(button, "aria-label", label);
  setAttr(button, "aria-disabled", isAllowed ? null : "true");
}

function stateOf(room, one) {
  const writers = room.writers(`principle:${one.id}`);
  if (writers.length) return writers.map((name) => t("steering.outline.writing", { name })).join(", ");
  const n = one.statements.length;
  if (n === 0) return t("steering.outline.no_words");
  return one.adults_only ? t("steering.outline.adults_only") : t("steering.outline.words", { n });
}
