/* What pictures are called in the language of who holds the tablet. The names come with the pictures, not with the page;
   once here they are sentences like any other, so that they can be heard. */
import { addMessages, has, language, t } from "../../messages.js";
import { pictograms } from "../../parts/pictograms.js";

const known = new Map(); // language → promise of its names
let entries = [];

/** Promise of the list, with the names of this language beside the German ones: [{ id, name, category, words, other }] */
export async function namedPictograms() {
  entries = await pictograms();
  const lang = language();
  const names = lang === "de" ? german() : await namesIn(lang);
  if (language() === lang) addMessages(keyed(names));
  return entries.map((one) => ({ ...one, other: lang === "de" ? "" : names[one.id] ?? "" }));
}

export function pictureName(id) {
  const key = `pictograms.${id}`;
  return has(key) ? t(key) : entries.find((one) => one.id === id)?.name ?? "";
}

/** Ends with whether the names are here, without the list of all pictures. */
export async function addNames() {
  const lang = language();
  const names = await namesIn(lang);
  if (language() !== lang || !Object.keys(names).length) return false;
  addMessages(keyed(names));
  return true;
}

const german = () => Object.fromEntries(entries.map(({ id, name }) => [id, name]));

const keyed = (names) => Object.fromEntries(Object.entries(names).map(([id, name]) => [`pictograms.${id}`, name]));

function namesIn(lang) {
  if (!known.has(lang)) known.set(lang, fetchNames(lang).catch(() => {
    known.delete(lang);
    return {}; // German words are better than no pictures
  }));
  return known.get(lang);
}

async function fetchNames(lang) {
  const answer = await fetch(new URL(`/sprache/${lang}/bilder.json`, location.href));
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
