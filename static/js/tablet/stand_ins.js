/* What stands in for words that somebody wrote, where no voice of the device can read them: the names of their pictures.
   They come when a screen needs them, not with the first page. */
import { has, language } from "../messages.js";
import { aloud } from "./aloud.js";
import { addNames } from "./pictures/names.js";

let isAsked = "";

/** The keys of what stands in for a cluster or a card. */
export function steadOf({ pictogram = "", pictograms = [], drawing = null }) {
  if (pictograms.length) return pictograms.map((id) => `pictograms.${id}`);
  if (drawing) return ["common.drawing"];
  return pictogram ? [`pictograms.${pictogram}`] : [];
}

/** Marks what shows a cluster or a card; a card of pictures is read by their names alone, once they are here. */
export function aloudAs(element, card) {
  const { text, stead } = saidOf(card);
  return aloud(element, text, stead);
}

export function saidOf(card) {
  const stead = steadOf(card);
  return { text: card.pictograms?.length && stead.every(has) ? "" : card.text, stead };
}

/** Has the names of pictures come in the language of now; then `tell` is called. Nothing where they are here. */
export async function bringNames(tell, { isOffline = false } = {}) {
  const lang = language();
  if (has("pictograms.child") || isOffline || isAsked === lang) return;
  isAsked = lang;
  const isHere = await addNames();
  isAsked = "";
  if (isHere) tell();
}
