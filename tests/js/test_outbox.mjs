import assert from "node:assert/strict";
import { test } from "node:test";
import { memoryShelf, openOutbox } from "../../static/js/live/outbox.js";

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
