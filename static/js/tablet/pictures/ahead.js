/* Brings the pictures here before anybody asks, so that picking works without network later, too: in quiet time, one sheet
   after the other, each when the browser is idle; not while offline, and never on a connection that is to be spared. */
import { categoriesOf, fetchSheet } from "../../parts/pictograms.js";
import { inQuietTime } from "../quiet_time.js";
import { namedPictograms } from "./names.js";

const AGAIN = 30_000;

export function bringPicturesAhead({ isOffline, view = globalThis } = {}) {
  if (view.navigator?.connection?.saveData) return;
  async function bring() {
    try {
      if (isOffline()) throw new Error("offline");
      await import("../../pictograms/search.js");
      for (const category of categoriesOf(await namedPictograms())) {
        await idle(view);
        await fetchSheet(category);
      }
    } catch {
      view.setTimeout(bring, AGAIN); // what has come stays
    }
  }

  inQuietTime(bring, view);
}

const idle = (view) => new Promise((done) => {
  const later = view.requestIdleCallback ?? ((act) => view.setTimeout(act, 200)); // Safari has none
  later.call(view, done);
});
