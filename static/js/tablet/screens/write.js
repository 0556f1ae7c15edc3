/* Writing: a question, a card to write on, and nothing else. What is typed is kept at once and never cut. */
import { el, setAttr, setText } from "../../parts/dom.js";
import { icon } from "../../parts/picto.js";
import { newId } from "../../ids.js";
import { t } from "../../messages.js";
import { beyond, room as roomIn } from "../letters.js";
import { openDrafts } from "../drafts.js";
import { aloud } from "../aloud.js";
import { drawAsked } from "../asked_art.js";
import { go, once, say, wordSize } from "../parts.js";

/** data: { promptId } for a new card, { card } to change one, { takenDown } when an adult writes for a child. */
export function write(app, { promptId = "", card = null, takenDown = false } = {}) {
  const { room } = app;
  const asked = promptId || card?.promptId || room.workshop.open_prompt;
  const about = card ? `card:${card.id}` : asked;
  const who = room.me.id;
  const drafts = openDrafts(room.memory);
  let byAdult = takenDown || room.forChild;

  const picture = drawAsked(room, asked);
  const title = say(room.prompt(asked)?.text ?? t("tablet.write_card"));
  const field = el("textarea", {
    class: "writing__field",
    attrs: {
      id: "card-text", rows: 3, autocapitalize: "off", autocorrect: "off", autocomplete: "off", spellcheck: "false", dir: "auto",
      "aria-label": t("tablet.your_card"), "aria-describedby": "card-room", placeholder: t("tablet.write_here"),
    },
    on: { input: typed, keydown: sendByKey },
  });
  field.value = drafts.open(who, about) || card?.text || "";
  const paper = el("div", { class: "writing" }, field);
  const number = el("span", { class: "writing__left", attrs: { "aria-hidden": "true" } });
  const inWords = el("span", { class: "sr-only" });
  const told = aloud(el("span"));
  const left = el("p", { class: "writing__room", attrs: { id: "card-room", role: "status" } }, number, inWords, told);
  const over = el("p", { class: "writing__beyond" }, aloud(el("span", { text: t("tablet.too_much") })), " ", el("q", { attrs: { dir: "auto" } }));
  const adult = aloud(el("button", { class: "go go--quiet writing__adult", attrs: { type: "button" }, on: { click: once(toggleAdult) } },
    icon("icon-pen"), el("span", { text: t(room.isChild ? "tablet.adult_writes" : "tablet.write_for_child") })));

  const ways = go({ label: t("tablet_say.other_ways"), sign: "icon-picture", signFirst: true, act: () => app.go("prompt", { promptId: asked }) });
  const done = go({ label: t("tablet.done"), sign: "icon-tick", kind: "next", act: send });
  const later = go({ label: t("tablet.later"), sign: "icon-next", act: () => app.back() });

  function typed() {
    drafts.keep(who, about, field.value);
    app.say("");
    room.tell();
  }

  function sendByKey(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
  }

  function toggleAdult() {
    byAdult = !byAdult;
    room.forChild = byAdult && !room.isChild; // stays for the next card: an adult goes from child to child
    update();
  }

  function send() {
    const text = field.value;
    const { isEmpty, isTooLong } = roomIn(text);
    if (isEmpty) app.say(t("tablet.write_first"));
    if (isEmpty || isTooLong) return field.focus();
    drafts.drop(who, about);
    field.value = "";
    if (card) reword(text);
    else sendNew(text);
  }

  function sendNew(text) {
    const statementId = newId();
    room.want("SendStatement", { statement_id: statementId, prompt_id: asked, text, taken_down: byAdult });
    if (promptId) app.instead("sent", { statementId });
    else app.go("sent", { statementId });
  }

  function reword(text) {
    if (text !== card.text) room.want("RewordStatement", { statement_id: card.id, text });
    app.back();
  }

  function update() {
    if (isBegun() && drafts.get(who, about) !== field.value) drafts.keep(who, about, field.value); // another tab sent it
    const prompt = room.prompt(asked);
    if (prompt && !card) setText(title.firstElementChild, prompt.text);
    if (card) setText(title.firstElementChild, t("tablet.change_card"));
    const { isEmpty, isTooLong, isNearlyFull, left: many } = roomIn(field.value);
    setText(number, isNearlyFull ? String(many) : "");
    setText(inWords, isNearlyFull ? t("tablet.letters_left", { n: many }) : "");
    setText(told, isTooLong ? t("tablet.too_long") : isNearlyFull ? t("tablet.nearly_full") : behind());
    left.classList.toggle("writing__room--over", isTooLong);
    setAttr(field, "data-word", wordSize(field.value) || null);
    left.classList.toggle("writing__room--quiet", !told.textContent);
    over.hidden = !isTooLong;
    setText(over.lastElementChild, isTooLong ? beyond(field.value) : "");
    setAttr(done, "aria-disabled", isEmpty || isTooLong ? "true" : null);
    paper.dataset.perspective = byAdult || card?.takenDown ? "children" : room.perspective;
    setAttr(adult, "aria-pressed", byAdult);
    adult.hidden = Boolean(card) || (room.isChild && !byAdult);
    ways.hidden = room.isChild || byAdult || Boolean(card) || Boolean(promptId); // adults write, and may do otherwise
    later.hidden = !app.isBehind();
  }

  const isBegun = () => field.value.trim() !== (card?.text ?? "");
  const behind = () => (app.isBehind() ? t("tablet.finish_in_peace") : "");

  return {
    class: "prompt",
    footClass: "tablet__foot--writing",
    stage: [el("div", { class: "prompt__head" }, picture, title), paper, el("div", { class: "writing__below" }, left, over, ways, adult)],
    foot: [done, later],
    heading: title.firstElementChild,
    isBusy: isBegun,
    update,
  };
}
