import assert from "node:assert/strict";
import { test } from "node:test";
import { openOutbox } from "../../static/js/live/outbox.js";
import { memoryShelf } from "../../static/js/live/shelf.js";

const command = (id, data = {}) => ({ id, name: "SendStatement", data, participantId: "fox" });
const ok = async () => ({ ok: true });

test("commands are sent in the order in which they were said, one at a time", async () => {
  const outbox = await openOutbox("FUX47", memoryShelf());
  const sent = [];
  let busy = 0;
  for (const id of ["a", "b", "c"]) await outbox.add(command(id));
  await outbox.drain(async (item) => {
    assert.equal(busy++, 0);
    await Promise.resolve();
    busy -= 1;
    sent.push(item.id);
    return { ok: true };
  });
  assert.deepEqual(sent, ["a", "b", "c"]);
  assert.deepEqual(outbox.pending(), []);
});

test("a command waits until it is acknowledged", async () => {
  const outbox = await openOutbox("FUX47", memoryShelf());
  await outbox.add(command("a"));
  let acknowledge;
  const done = outbox.drain(() => new Promise((receipt) => {
    acknowledge = receipt;
  }));
  assert.deepEqual(outbox.pending().map((item) => item.id), ["a"]);
  acknowledge({ ok: true });
  await done;
  assert.deepEqual(outbox.pending(), []);
});

test("a refused command stays readable and is not sent again", async () => {
  const shelf = memoryShelf();
  const outbox = await openOutbox("FUX47", shelf);
  await outbox.add(command("a", { text: "Pony" }));
  await outbox.add(command("b"));
  await outbox.drain(async (item) => (item.id === "a" ? { ok: false, message: "Der Nachmittag ist vorbei." } : { ok: true }));
  assert.deepEqual(outbox.pending(), []);
  const later = await openOutbox("FUX47", shelf);
  assert.deepEqual(later.refused().map((item) => [item.data.text, item.message]), [["Pony", "Der Nachmittag ist vorbei."]]);
  await later.drain(() => assert.fail("sent again"));
});

test("what waits is there again after the tab was closed", async () => {
  const shelf = memoryShelf();
  const first = await openOutbox("FUX47", shelf);
  await first.add(command("b"));
  await first.add(command("a"));
  const second = await openOutbox("FUX47", shelf);
  assert.deepEqual(second.pending().map((item) => item.id), ["b", "a"]);
  await second.add(command("c"));
  assert.deepEqual(second.pending().map((item) => item.id), ["b", "a", "c"]);
});

test("a command that is added twice waits once", async () => {
  const outbox = await openOutbox("FUX47", memoryShelf());
  await Promise.all([outbox.add(command("a")), outbox.add(command("a"))]);
  assert.equal(outbox.pending().length, 1);
});

test("what is added later is sent too", async () => {
  const outbox = await openOutbox("FUX47", memoryShelf());
  const sent = [];
  await outbox.drain(async (item) => {
    sent.push(item.id);
    return { ok: true };
  });
  await outbox.add(command("a"));
  await outbox.drain(ok);
  assert.deepEqual(sent, ["a"]);
});

test("without IndexedDB it lasts as long as the page", async () => {
  const outbox = await openOutbox("FUX47");
  await outbox.add(command("a"));
  assert.equal(outbox.pending().length, 1);
});

test("who listens is told of every change", async () => {
  const outbox = await openOutbox("FUX47", memoryShelf());
  let told = 0;
  const stop = outbox.onChange(() => (told += 1));
  await outbox.add(command("a"));
  await outbox.remove("a");
  stop();
  await outbox.add(command("b"));
  assert.equal(told, 2);
});

test("what is put first goes before all that waits", async () => {
  const outbox = await openOutbox("FUX47", memoryShelf());
  for (const id of ["a", "b"]) await outbox.add(command(id));
  await outbox.add(command("join"), { first: true });
  assert.deepEqual(outbox.pending().map(({ id }) => id), ["join", "a", "b"]);
});

test("what may not go yet goes after what was put before it", async () => {
  const outbox = await openOutbox("FUX47", memoryShelf());
  const sent = [];
  await outbox.add(command("a"));
  await outbox.drain(async ({ id }) => {
    sent.push(id);
    if (id === "join" || sent.length > 1) return { ok: true };
    await outbox.add(command("join"), { first: true });
    return { ok: false, notYet: true };
  });
  assert.deepEqual(sent, ["a", "join", "a"]);
});

