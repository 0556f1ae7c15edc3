/* What the steering page draws, read from the records of its view. No DOM here. */

export const PERSPECTIVES = ["children", "staff", "parents", "leadership", "partners"];
export const FATES = ["carried", "answered", "parked", "held_back", "withdrawn", "open"];

const byRank = (a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1);
const byPlace = (a, b) => a.group - b.group || (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.number - b.number);

/** Principles in their order, numbered from one. */
export function principles(records) {
  const found = records.of("principle").map(([id, record]) => ({ id, ...record }));
  return found.sort(byRank).map((one, index) => ({ ...one, number: index + 1 }));
}

/** All cards as { key, id, … }, group by group; `under` are the cards stacked beneath. A stacked card is in no list of its own. */
export function cards(records) {
  const all = new Map();
  for (const [key, record] of records.of("statement")) {
    const group = records.get(`cluster:${record.workshop_id}/${record.cluster_id}`)?.number ?? Infinity;
    all.set(key, { key, id: key.slice(key.indexOf("/") + 1), ...record, group, under: [] });
  }
  const tops = [];
  for (const card of all.values()) {
    const top = card.onto ? all.get(`${card.workshop_id}/${card.onto}`) : undefined;
    if (top) top.under.push(card);
    else tops.push(card);
  }
  return tops.sort(byPlace);
}

/** Each with what was `joined` into it and has votes of its own: those are told beside, never added. */
export function clusters(records) {
  const all = records.of("cluster").map(([key, record]) => ({ key, id: key.slice(key.indexOf("/") + 1), ...record })).sort((a, b) => a.number - b.number);
  return all.filter((one) => !one.into)
    .map((one) => ({ ...one, joined: all.filter((other) => other.into === one.id && other.workshop_id === one.workshop_id) }));
}

export const sameItem = (a, b) => a.workshop_id === b.workshop_id && a.kind === b.kind && a.id === b.id;
const isBehind = (evidence, workshop_id, kind, id) => evidence.some((item) => sameItem(item, { workshop_id, kind, id }));

/** The top cards that evidence stands for, each once; a cluster stands for all that lie in it. */
export function cardsBehind(allCards, evidence) {
  return allCards.filter((card) =>
    isBehind(evidence, card.workshop_id, "cluster", card.cluster_id)
    || [card, ...card.under].some((one) => isBehind(evidence, one.workshop_id, "statement", one.id)));
}

/** How many statements each perspective said, stacked ones counted. */
export function voices(someCards) {
  const counts = {};
  for (const card of someCards.flatMap((one) => [one, ...one.under])) counts[card.perspective] = (counts[card.perspective] ?? 0) + 1;
  return counts;
}

/** Children beside adults: two numbers, never one. */
export function childrenAndAdults(byPerspective) {
  const children = byPerspective.children ?? 0;
  const all = Object.values(byPerspective).reduce((sum, n) => sum + n, 0);
  return { children, adults: all - children };
}

/** Groups with cards that no principle names and whose cards are not all carried otherwise. */
export function groupsToDraft(records) {
  const evidence = principles(records).flatMap((one) => [...one.evidence, ...one.commitments.flatMap((c) => c.evidence)]);
  const all = cards(records);
  return clusters(records)
    .filter((one) => !isBehind(evidence, one.workshop_id, "cluster", one.id))
    .map((one) => ({ ...one, cards: all.filter((card) => card.workshop_id === one.workshop_id && card.cluster_id === one.id) }))
    .filter((one) => one.cards.some((card) => !card.fates.includes("carried")));
}

/** Top cards that still need a decision. */
export function openCards(records) {
  return cards(records).filter((card) => [card, ...card.under].some((one) => one.fates.includes("open")));
}

/** Wishes, those without an answer first. */
export function wishes(records) {
  const found = records.of("wish").map(([id, record]) => ({ id, ...record }));
  return [...found.filter((one) => !one.verdict), ...found.filter((one) => one.verdict)];
}

/** The cards that a wish was made of, as far as they are shown. */
export function saidIn(records, { workshop_id, statement_ids }) {
  return statement_ids.map((id) => ({ id, under: [], ...records.get(`statement:${workshop_id}/${id}`) })).filter((one) => one.text);
}

/** What adults called a wish; empty where it goes by the very words of one of its cards. */
export function titleOf(records, wish) {
  return saidIn(records, wish).some((card) => card.text === wish.text) ? "" : wish.text;
}

/** Who voted in the workshops that a principle draws on, by perspective. */
export function voters(records, principle) {
  const ids = new Set(principle.statements.map((key) => key.slice(0, key.indexOf("/"))));
  const counts = {};
  for (const id of ids) {
    for (const [who, n] of Object.entries(records.get(`voting:${id}`)?.voters ?? {})) counts[who] = (counts[who] ?? 0) + n;
  }
  return counts;
}

/** What ballots other than dots say about the clusters that a principle named: [{ title, mode, given, … }]. */
export function saidAbout(records, principle) {
  const items = [...principle.evidence, ...principle.commitments.flatMap((one) => one.evidence)].filter(({ kind }) => kind === "cluster");
  const keys = new Set(items.map(({ workshop_id, id, named = id }) => `cluster:${workshop_id}/${named}`));
  return [...keys].map((key) => records.get(key)).filter(Boolean).flatMap(({ title, said = [] }) => said.map((one) => ({ title, ...one })));
}

/** The ledger as parts of its bar: every fate that occurs, with where it begins and how wide it is out of 1. */
export function ledgerParts(ledger) {
  const present = FATES.filter((fate) => ledger[fate] > 0);
  const sum = present.reduce((total, fate) => total + ledger[fate], 0);
  let start = 0;
  return present.map((fate) => {
    const part = { fate, n: ledger[fate], start, width: ledger[fate] / sum };
    start += part.width;
    return part;
  });
}

/** How many statements count in two fates: only one that is carried and answered does. */
export function statementsInTwo(ledger) {
  return FATES.reduce((sum, fate) => sum + (ledger[fate] ?? 0), 0) - ledger.total;
}

/** Does a card say what somebody searches for? Case and accents don't matter. */
export function says(card, query) {
  const plain = (text) => text.toLocaleLowerCase("de").normalize("NFD").replace(/\p{M}/gu, "");
  return [card, ...(card.under ?? [])].some((one) => plain(one.text ?? one.title ?? "").includes(plain(query.trim())));
}
