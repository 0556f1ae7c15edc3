/* The questions of the evening, one after the other. */
import { t } from "../messages.js";
import { el, keyed, setText } from "../parts/dom.js";
import { picto, setPicture } from "../parts/picto.js";
import { button, panel } from "./controls.js";
import { editPrompt } from "./dialogs/prompt.js";

const parts = new WeakMap();

/** `canAsk`: whether questions are opened from here; before the evening they are only prepared. */
export function makePromptList(desk, { canAsk }) {
  const list = el("ol", { class: "prompts" });
  const empty = el("p", { class: "note", text: t("desk.prompts.none") });
  const add = button({ label: t("desk.prompts.add"), sign: "icon-plus", press: () => editPrompt(desk) });
  const element = panel({ title: t("desk.prompts.title"), aside: t("desk.prompts.one_at_a_time") }, empty, list, el("p", {}, add));

  function makeRow({ id }) {
    const find = () => desk.now.prompts.find((one) => one.id === id);
    const row = {
      picture: picto("speech-balloon"),
      text: el("p", { class: "prompt__text" }),
      counts: el("p", { class: "prompt__counts" }),
      ask: button({ label: t("desk.prompts.ask"), press: () => desk.ask("OpenPrompt", { prompt_id: id }) }),
      edit: button({ sign: "icon-pen", name: t("desk.prompts.edit"), press: () => editPrompt(desk, find()) }),
    };
    const made = el("li", { class: "prompt" }, row.picture, row.text, row.counts,
      el("div", { class: "prompt__acts" }, row.ask, row.edit));
    parts.set(made, row);
    return made;
  }

  function updateRow(made, prompt, { workshop }) {
    const row = parts.get(made);
    const isOpen = prompt.id === workshop.open_prompt;
    made.classList.toggle("prompt--open", isOpen);
    setPicture(row.picture, prompt.pictogram || "speech-balloon");
    setText(row.text, prompt.text);
    setText(row.counts, countsOf(prompt, isOpen));
    row.ask.hidden = !canAsk || isOpen || workshop.over;
    row.edit.hidden = workshop.over;
    row.ask.setAttribute("aria-label", `${t("desk.prompts.ask")}: ${prompt.text}`);
    row.edit.setAttribute("aria-label", `${t("desk.prompts.edit")}: ${prompt.text}`);
  }

  function update(now) {
    empty.hidden = now.prompts.length > 0;
    add.hidden = now.workshop.over;
    keyed(list, now.prompts, (prompt) => prompt.id, makeRow, (made, prompt) => updateRow(made, prompt, now));
  }

  return { element, update };
}

function countsOf(prompt, isOpen) {
  const words = [isOpen ? t("desk.prompts.is_open") : "", t("desk.prompts.cards", { n: prompt.cards })];
  if (prompt.dont_know) words.push(t("desk.prompts.dont_know", { n: prompt.dont_know }));
  if (prompt.not_today) words.push(t("desk.prompts.not_today", { n: prompt.not_today }));
  return words.filter(Boolean).join(" · ");
}
