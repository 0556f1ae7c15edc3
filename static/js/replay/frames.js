/* The evening as a list of moments, and the board at any of them. Knows nothing of the page. */

export class Frames {
  #cards;
  #moments;
  #board = new Map();
  #at = -1;

  /** What the server told: { cards: {id: …}, moments: [{ at, step, put, remove }] } */
  constructor({ cards, moments }) {
    this.#cards = cards;
    this.#moments = moments;
  }

  get count() {
    return this.#moments.length;
  }

  moment(index) {
    return this.#moments[index];
  }

  /** The records after this moment, to be read like those of a view. `hangs(key, card)`: whether a card still hangs. */
  board(index, hangs = () => true) {
    if (index < this.#at) {
      this.#board = new Map();
      this.#at = -1;
    }
    while (this.#at < index) this.#apply(this.#moments[(this.#at += 1)]);
    return new Board([...this.#board].filter(([key, record]) => !key.startsWith("statement:") || hangs(key, record)));
  }

  #apply({ put, remove }) {
    for (const key of remove) this.#board.delete(key);
    for (const [key, record] of Object.entries(put)) {
      const card = key.startsWith("statement:") ? this.#cards[key.slice("statement:".length)] : null;
      this.#board.set(key, card ? { ...card, ...record } : record);
    }
  }
}

class Board {
  #records;

  constructor(records) {
    this.#records = new Map(records);
  }

  get(key) {
    return this.#records.get(key);
  }

  of(kind) {
    const start = `${kind}:`;
    return [...this.#records].filter(([key]) => key.startsWith(start)).map(([key, record]) => [key.slice(start.length), record]);
  }
}

const SHORTEST = 250; // ms between two moments, so that a card's flight can be followed
const LONGEST = 1400;
const WHOLE = 90_000; // an evening is told in about so long

/** How long one moment stands, and how many moments one step takes where there are too many for that. → { pause, stride } */
export function pace(count, speed, { stills = 0 } = {}) {
  if (stills) return { pause: 2500 / speed, stride: Math.max(1, Math.ceil(count / stills)) };
  const pause = Math.min(LONGEST, Math.max(SHORTEST, WHOLE / Math.max(1, count))) / speed;
  const stride = Math.max(1, Math.round(((SHORTEST / speed) * count) / (WHOLE / speed)));
  return { pause: Math.max(SHORTEST, pause), stride: pause < SHORTEST ? Math.max(stride, Math.ceil(SHORTEST / pause)) : stride };
}
