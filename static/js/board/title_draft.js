/* A title that is half typed survives a reload: it lies in this window's own drawer until the server has it. */
const KEY = "board-title";

export function keepTitle(cluster, text) {
  quietly(() => sessionStorage.setItem(KEY, JSON.stringify({ cluster, text })));
}

export function forgetTitle() {
  quietly(() => sessionStorage.removeItem(KEY));
}

/** { cluster, text }, or null */
export function keptTitle() {
  const kept = quietly(() => JSON.parse(sessionStorage.getItem(KEY)));
  return typeof kept?.cluster === "string" && typeof kept.text === "string" ? kept : null;
}

function quietly(act) {
  try {
    return act();
  } catch {
    return null; // no drawer, or somebody else's things in it
  }
}
