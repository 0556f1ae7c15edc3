/* Parts of the program that come after the first screen. A network that swallows one is asked again, for as long as it takes. */

const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 4000;
const MENDED = "mended";

/** `load` asks for a part by `import("…")`; the promise ends when it is there. `stuck` is called when asking again does not help. */
export async function loadUntilThere(load, { pause = restedOrOnline, stuck = startAgain } = {}) {
  for (let tries = 1, time = FIRST_PAUSE; ; tries += 1, time = Math.min(2 * time, LONGEST_PAUSE)) {
    try {
      return await load();
    } catch (error) {
      if (tries > 3) await stuck(error);
      await pause(time);
    }
  }
}

function restedOrOnline(time) {
  return new Promise((done) => {
    setTimeout(done, time);
    addEventListener("online", done, { once: true });
  });
}

/** The house answers and yet the part does not come: it was made anew meanwhile, or the browser keeps the failure. Once. */
async function startAgain(error) {
  const isThere = await fetch("/gesund", { cache: "no-store" }).then((answer) => answer.ok, () => false);
  if (!isThere) return;
  if (wasMended()) throw error;
  location.reload();
}

function wasMended() {
  try {
    if (sessionStorage.getItem(MENDED)) return true;
    sessionStorage.setItem(MENDED, "1");
    return false;
  } catch {
    return true; // without storage nobody could tell a second time from the first
  }
}
