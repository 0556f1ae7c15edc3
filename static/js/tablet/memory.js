/* What this device remembers between two visits: who uses it, and half-written cards. Only here, never on the server.
   Where storage is forbidden or full it lasts as long as the page. Pages of one browser share it: what another wrote counts. */

/** Everything under one name, e.g. the workshop's code. */
export function openMemory(name, storage = browserStorage()) {
  const own = new Map(); // what the storage did not take
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
      if (!storage) return;
      storage.setItem(place(key), JSON.stringify(value));
      own.delete(key);
    } catch {
      return; // this page still knows
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

  /** Whether what is under this key would be there after a reload. */
  const isKept = (key) => !own.has(key);

  return { get, set, forget, isKept };
}

function browserStorage() {
  try {
    return typeof localStorage === "undefined" ? null : localStorage;
  } catch {
    return null;
  }
}
