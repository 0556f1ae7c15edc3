/* The end on a tablet: what a child says of the afternoon, and its animal card without network. */
import assert from "node:assert/strict";
import test from "node:test";
import { followAnimalCards } from "../../static/js/tablet/animal_cards.js";
import { openMemory } from "../../static/js/tablet/memory.js";
import { feedbackOf, isVisible } from "../../static/js/tablet/mine.js";

const recordsOf = (records) => ({ get: (key) => records[key], of: (kind) => Object.entries(records).filter(([key]) => key.startsWith(`${kind}:`)).map(([key, one]) => [key.slice(kind.length + 1), one]) });
const judged = (answer, more = {}) => ({ name: "GiveFeedback", data: { question: "again", answer }, participantId: "fox", status: "waiting", ...more });

test("an answer counts at once, the last one, and a refused one not at all", () => {
  const mine = recordsOf({ "feedback:fox": { again: "yes", may_speak: "no" } });
  assert.deepEqual(feedbackOf("fox", mine, []), { again: "yes", may_speak: "no" });
  assert.equal(feedbackOf("fox", mine, [judged("a_bit"), judged("no")]).again, "no");
  assert.equal(feedbackOf("fox", mine, [judged("no", { status: "refused" })]).again, "yes");
  assert.deepEqual(feedbackOf("owl", mine, [judged("no")]), {});
  assert.equal(isVisible(judged("yes"), mine), true);
  assert.equal(isVisible(judged("no"), mine), false);
});

function tablet(...ids) {
  const people = Object.fromEntries(ids.map((id) => [`participant:${id}`, { perspective: "children" }]));
  const room = { memory: openMemory("FUX47", null), perspective: "children", mayJudge: true, workshop: { closed: false }, views: { mine: recordsOf(people) }, told: 0, tell() { this.told += 1; } };
  const asked = [];
  const server = { answer: { ok: true, cards: Object.fromEntries(ids.map((id) => [id, { symbols: ["sun"], code: "FUX47", qr: "" }])) } };
  const look = followAnimalCards({ room, inquire: async (about) => { asked.push(about); return server.answer; } });
  return { room, asked, server, look, kept: () => room.memory.get("animal_cards", {}) };
}

test("a tablet asks once for the cards of its own and keeps them", async () => {
  const { room, asked, look, kept } = tablet("fox", "owl");
  await look();
  await look();
  assert.deepEqual(asked, ["cards"]);
  assert.deepEqual(Object.keys(kept()), ["fox", "owl"]);
  assert.equal(room.told, 1);
});

test("before it is time nobody asks", async () => {
  const { room, asked, look } = tablet("fox");
  room.mayJudge = false;
  await look();
  assert.deepEqual(asked, []);
});

test("without an answer it asks again at the next change", async () => {
  const { asked, server, look, kept } = tablet("fox");
  const answer = server.answer;
  server.answer = { ok: false, reason: "offline" };
  await look();
  server.answer = answer;
  await look();
  assert.equal(asked.length, 2);
  assert.deepEqual(Object.keys(kept()), ["fox"]);
});

test("somebody new is asked for too, and who has a card elsewhere only once", async () => {
  const { room, asked, look, kept } = tablet("fox");
  await look();
  room.views.mine = recordsOf({ "participant:fox": { perspective: "children" }, "participant:owl": { perspective: "children" } });
  await look();
  await look();
  assert.equal(asked.length, 2);
  assert.deepEqual(kept().owl, { symbols: [], code: "", qr: "" });
});

test("when the workshop is closed the tablet forgets them", async () => {
  const { room, look, kept } = tablet("fox");
  await look();
  room.workshop.closed = true;
  await look();
  assert.deepEqual(kept(), {});
});
