/* Voting: what there is to choose from, and nothing of the dots until all is revealed at once. */
import { t } from "../messages.js";
import { el, fill, keyed, setText } from "../parts/dom.js";
import { picto } from "../parts/picto.js";
import { makeChoiceCard } from "./choice_card.js";
import { choiceLine, faceKey } from "./choice_line.js";
import { makeChoiceCloud, titleRuler } from "./cloud.js";
import { bestFit } from "./cloud_words.js";
import { makeDone } from "./done.js";
import { grid, standInColumns } from "./fitting.js";
import { makeHead } from "./head.js";
import { makeReveal } from "./reveal.js";

const ROOM_ABOVE = 300;
const WIDEST = 2.3; // no cloud is wider by its height
const TWO_LINES = 86;

export function makeVote(wall) {
  const head = makeHead();
  const words = el("h2", { class: "vote__words" });
  const budget = el("p", { class: "vote__budget" });
  const done = makeDone();
  const list = el("ul", { class: "vote__choices" });
  const cells = new WeakMap();
  const soon = el("span", { class: "window vote__soon" }, picto("ballot-box-with-ballot"));
  const choosing = el("div", { class: "vote__choosing" }, el("div", { class: "vote__call" }, soon, words, budget, done.element), list);
  const reveal = makeReveal(wall);
  const element = el("div", { class: "scene scene--vote" }, head.element, choosing);
  let before = ""; // the ballot and its status when it was drawn last

  return {
    element,
    update(workshop) {
      const ballot = wall.records.get("ballot");
      const now = ballot ? `${ballot.id} ${ballot.status}` : "none";
      const isRevealed = ballot?.status === "revealed";
      if (isRevealed) head.update(wall.records, { title: t("wall.vote.revealed"), people: votersOf(ballot) });
      else head.update(wall.records, { title: workshop.title });
      element.classList.toggle("is-revealed", isRevealed);
      const shown = isRevealed ? reveal.element : choosing;
      if (element.lastElementChild !== shown) fill(element, head.element, shown);
      if (isRevealed) reveal.update(ballot, { withRain: before === `${ballot.id} open` || before === `${ballot.id} closed` });
      else drawChoosing(ballot);
      before = now;
    },
  };

  function drawChoosing(ballot) {
    const status = ballot?.status ?? "waiting";
    choosing.dataset.status = status;
    soon.hidden = Boolean(ballot);
    const isDots = ballot?.mode === "dots";
    setText(words, t(status === "open" && !isDots ? `wall.vote.open_${ballot.mode}` : `wall.vote.${status}`));
    setText(budget, status === "open" ? t(isDots ? "wall.vote.dots" : `wall.vote.how_${ballot.mode}`, { n: ballot.dots_each }) : "");
    done.update(wall.records);
    const choices = ballot?.choices ?? [];
    if (standInColumns(choices.length)) inGrid(choices, ballot);
    else inLines(choices);
  }

  function inGrid(choices, ballot) {
    const room = { w: wall.width - 112, h: 1080 - ROOM_ABOVE - 60 };
    const { columns, w, h } = grid(choices.length, room, ballot?.subject_kind === "statement" ? 1.9 : 1.5);
    const small = { w: Math.min(w - 16, 560), h: Math.min(h - 16, 380) };
    const ways = [{ columns, ...small }, ...wideWays(choices.length, columns, room)];
    const { at, size } = bestFit(choices, ways, titleRuler());
    const way = ways[at];
    list.className = "vote__choices";
    list.style.setProperty("--columns", way.columns);
    keyed(list, choices, (choice) => `cell ${faceKey(choice)}`, makeCell, (item, choice) => {
      const { cloud, card } = cells.get(item);
      cloud?.update(choice, way, size);
      card?.update(choices.length > 6 ? 44 : 56, w - 24);
    });
  }

  function makeCell(choice) {
    const card = choice.perspective ? makeChoiceCard(choice, "li") : null;
    const cloud = card ? null : makeChoiceCloud("li");
    const { element: item } = card ?? cloud;
    cells.set(item, { cloud, card });
    return item;
  }

  /** More than a few are a list, to be read on the tablets. */
  function inLines(choices) {
    list.className = "vote__choices vote__choices--lines";
    const columns = choices.length > 40 ? 3 : 2;
    const rows = Math.ceil(choices.length / columns);
    list.style.setProperty("--columns", columns);
    list.style.setProperty("--rows", rows);
    const high = (1080 - ROOM_ABOVE - 60) / rows;
    list.style.setProperty("--clamp", high >= TWO_LINES ? 2 : 1);
    list.style.setProperty("--high", Math.floor(high));
    keyed(list, choices, (choice) => `line ${faceKey(choice)}`, choiceLine);
  }
}

/** Wider clouds, and then fewer beside each other: for long titles. */
function wideWays(count, most, room) {
  const ways = [];
  for (let columns = most; columns >= 1; columns -= 1) {
    const h = Math.min(380, room.h / Math.ceil(count / columns) - 16);
    if (h < 150) break;
    ways.push({ columns, w: Math.min(room.w / columns - 16, h * WIDEST), h });
  }
  return ways;
}

function votersOf({ voters = {} }) {
  const { children = 0, ...others } = voters;
  return { children, adults: Object.values(others).reduce((sum, n) => sum + n, 0) };
}
