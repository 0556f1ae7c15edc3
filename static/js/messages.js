/* Every sentence comes from the catalogues: t("tablet.cards_waiting", { n: 3 }).
   A message is a text with {gaps}, or { one, other } where its number decides. */
import { page } from "./page.js";

let messages = {};
let plurals = new Intl.PluralRules("de");

/** Sentences by their full key; `animals` may come beside them. */
export function useMessages({ messages: sentences = {}, animals = {}, lang = "de" }) {
  messages = { ...animals, ...sentences };
  plurals = new Intl.PluralRules(lang);
}

useMessages(page);

export function t(key, values = {}) {
  const category = "n" in values ? plurals.select(values.n) : "other";
  const found = messages[key];
  if (found === undefined) return key;
  const text = typeof found === "string" ? found : found[category] ?? found.other;
  return text.replace(/\{(\w+)\}/g, (gap, name) => (name in values ? String(values[name]) : gap));
}

/** Whether the catalogue has such a sentence, for the few that differ by who reads. */
export function has(key) {
  return key in messages;
}

/** „blauer Fuchs“ */
export function animalName(animal, colour) {
  const { name, gender } = known(animal);
  return t("common.animal", { colour: colourWord(colour, gender), animal: name });
}

/** „der blaue Fuchs“: behind an article a colour ends as it does for „die“ */
export function theAnimal(animal, colour) {
  const { name, gender } = known(animal);
  return t("common.the_animal", { article: t(`common.articles.${gender}`), colour: colourWord(colour, "f"), animal: name });
}

/** As the first word of a line: „Blauer Fuchs“ */
export function capital(text) {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase("de") + rest.join("");
}

function known(animal) {
  return { name: messages[`animals.animals.${animal}.name`] ?? animal, gender: messages[`animals.animals.${animal}.gender`] ?? "n" };
}

function colourWord(colour, gender) {
  return messages[`animals.colours.${colour}.${gender}`] ?? colour;
}
