/* The list of all pictograms, and their sheets: whoever lets people choose among many fetches them a category at a time. */
import { sheetAddress, takeFrom } from "./picto.js";

const LIST = new URL("../../img/pictograms.json", import.meta.url).pathname;
const coming = new Map(); // category → promise of its sheet
let loaded = null;

/** Promise of [{ id, name, category, words }], category by category; the first of each stands for it. */
export function pictograms() {
  loaded ??= answerTo(LIST).then((answer) => answer.json()).catch((trouble) => {
    loaded = null; // without a network now, perhaps with one later
    throw trouble;
  });
  return loaded;
}

export const categoriesOf = (list) => [...new Set(list.map((one) => one.category))];

/** Brings a category's pictures here in one journey, and has them drawn from there. */
export function fetchSheet(category) {
  if (!coming.has(category)) coming.set(category, bring(category).catch((trouble) => {
    coming.delete(category);
    throw trouble;
  }));
  return coming.get(category);
}

/** All of them, for whoever sees all at once. */
export async function fetchSheets() {
  await Promise.all(categoriesOf(await pictograms()).map(fetchSheet));
}

async function bring(category) {
  const list = await pictograms();
  const answer = await answerTo(sheetAddress(category));
  await answer.text(); // read to its end, so that it stays with the browser
  takeFrom(category, list.filter((one) => one.category === category).map((one) => one.id));
}

async function answerTo(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer;
}
