/* A sentence of pictures: a card on top that fills, subjects to look in, and a word to search by for those who write.
   What is picked is kept at once; a tap on the card takes a picture out again. */
import { el, setAttr, setText } from "../../parts/dom.js";
import { icon, picto } from "../../parts/picto.js";
import { categoriesOf, fetchSheet } from "../../parts/pictograms.js";
import { newId } from "../../ids.js";
import { t } from "../../messages.js";
import { read } from "../../sound/reading.js";
import { drawAsked } from "../asked_art.js";
import { openDrafts } from "../drafts.js";
import { sentenceSpeaker } from "../aloud.js";
import { calm, go, once, say } from "../parts.js";
import { namedPictograms, pictureName } from "../pictures/names.js";
import { MOST, pickedCard } from "../pictures/picked.js";
import { pictureShelf } from "../pictures/shelf.js";

/** data: { promptId } for a new card, { card } to change one. */
export function pictures(app, { promptId = "", card = null } = {}) {
  const { room } = app;
  const asked = promptId || card?.promptId || room.workshop.open_prompt;
  const who = room.me.id;
  const drafts = openDrafts(room.memory);
  const about = drafts.place("pictures", card ? `card:${card.id}` : asked);
  const before = card?.pictograms ?? [];
  const begun = drafts.open(who, about);
  let picked = begun ? begun.split(" ") : [...before];
  let list = []; // every picture, once it is here
  let category = "";
  let find = null;
  let isAsked = false; // the list is on its way

  const title = say(t(`tablet_pictures.${card ? "change" : "choose"}`));
  const top = pickedCard(takeOut);
  const wait = calm("");
  const shelf = pictureShelf(choose);
  const categories = el("div", { class: "picking__categories", attrs: { role: "group", "aria-label": t("tablet_pictures.categories") } });
  const where = el("button", { class: "choice picking__where", attrs: { type: "button", "aria-label": t("tablet_pictures.categories") }, on: { click: () => view("categories") } });
  const field = el("input", {
    class: "picking__field",
    attrs: { type: "search", autocapitalize: "off", autocorrect: "off", autocomplete: "off", spellcheck: "false", dir: "auto", enterkeyhint: "search", "aria-label": t("tablet_pictures.word"), placeholder: t("tablet_pictures.word") },
    on: { input: () => show(true) },
  });
  const toggle = once(toggleSearch);
  const lenses = ["wide", "narrow"].map((layout) => // one of the two is there: beside the sentence, or among the subjects
    el("button", { class: `round picking__lens picking__lens--${layout}`, attrs: { type: "button" }, on: { click: toggle } }, icon("icon-search"), icon("icon-cross")));
  const head = el("div", { class: "picking__head" }, drawAsked(room, asked), title, lenses[0]);
  const loud = el("div", { class: "say picking__loud" }, sentenceSpeaker(title.firstElementChild)); // where the sentence itself gave way
  const tools = el("div", { class: "picking__tools" }, loud, where, categories, field, lenses[1]);
  const body = el("div", { class: "picking__body", data: { view: "categories" } }, tools, wait, shelf.element);
  const done = go({ label: t("tablet.done"), sign: "icon-tick", kind: "next", act: send });
  const later = go({ label: t("tablet.later"), sign: "icon-next", act: () => app.back() });

  // ---- what is picked ----

  function choose(id) {
    if (picked.includes(id)) return takeOut(picked.indexOf(id));
    read([{ text: pictureName(id) }]);
    if (picked.length === MOST) return app.say(t("tablet_pictures.full"));
    pick([...picked, id]);
  }

  function takeOut(place) {
    pick(picked.filter((_, index) => index !== place));
  }

  function pick(now) {
    picked = now;
    drafts.keep(who, about, picked.join(" "));
    app.say("");
    show();
    room.tell();
  }

  function send() {
    if (!picked.length) return app.say(t("tablet_pictures.first"));
    drafts.drop(who, about);
    if (card) change();
    else sendNew();
  }

  function sendNew() {
    const statementId = newId();
    room.want("SendStatement", { statement_id: statementId, prompt_id: asked, text: "", way: "pictograms", pictograms: picked, taken_down: room.forChild });
    app.instead("sent", { statementId });
  }

  function change() {
    if (isChanged()) room.want("RewordStatement", { statement_id: card.id, text: "", pictograms: picked });
    app.back();
  }

  const isChanged = () => picked.join(" ") !== before.join(" ");

  // ---- what there is to pick from ----

  async function bring() {
    if (isAsked) return;
    isAsked = true;
    try {
      list = await namedPictograms();
      drawCategories();
      if (!category) await open(categoriesOf(list)[0], "categories");
    } catch {
      list = []; // asked again when the network is back
    }
    isAsked = false;
    show();
  }

  function drawCategories() {
    categories.replaceChildren(...categoriesOf(list).map((one) => {
      const name = t(`tablet_pictures.category.${one}`);
      const act = () => {
        read([{ text: name }]);
        open(one, "pictures");
      };
      return el("button", { class: "choice picking__category", attrs: { type: "button", "aria-label": name }, data: { category: one }, on: { click: act } }, picto(signOf(one)));
    }));
  }

  const signOf = (one) => list.find((entry) => entry.category === one).id;

  async function open(one, next) {
    category = one;
    view(next);
    await fetchSheet(one).catch(() => {}); // else each comes by itself, as the network lets it
    if (category === one) show(true);
  }

  function view(name) {
    body.dataset.view = head.dataset.view = name;
    if (name === "search") field.focus();
    show();
  }

  async function toggleSearch() {
    if (body.dataset.view === "search") return view("pictures");
    view("search");
    const { searchIn } = await import("../../pictograms/search.js");
    find = searchIn(list);
    show(true);
  }

  function shelfNow() {
    if (body.dataset.view !== "search") return list.filter((one) => one.category === category).map(({ id }) => id);
    return find ? find(field.value) : [];
  }

  function show(isNew = false) {
    top.show(picked, room.forChild || card?.takenDown ? "children" : room.perspective);
    const ids = list.length ? shelfNow() : [];
    shelf.show(ids, picked, isNew);
    const isSearch = body.dataset.view === "search";
    setText(wait, list.length ? (isSearch && find && field.value.trim() && !ids.length ? t("tablet_pictures.none") : "") : t(`tablet_pictures.${isAsked ? "coming" : "later"}`));
    wait.hidden = !wait.textContent;
    for (const one of categories.children) setAttr(one, "aria-pressed", one.dataset.category === category);
    if (category && where.dataset.category !== category) where.replaceChildren(picto(signOf(category)), icon("icon-down"));
    where.dataset.category = category;
    for (const lens of lenses) {
      lens.hidden = !list.length;
      setAttr(lens, "aria-pressed", isSearch);
      setAttr(lens, "aria-label", t(`tablet_pictures.${isSearch ? "close_search" : "search"}`));
    }
    setAttr(done, "aria-disabled", picked.length ? null : "true");
    later.hidden = !app.isBehind();
  }

  bring();

  return {
    class: "picking",
    footClass: "tablet__foot--writing",
    stage: [head, top.element, body],
    foot: [done, later],
    heading: title.firstElementChild,
    isBusy: isChanged,
    update() {
      if (!list.length && !room.isOffline) bring();
      show();
    },
  };
}
