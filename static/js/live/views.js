/* All views of one connection. Changes may come before the views they belong to (they race with the receipt of
   `open`): while an opening is on its way they are kept and applied after it. */
import { ViewRecords } from "./records.js";

export class Views {
  records = {};
  #early = null;

  /** From now on changes are kept until `opened`. */
  opening() {
    this.#early ??= [];
  }

  /** Takes what `open` brought and then what came early. Answers which keys may look different, by view; null on a gap. */
  opened(views) {
    const touched = {};
    for (const { view, version, records } of views) {
      const before = this.records[view]?.keys() ?? [];
      (this.records[view] ??= new ViewRecords()).load({ version, records });
      touched[view] = [...new Set([...before, ...Object.keys(records)])];
    }
    const early = this.#early ?? [];
    this.#early = null;
    for (const change of early) {
      const keys = this.change(change);
      if (keys === null) return null;
      for (const [view, more] of Object.entries(keys)) touched[view].push(...more);
    }
    return touched;
  }

  /** The keys that a change touched, by view; {} when there is nothing to do, null on a gap. */
  change(change) {
    if (this.#early) {
      this.#early.push(change);
      return {};
    }
    const records = this.records[change.view];
    if (!records) return {};
    const outcome = records.apply(change);
    if (outcome === "gap") return null;
    return outcome === "known" ? {} : { [change.view]: [...Object.keys(change.put ?? {}), ...(change.remove ?? [])] };
  }
}
