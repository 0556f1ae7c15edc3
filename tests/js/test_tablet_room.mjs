import assert from "node:assert/strict";
import { test } from "node:test";
import { openOutbox } from "../../static/js/live/outbox.js";
import { memoryShelf } from "../../static/js/live/shelf.js";
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

test("a record that overtook its receipt is what the card shows at once", async () => {
  const { room } = await tablet();
  const mine = (status) => views({ "participant:a": fox, "statement:s1": { participant_id: "a", prompt_id: "p1", text: "Pony", status, number: 1 } });
  room.changed(mine("withdrawn"));
  await room.want("RestoreStatement", { statement_id: "s1" });
  room.deliver({ send: async () => { room.changed(mine("waiting")); return { ok: true }; } }, () => {});
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(room.cards.map(({ status }) => status), ["waiting"]);
});

test("what is taken back and put again at once is not said to be back before its records came", async () => {
  const { room } = await tablet();
  const mine = (status) => views({ "participant:a": fox, "statement:s1": { participant_id: "a", prompt_id: "p1", text: "Pony", status, number: 1 } });
  room.changed(mine("waiting"));
  await room.want("WithdrawStatement", { statement_id: "s1" });
  await room.want("RestoreStatement", { statement_id: "s1" });
  room.deliver({ send: async () => ({ ok: true }) }, () => {});
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(room.cards.map(({ status }) => status), ["sending"]);
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

/** A server that knows who is on this device; `elsewhere`: ids that belong to another device. */
function server({ known = [], elsewhere = [], over = false } = {}) {
  const got = [];
  return {
    known, got,
    async send(name, data, { participantId }) {
      if (name === "JoinWorkshop" && elsewhere.includes(participantId)) return { ok: false, reason: "not_yours" };
      if (name === "JoinWorkshop" && over) return { ok: false, reason: "evening_over", message: "vorbei" };
      if (name === "JoinWorkshop") known.push(participantId);
      else if (!known.includes(participantId)) return { ok: false, reason: "not_on_this_device", message: "kam nicht an" };
      got.push([name, participantId, data.text ?? data.choice ?? ""]);
      return { ok: true };
    },
    views: () => views(Object.fromEntries(known.map((id, index) => [`participant:${id}`, { ...fox, number: index + 1 }]))),
  };
}
const rested = () => new Promise((done) => setTimeout(done));

/** A tablet on which these children were welcomed, and which the server knew. */
async function welcomed(...children) {
  const made = await tablet();
  const before = server({ known: [...children] });
  made.room.changed(before.views());
  made.room.arrived();
  made.room.greet(made.room.people);
  made.room.begun();
  return made;
}

test("who is not known any more comes in again as the same, before what waits, and is welcomed again", async () => {
  const { room, outbox } = await welcomed("a", "b");
  room.become("b");
  await room.want("SendStatement", { statement_id: "s1", prompt_id: "p1", text: "Pony" });
  const restored = server();
  room.changed(restored.views());
  room.arrived();
  room.arrived();
  room.deliver(restored, () => assert.fail("nothing was refused"));
  await rested();
  assert.deepEqual(restored.got.map(([name, id]) => [name, id]).sort(), [["JoinWorkshop", "a"], ["JoinWorkshop", "b"], ["SendStatement", "b"]]);
  assert.deepEqual(restored.got.at(-1), ["SendStatement", "b", "Pony"]);
  room.changed(restored.views());
  room.arrived();
  assert.deepEqual([room.me.id, room.newcomers.length, room.home.name], ["b", 2, "hello"]);
  assert.deepEqual(outbox.pending(), []);
});

test("a command on its way that finds nobody known lets them in first, and arrives once", async () => {
  const { room } = await welcomed("a");
  const restored = server();
  room.deliver(restored, () => assert.fail("nothing was refused"));
  await room.want("SendStatement", { statement_id: "s1", prompt_id: "p1", text: "Pony" });
  await rested();
  assert.deepEqual(restored.got, [["JoinWorkshop", "a", ""], ["SendStatement", "a", "Pony"]]);
});

test("where the browser forgot its token somebody new gets all that waited and was begun", async () => {
  const { room, memory } = await welcomed("a");
  memory.set("drafts", { "a/p1": "Und auch Sei" });
  await room.want("SendStatement", { statement_id: "s1", prompt_id: "p1", text: "Pony" });
  const other = server({ elsewhere: ["a"] });
  room.changed(other.views());
  room.arrived();
  room.deliver(other, () => assert.fail("nothing was refused"));
  await rested();
  const [anew] = other.known;
  assert.deepEqual(other.got, [["JoinWorkshop", anew, ""], ["SendStatement", anew, "Pony"]]);
  assert.notEqual(anew, "a");
  room.changed(other.views());
  room.arrived();
  await rested();
  assert.deepEqual([other.known, room.me.id, room.home.name], [[anew], anew, "hello"]);
  assert.deepEqual(memory.get("drafts"), { [`${anew}/p1`]: "Und auch Sei" });
  assert.equal(room.returned.has(anew), true);
});

test("who votes again after the server forgot is asked again", async () => {
  const { room, memory } = await welcomed("a");
  const ballot = { id: "b1", status: "open", mode: "dots", choices: [] };
  const voting = { ...evening, step: "vote", open_prompt: "" };
  const withBallot = (mine) => ({ tablet: view({ workshop: voting, ballot }), mine: view(mine) });
  room.changed(withBallot({ "participant:a": fox }));
  room.setVoted(true);
  assert.equal(room.home.name, "voted");
  room.changed(withBallot({}));
  room.arrived();
  room.changed(withBallot({ "participant:a": fox }));
  room.greet(room.people);
  assert.equal(room.home.name, "vote");
  assert.equal(memory.get("voted:a:b1"), null);
});

test("where nobody can come in again the card stays readable with its reason, and nothing is tried for ever", async () => {
  const { room, outbox } = await welcomed("a");
  const told = [];
  const closing = server({ over: true });
  room.deliver(closing, (message) => told.push(message));
  await room.want("SendStatement", { statement_id: "s1", prompt_id: "p1", text: "Pony" });
  await rested();
  assert.deepEqual([told, room.trouble], [["kam nicht an"], "vorbei"]);
  assert.deepEqual(outbox.refused().map(({ data }) => data.text), ["Pony"]);
  room.changed(views({}, { ...evening, over: true }));
  assert.deepEqual(room.cards.map(({ text, message }) => [text, message]), [["Pony", "kam nicht an"]]);
});

test("when the workshop is closed its devices are forgotten, and nobody comes in again", async () => {
  const { room, outbox } = await welcomed("a");
  room.changed(views({}, { ...evening, over: true, closed: true }));
  room.arrived();
  assert.deepEqual(outbox.pending(), []);
});
