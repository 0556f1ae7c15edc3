/* „Diese Wörter kommen oft vor“: a word cloud over the board, of all prompts or one, of all who speak or of one perspective, or
   children's beside staff's at one scale. It follows what hangs; the old one stays until the new one is here. */
import { t } from "../messages.js";
import { el, fill, setAttr, setText } from "../parts/dom.js";
import { icon, picto } from "../parts/picto.js";
import { makeCloud } from "../words/drawing.js";
import { makeFollower } from "../words/follow.js";
import { makeHanging, wordsOf } from "../words/hanging.js";
import { makeTable } from "../words/table.js";

const PERSPECTIVES = ["children", "staff", "parents", "leadership", "partners"];
const ALWAYS = ["children", "staff"];
const GAP = 28; // wall units between two papers, and on each side of a cloud
const HEAD = 84; // the line at the top of a paper
const MOST_SAID = 10; // so many words are read aloud as the name of the picture

export function makeWords(wall) {
  const asked = el("p", { class: "words__asked", attrs: { dir: "auto" } });
  const area = el("div", { class: "words__area" });
  const note = el("p", { class: "scene__empty", attrs: { role: "status" } });
  const sizes = el("p", { class: "words__sizes", text: t("words.sizes") });
  const whose = el("div", { class: "words__choices", attrs: { role: "group", "aria-label": t("words.whose") } });
  const which = el("div", { class: "words__choices words__prompts", attrs: { role: "group", "aria-label": t("words.prompts") } });
  const close = el("button", { class: "round stock replay__button", attrs: { type: "button", "aria-label": t("words.close"), title: t("words.close") }, on: { click: () => wall.look("") } }, icon("icon-cross"));
  const table = makeTable(PERSPECTIVES);
  const element = el("div", { class: "scene scene--words", on: { keydown: (event) => event.key === "Escape" && wall.look("") } },
    el("header", { class: "wall__head" }, el("h1", { class: "wall__title", text: t("words.title") }), asked, sizes),
    el("div", { class: "words__room" }, area, note), table.element,
    el("footer", { class: "words__bar" }, whose, which, close));
  const hanging = makeHanging();
  const follower = makeFollower(ask);
  let who = "all";
  let prompt = "";
  let papers = [];
  let shown = null; // the question whose answer is on the wall
  let turns = 0; // so often something went that must not come back with an older answer
  let isGone = false;

  function choose(nextWho, nextPrompt) {
    who = nextWho;
    prompt = nextPrompt;
    choices();
    follower.urge();
  }

  /** Draws the buttons anew only where there are others than before, so that focus stays. */
  function choices() {
    const { records } = wall;
    const speaking = new Set(records.of("statement").map(([, { perspective }]) => perspective));
    const offered = ["all", ...PERSPECTIVES.filter((one) => ALWAYS.includes(one) || speaking.has(one)), "beside"];
    offer(whose, offered, who, (one) => choice(nameOf(one), { press: () => choose(one, prompt), marks: marksOf(one) }));
    const prompts = records.of("prompt").sort(([, a], [, b]) => a.number - b.number);
    offer(which, ["", ...prompts.map(([id]) => id)], prompt, (id) => {
      const found = records.get(`prompt:${id}`);
      return choice(found?.text ?? t("words.all_prompts"), { press: () => choose(who, id), picture: found && (found.pictogram || "speech-balloon") });
    });
    const one = records.get(`prompt:${prompt}`);
    setText(asked, one?.text ?? "");
    setAttr(area, "aria-busy", shown !== null && shown !== questionOf());
    area.classList.toggle("is-old", shown !== null && shown.split("&width")[0] !== questionOf().split("&width")[0]);
  }

  /** What is asked now: the paper is as large as there is room. */
  function questionOf() {
    const { unit } = wall;
    const box = area.getBoundingClientRect();
    const count = who === "beside" ? 2 : 1;
    const width = Math.floor((box.width / unit - GAP * (count - 1)) / count - 2 * GAP);
    const height = Math.floor(box.height / unit - HEAD - GAP);
    return new URLSearchParams({ prompt, who, width, height }).toString();
  }

  async function ask() {
    const question = questionOf();
    const turn = turns;
    const answer = await fetched(wall.page.workshop_id, question);
    if (isGone || turn !== turns || question !== questionOf()) return isGone; // the next answer is the right one
    if (answer.clouds) show(answer, question);
    else if (shown !== question) say(answer.message || t("words.lost"));
    choices();
    return Boolean(answer.clouds);
  }

  function show(answer, question) {
    shown = question;
    const { who: group, width, height } = Object.fromEntries(new URLSearchParams(question));
    const keys = group === "beside" ? ALWAYS : [group];
    if (papers.map(({ key }) => key).join() !== keys.join()) {
      papers = keys.map(paperOf);
      fill(area, ...papers.map((one) => one.element));
    }
    const isEmpty = answer.clouds.every(({ words }) => words.length === 0);
    for (const [at, one] of papers.entries()) one.update(answer.clouds[at], { width: Number(width), height: Number(height), unit: wall.unit });
    sizes.hidden = isEmpty;
    area.classList.toggle("is-empty", isEmpty);
    say(isEmpty ? t("words.empty") : "");
    table.update(answer);
  }

  function say(text) {
    setText(note, text);
    note.hidden = !text;
    if (text && !shown) area.classList.add("is-old");
  }

  const resized = () => follower.urge();

  return {
    element,
    entered() {
      window.addEventListener("resize", resized);
      say(t("words.loading"));
      close.focus();
    },
    update() {
      const { isNew, gone } = hanging.look(wall.records.of("statement"));
      if (gone.length) {
        turns += 1;
        for (const one of papers) one.cloud.hide(wordsOf(gone, one.cloud.words));
        follower.urge();
      } else if (isNew || !shown) follower.changed();
      choices();
    },
    leave() {
      isGone = true;
      follower.stop();
      window.removeEventListener("resize", resized);
    },
  };
}

