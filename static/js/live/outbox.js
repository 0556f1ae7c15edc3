/* What a tablet has to say and the server has not acknowledged yet. Kept in IndexedDB, so that a closed tab or an empty
   battery loses nothing; sent one after the other in the order of saying. Refused commands stay readable.
   Where IndexedDB is forbidden (some private windows) the outbox lasts as long as the page. */

const STORE = "commands";

/** A command is { id, name, data, participantId }; here it also has `order`, `status` ("waiting" | "refused"), `message`. */
export async function openOutbox(name, shelf = null) {
  const kept = shelf ?? (await openShelf(name));
  const items = (await kept.all()).sort((a, b) => a.order - b.order);
  const listeners = new Set();
  let next = items.reduce((most, item) => Math.max(most, item.order), 0) + 1;
  let draining = null;
  let deliver = null;

  const of = (status) => items.filter((item) => item.status === status);
  const tell = () => listeners.forEach((listener) => listener());

  /** In `pending()` at once; the promise ends when it is on the tablet's disk. */
  async function add(command) {
    if (items.some((item) => item.id === command.id)) return;
    const item = { ...command, order: next++, status: "waiting", message: "" };
    items.push(item);
    tell();
    await kept.put(item);
    if (deliver) drain(deliver);
  }

  async function remove(id) {
    const index = items.findIndex((item) => item.id === id);
    if (index < 0) return;
    items.splice(index, 1);
    tell();
    await kept.remove(id);
  }

  async function refuse(id, message) {
    const item = items.find((one) => one.id === id);
    if (!item) return;
    Object.assign(item, { status: "refused", message });
    tell();
    await kept.put(item);
  }

  /** Sends what waits, and from now on whatever is added. `send(item)` ends with a receipt, however long that takes. */
  function drain(send) {
    deliver = send;
    draining ??= deliverAll().finally(() => {
      draining = null;
      if (of("waiting").length) drain(deliver); // added while the last one was on its way
    });
    return draining;
  }

  async function deliverAll() {
    for (let item = of("waiting")[0]; item; item = of("waiting")[0]) {
      const receipt = await deliver(item);
      if (receipt.ok) await remove(item.id);
      else await refuse(item.id, receipt.message ?? "");
    }
  }

  return {
    add, remove, refuse, drain,
    pending: () => of("waiting"),
    refused: () => of("refused"),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function openShelf(name) {
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
    put: async (item) => void items.set(item.id, { ...item }),
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
    transaction.oncomplete = () => done(request.result);
    transaction.onerror = transaction.onabort = () => failed(transaction.error);
  });
  // a full disk must not stop the evening: the command is still in memory and on its way
  const attempt = (act) => work("readwrite", act).catch(() => undefined);
  return {
    all: () => work("readonly", (store) => store.getAll()),
    put: (item) => attempt((store) => store.put(item)),
    remove: (id) => attempt((store) => store.delete(id)),
  };
}
