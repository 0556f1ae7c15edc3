/* Brings the pictures here before anybody asks, so that picking works without network later, too.

   The rule: not before the page has loaded, then after the first own tap or ten quiet seconds, whichever comes first; one
   sheet after the other, each when the browser is idle; not while offline, and never on a connection that is to be spared. */
import { categoriesOf, fetchSheet } from "../../parts/pictograms.js";
import { namedPictograms } from "./names.js";

const QUIET = 10_000;
const AGAIN = 30_000;

export function bringPicturesAhead({ isOffline, view = globalThis } = {}) {
  if (view.navigator?.connection?.saveData) return;
  let isBegun = false;

  const begin = () => {
    if (isBegun) return;
    isBegun = true;
    view.removeEventListener("pointerup", begin);
    view.removeEventListener("keyup", begin);
    bring();
  };

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

  view.addEventListener("pointerup", begin);
  view.addEventListener("keyup", begin);
  const wait = () => view.setTimeout(begin, QUIET);
  if (view.document.readyState === "complete") wait();
  else view.addEventListener("load", wait, { once: true });
}

const idle = (view) => new Promise((done) => {
  const later = view.requestIdleCallback ?? ((act) => view.setTimeout(act, 200)); // Safari has none
  later.call(view, done);
});
