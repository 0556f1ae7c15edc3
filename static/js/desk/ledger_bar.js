/* The voice ledger in one line: every statement, by what became of it. */
import { t } from "../messages.js";
import { el, setText } from "../parts/dom.js";
import { link, panel } from "./controls.js";
import { FATES } from "./reading.js";

export function makeLedgerBar(desk) {
  const total = el("span", { class: "panel__aside" });
  const parts = FATES.map((fate) => makePart(fate));
  const bar = el("div", { class: "ledger__bar", attrs: { "aria-hidden": "true" } }, ...parts.map((part) => part.piece));
  const legend = el("dl", { class: "ledger__legend" }, ...parts.map((part) => part.row));
  const both = el("p", { class: "note" });
  const element = panel({ title: t("desk.report.ledger") }, bar, legend, both,
    el("p", {}, link({ label: t("desk.report.ledger_link"), href: desk.ledger, sign: "icon-book" })));
  element.querySelector(".panel__title").append(total);

  function update({ ledger }) {
    setText(total, ledger.total ? t("desk.report.ledger_total", { n: ledger.total }) : t("desk.report.no_voices"));
    bar.hidden = !ledger.total;
    for (const part of parts) part.update(ledger[part.fate] ?? 0);
    const n = FATES.reduce((sum, fate) => sum + (ledger[fate] ?? 0), 0) - (ledger.total ?? 0);
    both.hidden = n === 0;
    setText(both, n ? t("desk.report.both", { n }) : "");
  }

  return { element, update };
}

function makePart(fate) {
  const piece = el("span", { class: "ledger__piece", data: { fate } });
  const number = el("dd", { class: "ledger__number" });
  const row = el("div", { class: "ledger__row", data: { fate } },
    el("dt", {}, el("span", { class: "ledger__swatch", data: { fate }, attrs: { "aria-hidden": "true" } }), t(`desk.report.fates.${fate}`)), number);
  return {
    fate,
    piece,
    row,
    update(count) {
      piece.style.flexGrow = String(count);
      piece.hidden = count === 0;
      row.hidden = count === 0 && fate !== "open";
      setText(number, String(count));
    },
  };
}
