/* Before it begins: what is still to do, the codes, and who is here. */
import { t } from "../../messages.js";
import { el, setText } from "../../parts/dom.js";
import { icon, setPicture } from "../../parts/picto.js";
import { button, link, panel } from "../controls.js";
import { makeCodes } from "../dialogs/codes.js";
import { editContact } from "../dialogs/contact.js";
import { makePeople } from "../people.js";
import { makeStartCard } from "../start_card.js";
import { makePromptList } from "../prompt_list.js";
import { makeSuggestSettings } from "../suggestions/settings.js";

export function makeArrive(desk) {
  const wall = makeTask(button({ label: t("desk.arrive.wall_do"), sign: "icon-board", press: () => desk.openWall() }));
  const contact = makeTask(button({ label: t("desk.arrive.contact_do"), press: () => editContact(desk) }));
  const prompts = makeTask();
  const team = makeTask(link({ label: t("desk.arrive.team_do"), href: "/werkstaetten#einladen", sign: "icon-two" }));
  const codes = makeCodes(desk);
  const people = makePeople();
  const list = makePromptList(desk, { canAsk: false });
  const suggestions = makeSuggestSettings(desk);
  const startCard = makeStartCard(desk);
  const element = el("div", { class: "stage__columns" },
    el("div", { class: "stage__column" },
      panel({ title: t("desk.arrive.title") }, el("ul", { class: "tasks" }, wall.element, contact.element, prompts.element, team.element)),
      list.element,
      panel({ title: t("suggestions.settings.title"), aside: t("suggestions.you_decide") }, suggestions.element)),
    el("div", { class: "stage__column" }, panel({ title: t("desk.arrive.codes") }, codes.element), people.element,
      panel({ title: t("desk.start_card.title"), aside: t("desk.start_card.aside") }, startCard.element)));

  function update(now) {
    const wallIsOpen = desk.wallIsOpen();
    wall.update(wallIsOpen, t(wallIsOpen ? "desk.arrive.wall_done" : "desk.arrive.wall_todo"), wallIsOpen ? t("desk.arrive.wall_help") : "");
    const hasContact = Boolean(now.contact);
    contact.update(hasContact, hasContact ? t("desk.arrive.contact_done", { contact: now.contact }) : t("desk.arrive.contact_todo"));
    contact.relabel(t(hasContact ? "desk.arrive.contact_change" : "desk.arrive.contact_do"));
    const ready = now.prompts.length > 0;
    prompts.update(ready, ready ? t("desk.arrive.prompts_done", { n: now.prompts.length }) : t("desk.arrive.prompts_todo"));
    team.update(null, t("desk.arrive.team"));
    codes.update();
    people.update(now);
    list.update(now);
    startCard.update(now);
    suggestions.update(now);
  }

  return { element, update };
}

/** One line of the list: done or not, in a sign and in a word. `done` is null for what nobody must do. */
function makeTask(act = null) {
  const sign = icon("icon-tick");
  const stone = el("span", { class: "task__stone" }, sign);
  const state = el("span", { class: "sr-only" });
  const words = el("p", { class: "task__text" });
  const help = el("p", { class: "note" });
  const element = el("li", { class: "task" }, stone, el("div", { class: "task__words" }, state, words, help), act);

  return {
    element,
    update(done, text, more = "") {
      element.classList.toggle("task--done", done === true);
      setPicture(sign, done === null ? "icon-people" : done ? "icon-tick" : "icon-minus");
      setText(state, done === null ? "" : `${t(done ? "desk.arrive.done" : "desk.arrive.todo")}: `);
      setText(words, text);
      setText(help, more);
      help.hidden = !more;
    },
    relabel(label) {
      setText(act.querySelector(".panel-button__label"), label);
    },
  };
}
