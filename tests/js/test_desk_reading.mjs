import assert from "node:assert/strict";
import test from "node:test";
import { ViewRecords } from "../../static/js/live/records.js";
import {
  childrenAndAdults, groupsOf, isOwed, marked, nextPrompt, oneOffs, openCards, promptsOf, queueOf, boardLiesStill, nextStep, patienceWith, waitingIn, wishesOf,
} from "../../static/js/desk/reading.js";

function view(records) {
  const made = new ViewRecords();
  made.load({ version: 1, records });
  return made;
}

const waiting = (given) => ({
  text: "Pony", text_id: "t", status: "waiting", perspective: "children", prompt_id: "p1", flags: [], late: false,
  taken_down: false, held_reason: "", care_note: "", number: 1, ...given,
});
const shown = (given) => ({
  text: "Pony", perspective: "children", prompt_id: "p1", taken_down: false, place: "unsorted", rank: "a", onto: "",
  number: 1, late: false, fates: ["open"], parked: "", wishes: [], ...given,
});
const distress = [{ kind: "distress", start: 0, end: 3 }];
const ids = (cards) => cards.map((card) => card.id);

test("what waits is told apart by what it asks of an adult", () => {
  const queue = queueOf(view({
    "waiting:plain": waiting({ number: 3 }),
    "waiting:named": waiting({ number: 2, flags: [{ kind: "name", start: 0, end: 3 }] }),
    "waiting:needs": waiting({ number: 1, flags: distress }),
    "waiting:kept": waiting({ number: 4, status: "held", held_reason: "Verletzt jemanden" }),
  }));
  assert.deepEqual(ids(queue.care), ["needs"]);
  assert.deepEqual(ids(queue.flagged), ["named"]);
  assert.deepEqual(ids(queue.quiet), ["plain"]);
  assert.deepEqual(ids(queue.held), ["kept"]);
  assert.equal(waitingIn(queue), 3);
});

test("a sign of distress stays in front until somebody noted what was done, even when it was taken back", () => {
  const open = waiting({ status: "withdrawn", flags: distress });
  const held = waiting({ status: "held", flags: distress });
  const noted = waiting({ status: "held", flags: distress, care_note: "Gespräch geführt" });
  const queue = queueOf(view({ "waiting:a": open, "waiting:b": held, "waiting:c": noted }));
  assert.deepEqual(ids(queue.care), ["a", "b"]);
  assert.deepEqual(ids(queue.held), ["c"]);
});

test("a new sign of distress on a card that was cared for comes to the front again", () => {
  const again = waiting({ status: "waiting", flags: distress, care_note: "Gespräch geführt" });
  assert.deepEqual(ids(queueOf(view({ "waiting:a": again })).care), ["a"]);
});

test("a flag marks the letters that the server meant, also behind an emoji", () => {
  const pieces = marked("🦄🦄 Tim nervt", [{ kind: "name", start: 3, end: 6 }]);
  assert.deepEqual(pieces.filter((piece) => piece.marked).map((piece) => piece.text), ["Tim"]);
  assert.equal(pieces.map((piece) => piece.text).join(""), "🦄🦄 Tim nervt");
});

test("a question knows how many cards it brought and how many of them wait", () => {
  const [prompt] = promptsOf(view({
    "prompt:p1": { kind: "complaint", text: "Was stört dich?", pictogram: "star", number: 1, dont_know: 0, not_today: 0 },
    "statement:a": shown({}), "statement:b": shown({}), "waiting:c": waiting({}), "waiting:d": waiting({ status: "held" }),
  }));
  assert.equal(prompt.cards, 4);
  assert.equal(prompt.waiting, 1);
});

test("the next question is the one behind the open one, or else the first untouched", () => {
  const prompts = ["p1", "p2", "p3"].map((id, index) => ({ id, number: index + 1, cards: 0, dont_know: 0, not_today: 0 }));
  assert.equal(nextPrompt(prompts, "p1").id, "p2");
  assert.equal(nextPrompt(prompts, "p3"), null);
  assert.equal(nextPrompt([{ ...prompts[0], not_today: 1 }, prompts[1]], "").id, "p2");
});

