/* What was chosen, once it is revealed: children and adults side by side, in the order of the ballot, never ranked.
   What was counted without tablets stands below, by itself. */
import { t } from "../messages.js";
import { el, fill } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { choiceHead, nameOf } from "./choice_head.js";
import { childrenAndAdults } from "./reading.js";

const SAID = { yes: "icon-heart-full", perhaps: "icon-heart-half", no: "icon-cross" };

export function makeBallotResult() {
  const caption = el("caption", { class: "table__caption" });
  const body = el("tbody");
  const notes = el("div", { class: "ballot-result__notes" });
  const table = el("table", { class: "table ballot-result" }, caption,
    el("thead", {}, el("tr", {},
      el("th", { text: t("desk.vote.choice"), attrs: { scope: "col" } }),
      ...["children", "adults"].map((who) => el("th", { attrs: { scope: "col" } },
        el("span", { class: "marker", data: { perspective: who === "children" ? "children" : "staff" }, attrs: { "aria-hidden": "true" } }), " ", t(`desk.vote.${who}_dots`))))),
    body);
  const element = el("div", { class: "ballot-result__all" }, table, notes);
  let shown = "";

  function update({ ballot }) {
    const seen = JSON.stringify(ballot);
    if (seen === shown) return;
    shown = seen;
    const voters = childrenAndAdults(ballot.voters);
    caption.textContent = t("desk.vote.voters", {
      children: t("desk.head.children", { n: voters.children }),
      adults: t("desk.head.adults", { n: voters.adults }),
    });
    fill(body, ...ballot.choices.map((choice) => rowOf(choice, ballot)));
    fill(notes, ...notesOf(ballot), ...(ballot.entered ?? []).map((one) => enteredTable(one, ballot)));
  }

  return { element, update };
}

function rowOf(choice, { mode, results, choices }) {
  const given = results[choice.id] ?? {};
  const adults = Object.entries(given).filter(([who]) => who !== "children");
  return el("tr", {}, choiceHead(choice, choices),
    cell(mode, given.children === undefined ? [] : [["children", given.children]]), cell(mode, adults));
}

function cell(mode, given) {
  const draw = { dots: dotsOf, rating: ratingsOf, pairs: sharesOf }[mode];
  return el("td", {}, ...draw(given));
}

/** Dots to see and their number to read. */
function dotsOf(given) {
  const count = given.reduce((sum, [, dots]) => sum + dots, 0);
  const drawn = given.flatMap(([perspective, dots]) => Array.from({ length: dots }, () => el("span", { class: "dot", data: { perspective } }))).slice(0, 40);
  return [el("span", { class: "dots" }, el("strong", { class: "dots__number", text: String(count) }), el("span", { class: "dots__row", attrs: { "aria-hidden": "true" } }, ...drawn))];
}

function ratingsOf(given) {
  if (!given.length) return ["–"];
  return [saidRow(Object.fromEntries(Object.keys(SAID).map((said) => [said, given.reduce((sum, [, one]) => sum + one[said], 0)])))];
}

const saidRow = (counts) => el("span", { class: "rating-row" }, ...Object.entries(SAID).map(([said, sign]) =>
  el("span", { class: "rating-row__one" }, icon(sign, { label: t(`desk.counted.columns.${said}`) }), el("strong", { text: String(counts[said]) }))));

/** One line a perspective: the shares of different groups can't be added up. */
function sharesOf(given) {
  if (!given.length) return ["–"];
  return given.map(([perspective, { share, wins, comparisons }]) => {
    const bar = el("span", { class: "share__bar" });
    bar.style.inlineSize = `${Math.round(100 * share)}%`;
    return el("span", { class: "share-line", data: { perspective } },
      given.length > 1 ? el("span", { class: "share-line__who", text: t(`common.perspectives.${perspective}`) }) : null,
      el("span", { class: "share", attrs: { "aria-hidden": "true" } }, bar),
      el("span", { text: t("desk.mode.share", { n: Math.round(100 * share), wins: String(wins).replace(".", ","), of: comparisons }) }));
  });
}

function notesOf({ mode, mood, level = {}, choices, passed = {} }) {
  const title = (id) => nameOf(choices.find((one) => one.id === id) ?? {}, choices);
  const notes = [];
  if (mood) notes.push(t("desk.mode.mood"));
  if (mode === "pairs") notes.push(t("desk.mode.share_explained"));
  for (const [who, runs] of Object.entries(level)) {
    for (const run of runs) notes.push(t("desk.mode.level", { who: t(`common.perspectives.${who}`), titles: run.map((id) => `„${title(id)}“`).join(", ") }));
  }
  const { children, adults } = childrenAndAdults(passed);
  if (children + adults) notes.push(t("desk.mode.passed", { children: t("desk.head.children", { n: children }), adults: t("desk.head.adults", { n: adults }) }));
  return notes.map((text) => el("p", { class: "note", text }));
}

/** Raised hands or paper of one group: never part of the numbers above. */
function enteredTable({ source, perspective, voters, counts }, { mode, choices }) {
  const rows = choices.map((choice) => el("tr", {}, choiceHead(choice, choices),
    el("td", {}, mode === "rating" ? saidRow(counts[choice.id] ?? { yes: 0, perhaps: 0, no: 0 }) : el("strong", { text: String(counts[choice.id] ?? 0) }))));
  return el("table", { class: "table ballot-result" },
    el("caption", { class: "table__caption" }, icon(source === "hands" ? "icon-hand" : "icon-doc"), " ",
      t(`desk.counted.entered.${source}`, { who: t(`common.perspectives.${perspective}`), n: voters })),
    el("tbody", {}, ...rows));
}
