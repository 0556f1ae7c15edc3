/* The whole mission statement on paper: what a browser prints of this page. */
import { t } from "../messages.js";
import { el, fill } from "../parts/dom.js";
import { PERSPECTIVES, cards, cardsBehind, principles, saidAbout, saidIn, titleOf, voters } from "./scene.js";
import { drawThread } from "./thread.js";
import { sentencesOf } from "./tally.js";
import { promiseOf } from "./wishes.js";

const WORDS_EACH = 12; // the long version with every word is the export

export function drawSheet(sheet, records) {
  const mission = records.get("mission");
  const ledger = records.get("ledger");
  const all = cards(records);
  const found = principles(records);
  fill(sheet,
    el("h1", { text: mission.title }),
    el("p", { class: "sheet__sub", text: t("steering.print.sub", { date: new Date().toLocaleDateString("de", { day: "numeric", month: "long", year: "numeric" }) }) }),
    drawThread(),
    el("p", { class: "sheet__lead", text: t("steering.print.lead", { n: ledger.total }) }),
    el("ol", { class: "sheet__list" }, ...found.map((one) => short(one, all))),
    votes(records, found),
    wished(records),
    ledger.open ? el("p", { class: "sheet__open", text: t("steering.print.open", { n: ledger.open }) }) : null);
}

function short(principle, all) {
  const evidence = [...principle.evidence, ...principle.commitments.flatMap((one) => one.evidence)];
  const behind = cardsBehind(all, evidence);
  const ofChildren = behind.filter((card) => card.perspective === "children");
  const ofAdults = behind.filter((card) => card.perspective !== "children");
  return el("li", { class: "short" },
    el("span", { class: "short__nr", text: String(principle.number) }),
    el("div", {},
      el("h2", { text: [principle.first, principle.second].filter(Boolean).join(" – ") }),
      el("ul", { class: "short__do" }, ...principle.commitments.map((one) => el("li", { text: one.text }))),
      said(t("steering.print.children_say"), ofChildren, "children"),
      said(t("steering.print.adults_say"), ofAdults, "adults"),
      principle.adults_only ? el("p", { class: "short__only", text: t("steering.principle.adults_only_why") }) : null));
}

function said(who, some, kind) {
  if (!some.length) return null;
  return el("p", { class: `short__voice short__voice--${kind}` }, el("b", { text: who }), " ",
    some.slice(0, WORDS_EACH).map((card) => `„${card.text}“`).join(" · "));
}

const quoted = (some) => (some.length ? el("span", { class: "sheet__said", text: some.map((card) => `„${card.text}“`).join(" · ") }) : null);

/** Dots as a table; below, for each principle, what was said in pairs, by yes and no, and by hands or on paper. */
function votes(records, found) {
  const dots = dotsTable(records, found);
  const others = found.map((one) => ({ one, lines: saidAbout(records, one).flatMap(sentencesOf) })).filter(({ lines }) => lines.length);
  if (!dots && !others.length) return null;
  return el("section", { class: "sheet__votes" }, el("h2", { text: t("steering.print.votes") }), dots,
    ...others.map(({ one, lines }) => el("div", { class: "sheet__ballots" },
      el("h3", { text: `${one.number} ${one.first}` }),
      el("ul", {}, ...lines.map((text) => el("li", { text }))))));
}

function dotsTable(records, found) {
  const counted = found.map((one) => ({ one, voters: voters(records, one) })).filter(({ one }) => Object.keys(one.votes).length);
  const who = PERSPECTIVES.filter((name) => counted.some(({ one, voters: asked }) => one.votes[name] || asked[name]));
  if (!counted.length) return null;
  return el("table", {}, el("caption", { text: t("steering.print.dots") }),
    el("thead", {}, el("tr", {}, head(t("steering.print.principle")), ...who.map((name) => head(t(`common.perspectives.${name}`))))),
    el("tbody", {}, ...counted.map(({ one }) => el("tr", {},
      el("th", { attrs: { scope: "row" }, text: `${one.number} ${one.first}` }),
      ...who.map((name) => el("td", { text: String(one.votes[name] ?? 0) }))))));
}

const head = (text) => el("th", { attrs: { scope: "col" }, text });

function wished(records) {
  const answered = records.of("wish").map(([, one]) => one).filter((one) => one.verdict);
  if (!answered.length) return null;
  return el("section", { class: "sheet__wishes" }, el("h2", { text: t("steering.wishes.title") }),
    el("ul", {}, ...answered.map((one) => el("li", {},
      el("b", { text: titleOf(records, one) }), quoted(saidIn(records, one)),
      el("span", { text: [`${t(`steering.wishes.verdict.${one.verdict}`)}.`, one.reason, promiseOf(one)].filter(Boolean).join(" ") })))));
}
