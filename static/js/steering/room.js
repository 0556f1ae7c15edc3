/* The room in which one mission statement is written: its records, who is writing what, and the way to say something.
   Parts are given the room and redraw when it tells them to. */
import { newId } from "../ids.js";
import { openDrafts } from "./drafts.js";

const WRITING_FORGOTTEN = 5000;
const WRITING_REPEATED = 2000;

export class Room {
  #listeners = new Set();
  #writing = new Map(); // field → Map of connection → { name, until }
  #said = new Map(); // field → when we said last that we are writing it
  connection = null;
  me = null;

  constructor(missionId, notice) {
    this.missionId = missionId;
    this.notice = notice;
    this.drafts = openDrafts(`leitbild:${missionId}`);
  }

  get records() {
    return this.connection.views.steering;
  }

  get hand() {
    return this.connection.views.hand?.get("hand") ?? { can_undo: false, can_redo: false };
  }

  /** Calls `draw` now and whenever something changed; answers how to stop that. */
  watch(draw) {
    this.#listeners.add(draw);
    draw();
    return () => this.#listeners.delete(draw);
  }

  changed() {
    for (const draw of [...this.#listeners]) draw();
  }

  /** A command for the mission statement. A refusal is said in the notice unless the caller says it better (`quiet`). */
  async send(name, data = {}, { quiet = false } = {}) {
    const receipt = await this.connection.send(name, data, { stream: "mission" });
    if (!receipt.ok && !quiet) this.notice.say(receipt.message);
    return receipt;
  }

  newId() {
    return newId();
  }

  saysWriting(field) {
    const now = Date.now();
    if (now - (this.#said.get(field) ?? 0) < WRITING_REPEATED) return;
    this.#said.set(field, now);
    this.connection.signal({ kind: "writing", field });
  }

  /** Somebody else's passing signal. */
  heard({ kind, field, from, name }) {
    if (kind !== "writing" || typeof field !== "string") return;
    const writers = this.#writing.get(field) ?? new Map();
    writers.set(from, { name, until: Date.now() + WRITING_FORGOTTEN });
    this.#writing.set(field, writers);
    setTimeout(() => this.changed(), WRITING_FORGOTTEN + 50);
    this.changed();
  }

  /** The names of those who write a field whose name begins so. */
  writers(start) {
    const names = new Set();
    for (const [field, writers] of this.#writing) {
      if (field !== start && !field.startsWith(`${start}/`)) continue;
      for (const { name, until } of writers.values()) if (until > Date.now()) names.add(name);
    }
    return [...names];
  }
}