function paperOf(key) {
  const cloud = makeCloud();
  const from = el("p", { class: "words__from" });
  const empty = el("p", { class: "scene__empty", text: t("words.empty_one") });
  const element = el("section", { class: "words__paper", data: { perspective: PERSPECTIVES.includes(key) ? key : null } },
    el("header", { class: "words__head" }, ...marksOf(key), el("h2", { text: nameOf(key) }), from), cloud.element, empty);
  return {
    key,
    cloud,
    element,
    update({ statements, words, left_out: left }, room) {
      const said = words.slice(0, MOST_SAID).map(({ word, n }) => t("words.word", { word, n })).join(", ");
      cloud.update({ ...room, words, label: t("words.alt", { whose: nameOf(key), words: said }) });
      setText(from, [t("words.statements", { n: statements }), left ? t("words.missing", { n: left }) : ""].filter(Boolean).join(" · "));
      empty.hidden = words.length > 0;
      cloud.element.toggleAttribute("hidden", words.length === 0);
    },
  };
}

const nameOf = (key) => (key === "all" || key === "beside" ? t(`words.${key}`) : t(`common.perspectives.${key}`));

const marksOf = (key) => (key === "beside" ? ALWAYS : PERSPECTIVES.filter((one) => one === key)).map((one) =>
  el("span", { class: "marker", data: { perspective: one }, attrs: { "aria-hidden": "true" } }));

function offer(group, keys, chosen, make) {
  if (group.dataset.offers !== keys.join()) {
    group.dataset.offers = keys.join();
    fill(group, ...keys.map(make));
  }
  for (const [at, key] of keys.entries()) setAttr(group.children[at], "aria-pressed", key === chosen);
}

function choice(label, { press, picture = "", marks = [] }) {
  const attrs = { type: "button", ...(picture ? { "aria-label": label, title: label } : {}) };
  return el("button", { class: "words__choice stock", attrs, on: { click: press } }, ...marks, picture ? picto(picture) : el("span", { text: label }));
}

async function fetched(workshopId, question) {
  try {
    const answer = await fetch(`/werkstatt/${workshopId}/wortwolke?${question}`);
    return await answer.json();
  } catch {
    return {};
  }
}
