/* Choosing a pictogram: all of them, found by a word as children and adults write it. */
import { t } from "../messages.js";
import { el, keyed } from "../parts/dom.js";
import { picto } from "../parts/picto.js";
import { fetchSheets, pictograms } from "../parts/pictograms.js";
import { searchIn } from "../pictograms/search.js";
import { field } from "./controls.js";

/** Answers `.element` and `.value`; begins with a picture that is chosen already. */
export function pictureField(chosen) {
  let value = chosen;
  let search = null;
  const grid = el("div", { class: "pictures", attrs: { role: "radiogroup", "aria-label": t("desk.prompts.pictogram") }, on: { keydown: walk } });
  const find = field({ label: t("desk.prompts.find_pictogram"), attrs: { type: "search" }, on: { input: show } });
  const element = el("div", { class: "picture-field" }, find, grid);
  fetchSheets().catch(() => {}).then(show); // else each comes by itself

  async function show() {
    const all = await pictograms();
    search ??= searchIn(all);
    const found = find.input.value.trim() ? search(find.input.value) : null;
    const shown = found ? found.map((id) => all.find((one) => one.id === id)) : all;
    keyed(grid, shown, (one) => one.id, makeOne);
    mark();
  }

  function makeOne({ id, name }) {
    return el("button", {
      class: "pictures__one",
      attrs: { type: "button", role: "radio", title: name, "aria-label": name },
      data: { id },
      on: { click: () => choose(id) },
    }, picto(id));
  }

  function choose(id) {
    value = id;
    mark();
  }

  /** As with radio buttons, Tab comes to the chosen one and arrows go on. */
  function mark() {
    const all = [...grid.children];
    const stop = all.find((one) => one.dataset.id === value) ?? all[0];
    for (const one of all) {
      one.setAttribute("aria-checked", String(one.dataset.id === value));
      one.tabIndex = one === stop ? 0 : -1;
    }
  }

  function walk(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const all = [...grid.children];
    const next = step && all[all.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    choose(next.dataset.id);
    next.focus();
  }

  return {
    element,
    get value() {
      return value;
    },
  };
}
