/* The voice ledger in short: how many statements there are, and what became of them. */
import { t } from "../messages.js";
import { el, fill, setText, svg } from "../parts/dom.js";
import { FATES, ledgerParts, statementsInTwo } from "./scene.js";

const WIDTH = 240;
const HEIGHT = 14;
const GAP = 2;

export function drawCover() {
  const sum = el("p", { class: "cover__sum" });
  const bar = svg("svg", { class: "cover__bar", attrs: { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" } });
  const rows = el("ul", { class: "cover__rows" });
  const both = el("p", { class: "cover__both" });
  const books = el("ul", { class: "cover__books" });
  const element = el("section", { class: "cover", attrs: { "aria-labelledby": "cover-title" } },
    el("h2", { class: "office__label", text: t("steering.cover.title"), attrs: { id: "cover-title" } }), sum, bar, rows, both, books);
  let drawn = "";

  function update(ledger, workshops) {
    const now = JSON.stringify([ledger, workshops]);
    if (now === drawn) return;
    drawn = now;
    fill(sum, el("b", { text: String(ledger.total) }), " ", t("steering.cover.sum", { n: ledger.total }));
    const parts = ledgerParts(ledger);
    bar.style.display = parts.length ? "" : "none";
    fill(bar, ...parts.map(stripe));
    fill(rows, ...FATES.filter((fate) => ledger[fate] || fate === "open").map((fate) => el("li", {},
      el("span", { class: `cover__key cover__key--${fate}` }), el("b", { text: String(ledger[fate] ?? 0) }), " ", t(`steering.cover.fate.${fate}`))));
    const n = statementsInTwo(ledger);
    both.hidden = n === 0;
    setText(both, n ? t("steering.cover.both", { n }) : "");
    fill(books, ...workshops.map(({ id, title }) => el("li", {}, el("a", {
      attrs: { href: `/werkstatt/${encodeURIComponent(id)}/stimmenbuch` },
      text: workshops.length > 1 ? t("steering.cover.link_of", { title }) : t("steering.cover.link"),
    }))));
  }

  return { element, update };
}

function stripe({ fate, start, width }) {
  const attrs = { x: start * WIDTH, y: 0, width: Math.max(3, width * WIDTH - GAP), height: HEIGHT };
  return svg("rect", { class: `cover__part cover__part--${fate}`, attrs });
}
