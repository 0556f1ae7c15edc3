/* Which cards lie in which place, in their order; those in a stack count for its top card. */

/** Map place → [{ id, record, under: [id, …], count, voices: { perspective: how many say it }, only of a stack }] */
export function pilesOf(records) {
  const under = new Map();
  const tops = [];
  for (const [id, record] of records.of("statement")) {
    if (!record.onto) tops.push({ id, record });
    else if (under.has(record.onto)) under.get(record.onto).push(id);
    else under.set(record.onto, [id]);
  }
  tops.sort((a, b) => compare(a.record.rank, b.record.rank) || a.record.number - b.record.number);
  const piles = new Map();
  for (const { id, record } of tops) {
    const below = under.get(id) ?? NOBODY;
    if (!piles.has(record.place)) piles.set(record.place, []);
    const voices = below.length ? voicesOf([record, ...below.map((one) => records.get(`statement:${one}`))]) : null;
    piles.get(record.place).push({ id, record, under: below, count: 1 + below.length, voices });
  }
  return piles;
}

/** How many of each perspective, always in the same order. */
function voicesOf(some) {
  const found = {};
  for (const who of PERSPECTIVES) {
    const n = some.filter(({ perspective }) => perspective === who).length;
    if (n) found[who] = n;
  }
  return found;
}

const PERSPECTIVES = ["children", "staff", "parents", "leadership", "partners"];
const NOBODY = [];
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** How many statements lie there, those in stacks included. */
export const countOf = (cards) => cards.reduce((sum, card) => sum + card.count, 0);

/** Remembers piles: a card that lies as before is the very same entry, and a pile in which nothing changed the very same
    list, so that what was worked out for it still holds. */
export class SteadyPiles {
  #before = new Map(); // place → cards
  #entries = new Map(); // id → entry
  #empty = new Map();

  /** The list of a place where nothing lies, one for each place. */
  empty(place) {
    if (!this.#empty.has(place)) this.#empty.set(place, []);
    return this.#empty.get(place);
  }

  of(records) {
    const piles = pilesOf(records);
    const entries = new Map();
    for (const [place, cards] of piles) {
      for (const [index, entry] of cards.entries()) {
        const before = this.#entries.get(entry.id);
        if (before && before.record === entry.record && isSameList(before.under, entry.under)) cards[index] = before;
        entries.set(entry.id, cards[index]);
      }
      const before = this.#before.get(place);
      if (before && isSameList(before, cards)) piles.set(place, before);
    }
    this.#before = piles;
    this.#entries = entries;
    return piles;
  }
}

const isSameList = (one, two) => one.length === two.length && one.every((value, index) => value === two[index]);
