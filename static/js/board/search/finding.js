/* Which cards somebody looks for: by a word, by the prompt they answer, by who speaks and by how it was said. Pure. */
import { textsWith } from "./matching.js";

export const WAYS = ["text", "pictograms", "drawing", "recording"];
export const NO_WISH = { text: "", prompt: "", perspective: "", way: "" };

/** Whether anything is asked for; a blank or a question mark alone is nothing. */
export function isWish({ text, prompt, perspective, way }) {
  return /[\p{L}\p{N}]/u.test(text) || Boolean(prompt || perspective || way);
}

/**
 * records: anything with of(kind) and get(key) → { ids: Set of the cards found, total: how many there are }.
 * A stack counts as the one card that lies on top, and is found when any of its cards is.
 */
export function findCards(records, wish) {
  const cards = records.of("statement");
  const topOf = (id, { onto }) => (onto && records.get(`statement:${onto}`) ? onto : id);
  const fitting = cards.filter(([, card]) =>
    (!wish.prompt || card.prompt_id === wish.prompt) && (!wish.perspective || card.perspective === wish.perspective) && (!wish.way || wayOf(card) === wish.way));
  const withWords = /[\p{L}\p{N}]/u.test(wish.text) ? textsWith(wish.text, fitting.map(([id, { text }]) => [id, text])) : null;
  const found = withWords ? fitting.filter(([id]) => withWords.has(id)) : fitting;
  return { ids: new Set(found.map(([id, card]) => topOf(id, card))), total: new Set(cards.map(([id, card]) => topOf(id, card))).size };
}

/** What there is to choose from: { prompts: [[id, text]], perspectives, ways }, each only as far as cards differ in it. */
export function choicesIn(records, perspectives) {
  const cards = records.of("statement").map(([, card]) => card);
  const asked = new Set(cards.map((card) => card.prompt_id));
  const speaking = new Set(cards.map((card) => card.perspective));
  const said = new Set(cards.map(wayOf));
  const prompts = records.of("prompt").filter(([id]) => asked.has(id)).sort(([, one], [, other]) => one.number - other.number);
  return {
    prompts: prompts.map(([id, { text }]) => [id, text]),
    perspectives: perspectives.filter((one) => speaking.has(one)),
    ways: WAYS.filter((one) => said.has(one)),
  };
}

const wayOf = ({ way = "text" }) => way;

/** The one after `from` among those found, in the order in which they lie, and round again; step −1 goes back. */
export function nextFound(lying, ids, from, step = 1) {
  const order = lying.filter((id) => ids.has(id));
  if (!order.length) return null;
  const at = order.indexOf(from);
  const next = at < 0 ? (step > 0 ? 0 : order.length - 1) : (at + step + order.length) % order.length;
  return { id: order[next], at: next + 1, of: order.length };
}
