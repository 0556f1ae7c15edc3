/* What came of one choice, drawn for its mode: dots, three shapes with their numbers, or how many cards of ten. Children's
   and adults' never in one number, nor tablets' and what was counted by hand. */
import { el } from "../parts/dom.js";
import { drawShape } from "../parts/answer_shapes.js";
import { icon } from "../parts/picto.js";
import { t } from "../messages.js";
import { aloud } from "./aloud.js";
import { tokenOf } from "./parts.js";
import { RATINGS } from "./screens/rating.js";

const MOST_DRAWN = 40;
const MOST_COUNTED = 12; // as many as a child counts on a shape
const TIMES = 10; // as many as a child has fingers
const COUNTED_BY = { hands: "icon-hand", paper: "icon-doc" };

/** One group's part: `who` is "children" or "adults", `given` is [[perspective, result], …], `mine` what one said oneself, and who one is. */
export function drawGroup(mode, who, given, mine = {}) {
  const draw = { dots: drawDots, rating: drawRatings, pairs: drawShares }[mode];
  const { words, picture } = draw(who, given, mine);
  return el("div", { class: `results__group results__group--${mode}` },
    el("span", { class: "sr-only", text: words }),
    aloud(el("span", { class: "results__who", text: t(`tablet.whose.${who}`), attrs: { "aria-hidden": "true" } })),
    el("span", { class: "results__given", attrs: { "aria-hidden": "true" } }, ...picture));
}

const dotsOf = (perspective, number) => Array.from({ length: number }, () => el("span", { class: "dot", data: { perspective } }));

function drawDots(who, given) {
  const count = sum(given.map(([, dots]) => dots));
  const dots = given.flatMap(([perspective, number]) => dotsOf(perspective, Math.min(number, MOST_DRAWN)));
  return { words: t(`tablet.dots_of_${who}`, { n: count }), picture: [el("span", { class: "results__dots" }, ...dots), number(count)] };
}

function drawRatings(who, given, mine) {
  const counts = Object.fromEntries(RATINGS.map((said) => [said, sum(given.map(([, said_]) => said_[said] ?? 0))]));
  return { words: t(`tablet_vote.rated_by_${who}`, counts), picture: RATINGS.map((said) => shapeWith(said, counts[said], who, said === mine.said ? mine.me : null)) };
}

export function shapeWith(said, count, who, me = null) {
  const perspective = who === "children" ? "children" : "staff";
  return el("span", { class: `rated ${me ? "rated--mine" : ""}`.trim(), data: { perspective } },
    drawShape(said),
    count && count <= MOST_COUNTED ? el("span", { class: "results__dots", attrs: { "aria-hidden": "true" } }, ...dotsOf(perspective, count)) : null,
    number(count), me ? tokenOf(me) : null);
}

/** Ten cards in a row, filled as many as it was chosen of ten times; the number is for who reads. Each perspective by a row
    of its own: shares of different groups can't be added up. */
function drawShares(who, given) {
  const rows = given.map(([perspective, { share }]) => {
    const percent = Math.round(100 * share);
    const cards = Array.from({ length: TIMES }, (_, place) => el("span", { class: "share__card", data: { chosen: place < Math.round((TIMES * percent) / 100) } }));
    return el("span", { class: "share", data: { perspective } }, el("span", { class: "share__cards" }, ...cards), number(`${percent} %`));
  });
  const words = given.map(([, { share }]) => t(`tablet_vote.chosen_by_${who}`, { n: Math.round(100 * share) })).join(" ");
  return { words, picture: rows };
}

/** Raised hands and paper for one choice, each by itself; null where there are none. */
export function drawEntered(entered, choice, mode) {
  const rows = entered.filter(({ counts }) => counts[choice] !== undefined).map(({ source, perspective, counts }) => {
    const given = counts[choice];
    const who = perspective === "children" ? "children" : "adults";
    const shown = mode === "rating" ? el("span", { class: "results__given" }, ...RATINGS.map((said) => shapeWith(said, given[said], who))) : number(given);
    return el("span", { class: "results__counted" },
      aloud(icon(COUNTED_BY[source], { label: t(`tablet_vote.counted_by.${source}`) }), t(`tablet_vote.counted_by.${source}`)),
      aloud(el("span", { class: "results__who", text: t(`tablet.whose.${who}`) })), shown);
  });
  return rows.length ? el("div", { class: "results__entered" }, ...rows) : null;
}

const number = (count) => el("span", { class: "results__count", text: String(count) });
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
