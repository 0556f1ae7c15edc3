/* Parts of the program that come after the first screen, and their sheets. A network that swallows one is asked again, for as
   long as it takes. */

const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 4000;
const UNSEEN = 300;
const MENDED = "mended";
const PLACE = new URL("../../css/", import.meta.url).href;
const sheets = new Map(); // name → { link, there }

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

/** A part of the program with what its screens look like; nothing of it may be shown before both are there. */
export async function withSheet(name, part) {
  const [module] = await Promise.all([part, sheetThere(name)]);
  return module;
}

/** Sheets hold in the order in which they were first asked for, also where one had to be asked for again. */
function sheetThere(name) {
  const before = sheets.get(name);
  if (before && !before.failed) return before.there;
  const link = document.createElement("link");
  const one = { link, failed: false };
  one.there = new Promise((done, fail) => {
    link.addEventListener("load", done);
    link.addEventListener("error", () => {
      one.failed = true;
      fail(new Error(`no ${name}`));
    });
  });
  sheets.set(name, one);
  link.rel = "stylesheet";
  link.href = `${PLACE}${name}.all.css`;
  if (before) before.link.replaceWith(link);
  else document.head.append(link);
  return one.there;
}

/** What was drawn can be seen. A page that nobody looks at is never drawn, and goes on all the same. */
export function painted() {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, UNSEEN);
  });
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