test("a group counts children beside adults, stacked cards too, and shows dots only once they are revealed", () => {
  const records = {
    "cluster:g": { title: "Ruhe", pictogram: "", x: 0, y: 0, number: 1 },
    "statement:a": shown({ place: "g", fates: ["carried"] }),
    "statement:b": shown({ place: "g", onto: "a", perspective: "staff", fates: ["carried"] }),
    ballot: { id: "b", status: "closed", subject_kind: "cluster", mode: "dots", choices: [] },
  };
  const [hidden] = groupsOf(view(records));
  assert.deepEqual([hidden.children, hidden.adults, hidden.dots, hidden.carried], [1, 1, null, true]);
  const ballot = { ...records.ballot, status: "revealed", results: { g: { children: 4, staff: 1, parents: 2 } } };
  assert.deepEqual(groupsOf(view({ ...records, ballot }))[0].dots, { children: 4, adults: 3 });
});

test("what is owed a decision has one-offs first and leaves out what lies in a stack", () => {
  const cards = [
    { id: "first", ...shown({ number: 1 }) },
    { id: "under", ...shown({ number: 2, onto: "first" }) },
    { id: "shelf", ...shown({ number: 3, place: "shelf" }) },
    { id: "done", ...shown({ number: 4, fates: ["answered"] }) },
  ];
  assert.deepEqual(ids(openCards(cards)), ["shelf", "first"]);
});

test("of what stands alone, what is owed a decision comes first, and what lies under a card is decided with it", () => {
  const card = (id, number, more = {}) => ({ id, number, place: "shelf", onto: "", ...more });
  const cards = [card("pony", 1, { decided: ["need"] }), card("castle", 2), card("tower", 3, { onto: "castle" }), card("swing", 4, { place: "c1" })];
  assert.deepEqual(oneOffs(cards).map(({ id }) => id), ["castle", "pony"]);
  assert.deepEqual(cards.filter(isOwed).map(({ id }) => id), ["castle"]);
});

test("wishes without an answer come first, and only this workshop's", () => {
  const wish = { workshop_id: "w", statement_ids: ["a"], text: "Pony", reason: "", who: "", by_when: "" };
  const found = wishesOf(view({
    "wish:1": { ...wish, verdict: "yes" }, "wish:2": { ...wish, verdict: "" },
    "wish:3": { ...wish, workshop_id: "elsewhere", verdict: "" },
  }), "w");
  assert.deepEqual(ids(found), ["2", "1"]);
});

test("nobody has voted is nought beside nought", () => {
  assert.deepEqual(childrenAndAdults(undefined), { children: 0, adults: 0 });
});

test("a question's count does not fall when a card is held back", () => {
  const records = { "prompt:p1": { number: 1 }, "statement:a": shown({}), "waiting:b": waiting({ status: "held" }), "waiting:c": waiting({}) };
  const [prompt] = promptsOf(view(records));
  assert.equal(prompt.cards, 3);
  assert.equal(prompt.waiting, 1);
});

test("after the end the path leads past what can no longer be done", () => {
  assert.equal(nextStep("sort"), "vote");
  assert.equal(nextStep("sort", true), "translate");
  assert.equal(nextStep("arrive", true), "sort");
  assert.equal(nextStep("report_back", true), null);
});

test("cards lie still while nobody sorts, and once the evening is over", () => {
  assert.deepEqual(["arrive", "collect", "vote", "translate", "report_back"].filter((step) => boardLiesStill({ step, over: false })), ["arrive", "vote", "report_back"]);
  assert.equal(boardLiesStill({ step: "translate", over: true }), true);
});

const waitingSince = (...times) => ({ care: [], voices: [], flagged: [], held: [], quiet: times.map((since) => ({ status: "waiting", since })) });

test("a card may wait three minutes, and then the desk says a word", () => {
  assert.deepEqual(patienceWith(waitingSince(1000, 1100), 1060), { isLong: false, left: 120 });
  assert.deepEqual(patienceWith(waitingSince(1000, 1100), 1180), { isLong: true, left: 0 });
});

test("where nothing waits, or nobody noted since when, nothing is said", () => {
  assert.deepEqual(patienceWith(waitingSince(), 5000), { isLong: false, left: 0 });
  assert.deepEqual(patienceWith(waitingSince(0), 5000), { isLong: false, left: 0 });
});