test("what one participant wanted, another wants, after the tab was closed too", async () => {
  const shelf = memoryShelf();
  const outbox = await openOutbox("FUX47", shelf);
  await outbox.add(command("a"));
  await outbox.hand("fox", "owl");
  const later = await openOutbox("FUX47", shelf);
  assert.deepEqual(later.pending().map(({ participantId }) => participantId), ["owl"]);
});

test("what lies in memory alone would be lost by a reload, what lies on the disk would not", async () => {
  const disk = { ...memoryShelf(), put: async () => true };
  for (const [shelf, isKept] of [[memoryShelf(), false], [disk, true]]) {
    const outbox = await openOutbox("FUX47", shelf);
    assert.equal(outbox.isKept, true, "nothing is lost of nothing");
    await outbox.add(command("a"));
    assert.equal(outbox.isKept, isKept);
    await outbox.remove("a");
    assert.equal(outbox.isKept, true);
  }
});

/** Pages of one browser: what one says, all others hear. */
function browser() {
  const lines = new Set();
  const shelf = memoryShelf();
  return {
    async page() {
      const line = { onmessage: null, postMessage: (data) => [...lines].filter((one) => one !== line).forEach((one) => one.onmessage?.({ data: structuredClone(data) })) };
      lines.add(line);
      const later = [];
      const outbox = await openOutbox("FUX47", shelf, { channel: line, wait: (act) => later.push(act) });
      const sent = [];
      return {
        outbox, sent,
        online: () => outbox.drain(async ({ id }) => { sent.push(id); return { ok: true }; }),
        hang: () => void outbox.drain(({ id }) => { sent.push(id); return new Promise(() => {}); }),
        later: () => later.splice(0).forEach((act) => act()),
        close() { line.postMessage({ gone: true }); lines.delete(line); },
        kill: () => lines.delete(line),
      };
    },
  };
}
const ids = (list) => list.map(({ id }) => id);
const settled = () => new Promise((done) => setTimeout(done));

test("two tabs know of everything that waits, in the order of saying, and one of them sends it, once", async () => {
  const { page } = browser();
  const [one, two] = [await page(), await page()];
  await one.outbox.add(command("a"));
  await two.outbox.add(command("b"));
  await one.outbox.add(command("c"));
  assert.deepEqual([ids(one.outbox.pending()), ids(two.outbox.pending())], [["a", "b", "c"], ["a", "b", "c"]]);
  await two.online();
  await one.online();
  assert.deepEqual([one.sent, two.sent], [[], ["a", "b", "c"]]);
  assert.deepEqual([one.outbox.pending(), two.outbox.pending()], [[], []]);
});

test("the tab in which something is said sends it", async () => {
  const { page } = browser();
  const [one, two] = [await page(), await page()];
  await one.online();
  await two.online();
  await one.outbox.add(command("a"));
  await two.outbox.add(command("b"));
  await one.outbox.add(command("c"));
  await settled();
  assert.deepEqual([one.sent, two.sent], [["a", "c"], ["b"]]);
});

test("what a closed tab left is sent by the other at once, what a killed one left after a while", async () => {
  for (const end of ["close", "kill"]) {
    const { page } = browser();
    const [one, two] = [await page(), await page()];
    await two.online();
    one.hang();
    await one.outbox.add(command("a"));
    assert.deepEqual([one.sent, two.sent], [["a"], []]);
    one[end]();
    if (end === "kill") two.later();
    await settled();
    assert.deepEqual([two.sent, two.outbox.pending()], [["a"], []]);
  }
});

test("what could not go yet is let go when another tab leads", async () => {
  const { page } = browser();
  const [one, two] = [await page(), await page()];
  const left = [];
  let answer = null;
  one.outbox.drain(() => new Promise((done) => { answer = done; }), (id) => { left.push(id); answer({ ok: false, notYet: true }); });
  await one.outbox.add(command("a"));
  await two.online();
  await settled();
  assert.deepEqual([left, two.sent, one.outbox.pending()], [["a"], ["a"], []]);
});

test("a refusal in one tab is known in the other and not sent again from there", async () => {
  const { page } = browser();
  const [one, two] = [await page(), await page()];
  await two.online();
  await one.outbox.drain(async () => ({ ok: false, message: "Nein." }));
  await one.outbox.add(command("a"));
  await settled();
  assert.deepEqual(two.outbox.refused().map(({ message }) => message), ["Nein."]);
  one.close();
  await settled();
  assert.deepEqual(two.sent, []);
});
