import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Choice } from "../../static/js/board/choice.js";
import { whoHolds } from "../../static/js/board/courtesy.js";
import { Hands } from "../../static/js/board/hands.js";
import { Telling } from "../../static/js/board/telling.js";

/** Hands of others, and how often they said that something changed. */
function watched(lost) {
  const hands = new Hands();
  const seen = { changes: 0, stop: null };
  seen.stop = hands.watch(() => (seen.changes += 1), lost);
  return { hands, seen };
}

const hold = (more = {}) => ({ kind: "hold", ids: ["s1"], x: 8000, y: 4500, from: "ben", name: "Ben Bode", ...more });

test("a held card is known with its holder until it is let go", () => {
  const { hands, seen } = watched();
  hands.hear(hold());
  assert.equal(hands.holding("s1").name, "Ben Bode");
  hands.hear({ kind: "drop", ids: ["s1"], from: "ben" });
  assert.equal(hands.holding("s1"), undefined);
  assert.equal(seen.changes, 2);
  seen.stop();
  hands.hear(hold());
  assert.equal(seen.changes, 2);
  hands.hear({ kind: "drop", ids: ["s1"], from: "ben" });
});

test("a hold is forgotten after five seconds of silence", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { hands } = watched();
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
  const { hands } = watched();
  hands.hear(hold());
  hands.hear(hold({ ids: ["s2", "s3"], from: "anna", name: "Anna Auer" }));
  assert.equal(hands.all.length, 2);
  hands.hear({ kind: "drop", ids: ["s1"], from: "ben" });
  assert.equal(hands.holding("s3").name, "Anna Auer");
  mock.timers.reset();
});

test("other signals and nonsense change nothing", () => {
  const { hands, seen } = watched();
  for (const signal of [{ kind: "writing", field: "x" }, { kind: "hold" }, { kind: "hold", ids: [] }, { kind: "drop", ids: ["s9"], from: "ben" }]) hands.hear(signal);
  assert.equal(seen.changes, 0);
});

test("cards are picked in order, and what left the board is picked no more", () => {
  const choice = new Choice(() => {});
  for (const id of ["b", "a", "c", "b"]) choice.toggle(id);
  assert.deepEqual(choice.ids, ["a", "c"]);
  choice.keep((id) => id !== "a");
  assert.deepEqual(choice.ids, ["c"]);
});

test("a thing is in one hand: whoever is told to hold it now has it, over whichever line", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { hands } = watched();
  hands.hear(hold({ ids: ["s1", "s2"] }));
  hands.hear(hold({ ids: ["s2"], from: "ben-again" }));
  assert.deepEqual(hands.all.map(({ ids, from }) => [ids, from]), [[["s2"], "ben-again"]]);
  mock.timers.reset();
});

test("a hand that came too late is told who has the card", () => {
  const told = [];
  const { hands, seen } = watched((lost) => told.push(lost));
  hands.hear({ kind: "taken", ids: ["s1"], name: "Ben Bode" });
  assert.deepEqual(told, [{ ids: ["s1"], name: "Ben Bode" }]);
  assert.equal(seen.changes, 0);
});

/** What is told while the test's clock goes on. */
function telling(t) {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const told = [];
  let now = 0;
  const one = new Telling((payload) => told.push(payload), () => now);
  const pass = (ms) => {
    for (let gone = 0; gone < ms; gone += 10) {
      now += 10;
      t.mock.timers.tick(10);
    }
  };
  return { telling: one, told, pass };
}

test("a hold is told at once, then twenty times a second at most, and its last place always", (t) => {
  const { telling: hands, told, pass } = telling(t);
  for (let x = 0; x < 50; x += 1) {
    hands.hold("finger", ["s1"], { x, y: 1 });
    pass(10);
  }
  assert.ok(told.length <= 12, `${told.length} in half a second`);
  pass(100);
  assert.deepEqual(told[0], { kind: "hold", ids: ["s1"], x: 0, y: 1 });
  assert.equal(told.at(-1).x, 49);
  hands.stop();
});

test("a hand that rests is heard of again before anybody forgets it, and after letting go no more", (t) => {
  const { telling: hands, told, pass } = telling(t);
  hands.hold("finger", ["s1"], { x: 1, y: 1 });
  pass(4000);
  assert.ok(told.length >= 3);
  hands.drop("finger", ["s1"]);
  hands.drop("finger", ["s1"]);
  pass(4000);
  assert.deepEqual(told.filter(({ kind }) => kind === "drop"), [{ kind: "drop", ids: ["s1"] }]);
  assert.equal(told.at(-1).kind, "drop");
});

test("ten fingers stay within what the server takes from one line", (t) => {
  const { telling: hands, told, pass } = telling(t);
  for (let step = 0; step < 300; step += 1) {
    for (let finger = 0; finger < 10; finger += 1) hands.hold(finger, [`s${finger}`], { x: step, y: 0 });
    pass(10);
  }
  assert.ok(told.length / 3 <= 40, `${told.length / 3} a second`);
  assert.equal(new Set(told.map(({ ids }) => ids[0])).size, 10);
  hands.stop();
});

test("what somebody carries is laid by nobody else, and whatever lies in a carried group neither", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { hands } = watched();
  const records = { get: (key) => ({ "statement:s1": { text: "Pony", place: "c1" }, "statement:s2": { text: "Eis", place: "shelf" }, "cluster:c1": { title: "Tiere" } })[key] };
  hands.hear(hold({ ids: ["c1"] }));
  for (const [name, data] of [["MoveStatements", { statement_ids: ["s2", "s1"] }], ["JoinClusters", { cluster_id: "c1", into: "c2" }]]) assert.ok(whoHolds(hands, records, name, data), name);
  for (const [name, data] of [["MoveStatements", { statement_ids: ["s2"] }], ["HoldStatement", { statement_id: "s1" }], ["Undo", undefined]]) assert.equal(whoHolds(hands, records, name, data), "", name);
  mock.timers.reset();
});
