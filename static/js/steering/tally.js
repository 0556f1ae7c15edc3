/* Dots by perspective, each kind in a row of its own: children and adults are never added up. */
import { t } from "../messages.js";
import { el, fill } from "../parts/dom.js";
import { PERSPECTIVES, childrenAndAdults } from "./scene.js";

const MANY = 150; // beyond that one dot stands for ten

export function drawTally() {
  const rows = el("dl", { class: "tally" });
  const note = el("p", { class: "principle__note" });
  const element = el("section", { class: "principle__votes" },
    el("h3", { class: "office__label", text: t("steering.principle.votes") }), rows, note);
  let drawn = "";

  function update(votes, voters) {
    const now = JSON.stringify([votes, voters]);
    if (now === drawn) return;
    drawn = now;
    const tens = Object.values(votes).some((n) => n > MANY);
    fill(rows, ...PERSPECTIVES.filter((who) => votes[who] || voters[who]).map((who) => row(who, votes[who] ?? 0, tens)));
    fill(note, Object.keys(voters).length ? said(voters) : t("steering.principle.no_votes"), tens ? ` ${t("steering.principle.tens")}` : null);
  }

  return { element, update };
}

function row(who, n, tens) {
  const dots = Array.from({ length: tens ? Math.round(n / 10) : n }, () => el("span", { class: "dot", data: { perspective: who } }));
  return el("div", {},
    el("dt", {}, el("span", { class: "marker", data: { perspective: who }, attrs: { "aria-hidden": "true" } }), t(`common.perspectives.${who}`)),
    el("dd", {}, dots.length ? el("span", { class: "dots-row", attrs: { "aria-hidden": "true" } }, ...dots) : null, el("b", { text: String(n) })));
}

function said(voters) {
  const { children, adults } = childrenAndAdults(voters);
  return t("steering.principle.voters", {
    children: t("steering.principle.voters_children", { n: children }),
    adults: t("steering.principle.voters_adults", { n: adults }),
  });
}
