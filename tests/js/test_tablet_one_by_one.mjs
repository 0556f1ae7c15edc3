import assert from "node:assert/strict";
import { test } from "node:test";
import { oneByOne } from "../../static/js/tablet/one_by_one.js";

function asking(...ids) {
  const seen = { answered: new Set(), ids, moves: 0, isDone: false, stones: null };
  const way = () => oneByOne({
    all: () => seen.ids,
    isAnswered: (id) => seen.answered.has(id),
    moved: () => { seen.moves += 1; },
    done: () => { seen.isDone = true; },
    stones: { element: null, update: (all, now, isAnswered) => { seen.stones = [all, now, seen.ids.map((_, index) => isAnswered(index))]; } },
  });
  return { seen, way };
}

test("it begins with what is not answered yet, and from the start where all is", () => {
  const { seen, way } = asking("a", "b", "c");
  seen.answered.add("a");
  assert.equal(way().now, "b");
  seen.answered = new Set(["a", "b", "c"]);
  assert.equal(way().now, "a");
});

test("the way back leads to the one before, until there is none", () => {
  const { seen, way: make } = asking("a", "b");
  const way = make();
  assert.equal(way.wayBack.canGoBack(), false);
  assert.equal(way.wayBack.goBack(), false);
  way.forward();
  assert.deepEqual([way.now, seen.moves, way.isLast, way.wayBack.canGoBack()], ["b", 1, true, true]);
  assert.equal(way.wayBack.goBack(), true);
  assert.deepEqual([way.now, way.isFirst], ["a", true]);
});

test("after the last it is done and stays where it is", () => {
  const { seen, way: make } = asking("a", "b");
  const way = make();
  way.forward();
  way.forward();
  assert.deepEqual([seen.isDone, way.now], [true, "b"]);
});

test("what was taken down meanwhile is passed over, the way back too", () => {
  const { seen, way: make } = asking("a", "b", "c");
  const way = make();
  way.forward();
  way.forward();
  seen.ids = ["a", "b"];
  assert.deepEqual([way.now, way.isLast], ["b", true]);
  way.draw();
  assert.deepEqual(seen.stones, [2, 1, [false, false]]);
  way.wayBack.goBack();
  assert.equal(way.now, "a");
  seen.ids = [];
  assert.deepEqual([way.now, way.wayBack.canGoBack()], [undefined, false]);
});
