import assert from "node:assert/strict";
import { test } from "node:test";
import { memoryShelf, openOutbox } from "../../static/js/live/outbox.js";
import { ViewRecords } from "../../static/js/live/records.js";
import { openMemory } from "../../static/js/tablet/memory.js";
import { Room } from "../../static/js/tablet/room.js";

const view = (records) => {
  const made = new ViewRecords();
  made.load({ version: 1, records });
  return made;
};
const evening = { title: "OGS", step: "collect", over: false, closed: false, open_prompt: "p1" };
const views = (mine = {}, workshop = evening) => ({ tablet: view({ workshop, "prompt:p1": { number: 1, text: "Was stört dich?" } }), mine: view(mine) });
const fox = { animal: "fox", colour: "blue", perspective: "children", number: 1 };
const owl = { animal: "owl", colour: "green", perspective: "children", number: 2 };

async function tablet({ now = () => 0, memory = openMemory("FUX47", null) } = {}) {
  const later = [];
  const outbox = await openOutbox("FUX47", memoryShelf());
  const room = new Room({ perspective: "children", memory, outbox, wait: (act) => later.push(act), now });
  return { room, outbox, memory, later: () => later.splice(0).forEach((act) => act()) };
}

test("a child that joins without network is there at once and gets its animal later", async () => {
  const { room } = await tablet();
  const id = room.join();
  assert.deepEqual(room.people.map((one) => [one.id, one.animal]), [[id, ""]]);
  room.changed(views({ [`participant:${id}`]: fox }));
  assert.deepEqual(room.people.map((one) => [one.id, one.animal]), [[id, "fox"]]);
});

test("people with another code on the same device are not shown here", async () => {
  const { room } = await tablet();
  room.changed(views({ "participant:a": fox, "participant:b": { ...owl, perspective: "staff" } }));
  assert.deepEqual(room.people.map(({ id }) => id), ["a"]);
});

test("who held the tablet last holds it again, and the first one when that is unknown", async () => {
  const memory = openMemory("FUX47", null);
  const first = await tablet({ memory });
  first.room.changed(views({ "participant:a": fox, "participant:b": owl }));
  first.room.become("b");
  const again = await tablet({ memory });
  again.room.changed(views({ "participant:a": fox, "participant:b": owl }));
  assert.equal(again.room.me.id, "b");
  memory.set("active", "nobody");
  const third = await tablet({ memory });
  third.room.changed(views({ "participant:a": fox }));
  assert.equal(third.room.me.id, "a");
});

test("a card stays in sight between its receipt and its record", async () => {
  const { room, outbox } = await tablet();
  room.changed(views({ "participant:a": fox }));
  await room.want("SendStatement", { statement_id: "s1", prompt_id: "p1", text: "Pony" });
  room.deliver({ send: async () => ({ ok: true }) }, () => {});
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(outbox.pending(), []);
  assert.deepEqual(room.cards.map(({ text }) => text), ["Pony"]);
  room.changed(views({ "participant:a": fox, "statement:s1": { participant_id: "a", prompt_id: "p1", text: "Pony", status: "waiting", number: 1 } }));
  assert.deepEqual(room.cards.map(({ status }) => status), ["waiting"]);
  room.changed(views({ "participant:a": fox }));
  assert.deepEqual(room.cards, [], "what the server took away is not laid on top again");
});

test("a refused dot is told and forgotten, a refused card is told and kept", async () => {
  const { room, outbox } = await tablet();
  const told = [];
  room.changed(views({ "participant:a": fox }));
  await room.want("CastVote", { ballot_id: "b1", choice: "x" });
  await room.want("SendStatement", { statement_id: "s1", prompt_id: "p1", text: "Pony" });
  room.deliver({ send: async (name) => ({ ok: false, message: name }) }, (message) => told.push(message));
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(told, ["CastVote", "SendStatement"]);
  assert.deepEqual(outbox.refused().map(({ name }) => name), ["SendStatement"]);
});

test("waiting is only mentioned after five seconds", async () => {
  let time = 1000;
  const { room } = await tablet({ now: () => time });
  room.changed(views({ "participant:a": fox }));
  room.isOffline = true;
  room.tell();
  assert.equal(room.isStuck, false);
  time += 5000;
  assert.equal(room.isStuck, true);
  room.isOffline = false;
  room.tell();
  assert.equal(room.isStuck, false);
});

test("a card can be written until the evening is over, but not before it begins", async () => {
  const { room } = await tablet();
  const at = (more) => {
    room.changed(views({ "participant:a": fox }, { ...evening, ...more }));
    return room.canWrite;
  };
  assert.equal(at({ step: "arrive", open_prompt: "" }), false);
  assert.equal(at({ open_prompt: "" }), false, "nothing was asked yet");
  assert.equal(at({}), true);
  assert.equal(at({ step: "vote", open_prompt: "" }), true);
  assert.equal(at({ over: true }), false);
});

test("several children take turns in the order of the tablet", async () => {
  const { room } = await tablet();
  room.changed(views({ "participant:a": fox }));
  assert.equal(room.next, null);
  room.changed(views({ "participant:a": fox, "participant:b": owl }));
  assert.equal(room.next.id, "b");
  room.become("b");
  assert.equal(room.next.id, "a");
});

test("dots are under way until each of them has its receipt", async () => {
  const { room } = await tablet();
  const withBallot = { ...views({ "participant:a": fox }), tablet: view({ workshop: evening, ballot: { id: "b1", status: "open", choices: [] } }) };
  room.changed(withBallot);
  assert.equal(room.hasVotesUnderWay, false);
  await room.want("CastVote", { ballot_id: "b1", choice: "x" });
  assert.equal(room.hasVotesUnderWay, true);
  room.deliver({ send: async () => ({ ok: true }) }, () => {});
  await new Promise((done) => setTimeout(done));
  assert.equal(room.hasVotesUnderWay, false);
});
