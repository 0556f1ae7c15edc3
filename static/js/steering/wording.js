/* The state of one text that several people may word at once. No DOM here.

   `known` is what stands on the server, with the ids that it had (`base`). `draft` is what somebody has written over it
   here, with the base that they saw when they began. When the two bases part, nobody's words are overwritten: the
   writer is shown both and chooses. */

const tidy = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

export class Wording {
  #drafts;
  #key;
  #sent = null; // what is on its way: when it comes back as a record, it is this writer's own

  constructor(drafts, key) {
    this.#drafts = drafts;
    this.#key = key;
    this.known = null;
    this.draft = drafts.get(key);
  }

  /** What the fields should show. */
  get values() {
    return this.draft?.values ?? this.known.values;
  }

  get isDirty() {
    return this.draft !== null;
  }

  /** Somebody else has worded it since this writer began. */
  get isContested() {
    return this.draft !== null && !same(this.draft.base, this.known.base);
  }

  /** The server's text came, or came anew. */
  learn({ values, base }) {
    const own = this.#sent !== null && same(values.map(tidy), this.#sent);
    this.known = { values, base };
    if (own) this.#sent = null;
    if (this.draft && same(this.draft.values.map(tidy), values.map(tidy))) this.#keep(null);
    else if (this.draft && own) this.#keep({ ...this.draft, base });
  }

  write(values) {
    if (same(values, this.known.values)) this.#keep(null);
    else this.#keep({ values, base: this.draft?.base ?? this.known.base });
  }

  /** What to send: tidy texts and the base they were written over. */
  offer() {
    this.#sent = this.draft.values.map(tidy);
    return { values: this.#sent, base: this.draft.base };
  }

  /** The server took `values`. What was written since stays a draft. */
  taken(values) {
    if (!this.draft || !same(this.draft.values.map(tidy), values)) return;
    this.known = { ...this.known, values };
    this.#keep(null);
  }

  refused() {
    this.#sent = null;
  }

  discard() {
    this.#keep(null);
  }

  /** My words over theirs, with open eyes. */
  insist() {
    this.#keep({ ...this.draft, base: this.known.base });
  }

  #keep(draft) {
    this.draft = draft;
    if (draft) this.#drafts.set(this.#key, draft);
    else this.#drafts.remove(this.#key);
  }
}
