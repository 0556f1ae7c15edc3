/* Dots by perspective, each kind in a row of its own: children and adults are never added up. */
import { t } from "../messages.js";
import { el, fill } from "../parts/dom.js";
import { PERSPECTIVES, childrenAndAdults } from "./scene.js";

const MANY = 150; // beyond that one dot stands for ten

export function drawTally() {
  const rows = el("dl", { class: "tally" });
  const note = el("p", { class: "principle__note" });
  const lines = el("ul", { class: "principle__said" });
  const element = el("section", { class: "principle__votes" },
    el("h3", { class: "office__label", text: t("steering.principle.votes") }), rows, note, lines);
  let drawn = "";

  function update(votes, voters, about = []) {
    const now = JSON.stringify([votes, voters, about]);
    if (now === drawn) return;
    drawn = now;
    const tens = Object.values(votes).some((n) => n > MANY);
    fill(rows, ...PERSPECTIVES.filter((who) => votes[who] || voters[who]).map((who) => row(who, votes[who] ?? 0, tens)));
    fill(lines, ...about.flatMap(sentencesOf).map((text) => el("li", { text })));
    note.hidden = about.length > 0 && !Object.keys(voters).length;
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

/** One sentence for each ballot, and one for each count of hands or paper: never added up. */
export function sentencesOf({ title, mode, voters, mood, given, entered }) {
  const who = (perspective, n) => t("steering.said.who", { who: t(`common.perspectives.${perspective}`), n });
  const found = PERSPECTIVES.filter((one) => given[one]).map((one) => {
    const { share, wins, comparisons, ...said } = given[one];
    const what = mode === "rating" ? t("steering.said.rating", said) : t("steering.said.pairs", { share: Math.round(100 * share), wins: String(wins).replace(".", ","), n: comparisons });
    return `${who(one, voters[one])}: ${what}`;
  });
  const counted = entered.map((one) => t(`steering.said.${one.source}`, {
    title, who: who(one.perspective, one.voters),
    what: mode === "rating" ? t("steering.said.rating", one.counted) : t(`steering.said.counted_${mode}`, { n: one.counted }),
  }));
  const tablets = found.length ? [t("steering.said.line", { title, mode: t(`steering.said.mode_${mode}`), what: found.join("; ") }) + (mood ? ` ${t("steering.said.mood")}` : "")] : [];
  return [...tablets, ...counted];
}
