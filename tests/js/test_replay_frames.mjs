import assert from "node:assert/strict";
import { test } from "node:test";
import { Frames, pace } from "../../static/js/replay/frames.js";

const told = {
  cards: { s1: { text: "Pony", perspective: "children" } },
  moments: [
    { at: 1, step: "collect", put: { "statement:s1": { place: "unsorted", rank: "V", onto: "" } }, remove: [] },
    { at: 2, step: "sort", put: { "cluster:c1": { title: "Tiere" }, "statement:s1": { place: "c1", rank: "V", onto: "" } }, remove: [] },
    { at: 3, step: "sort", put: { "statement:s1": { place: "unsorted", rank: "V", onto: "" } }, remove: ["cluster:c1"] },
  ],
};

test("a moment shows the card with its words where it lay then", () => {
  const frames = new Frames(told);
  assert.deepEqual(frames.board(1).get("statement:s1"), { text: "Pony", perspective: "children", place: "c1", rank: "V", onto: "" });
  assert.deepEqual(frames.board(1).of("cluster"), [["c1", { title: "Tiere" }]]);
});

test("going back shows the same as coming there", () => {
  const frames = new Frames(told);
  frames.board(2);
  assert.equal(frames.board(0).get("statement:s1").place, "unsorted");
  assert.equal(frames.board(2).get("cluster:c1"), undefined);
  assert.equal(frames.board(1).get("statement:s1").place, "c1");
});

test("a board that was handed out does not change when the evening goes on", () => {
  const frames = new Frames(told);
  const first = frames.board(0);
  frames.board(1);
  assert.equal(first.get("statement:s1").place, "unsorted");
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
