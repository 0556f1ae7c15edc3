/* Four of forty pictures: a tap puts one into the next free place, a tap on it there, or on it again, takes it out. */
import { nameOfSymbol } from "../parts/animal_card.js";
import { el, fill, setAttr } from "../parts/dom.js";
import { picto } from "../parts/picto.js";
import { t } from "../messages.js";

const PLACES = 4;

export function picturesStep({ place, symbols, onChange }) {
  const chosen = Array(PLACES).fill("");
  const slots = el("div", { class: "finding__chosen", attrs: { role: "group", "aria-label": t("tablet_card.chosen") } });
  const tiles = new Map(symbols.map((id) => [id, el("button", { class: "finding__one", attrs: { type: "button", "aria-pressed": false, "aria-label": nameOfSymbol(id) }, on: { click: () => tap(id) } }, picto(id))]));
  fill(place, slots, el("div", { class: "finding__grid" }, ...tiles.values()));

  function tap(id) {
    const at = chosen.indexOf(id);
    if (at >= 0) chosen[at] = "";
    else if (chosen.includes("")) chosen[chosen.indexOf("")] = id;
    draw();
  }

  function draw() {
    const focused = [...slots.children].indexOf(document.activeElement);
    fill(slots, ...chosen.map(drawSlot));
    if (focused >= 0) slots.children[focused]?.focus();
    for (const [id, tile] of tiles) setAttr(tile, "aria-pressed", chosen.includes(id));
    onChange();
  }

  function drawSlot(id, index) {
    const isNow = !id && index === chosen.indexOf("");
    const names = `finding__slot ${id ? "finding__slot--full" : ""} ${isNow ? "finding__slot--now" : ""}`.trim();
    if (!id) return el("span", { class: names, attrs: { role: "img", "aria-label": t("tablet_card.place", { n: index + 1 }) } });
    return el("button", { class: names, attrs: { type: "button", "aria-label": t("tablet_card.take_out", { picture: nameOfSymbol(id) }) }, on: { click: () => tap(id) } }, picto(id));
  }

  fill(slots, ...chosen.map(drawSlot));
  return {
    chosen,
    get isFull() {
      return !chosen.includes("");
    },
  };
}
