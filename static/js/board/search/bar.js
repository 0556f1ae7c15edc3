/* The line in which one looks for cards: a word and what else to go by, how many were found, and what to do with them. */
import { t } from "../../messages.js";
import { el, fill, setText } from "../../parts/dom.js";
import { icon } from "../../parts/picto.js";
import { NO_WISH } from "./finding.js";

const FIELDS = ["prompt", "perspective", "way"];

/** acts: { wish(wish), step(1 | −1), pickAll, leave } */
export function makeSearchBar(acts) {
  const word = el("input", {
    class: "search__word", attrs: { type: "search", "aria-label": t("search.word"), placeholder: t("search.word"), autocomplete: "off", spellcheck: "false", enterkeyhint: "search", dir: "auto" },
    on: { input: tell },
  });
  const selects = Object.fromEntries(FIELDS.map((name) => [name, el("select", { class: "search__by", attrs: { "aria-label": t(`search.by.${name}`) }, on: { change: tell } })]));
  const count = el("p", { class: "search__count", attrs: { role: "status" } });
  const back = press("icon-up", t("search.before"), () => acts.step(-1));
  const on = press("icon-down", t("search.next"), () => acts.step(1));
  const all = el("button", { class: "panel-button", attrs: { type: "button" }, on: { click: acts.pickAll } }, icon("icon-tick"), el("span"));
  const element = el("div", { class: "search", attrs: { role: "search", "aria-label": t("search.label"), hidden: true } },
    el("label", { class: "search__field" }, icon("icon-search"), word), ...Object.values(selects), count,
    el("div", { class: "search__steps" }, back, on), all, press("icon-cross", t("search.leave"), acts.leave));
  element.addEventListener("keydown", pressed);
  let offered = "";

  function tell() {
    acts.wish({ text: word.value, ...Object.fromEntries(FIELDS.map((name) => [name, selects[name].value])) });
  }

  function pressed(event) {
    const steps = event.target === word ? { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 } : {};
    if (event.key === "Escape") acts.leave();
    else if (steps[event.key]) acts.step(steps[event.key]);
    else return;
    event.preventDefault();
    event.stopPropagation(); // the board has other things in mind with these keys
  }

  return {
    element,
    word,
    clear() {
      word.value = NO_WISH.text;
      for (const name of FIELDS) selects[name].value = "";
    },
    /** choices: see choicesIn; found: { ids, total } or null; at: the number of the one looked at; pickable: how many can be picked, null where none may */
    draw({ choices, found, at = 0, pickable = null }) {
      offer(choices);
      const n = found?.ids.size ?? 0;
      setText(count, found ? countOf(n, found.total, at) : "");
      back.disabled = on.disabled = !n;
      all.hidden = pickable === null;
      all.disabled = !pickable;
      setText(all.lastElementChild, t(pickable ? "search.pick_all" : "search.pick", { n: pickable }));
    },
  };

  /** What can be chosen changes seldom, and never while somebody is choosing. */
  function offer({ prompts, perspectives, ways }) {
    const now = JSON.stringify([prompts, perspectives, ways]);
    if (now === offered || Object.values(selects).includes(document.activeElement)) return;
    offered = now;
    options(selects.prompt, t("search.all.prompt"), prompts);
    options(selects.perspective, t("search.all.perspective"), perspectives.map((one) => [one, t(`common.perspectives.${one}`)]));
    options(selects.way, t("search.all.way"), ways.map((one) => [one, t(`search.ways.${one}`)]));
  }
}

function countOf(n, total, at) {
  if (!n) return t("search.none", { total });
  return at ? t("search.at", { at, n }) : t("search.found", { n, total });
}

function options(select, everything, values) {
  const { value } = select;
  fill(select, ...[["", everything], ...values].map(([one, text]) => el("option", { text, attrs: { value: one } })));
  select.value = values.some(([one]) => one === value) ? value : "";
  select.hidden = values.length < 2 && !select.value;
}

function press(sign, name, act) {
  return el("button", { class: "panel-button panel-button--sign", attrs: { type: "button", title: name, "aria-label": name }, on: { click: act } }, icon(sign));
}
