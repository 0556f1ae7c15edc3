/* What this device remembers between two visits: who uses it, and half-written cards. Only here, never on the server.
   Where storage is forbidden it lasts as long as the page. */

/** Everything under one name, e.g. the workshop's code. */
export function openMemory(name, storage = browserStorage()) {
  const own = new Map();
  const place = (key) => `${name}:${key}`;

  function get(key, otherwise = null) {
    if (own.has(key)) return own.get(key);
    try {
      const text = storage?.getItem(place(key));
      return text ? JSON.parse(text) : otherwise;
    } catch {
      return otherwise;
    }
  }

  function set(key, value) {
    own.set(key, value);
    try {
      storage?.setItem(place(key), JSON.stringify(value));
    } catch {
      return; // full or forbidden: this page still knows
    }
  }

  function forget(key) {
    own.delete(key);
    try {
      storage?.removeItem(place(key));
    } catch {
      return;
    }
  }

  return { get, set, forget };
}

function browserStorage() {
  try {
    return typeof localStorage === "undefined" ? null : localStorage;
  } catch {
    return null;
  }
}
