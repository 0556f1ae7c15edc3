/* A choice in one line, where there are too many for clouds. */
import { el } from "../parts/dom.js";
import { picto } from "../parts/picto.js";

export function choiceLine(choice) {
  const sign = choice.perspective
    ? el("span", { class: "marker", data: { perspective: choice.perspective }, attrs: { "aria-hidden": "true" } })
    : choice.pictogram ? picto(choice.pictogram) : el("span", { class: "line__none" });
  return el("li", { class: "line" }, sign, el("span", { class: "line__words", text: choice.title, attrs: { dir: "auto" } }));
}
