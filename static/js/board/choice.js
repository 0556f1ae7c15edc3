/* The cards that are picked, in the order in which they were. */
export class Choice {
  #ids = new Set();

  constructor(changed) {
    this.changed = changed;
  }

  get ids() {
    return [...this.#ids];
  }

  get size() {
    return this.#ids.size;
  }

  has(id) {
    return this.#ids.has(id);
  }

  toggle(id) {
    if (!this.#ids.delete(id)) this.#ids.add(id);
    this.changed();
  }

  set(ids) {
    this.#ids = new Set(ids);
    this.changed();
  }

  clear() {
    if (this.#ids.size) this.set([]);
  }

  /** Cards that left the board or went under another are picked no more. Tells nobody: the board is drawing anyway. */
  keep(stillThere) {
    for (const id of this.#ids) if (!stillThere(id)) this.#ids.delete(id);
  }
}
