/* Every sentence comes from the catalogues: t("tablet.cards_waiting", { n: 3 }).
   A message is a text with {gaps}, or { one, other } where its number decides.

   How a text is said aloud is known here too, so that nobody passes keys: a sentence without a gap has one sound file; one
   with gaps was put together here, and its pieces are remembered until the language changes. */
import { page } from "./page.js";

const REMEMBERED = 400;
const BEFORE = /^[^\p{L}\p{N}]+/u; // marks at the beginning of a piece are not said
const MOST_SAID = 40; // numbers have sound files up to here

let messages = {};
let otherwise = {};
let lang = "de";
let plurals = new Intl.PluralRules("de");
let fixed = null; // text → its language; made when first asked for
const remembered = new Map(); // a text that was put together → its pieces

/** Sentences by their full key; `animals` may come beside them. What a translation lacks is said in German, from `others`. */
export function useMessages({ messages: sentences = {}, animals = {}, lang: language = "de", others = {} }) {
  messages = { ...animals, ...sentences };
  otherwise = others;
  lang = language;
  plurals = new Intl.PluralRules(lang);
  fixed = null;
  remembered.clear();
}

useMessages(page);

/** More sentences of the same language, which come when they are needed. */
export function addMessages(sentences) {
  messages = { ...messages, ...sentences };
  fixed = null;
}

export const language = () => lang;

export function t(key, values = {}) {
  const found = messages[key] ?? otherwise[key];
  if (found === undefined) return key;
  const category = "n" in values ? plurals.select(values.n) : "other";
  const sentence = typeof found === "string" ? found : found[category] ?? found.other;
  return sentence.includes("{") ? filled(sentence, values, key in messages ? lang : "de") : sentence;
}

/** Whether the catalogue has such a sentence, for the few that differ by who reads. */
export function has(key) {
  return key in messages || key in otherwise;
}

function filled(sentence, values, language) {
  const parts = sentence.split(/\{(\w+)\}/); // text and gap in turn
  const text = parts.map((part, index) => (index % 2 ? String(values[part] ?? `{${part}}`) : part)).join("");
  const said = parts.flatMap((part, index) => (index % 2 ? piecesOf(String(values[part] ?? "")) : piece(part.replace(BEFORE, ""), language)));
  return remember(text, said);
}

// ---- animals: each language's order, endings and articles are data of its catalogue ----

/** „blauer Fuchs“ */
export function animalName(animal, colour) {
  return named("animal", animal, colour);
}

/** „der blaue Fuchs“: a known one, as its language marks it */
export function theAnimal(animal, colour) {
  return named("the_animal", animal, colour);
}

/** As the first word of a line: „Blauer Fuchs“ */
export function capital(text) {
  const [first = "", ...rest] = text;
  return remember(first.toLocaleUpperCase(lang) + rest.join(""), piecesOf(text));
}

/** The animal is one piece and what goes with it another: 64 recordings are enough for 320 names. */
function named(how, animal, colour) {
  const known = `animals.animals.${animal}.name` in messages ? messages : otherwise; // one grammar, never two mixed
  const word = (key) => known[key];
  const one = (rest) => word(`animals.animals.${animal}.${rest}`);
  const gender = one("gender") ?? "n";
  const isThe = how === "the_animal";
  const name = (isThe && one("the")) || one("name") || animal;
  const shade = (rest) => word(`animals.colours.${colour}.${rest}`);
  const adjective = (isThe && (shade(`the_${gender}`) ?? shade("the"))) || shade(gender) || colour;
  const values = { colour: adjective, article: word(`common.articles.${gender}`) ?? "" };
  const around = (word(`common.${how}`) ?? "{colour} {animal}").replace(/\{(colour|article)\}/g, (_, gap) => values[gap]);
  const [before, after] = around.split("{animal}");
  const language = known === messages ? lang : "de";
  return remember(`${before}${name}${after}`, [before, name, after].flatMap((part) => piece(part, language)));
}

// ---- how it is said ----

/** The pieces of a text in the order of saying: { text, lang } with a sound file, { text, isFree: true } without. */
export function piecesOf(text) {
  if (remembered.has(text)) return remembered.get(text);
  fixed ??= allFixed();
  if (fixed.has(text)) return piece(text, fixed.get(text));
  if (/^\d+$/.test(text) && Number(text) <= MOST_SAID) return [{ text, lang }];
  return text.trim() ? [{ text, isFree: true }] : [];
}

const isSaid = (text) => /[\p{L}\p{N}]/u.test(text);

function piece(text, language) {
  return isSaid(text) ? [{ text: text.trim(), lang: language }] : [];
}

function remember(text, pieces) {
  remembered.delete(text);
  remembered.set(text, pieces);
  if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value);
  return text;
}

function allFixed() {
  const texts = new Map();
  const add = (sentence, language) => {
    for (const form of typeof sentence === "string" ? [sentence] : Object.values(sentence)) if (!form.includes("{")) texts.set(form, language);
  };
  for (const [key, sentence] of Object.entries(otherwise)) if (!(key in messages)) add(sentence, "de");
  for (const sentence of Object.values(messages)) add(sentence, lang);
  return texts;
}
