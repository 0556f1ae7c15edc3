/* Pictures from the one sprite: pictograms have colours of their own, icons take the colour of the text. */
import { svg } from "./dom.js";

const SPRITE = new URL("../../img/pictograms.svg", import.meta.url).pathname;

/** Said aloud only with a label; otherwise the words beside it say it. */
export function picto(id, { class: extra = "", label = "" } = {}) {
  return drawn(id, `picto ${extra}`.trim(), label);
}

export function icon(id, { class: extra = "", label = "" } = {}) {
  return drawn(id, `icon ${extra}`.trim(), label);
}

/** Shows another picture in an element of picto() or icon(). */
export function setPicture(element, id) {
  const use = element.firstElementChild;
  const href = `${SPRITE}#${id}`;
  if (use.getAttribute("href") !== href) use.setAttribute("href", href);
}

function drawn(id, names, label) {
  const attrs = label ? { role: "img", "aria-label": label } : { "aria-hidden": "true", focusable: "false" };
  return svg("svg", { class: names, attrs }, svg("use", { attrs: { href: `${SPRITE}#${id}` } }));
}
