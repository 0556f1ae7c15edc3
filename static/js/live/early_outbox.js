/* Stands in for the outbox until the device's disk has answered, so that a first drawing need not wait for that. What is added
   meanwhile is pending at once and goes over in its order, behind what the disk still held; nothing is sent before. */

/** `opening` ends with the outbox. `isThere` once it took over; `there` ends then. */
export function earlyOutbox(opening) {
  const listeners = new Set();
  let early = []; // { command, kept: ends when it is on the disk }
  let outbox = null;
  const tell = () => listeners.forEach((listener) => listener());
  const there = opening.then(takeOver);

  function takeOver(opened) {
    outbox = opened;
    const waited = early;
    early = [];
    for (const { command, how, done } of waited) done(outbox.add(command, how));
    outbox.onChange(tell);
    tell();
  }

  function add(command, how = {}) {
    if (outbox) return outbox.add(command, how);
    return new Promise((done) => {
      early.push({ command: { ...command, status: "waiting", message: "" }, how, done });
      tell();
    });
  }

  return {
    add,
    there,
    remove: (id) => there.then(() => outbox.remove(id)),
    hand: (from, to) => there.then(() => outbox.hand(from, to)),
    drain: (send, letGo) => there.then(() => outbox.drain(send, letGo)),
    pending: () => outbox?.pending() ?? early.map(({ command }) => command),
    refused: () => outbox?.refused() ?? [],
    get isKept() {
      return outbox ? outbox.isKept : early.length === 0;
    },
    get isThere() {
      return outbox !== null;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
