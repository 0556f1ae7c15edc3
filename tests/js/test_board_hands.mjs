import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Choice } from "../../static/js/board/choice.js";
import { Hands } from "../../static/js/board/hands.js";

const hold = (more = {}) => ({ kind: "hold", ids: ["s1"], x: 8000, y: 4500, from: "ben", name: "Ben Bode", ...more });

test("a held card is known with its holder until it is let go", () => {
  let changes = 0;
  const hands = new Hands(() => (changes += 1));
  hands.hear(hold());
  assert.equal(hands.holding("s1").name, "Ben Bode");
  hands.hear({ kind: "drop", ids: ["s1"], from: "ben" });
  assert.equal(hands.holding("s1"), undefined);
  assert.equal(changes, 2);
});

test("a hold is forgotten after five seconds of silence", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const hands = new Hands(() => {});
  hands.hear(hold());
  mock.timers.tick(4000);
  hands.hear(hold({ x: 9000 }));
  mock.timers.tick(4000);
  assert.equal(hands.holding("s1").x, 9000);
  mock.timers.tick(1001);
  assert.equal(hands.holding("s1"), undefined);
  mock.timers.reset();
});

test("two people hold two cards", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const hands = new Hands(() => {});
  hands.hear(hold());
  hands.hear(hold({ ids: ["s2", "s3"], from: "anna", name: "Anna Auer" }));
  assert.equal(hands.all.length, 2);
  hands.hear({ kind: "drop", ids: ["s1"], from: "ben" });
  assert.equal(hands.holding("s3").name, "Anna Auer");
  mock.timers.reset();
});

test("other signals and nonsense change nothing", () => {
  let changes = 0;
  const hands = new Hands(() => (changes += 1));
  for (const signal of [{ kind: "writing", field: "x" }, { kind: "hold" }, { kind: "hold", ids: [] }, { kind: "drop", ids: ["s9"], from: "ben" }]) hands.hear(signal);
  assert.equal(changes, 0);
});

test("cards are picked in order, and what left the board is picked no more", () => {
  const choice = new Choice(() => {});
  for (const id of ["b", "a", "c", "b"]) choice.toggle(id);
  assert.deepEqual(choice.ids, ["a", "c"]);
  choice.keep((id) => id !== "a");
  assert.deepEqual(choice.ids, ["c"]);
});
