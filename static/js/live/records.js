/* The records of one view, kept equal to the server's: loaded once, then changed step by step.
   Whoever sees a gap loads again, which is the same path as the first time. */

export class ViewRecords {
  version = -1;
  #records = new Map();

  load({ version, records }) {
    this.version = version;
    this.#records = new Map(Object.entries(records));
  }

  /** "applied"; "known" when it is older than what we have; "gap" when something before it is missing. */
  apply({ previous, version, put = {}, remove = [] }) {
    if (version <= this.version) return "known";
    if (previous !== this.version) return "gap";
    for (const key of remove) this.#records.delete(key);
    for (const [key, record] of Object.entries(put)) this.#records.set(key, record);
    this.version = version;
    return "applied";
  }

  get(key) {
    return this.#records.get(key);
  }

  keys() {
    return [...this.#records.keys()];
  }

  /** All of one kind as [id, record]. */
  of(kind) {
    const start = `${kind}:`;
    const found = [];
    for (const [key, record] of this.#records) if (key.startsWith(start)) found.push([key.slice(start.length), record]);
    return found;
  }
}
