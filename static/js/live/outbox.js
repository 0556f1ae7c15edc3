/* What a tablet has to say and the server has not acknowledged yet. Kept in IndexedDB, so that a closed tab or an empty
   battery loses nothing; sent one after the other in the order of saying. Refused commands stay readable.
   Where IndexedDB is forbidden (some private windows) the outbox lasts as long as the page. Pages of one browser share it. */
import { openShelf } from "./shelf.js";
import { browserChannel, openSiblings } from "./siblings.js";

const TAKEN_OVER_AFTER = 8000; // what another page does not get sent by then, this one tries

/** A command is { id, name, data, participantId }; here it also has `order`, `status` ("waiting" | "refused"), `message`. */
export async function openOutbox(name, shelf = null, { channel = null, wait = (act, time) => setTimeout(act, time) } = {}) {
  const kept = shelf ?? (await openShelf(name));
  const items = [];
  const listeners = new Set();
  const unkept = new Set(); // ids of what is not on the disk
  let early = []; // what other pages said while the disk was being read
  let draining = null;
  let deliver = null;
  let leave = () => {};
  let sending = ""; // the id of what is on its way
  const line = channel ?? (kept.isShared ? browserChannel(`outbox-${name}`) : null);
  const siblings = openSiblings({
    hear: (news) => (early ? early.push(news) : follow(news)),
    canLead: () => deliver !== null,
    onLead: () => drain(deliver),
    onYield() {
      leave(sending);
      watchOver();
    },
  }, line);

  for (const item of await kept.all()) place(item);
  for (const news of early) follow(news);
  early = null;

  const of = (status) => items.filter((item) => item.status === status);
  const tell = () => listeners.forEach((listener) => listener());

  /** In its place: anew, or instead of what was known of it. */
  function place(item) {
    const index = items.findIndex(({ id }) => id === item.id);
    if (index < 0) items.push(item);
    else Object.assign(items[index], item);
    items.sort((a, b) => a.order - b.order);
  }

  function take(id) {
    const index = items.findIndex((item) => item.id === id);
    if (index >= 0) items.splice(index, 1);
    return index >= 0;
  }

  /** What another page of this browser did; it has it on the disk. */
  function follow({ put, removed }) {
    if (put) place(put);
    else take(removed);
    if (early) return;
    tell();
    watchOver();
  }

  /** A page that was killed says no goodbye. */
  function watchOver() {
    const [first] = of("waiting");
    if (first) wait(() => of("waiting")[0]?.id === first.id && siblings.lead(), TAKEN_OVER_AFTER);
  }

  async function keep(item) {
    siblings.tell({ put: { ...item } });
    unkept.add(item.id);
    tell();
    if (await kept.put(item)) unkept.delete(item.id);
  }

  /** In `pending()` at once; the promise ends when it is on the tablet's disk. `first`: before all that waits. */
  async function add(command, { first = false } = {}) {
    if (items.some((item) => item.id === command.id)) return;
    const order = first ? (items[0]?.order ?? 1) - 1 : (items[items.length - 1]?.order ?? 0) + 1;
    const item = { ...command, order, status: "waiting", message: "" };
    place(item);
    siblings.lead();
    await keep(item);
    if (deliver) drain(deliver);
  }

  async function remove(id) {
    if (!take(id)) return;
    siblings.tell({ removed: id });
    unkept.delete(id);
    tell();
    await kept.remove(id);
  }

  async function refuse(id, message) {
    const item = items.find((one) => one.id === id);
    if (!item) return;
    Object.assign(item, { status: "refused", message });
    await keep(item);
  }

  /** What one participant wanted, another wants now. */
  async function hand(from, to) {
    const theirs = items.filter(({ participantId }) => participantId === from);
    for (const item of theirs) item.participantId = to;
    await Promise.all(theirs.map(keep));
  }

  /** Sends what waits, and from now on whatever is added. `send(item)` ends with a receipt, however long that takes;
      one that says `notYet` has put something before it. `letGo(id)` is called when another page goes on with it. */
  function drain(send, letGo = leave) {
    deliver = send;
    leave = letGo;
    siblings.lead();
    draining ??= deliverAll().finally(() => {
      draining = null;
      if (siblings.leads && of("waiting").length) drain(deliver); // added while the last one was on its way
    });
    return draining;
  }

  async function deliverAll() {
    for (let item = of("waiting")[0]; item && siblings.leads; item = of("waiting")[0]) {
      sending = item.id;
      const receipt = await deliver(item);
      sending = "";
      if (receipt.notYet) continue;
      if (receipt.ok) await remove(item.id);
      else await refuse(item.id, receipt.message ?? "");
    }
  }

  return {
    add, remove, refuse, hand, drain,
    pending: () => of("waiting"),
    refused: () => of("refused"),
    /** Whether a reload would lose nothing of it. */
    get isKept() {
      return items.every(({ id }) => !unkept.has(id));
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
