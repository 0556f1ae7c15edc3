import assert from "node:assert/strict";
import { test } from "node:test";
import { Frames, pace } from "../../static/js/replay/frames.js";

const told = [
  { at: 1, step: "collect", put: { "statement:s1": { place: "unsorted", rank: "V", onto: "" } }, remove: [] },
  { at: 2, step: "sort", put: { "cluster:c1": { x: 1, y: 2, number: 1, named: true, pictured: false }, "statement:s1": { place: "c1", rank: "V", onto: "" } }, remove: [] },
  { at: 3, step: "sort", put: { "statement:s1": { place: "unsorted", rank: "V", onto: "" } }, remove: ["cluster:c1"] },
];

const pony = { text: "Pony", perspective: "children", place: "c9", rank: "X", onto: "", number: 7 };
const hanging = (more = {}) => new Map(Object.entries({ "statement:s1": pony, "cluster:c1": { title: "Tiere", pictogram: "horse" }, ...more }));

test("a moment shows the card with the words of today where it lay then", () => {
  const frames = new Frames(told);
  assert.deepEqual(frames.board(1, hanging()).get("statement:s1"), { ...pony, place: "c1", rank: "V" });
  assert.deepEqual(frames.board(1, hanging()).of("cluster"), [["c1", { x: 1, y: 2, number: 1, title: "Tiere", pictogram: "" }]]);
});

test("what is covered while it runs is covered in every moment, and what is taken off is in none", () => {
  const frames = new Frames(told);
  assert.equal(frames.board(0, hanging()).get("statement:s1").text, "Pony");
  const covered = hanging({ "statement:s1": { ...pony, text: "[…]" } });
  for (const at of [0, 1, 2]) assert.equal(frames.board(at, covered).get("statement:s1").text, "[…]");
  for (const at of [0, 1, 2]) assert.equal(frames.board(at, new Map()).get("statement:s1"), undefined);
});

test("a group that is no more has no title in any moment", () => {
  assert.equal(new Frames(told).board(1, new Map()).get("cluster:c1").title, "");
});

test("what lies under a card that hangs no more lies by itself", () => {
  const stacked = new Frames([{ at: 1, step: "sort", put: { "statement:s1": { place: "c1", rank: "V", onto: "s2" } }, remove: [] }]);
  assert.equal(stacked.board(0, hanging()).get("statement:s1").onto, "");
  assert.equal(stacked.board(0, hanging({ "statement:s2": pony })).get("statement:s1").onto, "s2");
});

test("how a card was decided is no part of how the groups grew", () => {
  const decided = hanging({ "statement:s1": { ...pony, decided: ["parked"] } });
  assert.equal(new Frames(told).board(0, decided).get("statement:s1").decided, undefined);
});

test("going back shows the same as coming there", () => {
  const frames = new Frames(told);
  frames.board(2, hanging());
  assert.equal(frames.board(0, hanging()).get("statement:s1").place, "unsorted");
  assert.equal(frames.board(2, hanging()).get("cluster:c1"), undefined);
  assert.equal(frames.board(1, hanging()).get("statement:s1").place, "c1");
});

test("a board that was handed out does not change when the evening goes on", () => {
  const frames = new Frames(told);
  const first = frames.board(0, hanging());
  frames.board(1, hanging());
  assert.equal(first.get("statement:s1").place, "unsorted");
});

test("a time stands for the last moment that is no later, and one before all for the first", () => {
  const frames = new Frames(told);
  assert.deepEqual([0, 1, 1.5, 2, 2.9, 3, 99].map((time) => frames.indexAt(time)), [0, 0, 0, 1, 1, 2, 2]);
});

for (const count of [1, 12, 300, 5000]) {
  for (const speed of [0.5, 1, 2, 4]) {
    test(`${count} moments at speed ${speed} are told in good time, and no faster than can be followed`, () => {
      const { pause, stride } = pace(count, speed);
      assert.ok(pause >= 250);
      assert.ok((Math.ceil(count / stride) * pause) / 1000 <= 200);
    });
  }
}

test("who wants no motion gets at most so many pictures", () => {
  const { stride } = pace(1000, 1, { stills: 20 });
  assert.ok(1000 / stride <= 20);
});
