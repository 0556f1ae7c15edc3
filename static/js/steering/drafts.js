/* What somebody has begun to write and not yet saved. It survives redraws and a reload of this window. */

export function openDrafts(name, storage = windowStorage()) {
  const held = new Map();
  const place = (key) => `${name}/${key}`;
  return {
    get(key) {
      if (held.has(key)) return held.get(key);
      const text = quietly(() => storage?.getItem(place(key)));
      return text ? quietly(() => JSON.parse(text)) ?? null : null;
    },
    set(key, draft) {
      held.set(key, draft);
      quietly(() => storage?.setItem(place(key), JSON.stringify(draft)));
    },
    remove(key) {
      held.delete(key);
      quietly(() => storage?.removeItem(place(key)));
    },
  };
}

function windowStorage() {
  return quietly(() => window.sessionStorage) ?? null;
}

/** Storage may be forbidden or full; the draft then lasts as long as the page. */
function quietly(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}
