/* Which card each of the others has before them right now. Forgotten five seconds after their last signal, so that a card is
   nobody's for long whose desk was shut or cut off. */
const FORGOTTEN_AFTER = 5000;

export class Lookers {
  #by = new Map(); // connection → { id, name, deciding, timer }

  constructor(changed) {
    this.changed = changed;
  }

  hear({ kind, id, deciding, name, from }) {
    if (kind !== "looking" || typeof id !== "string") return;
    const before = this.#by.get(from);
    clearTimeout(before?.timer);
    if (!id) return this.#forget(from);
    const timer = setTimeout(() => this.#forget(from), FORGOTTEN_AFTER);
    this.#by.set(from, { id, name, deciding: deciding === true, timer });
    if (before?.id !== id || before.deciding !== (deciding === true)) this.changed();
  }

  #forget(from) {
    if (this.#by.delete(from)) this.changed();
  }

  /** Who has this card before them, { name, deciding }; who decides about it comes first. Null for nobody. */
  at(id) {
    const all = [...this.#by.values()].filter((one) => one.id === id);
    return all.find((one) => one.deciding) ?? all[0] ?? null;
  }
}

/** The card to go on to: the first free one on the way, else the first free one behind, else the next at all.
    ids in their order; `from` is where the way begins, `step` 1 or -1 its direction. Answers "" when there is none. */
export function nextFree(ids, from, step, isFree) {
  const way = step > 0 ? ids.slice(Math.max(from, 0)) : ids.slice(0, from + 1).reverse();
  const behind = step > 0 ? ids.slice(0, Math.max(from, 0)).reverse() : ids.slice(from + 1);
  return way.find(isFree) ?? way[0] ?? behind.find(isFree) ?? behind[0] ?? "";
}
