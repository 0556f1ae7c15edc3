import assert from "node:assert/strict";
import { test } from "node:test";
import { longestRising } from "../../static/js/parts/dom.js";

const kept = (values, end) => [...longestRising(values, end)].sort((a, b) => a - b).map((index) => values[index]);

test("what is in order already stays, and one that went elsewhere moves alone", () => {
  assert.deepEqual(kept([0, 1, 2, 3, 4]), [0, 1, 2, 3, 4]);
  assert.deepEqual(kept([4, 0, 1, 2, 3]), [0, 1, 2, 3]);
  assert.deepEqual(kept([1, 2, 3, 4, 0]), [1, 2, 3, 4]);
  assert.deepEqual(kept([0, 7, 8, 1, 2, 3, 4]), [0, 1, 2, 3, 4]);
});

test("what is new or stands behind the end does not stay", () => {
  assert.deepEqual(kept([0, Infinity, 1, 9], 5), [0, 1]);
  assert.deepEqual(kept([]), []);
});

test("as many stay as ever can, whatever the order", () => {
  let state = 7;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
  const longest = (values) => {
    const best = values.map(() => 1);
    for (let one = 0; one < values.length; one += 1) {
      for (let two = 0; two < one; two += 1) if (values[two] < values[one]) best[one] = Math.max(best[one], best[two] + 1);
    }
    return Math.max(0, ...best);
  };
  for (let round = 0; round < 200; round += 1) {
    const values = Array.from({ length: Math.floor(chance() * 12) }, (_, index) => index).sort(() => chance() - 0.5);
    const found = kept(values);
    assert.equal(found.length, longest(values), `${values}`);
    assert.ok(found.every((value, index) => index === 0 || found[index - 1] < value));
  }
});
