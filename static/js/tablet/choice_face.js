/* A choice as a child sees it: a cluster is its picture and its name, a statement is the card itself. */
import { t } from "../messages.js";
import { drawStatement } from "../parts/statement_card.js";
import { el } from "../parts/dom.js";
import { picto } from "../parts/picto.js";
import { drawing, line, sheet } from "./art.js";
import { sizeOf } from "./parts.js";
import { aloudAs, saidOf } from "./stand_ins.js";

/** Its card was taken back while all vote. */
export const isGone = ({ title, drawing, pictograms }) => !title && !drawing && !pictograms?.length;

/** What stands there for it in words. */
export const wordsOf = (choice) => (isGone(choice) ? t("tablet.choice_is_gone") : choice.title);

/** What is read aloud for it. */
export const heardOf = (choice) => saidOf(asCard(choice));

/** Marks what shows a choice, for the screen's loudspeaker. */
export const aloudChoice = (element, choice) => aloudAs(element, asCard(choice));

const asCard = (choice) => (isGone(choice) ? { text: wordsOf(choice) } : { ...choice, text: choice.title });

/** What is drawn in the button; `window` puts a picture before white paper. */
export function faceOf(choice, { window = true } = {}) {
  if (choice.perspective && !isGone(choice)) {
    const { title, way, pictograms, drawing, perspective } = choice;
    return [drawStatement({ text: title, way, pictograms, drawing, perspective, tag: "span", class: `choice__card words--${sizeOf(title)}` })];
  }
  const words = wordsOf(choice);
  const picture = choice.pictogram ? picto(choice.pictogram) : isGone(choice) ? null : someCards();
  return [
    picture && window ? el("span", { class: "window" }, picture) : picture,
    el("span", { class: `choice__words words--${sizeOf(words)}`, text: words, attrs: { dir: "auto" } }),
  ];
}

/** Changes when the face does. */
export const faceKey = (choice) => JSON.stringify(choice);

/** A group that has no picture is some cards. */
const someCards = () => drawing("picto some-cards", "0 0 100 100", sheet(10, 12, 62, 44, -9, 8), sheet(28, 26, 62, 44, 8, 8), sheet(18, 44, 64, 46, -2, 8),
  line("M30 60H70M30 74H56", "var(--ink-on-paper)"));
