/* The same words for who does not see them: a table of how many statements each is in, by perspective. */
import { t } from "../messages.js";
import { el, fill, keyed, setText } from "../parts/dom.js";

export function makeTable(perspectives) {
  const head = el("tr");
  const rows = el("tbody");
  const more = el("p");
  const table = el("table", {}, el("caption", { text: t("words.table") }), el("thead", {}, head), rows);
  return {
    element: el("div", { class: "sr-only words__table" }, table, more),
    /** table: [{ word, by: { children: 3 } }] */
    update({ table: words, more: left }) {
      const whose = perspectives.filter((one) => words.some(({ by }) => by[one]));
      fill(head, column(t("words.table_word")), ...whose.map((one) => column(t(`common.perspectives.${one}`))));
      keyed(rows, words, ({ word }) => word, () => el("tr"), (row, { word, by }) => {
        fill(row, el("th", { text: word, attrs: { scope: "row" } }), ...whose.map((one) => el("td", { text: String(by[one] ?? 0) })));
      });
      table.hidden = words.length === 0;
      setText(more, left ? t("words.table_more", { n: left }) : "");
    },
  };
}

const column = (text) => el("th", { text, attrs: { scope: "col" } });
