/* All cards of one child, the newest first, each with what is so and what can be done. */
import { el, fill, keyed, setText } from "../../parts/dom.js";
import { icon, setPicture } from "../../parts/picto.js";
import { drawStatement, updateStatement } from "../../parts/statement_card.js";
import { t } from "../../messages.js";
import { openDrafts } from "../drafts.js";
import { saidIn } from "../mine.js";
import { aloud } from "../aloud.js";
import { calm, go, say, tokenOf, words } from "../parts.js";
import { aloudAs, bringNames } from "../stand_ins.js";

export const SIGNS = { sending: "icon-plane", waiting: "icon-eye", shown: "icon-pin", kept: "icon-heart", withdrawn: "icon-undo", refused: "icon-info", draft: "icon-pen" };

/** What is so with a card, in one short sentence. */
export function sentenceOf(room, card) {
  if (card.message) return card.message;
  if (card.status === "waiting" && card.way === "recording" && !card.text) return t("tablet_say.status_heard");
  if (card.status === "sending" && room.isStuck) return t("tablet.status.stuck");
  return words(room, `status.${card.status}`);
}

export function cards(app) {
  const { room } = app;
  const title = say("");
  const none = calm(t("tablet.no_cards"));
  const place = el("div", { class: "mine__none", attrs: { "aria-hidden": "true" } },
    ...["behind", "before"].map((where) => el("span", { class: `statement statement--empty mine__place mine__place--${where}` })), tokenOf(room.me, "mine__me"));
  const list = el("ul", { class: "mine" });
  const more = go({ label: t("tablet.one_more_card"), sign: "icon-card-plus", kind: "next", act: writeMore });

  function writeMore() {
    if (room.isCollecting) app.home();
    else app.go(room.begin, { promptId: room.promptForMore });
  }

  return {
    class: "cards",
    stage: [title, none, place, list],
    foot: more,
    heading: title.firstElementChild,
    update() {
      bringNames(() => room.tell(), room);
      const rows = [...draftsOf(room), ...room.cards];
      setText(title.firstElementChild, t(rows.length ? "tablet.your_cards" : "tablet.cards_come_here"));
      none.hidden = rows.length > 0 || !room.canWrite;
      place.hidden = rows.length > 0;
      if (!place.hidden) place.lastElementChild.replaceWith(tokenOf(room.me, "mine__me"));
      keyed(list, rows, ({ id }) => id, (card) => drawRow(app, card), (row, card) => updateRow(app, row, card));
      more.hidden = !room.canWrite;
    },
  };
}

/** Cards that were begun and are not on the writing screen now: for another question, or in another tab. */
function draftsOf(room) {
  const drafts = openDrafts(room.memory);
  const open = room.home.name === "write" ? drafts.chosen(room.me.id, room.home.key) : "";
  return drafts.of(room.me.id)
    .map((draft) => ({ ...draft, card: draft.isBeside ? room.cards.find(({ id }) => id === draft.cardId) : null }))
    .filter(({ place, promptId, card }) => place !== open && (card || room.prompt(promptId)))
    .map(({ way, text, ...draft }) => ({ ...draft, id: `draft:${draft.place}`, screen: way, ...saidInDraft(way, text), status: "draft", takenDown: false, message: "" }));
}

function writeOn(room, visit, { about, place, screen, promptId, card }) {
  openDrafts(room.memory).choose(room.me.id, about, place);
  visit(screen, card ? { card } : { promptId });
}

/** A draft as a card shows it. */
function saidInDraft(way, text) {
  if (way === "draw") return saidIn({ way: "drawing", drawing: text });
  if (way === "pictures") return saidIn({ way: "pictograms", pictograms: text.split(" ") });
  return saidIn(way === "speak" ? { way: "recording" } : { text });
}

/** The screen on which what was said in a way is said. */
const SCREENS = { text: "write", pictograms: "pictures", drawing: "draw", recording: "speak" };

function drawRow(app, card) {
  return el("li", { class: "mine__row" },
    drawStatement(faceOf(app.room, card)),
    el("div", { class: "mine__acts" }),
    el("p", { class: "mine__fate" }, icon(SIGNS[card.status]), aloud(el("span"))));
}

/** Written cards carry the sign of their question, so that one who does not read yet tells them apart. */
export function signOf(room, { text, pictograms = [], drawing, promptId }) {
  return text && !pictograms.length && !drawing ? room.prompt(promptId)?.pictogram ?? "" : "";
}

function faceOf(room, card) {
  const says = card.text || card.drawing || card.way === "recording";
  return { ...card, text: says ? card.text : t("tablet.erased"), perspective: card.takenDown ? "children" : room.perspective, pictogram: signOf(room, card) };
}

function updateRow(app, row, card) {
  const [paper, acts, fate] = row.children;
  updateStatement(paper, faceOf(app.room, card));
  aloudAs(paper, card.way === "recording" && !card.text ? { text: t("common.recording") } : faceOf(app.room, card));
  paper.classList.toggle("statement--waiting", ["sending", "draft", "refused"].includes(card.status));
  paper.classList.toggle("statement--back", card.status === "withdrawn");
  setPicture(fate.firstElementChild, SIGNS[card.status]);
  setText(fate.lastElementChild, sentenceOf(app.room, card));
  const kind = `${card.status}/${app.room.canWrite}/${app.room.workshop.over}/${card.text}/${card.way}`;
  if (acts.dataset.kind === kind) return;
  acts.dataset.kind = kind;
  const hadFocus = acts.contains(document.activeElement);
  fill(acts, ...actsFor(app, card));
  if (hadFocus) acts.querySelector("button")?.focus();
}

/** Until the evening is over a card can be changed, taken back and put again. */
function actsFor({ room, go: visit }, card) {
  if (room.workshop.over) return [];
  const act = (label, sign, does) => go({ label: t(`tablet.${label}`), sign, signFirst: true, act: does });
  switch (card.status) {
    case "draft": return room.canWrite ? [act("write_on", "icon-pen", () => writeOn(room, visit, card))] : [];
    case "refused": return room.canWrite ? [act("write_again", "icon-pen", () => writeAgain(room, visit, card))] : [];
    case "withdrawn": return [act("put_again", "icon-redo", () => room.want("RestoreStatement", { statement_id: card.id }))];
    default: return [
      ...(changeable(card) ? [act("change", "icon-pen", () => visit(screenOf(card), { card }))] : []),
      act("take_back", "icon-undo", () => room.want("WithdrawStatement", { statement_id: card.id })),
    ];
  }
}

/** What nobody has written down yet can only be taken back and said anew. */
const changeable = ({ way, text }) => way !== "recording" || Boolean(text);

const screenOf = ({ way, text }) => (way === "recording" && text ? "write" : SCREENS[way]);

function asDraft({ way, text, pictograms, drawing }, { recording = "" } = {}) {
  return { drawing: () => JSON.stringify(drawing), pictograms: () => pictograms.join(" "), recording: () => recording }[way]?.() ?? text;
}

/** What was refused becomes a draft again, and only then leaves the outbox. */
function writeAgain(room, visit, card) {
  const promptId = room.prompt(card.promptId) ? card.promptId : room.promptForMore;
  const screen = screenOf(card);
  const drafts = openDrafts(room.memory);
  drafts.add(room.me.id, drafts.place(screen, promptId), asDraft(card, room.outbox.refused().find(({ id }) => id === card.commandId)?.data));
  room.outbox.remove(card.commandId);
  visit(screen, { promptId });
}
