/* What others hold right now. A hold is forgotten five seconds after its last signal, or when its holder lets go. */
const FORGOTTEN_AFTER = 5000;

export class Hands {
  #held = new Map(); // key of the first card → { ids, x, y, name, from, timer }

  constructor(changed) {
    this.changed = changed;
  }

  hear({ kind, ids, x, y, name, from }) {
    if (!Array.isArray(ids) || ids.length === 0) return;
    if (kind === "hold") this.#hold({ ids, x, y, name, from });
    else if (kind === "drop") this.#drop(ids, from);
  }

  #hold(hold) {
    const key = `${hold.from}/${hold.ids[0]}`;
    clearTimeout(this.#held.get(key)?.timer);
    const timer = setTimeout(() => this.#forget(key), FORGOTTEN_AFTER);
    this.#held.set(key, { ...hold, timer });
    this.changed();
  }

  #drop(ids, from) {
    this.#forget(`${from}/${ids[0]}`);
  }

  #forget(key) {
    clearTimeout(this.#held.get(key)?.timer);
    if (this.#held.delete(key)) this.changed();
  }

  get all() {
    return [...this.#held.values()];
  }

  /** The hold that a card or cloud is in, if any. */
  holding(id) {
    return this.all.find(({ ids }) => ids.includes(id));
  }
}
