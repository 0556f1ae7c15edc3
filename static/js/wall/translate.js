/* Translating: the principles as they stand. What was worked on last is large, the others stand beside it. */
import { t } from "../messages.js";
import { el, keyed, setText } from "../parts/dom.js";
import { makeHead } from "./head.js";
import { makeLedge } from "./ledge.js";

const MOST = 16; // more titles than these do not fit beside the large one
const IN_THREE_LINES = 6;
const IN_TWO_LINES = 9;

export function makeTranslate(wall) {
  const head = makeHead(t("wall.translate.title"));
  const list = el("ol", { class: "principles" });
  const more = el("p", { class: "principles__more" });
  const large = makeSheet();
  const ledge = makeLedge(wall);
  const empty = el("p", { class: "scene__empty", text: t("wall.translate.empty") });
  const body = el("div", { class: "translate" }, el("div", { class: "translate__all" }, list, more), large.element);
  let shown = "";

  return {
    element: el("div", { class: "scene scene--translate" }, head.element, body, empty, ledge.element),
    update() {
      const { records } = wall;
      head.update(records);
      ledge.update();
      const all = records.of("principle").sort(([, a], [, b]) => (a.rank < b.rank ? -1 : 1));
      empty.hidden = all.length > 0;
      body.hidden = all.length === 0;
      if (all.length === 0) return;
      shown = lastTouched(records, shown, wall.changed);
      body.classList.toggle("translate--one", all.length === 1);
      body.classList.toggle("translate--some", all.length > IN_THREE_LINES);
      body.classList.toggle("translate--many", all.length > IN_TWO_LINES);
      keyed(list, all.slice(0, MOST), ([id]) => id, makeRow, (row, [id, principle]) => updateRow(row, principle, id === shown));
      setText(more, all.length > MOST ? t("wall.translate.more", { n: all.length - MOST }) : "");
      large.update(all.findIndex(([id]) => id === shown) + 1, records.get(`principle:${shown}`));
    },
  };
}

/** What changed last, else what was shown, else the one that was made last. When all come anew nothing was worked on. */
function lastTouched(records, shown, changed) {
  const all = records.of("principle").map(([id]) => id);
  const touched = [...changed].filter((key) => key.startsWith("principle:") && records.get(key)).map((key) => key.slice("principle:".length));
  if (shown && touched.length && touched.length < all.length) return touched[touched.length - 1];
  return all.includes(shown) ? shown : all[all.length - 1];
}

function makeRow() {
  return el("li", { class: "principles__one", attrs: { dir: "auto" } });
}

function updateRow(row, { first, second }, isLarge) {
  setText(row, second ? `${first} – ${second}` : first || t("wall.translate.untitled"));
  row.classList.toggle("is-large", isLarge);
}

function makeSheet() {
  const number = el("p", { class: "sheet__number" });
  const first = el("span", { attrs: { dir: "auto" } });
  const second = el("span", { class: "sheet__second", attrs: { dir: "auto" } });
  const commitments = el("ul", { class: "sheet__commitments" });
  const element = el("article", { class: "sheet" }, number, el("h2", { class: "sheet__title" }, first, second), commitments);
  return {
    element,
    update(position, principle) {
      setText(number, String(position));
      setText(first, principle.first || t("wall.translate.untitled"));
      setText(second, principle.second ? `– ${principle.second}` : "");
      keyed(commitments, principle.commitments.map((text, index) => ({ text, index })), ({ index }) => index,
        () => el("li", { attrs: { dir: "auto" } }), (item, { text }) => setText(item, text));
      const words = principle.first.length + principle.second.length + principle.commitments.join("").length;
      element.classList.toggle("sheet--long", words > 330);
      element.classList.toggle("sheet--longest", words > 620);
    },
  };
}
