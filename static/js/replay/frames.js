/* The evening as a list of moments, and the board at any of them. The moments say only where things lay: what they say comes
   from the records of what hangs now, so that what was taken off or covered meanwhile is so in every moment. Knows nothing
   of the page. */

export class Frames {
  #moments;
  #board = new Map();
  #whole = new Map(); // key → what was made of a record, so that what is the same stays the same
  #at = -1;

  /** What the server told: [{ at, step, put, remove }] */
  constructor(moments) {
    this.#moments = moments;
  }

  get count() {
    return this.#moments.length;
  }

  moment(index) {
    return this.#moments[index];
  }

  /** The last moment that is no later than a time in seconds; the first where all are. */
  indexAt(time) {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#moments[middle].at <= time) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** The records after this moment, to be read like those of a view. `now`: the records of what hangs now. */
  board(index, now) {
    if (index < this.#at) {
      this.#board = new Map();
      this.#at = -1;
    }
    while (this.#at < index) this.#apply(this.#moments[(this.#at += 1)]);
    const seen = new Map();
    for (const [key, record] of this.#board) {
      const whole = key.startsWith("statement:") ? this.#card(key, record, now) : group(record, now.get(key));
      if (whole) seen.set(key, whole);
    }
    return new Board(seen);
  }

  /** A card that hangs no more is in no moment, and one that lay under it lies by itself. */
  #card(key, then, now) {
    const face = now.get(key);
    if (!face) return null;
    const onto = then.onto && now.get(`statement:${then.onto}`) ? then.onto : "";
    const known = this.#whole.get(key);
    if (known?.face === face && known.then === then && known.card.onto === onto) return known.card;
    const { decided: _, ...says } = face; // how it was decided is no part of how the groups grew
    const card = { ...says, ...then, onto };
    this.#whole.set(key, { face, then, card });
    return card;
  }

  #apply({ put, remove }) {
    for (const key of remove) this.#board.delete(key);
    for (const [key, record] of Object.entries(put)) this.#board.set(key, record);
  }
}

function group({ named, pictured, ...then }, face) {
  return { ...then, title: named && face ? face.title : "", pictogram: pictured && face ? face.pictogram : "" };
}

class Board {
  #records;

  constructor(records) {
    this.#records = records;
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
