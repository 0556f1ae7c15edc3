/* The reveal of pairs and ratings: each choice in a row of its own with a bar that grows, or three shapes with their
   numbers. Children's first, adults' after, in the order of the ballot and never by number. */
import { t } from "../messages.js";
import { el, fill } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { choiceLine } from "./choice_line.js";

export const SAID = { yes: "icon-heart-full", perhaps: "icon-heart-half", no: "icon-cross" };
const ADULTS = ["staff", "parents", "leadership", "partners"];
const SMALLEST = 0.5; // of a shape nobody chose, beside one that all chose

/** Rows in as few columns as leave each 84 units high. */
export function rowsFor(count, height) {
  const columns = count <= 6 ? 1 : count <= 2 * Math.floor(height / 84) ? 2 : 3;
  const rows = Math.ceil(count / columns);
  return { columns, rows, high: Math.min(150, Math.floor(height / rows)) };
}

export function drawRows(list, { mode, choices, results, voters }, height) {
  const { columns, rows, high } = rowsFor(choices.length, height);
  const isStacked = columns > 1;
  list.className = `reveal reveal--rows reveal--${mode}`;
  list.classList.toggle("reveal--stacked", isStacked);
  const shape = Math.min(84, isStacked ? (high - 12) / 2 : high - 14);
  for (const [name, value] of Object.entries({ columns, rows, high, shape, clamp: high >= 96 ? 2 : 1 })) list.style.setProperty(`--${name}`, value);
  fill(list, ...choices.map((choice) => {
    const line = choiceLine(choice);
    line.classList.add("row");
    const given = results[choice.id] ?? {};
    line.append(mode === "pairs" ? shares(given) : ratings(given, voters));
    return line;
  }));
}

function shares(given) {
  const bars = ["children", ...ADULTS].filter((who) => given[who]).map((who) => {
    const bar = el("span", { class: "row__bar" });
    bar.style.inlineSize = `${Math.round(100 * given[who].share)}%`;
    return el("span", { class: "row__track", data: { perspective: who }, attrs: { role: "img", "aria-label": t("wall.vote.share", { who: t(`common.perspectives.${who}`), n: Math.round(100 * given[who].share) }) } }, bar);
  });
  return el("span", { class: "row__bars" }, ...bars);
}

function ratings(given, voters) {
  const groups = { children: given.children ? [given.children] : [], adults: ADULTS.filter((who) => given[who]).map((who) => given[who]) };
  const people = { children: voters.children ?? 0, adults: ADULTS.reduce((all, who) => all + (voters[who] ?? 0), 0) };
  const shown = Object.keys(groups).filter((who) => people[who] > 0);
  return el("span", { class: "row__ratings" }, ...shown.map((who) =>
    el("span", { class: "row__group", data: { perspective: who === "children" ? "children" : "staff" } },
      ...Object.keys(SAID).map((said) => shape(said, groups[who].reduce((all, one) => all + one[said], 0), people[who], who)))));
}

function shape(said, count, of, who) {
  const paper = el("span", { class: `row__shape row__shape--${said}` }, el("span", { class: "row__paper" }), icon(SAID[said]));
  paper.style.setProperty("--large", SMALLEST + (1 - SMALLEST) * (of ? Math.min(1, count / of) : 0));
  return el("span", { class: "row__said", attrs: { role: "img", "aria-label": t(`wall.vote.said_${said}`, { n: count, who: t(`wall.vote.of_${who}`) }) } }, paper, el("b", { text: String(count) }));
}
