/* A part beside the principle: its heading, with room for a quiet word at the end of the line. */
import { el } from "../parts/dom.js";

export function panel(id, title, ...children) {
  const aside = el("span", { class: "panel__aside" });
  const element = el("section", { attrs: { "aria-labelledby": id } },
    el("h2", { class: "office__label", attrs: { id } }, title, aside), ...children);
  return { element, aside };
}
