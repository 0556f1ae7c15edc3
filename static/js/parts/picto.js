/* Pictures: pictograms have colours of their own, icons take the colour of the text. A page may hold those of its
   first screens itself. All icons are one file; a pictogram is a small file of its own, or a part of its category's sheet
   once that is here (see pictograms.js). */
import { svg } from "./dom.js";

const PLACE = new URL("../../img/", import.meta.url).pathname;
export const ICONS = `${PLACE}icons.svg`;
const inPage = new Set([...(globalThis.document?.querySelectorAll?.("symbol") ?? [])].map(({ id }) => id));
const sheets = new Map(); // id of a pictogram → the sheet that has it and is here

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
  if (nameIn(use.getAttribute("href")) !== id) use.setAttribute("href", addressOf(id));
}

/** From now on these pictograms are taken from a sheet: `door` and `card` are there for the symbols of those codes. */
export function takeFrom(sheet, ids) {
  for (const id of ids) sheets.set(id, sheet);
}

export const sheetAddress = (sheet) => `${PLACE}sheets/${sheet}.svg`;

function addressOf(id) {
  if (!/^[a-z0-9-]+$/.test(id)) return ""; // an imported evening may name what no file is called
  if (inPage.has(id)) return `#${id}`;
  if (id.startsWith("icon-")) return `${ICONS}#${id}`;
  const sheet = sheets.get(id);
  return `${sheet ? sheetAddress(sheet) : `${PLACE}pictograms/${id}.svg`}#${id}`;
}

const nameIn = (address) => address.slice(address.indexOf("#") + 1);

function drawn(id, names, label) {
  const attrs = label ? { role: "img", "aria-label": label } : { "aria-hidden": "true", focusable: "false" };
  return svg("svg", { class: names, attrs }, svg("use", { attrs: { href: addressOf(id) } }));
}
