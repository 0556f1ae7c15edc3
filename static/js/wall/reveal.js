/* The reveal: the dots rain down on what they were given to. Children's on the left, adults' on the right, in the order
   of the ballot and never by number. Pairs and ratings have rows of their own (reveal_rows.js). */
import { prefersStillness } from "../board/placing.js";
import { t } from "../messages.js";
import { el, fill, keyed, setText } from "../parts/dom.js";
import { makeChoiceCard } from "./choice_card.js";
import { choiceLine, faceKey } from "./choice_line.js";
import { makeChoiceCloud, titleRuler } from "./cloud.js";
import { bestFit } from "./cloud_words.js";
import { COUNTED_LINE, makeCounted } from "./counted.js";
import { lines, piles, standInColumns } from "./fitting.js";
import { drawRows } from "./reveal_rows.js";

const RAIN = 1800;
const FALL = 620;
const MOST_DROPS = 400; // what a slow laptop can let fall at once; the others are just there
const ADULTS = ["staff", "parents", "leadership", "partners"];
const CARD = 400; // a statement needs more width than a cloud
const ROOM = { side: 56, top: 116, foot: 28 };

export function makeReveal(wall) {
  const element = el("ol", { class: "reveal" });
  const entered = makeCounted();
  const whole = el("div", { class: "revealing" }, element, entered.element);
  const parts = new WeakMap();
  let shown = ""; // the ballot that was drawn last

  return {
    element: whole,
    update(ballot, { withRain }) {
      const { mode, choices, results } = ballot;
      if (ballot.id !== shown) fill(element); // rows and columns of another mode are not known here
      shown = ballot.id;
      entered.update(ballot);
      const foot = ROOM.foot + (ballot.entered ?? []).length * COUNTED_LINE;
      if (mode !== "dots") {
        drawRows(element, ballot, 1080 - ROOM.top - foot);
        if (withRain && !prefersStillness()) grow();
        return;
      }
      const counted = choices.map((choice) => ({ choice, ...dotsOf(results[choice.id] ?? {}) }));
      const most = {
        children: Math.max(0, ...counted.map((one) => one.children)),
        adults: Math.max(0, ...counted.map((one) => one.adults.length)),
      };
      const room = { w: wall.width - 2 * ROOM.side, h: 1080 - ROOM.top - foot };
      if (standInColumns(choices.length)) inColumns(counted, columnsFor(choices, most, room));
      else inLines(counted, lines(choices.length, most, room));
      if (withRain && !prefersStillness()) rain();
    },
  };

  /** Bars and shapes grow from nothing, all together, so that nothing is first. */
  function grow() {
    for (const part of element.querySelectorAll(".row__bar")) part.animate([{ transform: "scaleX(0)" }, { transform: "scaleX(1)" }], { duration: RAIN, easing: "cubic-bezier(.3, .1, .2, 1)" });
    for (const part of element.querySelectorAll(".row__shape")) part.animate([{ transform: "scale(0)" }, { transform: "scale(var(--large))" }], { duration: RAIN, easing: "cubic-bezier(.3, .1, .2, 1)" });
  }

  function inColumns(counted, fit) {
    element.className = "reveal reveal--columns";
    set({ columns: fit.columns, rows: fit.rows, dot: fit.dot });
    keyed(element, counted, ({ choice }) => `column ${faceKey(choice)}`, makeColumn, (column, one) => {
      const { cloud, card, children, adults } = parts.get(column);
      cloud?.update(one.choice, fit.cloud, fit.size);
      card?.update(36, fit.cloud.w);
      children.update(Array(one.children).fill("children"), fit.children, t("wall.vote.by_children", { n: one.children }));
      adults.update(one.adults, fit.adults, t("wall.vote.by_adults", { n: one.adults.length }));
    });
  }

  function makeColumn({ choice }) {
    const [children, adults] = [makePile(), makePile()];
    const card = choice.perspective ? makeChoiceCard(choice) : null;
    const cloud = card ? null : makeChoiceCloud();
    const column = el("li", { class: "column" }, el("div", { class: "column__piles" }, children.element, adults.element), (card ?? cloud).element);
    parts.set(column, { cloud, card, children, adults });
    return column;
  }

  function inLines(counted, fit) {
    element.className = "reveal reveal--lines";
    set({ columns: fit.columns, rows: fit.rows, dot: Math.floor(fit.dot), "line-h": Math.floor(fit.line.h), high: Math.floor(fit.line.h), clamp: fit.line.h >= 83 ? 2 : 1, words: Math.floor(fit.words) });
    keyed(element, counted, ({ choice }) => `line ${faceKey(choice)}`, makeLine, (line, one) => {
      const { children, adults } = parts.get(line);
      children.update(Array(one.children).fill("children"), one.children, t("wall.vote.by_children", { n: one.children }));
      adults.update(one.adults, one.adults.length, t("wall.vote.by_adults", { n: one.adults.length }));
    });
  }

  function makeLine({ choice }) {
    const [children, adults] = [makePile(), makePile()];
    const line = choiceLine(choice);
    line.append(children.element, adults.element);
    parts.set(line, { children, adults });
    return line;
  }

  function set(values) {
    for (const [name, value] of Object.entries(values)) element.style.setProperty(`--${name}`, value);
  }

  /** Every dot falls from above the wall, all within the same time. */
  function rain() {
    const dots = [...element.querySelectorAll(".dot")].slice(0, MOST_DROPS);
    element.classList.add("is-raining"); // the numbers come when the dots lie
    setTimeout(() => element.classList.remove("is-raining"), RAIN);
    for (const [index, dot] of dots.entries()) {
      const late = ((index * 0.618034) % 1) * (RAIN - FALL);
      const height = dot.getBoundingClientRect().bottom + 20;
      dot.animate([{ transform: `translateY(${-height}px)` }, { transform: "translateY(0)" }],
        { duration: FALL, delay: late, easing: "cubic-bezier(.3, 1.2, .5, 1)", fill: "backwards" });
    }
  }
}

/** Long titles get larger clouds, as long as there is room beside them. */
function columnsFor(choices, most, room) {
  if (choices[0]?.perspective) return piles(choices.length, most, room, { narrowest: CARD });
  const fits = [{ w: 352, h: 236 }, { w: 460, h: 260 }, { w: 580, h: 300 }].map((cloud) => piles(choices.length, most, room, { cloud }));
  const { at, size } = bestFit(choices, fits.map((fit) => fit.cloud), titleRuler(), 44);
  return { ...fits[at], size };
}

function makePile() {
  const number = el("b", { attrs: { "aria-hidden": "true" } });
  const dots = el("span", { class: "pile", attrs: { "aria-hidden": "true" } });
  const words = el("span", { class: "sr-only" });
  const element = el("div", { class: "column__pile" }, number, dots, words);
  return {
    element,
    update(perspectives, across, text) {
      element.classList.toggle("is-empty", perspectives.length === 0);
      setText(number, String(perspectives.length));
      setText(words, text);
      dots.style.setProperty("--across", Math.max(1, across));
      keyed(dots, perspectives.map((perspective, index) => ({ perspective, index })), ({ perspective, index }) => `${perspective} ${index}`,
        ({ perspective }) => el("span", { class: "dot", data: { perspective } }));
    },
  };
}

/** Children's dots as a number, adults' as one perspective each. */
function dotsOf({ children = 0, ...others }) {
  return { children, adults: ADULTS.flatMap((who) => Array(others[who] ?? 0).fill(who)) };
}
