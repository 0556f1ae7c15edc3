/* Where an outbox lies: in IndexedDB, or in memory where that is forbidden. */

const STORE = "commands";

export async function openShelf(name) {
  try {
    return diskShelf(await openDatabase(name));
  } catch {
    return memoryShelf();
  }
}

export function memoryShelf() {
  const items = new Map();
  return {
    all: async () => [...items.values()],
    put: async (item) => {
      items.set(item.id, { ...item });
      return false;
    },
    remove: async (id) => void items.delete(id),
  };
}

function openDatabase(name) {
  return new Promise((done, failed) => {
    const request = indexedDB.open(`outbox-${name}`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error("blocked"));
  });
}

function diskShelf(database) {
  const work = (mode, act) => new Promise((done, failed) => {
    const transaction = database.transaction(STORE, mode, { durability: "strict" });
    const request = act(transaction.objectStore(STORE));
    transaction.commit?.(); // at once: a tab may be gone in the next moment
    transaction.oncomplete = () => done(request.result);
    transaction.onerror = transaction.onabort = () => failed(transaction.error);
  });
  // a full disk must not stop the evening: the command is still in memory and on its way
  const attempt = (act) => new Promise((done) => done(work("readwrite", act))).then(() => true, () => false);
  return {
    isShared: true,
    all: () => work("readonly", (store) => store.getAll()),
    /** Whether it lies there now. */
    put: (item) => attempt((store) => store.put(item)),
    remove: (id) => attempt((store) => store.delete(id)),
  };
}
