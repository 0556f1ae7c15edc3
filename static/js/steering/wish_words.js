/* What a wish is: the heading that adults gave it, where they did, and below it what was said, as cards. */
import { el } from "../parts/dom.js";
import { drawStatement } from "../parts/statement_card.js";
import { saidIn, titleOf } from "./scene.js";
import { asStatement } from "./voices.js";

export function wordsOf(records, wish) {
  const title = titleOf(records, wish);
  const said = saidIn(records, wish);
  return [
    title ? el("h3", { class: "wish__title", text: title, attrs: { dir: "auto" } }) : null,
    said.length ? el("ul", { class: "evidence__cards" }, ...said.map((card) => drawStatement({ ...asStatement(card), tag: "li" }))) : null,
  ];
}
