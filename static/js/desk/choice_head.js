/* A choice of a ballot at the head of its row: a cluster by picture and title, a card as the card that it is, so that a
   drawing without words can be told apart too. */
import { t } from "../messages.js";
import { el } from "../parts/dom.js";
import { icon, picto } from "../parts/picto.js";
import { drawStatement } from "../parts/statement_card.js";

const isGone = ({ title, drawing, pictograms, perspective }) => Boolean(perspective) && !title && !drawing && !pictograms?.length;

/** What it is called where only words can stand; drawings by their number in the ballot. */
export function nameOf(choice, choices) {
  if (choice.title) return choice.title;
  if (choice.drawing) return t("desk.vote.drawing", { n: choices.findIndex(({ id }) => id === choice.id) + 1 });
  return t(isGone(choice) ? "desk.vote.card_gone" : "desk.vote.untitled");
}

export function choiceHead(choice, choices) {
  return el("th", { attrs: { scope: "row" } }, el("span", { class: "ballot-result__choice" }, ...faceOf(choice, choices)));
}

function faceOf(choice, choices) {
  const { title, way, pictograms, drawing, perspective } = choice;
  const name = nameOf(choice, choices);
  if (perspective && !isGone(choice)) {
    const card = drawStatement({ text: title, way, pictograms, drawing, perspective, tag: "span", class: "ballot-result__card" });
    return [card, title ? null : el("span", { text: name })];
  }
  return [choice.pictogram ? picto(choice.pictogram) : icon("icon-thread"), el("span", { text: name })];
}
