/* What others hold right now. The server lets each thing be in one hand only; a hold is forgotten when its holder lets go,
   and five seconds after its last sign. A page has one of these for as long as it is open, so that a board which is mounted
   in the middle knows what is held. */
const FORGOTTEN_AFTER = 5000;

export class Hands {
  #held = new Map(); // key of the first card → { ids, x, y, name, from, timer }
  #watchers = new Set();

  /** changed(): somebody took or let go; lost({ ids, name }): what the own hands reached for is in another. Answers how to stop. */
  watch(changed, lost = () => {}) {
    const watcher = { changed, lost };
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  hear({ kind, ids, x, y, name, from }) {
    if (!Array.isArray(ids) || ids.length === 0) return;
    if (kind === "hold") this.#hold({ ids, x, y, name, from });
    else if (kind === "drop") this.#drop(ids, from);
    else if (kind === "taken") for (const { lost } of this.#watchers) lost({ ids, name });
  }

  #hold(hold) {
    const key = `${hold.from}/${hold.ids[0]}`;
    for (const [other, { ids }] of this.#held) if (other !== key && ids.some((id) => hold.ids.includes(id))) this.#forget(other, false);
    clearTimeout(this.#held.get(key)?.timer);
    const timer = setTimeout(() => this.#forget(key), FORGOTTEN_AFTER);
    this.#held.set(key, { ...hold, timer });
    this.#tell();
  }

  #drop(ids, from) {
    this.#forget(`${from}/${ids[0]}`);
  }

  #forget(key, isNews = true) {
    clearTimeout(this.#held.get(key)?.timer);
    if (this.#held.delete(key) && isNews) this.#tell();
  }

  #tell() {
    for (const { changed } of this.#watchers) changed();
  }

  get all() {
    return [...this.#held.values()];
  }

  /** The hold that a card or cloud is in, if any. */
  holding(id) {
    return this.all.find(({ ids }) => ids.includes(id));
  }
}
