import assert from "node:assert/strict";
import { test } from "node:test";
import { stopsOf, monthOf } from "../../static/js/tablet/fates.js";
import { beyond, countLetters, room } from "../../static/js/tablet/letters.js";
import { openMemory } from "../../static/js/tablet/memory.js";
import { homeOf, promptForMore } from "../../static/js/tablet/place.js";

const evening = (more) => ({ step: "collect", over: false, closed: false, open_prompt: "p1", ...more });
const home = (workshop, more = {}) => homeOf({ workshop, ballot: null, isGreeted: true, hasVoted: false, ...more }).name;

test("who has just come is welcomed at any step", () => {
  for (const step of ["arrive", "collect", "sort", "vote", "translate", "report_back"]) assert.equal(home(evening({ step }), { isGreeted: false }), "hello");
  assert.equal(home(evening({ over: true }), { isGreeted: false }), "over");
});

test("children choose how to answer an open question, adults write; otherwise the wall counts", () => {
  assert.deepEqual(homeOf({ workshop: evening(), ballot: null, isGreeted: true }), { name: "prompt", key: "p1" });
  assert.deepEqual(homeOf({ workshop: evening(), ballot: null, isGreeted: true, isChild: false }), { name: "write", key: "p1" });
  assert.equal(home(evening({ open_prompt: "" })), "between");
  assert.equal(home(evening({ step: "sort" })), "between");
  assert.equal(home(evening({ step: "arrive" })), "soon");
});

test("voting goes from placing dots to waiting to what came out", () => {
  const vote = evening({ step: "vote" });
  const ballot = (status) => ({ ballot: { id: "b1", status } });
  assert.equal(home(vote, ballot("open")), "vote");
  assert.equal(home(vote, { ...ballot("open"), hasVoted: true }), "voted");
  assert.equal(home(vote, ballot("closed")), "voted");
  assert.equal(home(vote, ballot("revealed")), "results");
  assert.equal(home(vote), "between");
  assert.equal(home(evening({ step: "translate" }), ballot("revealed")), "between");
});

test("in the end a child sees what became of its cards", () => {
  assert.equal(home(evening({ step: "report_back" })), "fate");
  assert.equal(home(evening({ step: "report_back", over: true })), "over");
});

test("a late card belongs to the question that was open last", () => {
  const prompts = [["p1", { number: 1 }], ["p2", { number: 2 }]];
  assert.equal(promptForMore(evening({ open_prompt: "" }), prompts, { lastSeen: "p1" }), "p1");
  assert.equal(promptForMore(evening({ open_prompt: "p2" }), prompts, { lastSeen: "p1" }), "p2");
  assert.equal(promptForMore(evening({ open_prompt: "" }), []), "");
});

test("a question that was never asked is not there to write on", () => {
  const prompts = [["p1", { number: 1 }], ["p2", { number: 2 }], ["p3", { number: 3 }]];
  const later = evening({ open_prompt: "", step: "sort" });
  assert.equal(promptForMore(evening({ open_prompt: "" }), prompts, { lastSeen: "gone" }), "");
  assert.equal(promptForMore(later, prompts), "");
  assert.equal(promptForMore(later, prompts, { withCards: new Set(["p3", "p2"]) }), "p2");
});

test("letters are counted as a child sees them", () => {
  assert.equal(countLetters("  Pony "), 4);
  assert.equal(countLetters("👩‍👩‍👧"), 1);
  assert.equal(countLetters("e\u0301"), 1);
  assert.deepEqual(room(""), { left: 280, isEmpty: true, isTooLong: false, isNearlyFull: false });
  assert.equal(room("a".repeat(241)).isNearlyFull, true);
  assert.equal(room("a".repeat(280)).isTooLong, false);
  assert.equal(room("a".repeat(281)).isTooLong, true);
});

test("a child is told what it is about once, after the welcome; an adult and who comes after the end are not", () => {
  assert.equal(home(evening(), { isGreeted: false, hasBegun: false }), "hello");
  assert.equal(home(evening(), { hasBegun: false }), "start");
  assert.equal(home(evening(), { hasBegun: false, isChild: false }), "write");
  assert.equal(home(evening({ over: true }), { hasBegun: false }), "over");
});

test("a tablet that is first opened after collecting writes for the question that was asked last", () => {
  const prompts = [["p1", { number: 1 }], ["p2", { number: 2 }], ["p3", { number: 3 }]];
  const later = evening({ step: "sort", open_prompt: "", last_prompt: "p2" });
  assert.equal(promptForMore(later, prompts), "p2");
  assert.equal(promptForMore(later, prompts, { lastSeen: "p1" }), "p1");
  assert.equal(promptForMore({ ...later, last_prompt: "gone" }, prompts), "");
  assert.equal(promptForMore({ ...later, step: "arrive" }, prompts), "");
});

test("a tablet whose storage is forbidden still remembers while the page lives", () => {
  const forbidden = { getItem() { throw new Error("no"); }, setItem() { throw new Error("no"); }, removeItem() { throw new Error("no"); } };
  const memory = openMemory("FUX47", forbidden);
  memory.set("active", "fox");
  assert.equal(memory.get("active"), "fox");
});

const fate = (more) => ({ fates: [], cluster: "", pictogram: "", principles: [], answers: [], parked: "", ...more });
const kinds = (one) => stopsOf(one).map(({ kind }) => kind);

test("the thread of a card leads over its group to all that came of it", () => {
  const whole = fate({
    fates: ["carried", "answered"], cluster: "Tiere",
    principles: [{ first: "Wir haben Tiere", second: "und sorgen für sie", commitment: "" }],
    answers: [{ verdict: "partly", reason: "Viel Platz", who: "Frau Y", by_when: "2027-05-14" }],
  });
  assert.deepEqual(kinds(whole), ["cluster", "principle", "answer"]);
  assert.equal(stopsOf(whole)[2].by, "Mai 2027");
});

test("a card without a fate is still being talked about", () => {
  assert.deepEqual(kinds(fate({ fates: ["open"], cluster: "Tiere" })), ["cluster", "open"]);
  assert.deepEqual(kinds(fate({ fates: ["open"], answers: [{ verdict: "", reason: "", who: "", by_when: "" }] })), ["open"]);
});

test("a parked card has its reason, and of a held one nothing is told", () => {
  assert.deepEqual(kinds(fate({ fates: ["parked"], parked: "Das klären wir mit der Stadt." })), ["parked"]);
  assert.deepEqual(kinds(fate({ fates: ["held_back"], cluster: "Tiere" })), ["held"]);
});

test("a date is said as its month", () => {
  assert.equal(monthOf("2027-01-01"), "Januar 2027");
  assert.equal(monthOf(""), "");
});

test("what does not fit on the card is told from its first letter on", () => {
  assert.equal(beyond("a".repeat(280)), "");
  assert.equal(beyond("é".repeat(280) + "und noch mehr"), "und noch mehr");
});
