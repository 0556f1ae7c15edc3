import assert from "node:assert/strict";
import { test } from "node:test";
import { earlyOutbox } from "../../static/js/live/early_outbox.js";
import { openOutbox } from "../../static/js/live/outbox.js";
import { memoryShelf } from "../../static/js/live/shelf.js";

const command = (id) => ({ id, name: "SendStatement", data: {}, participantId: "fox" });
const ids = (items) => items.map(({ id }) => id);

async function shelfWith(...all) {
  const shelf = memoryShelf();
  const before = await openOutbox("FUX47", shelf);
  for (const id of all) await before.add(command(id));
  return shelf;
}

test("what is added before the disk has answered is pending at once, and is sent once, behind what the disk held", async () => {
  const shelf = await shelfWith("old");
  let open;
  const outbox = earlyOutbox(new Promise((done) => { open = () => done(openOutbox("FUX47", shelf)); }));
  let told = 0;
  outbox.onChange(() => { told += 1; });
  const kept = [outbox.add(command("a")), outbox.add(command("b"))];
  assert.deepEqual([ids(outbox.pending()), outbox.refused(), outbox.isThere, told], [["a", "b"], [], false, 2]);
  const sent = [];
  const all = outbox.drain(async ({ id }) => {
    sent.push(id);
    return { ok: true };
  });
  assert.deepEqual(sent, []);
  open();
  await outbox.there;
  assert.equal(outbox.isThere, true);
  await Promise.all(kept);
  await all;
  await outbox.add(command("c"));
  assert.deepEqual(sent.slice(0, 3), ["old", "a", "b"]);
  assert.deepEqual(ids(outbox.pending()).filter((id) => id !== "c"), []);
  assert.ok(told > 3);
});

test("a promise to keep a command holds only when it is on the disk", async () => {
  const shelf = memoryShelf();
  const outbox = earlyOutbox(openOutbox("FUX47", shelf));
  await outbox.add(command("a"));
  assert.deepEqual(ids(await shelf.all()), ["a"]);
  await outbox.remove("a");
  assert.deepEqual([outbox.pending(), await shelf.all()], [[], []]);
});
