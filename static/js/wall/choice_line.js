/* A choice in one line, where there are too many for clouds: its words, or what a child drew or told in pictures. */
import { t } from "../messages.js";
import { drawDrawing } from "../parts/drawing.js";
import { el } from "../parts/dom.js";
import { picto } from "../parts/picto.js";

/** Its card was taken back or off the wall while all vote. */
const isGone = ({ title, drawing, pictograms, perspective }) => Boolean(perspective) && !title && !drawing && !pictograms?.length;

export const wordsOf = (choice) => (isGone(choice) ? t("wall.vote.gone") : choice.title);

/** Changes when another thing is to be seen: a card was taken back, or got its words. */
export const faceKey = (choice) => JSON.stringify(choice);

export function choiceLine(choice) {
  const sign = choice.perspective
    ? el("span", { class: "marker", data: { perspective: choice.perspective }, attrs: { "aria-hidden": "true" } })
    : choice.pictogram ? picto(choice.pictogram) : el("span", { class: "line__none" });
  return el("li", { class: "line" }, sign, el("span", { class: "line__said" }, ...saidBy(choice, "line")));
}

/** A drawing with its words, if it has any; pictures whose words are only read out; or words. */
export function saidBy(choice, block) {
  const { drawing, pictograms = [] } = choice;
  const words = wordsOf(choice);
  return [
    drawing ? drawDrawing(drawing, { class: `${block}__drawing`, label: t("common.drawing") }) : null,
    pictograms.length ? el("span", { class: `${block}__pictograms`, attrs: { "aria-hidden": "true" } }, ...pictograms.map((id) => picto(id))) : null,
    words || !drawing ? el("span", { class: pictograms.length ? "sr-only" : `${block}__words`, text: words, attrs: { dir: "auto" } }) : null,
  ];
}
