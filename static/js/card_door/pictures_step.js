/* Four of forty pictures: a tap puts one into the next free place, a tap on it there, or on it again, takes it out. */
import { nameOfSymbol } from "../parts/animal_card.js";
import { el, fill, keyed, setAttr } from "../parts/dom.js";
import { picto } from "../parts/picto.js";
import { t } from "../messages.js";

const PLACES = 4;

export function picturesStep({ place, symbols, onChange }) {
  const chosen = Array(PLACES).fill("");
  const slots = el("div", { class: "finding__chosen", attrs: { role: "group" } });
  const grid = el("div", { class: "finding__grid" });
  fill(place, slots, grid);

  function tap(id) {
    const at = chosen.indexOf(id);
    if (at >= 0) chosen[at] = "";
    else if (chosen.includes("")) chosen[chosen.indexOf("")] = id;
    draw();
  }

  function draw() {
    const focused = [...slots.children].indexOf(document.activeElement);
    setAttr(slots, "aria-label", t("tablet_card.chosen"));
    fill(slots, ...chosen.map(drawSlot));
    if (focused >= 0) slots.children[focused]?.focus();
    keyed(grid, symbols, (id) => id, drawTile, (tile, id) => {
      setAttr(tile, "aria-label", nameOfSymbol(id));
      setAttr(tile, "aria-pressed", chosen.includes(id));
    });
    onChange();
  }

  const drawTile = (id) => el("button", { class: "finding__one", attrs: { type: "button" }, on: { click: () => tap(id) } }, picto(id));

  function drawSlot(id, index) {
    const isNow = !id && index === chosen.indexOf("");
    const names = `finding__slot ${id ? "finding__slot--full" : ""} ${isNow ? "finding__slot--now" : ""}`.trim();
    if (!id) return el("span", { class: names, attrs: { role: "img", "aria-label": t("tablet_card.place", { n: index + 1 }) } });
    return el("button", { class: names, attrs: { type: "button", "aria-label": t("tablet_card.take_out", { picture: nameOfSymbol(id) }) }, on: { click: () => tap(id) } }, picto(id));
  }

  return {
    chosen,
    draw,
    get isFull() {
      return !chosen.includes("");
    },
  };
}
