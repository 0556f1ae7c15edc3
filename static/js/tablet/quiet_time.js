/* When a tablet fetches what it will need later: not before the page has loaded, then after the first own tap or ten quiet
   seconds, whichever comes first. So a first visit on a slow network brings what a child needs to begin, and no more. */

const QUIET = 10_000;

/** Calls `act` once. */
export function inQuietTime(act, view = globalThis) {
  let isBegun = false;

  const begin = () => {
    if (isBegun) return;
    isBegun = true;
    view.removeEventListener("pointerup", begin);
    view.removeEventListener("keyup", begin);
    act();
  };

  view.addEventListener("pointerup", begin);
  view.addEventListener("keyup", begin);
  const wait = () => view.setTimeout(begin, QUIET);
  if (view.document.readyState === "complete") wait();
  else view.addEventListener("load", wait, { once: true });
}
