import assert from "node:assert/strict";
import test from "node:test";
import { asItLies, boardOf, commandsOf, isDone, onlyFor, remembering, stepByStep, traceOf, wasRefused, without, withoutRefused } from "../../static/js/desk/suggestions/proposals.js";

const card = (id, place, onto = "") => ({ id, place, onto });
const board = (clusters, ...cards) => boardOf({ groups: clusters.map((id) => ({ id })), cards });
const proposal = (given) => ({ kind: "move", cluster_ids: ["b"], statement_ids: ["s1", "s2"], title: "", pictogram: "", reasons: [], ...given });
const seen = (given, now) => remembering([proposal(given)], now)[0];

const before = board(["a", "b"], card("s1", "a"), card("s2", "unsorted"), card("s3", "b"));

const left = (one, now) => asItLies(one, now)?.statement_ids;

test("a proposal keeps the cards that lie where they lay, and needs its clusters", () => {
  const move = seen({}, before);
  assert.deepEqual(left(move, before), ["s1", "s2"]);
  assert.deepEqual(left(move, board(["a", "b", "c"], card("s1", "a"), card("s2", "unsorted"), card("s3", "c"))), ["s1", "s2"]);
  assert.deepEqual(left(move, board(["a", "b"], card("s1", "b"), card("s2", "unsorted"))), ["s2"]);
  assert.deepEqual(left(move, board(["a", "b"], card("s1", "a"))), ["s1"], "a card was taken off the wall");
  assert.deepEqual(left(move, board(["a", "b"], card("s1", "a"), card("s2", "unsorted", "s3"))), ["s1"], "a card lies in a stack now");
  assert.deepEqual(left(move, board(["a", "b"], card("s1", "a"), card("s2", "unsorted", "s1"))), ["s1", "s2"], "and goes along with its top");
  assert.equal(asItLies(move, board(["a"], card("s1", "a"), card("s2", "unsorted"))), null);
  assert.equal(asItLies(move, board(["a", "b"], card("s1", "b"), card("s2", "b"))), null);
});

test("what has lost a card twice still knows where the others lay", () => {
  const once = asItLies(seen({ statement_ids: ["s1", "s2", "s3"] }, before), board(["b"], card("s2", "unsorted"), card("s3", "b")));
  assert.deepEqual(once.from, ["unsorted", "b"]);
  assert.deepEqual(left(once, board(["b"], card("s2", "b"), card("s3", "b"))), ["s3"]);
});

test("one card alone is no new group out of two, and no stack", () => {
  const alone = board(["a", "c"], card("s1", "a"), card("s2", "c"));
  for (const kind of ["gather", "split", "stack"]) assert.equal(asItLies(seen({ kind, cluster_ids: [] }, before), alone), null);
  assert.deepEqual(left(seen({ kind: "gather", cluster_ids: [], statement_ids: ["s2"] }, before), before), ["s2"]);
});

test("a stack may be made wherever its cards went together, and draws none out of a cluster", () => {
  const loose = board(["a", "b"], card("s1", "unsorted"), card("s2", "unsorted"), card("s3", "unsorted"));
  const stack = seen({ kind: "stack", cluster_ids: [], statement_ids: ["s1", "s2", "s3"] }, loose);
  assert.deepEqual(left(stack, board(["a"], card("s1", "a"), card("s2", "a"), card("s3", "a"))), ["s1", "s2", "s3"]);
  assert.deepEqual(left(stack, board(["a"], card("s1", "unsorted"), card("s2", "a"), card("s3", "unsorted"))), ["s2", "s1", "s3"]);
  assert.deepEqual(left(stack, board(["a", "b"], card("s1", "a"), card("s2", "b"), card("s3", "unsorted"))), ["s1", "s3"]);
  assert.deepEqual(left(stack, board(["a"], card("s2", "a"), card("s3", "a", "s2"))), ["s2", "s3"], "its top was taken off the wall");
});

test("each is taken by one step, and stacks come last", () => {
  const joined = { kind: "join", cluster_ids: ["a", "b", "c"], statement_ids: [] };
  const steps = stepByStep([proposal({ kind: "stack" }), proposal(joined), proposal({})]);
  assert.deepEqual(steps.map(({ kind, cluster_ids: clusters }) => [kind, clusters.join("")]), [["join", "ab"], ["join", "ac"], ["move", "b"], ["stack", "b"]]);
});

test("what somebody has done meanwhile is no proposal any more", () => {
  assert.ok(isDone(seen({}, before), board(["a", "b"], card("s1", "b"), card("s2", "b"))));
  assert.ok(!isDone(seen({}, before), before));
  assert.ok(isDone(seen({ kind: "join", cluster_ids: ["b", "a"], statement_ids: [] }, before), board(["b"], card("s1", "b"))));
  assert.ok(!isDone(seen({ kind: "join", cluster_ids: ["b", "a"], statement_ids: [] }, before), before));
  assert.ok(isDone(seen({ kind: "gather", cluster_ids: [] }, before), board(["c"], card("s1", "c"), card("s2", "c"))));
  assert.ok(isDone(seen({ kind: "split", cluster_ids: ["a"] }, before), board(["a", "c"], card("s1", "c"), card("s2", "c"))));
  assert.ok(!isDone(seen({ kind: "split", cluster_ids: ["a"] }, before), board(["a"], card("s1", "a"), card("s2", "a"))));
  assert.ok(isDone(seen({ kind: "stack", cluster_ids: [] }, before), board([], card("s1", "a"), card("s2", "a", "s1"))));
});

test("what was refused does not come back, not even a little different", () => {
  const refused = [traceOf(proposal({ statement_ids: ["s1", "s2", "s3"] }))];
  assert.ok(wasRefused(proposal({ statement_ids: ["s3", "s2", "s1"] }), refused));
  assert.ok(wasRefused(proposal({ statement_ids: ["s1", "s2", "s3", "s4"] }), refused));
  assert.ok(!wasRefused(proposal({ statement_ids: ["s4", "s5"] }), refused));
  assert.ok(!wasRefused(proposal({ cluster_ids: ["a"] }), refused));
  assert.ok(!wasRefused(proposal({ kind: "split" }), refused));
  const joined = [traceOf(proposal({ kind: "join", cluster_ids: ["a", "b"], statement_ids: [] }))];
  assert.ok(wasRefused(proposal({ kind: "join", cluster_ids: ["b", "a"], statement_ids: [] }), joined));
});

test("accepting asks for ordinary things", () => {
  assert.deepEqual(commandsOf(proposal({}), () => "new"), [["MoveStatements", { statement_ids: ["s1", "s2"], place: "b" }]]);
  assert.deepEqual(commandsOf(proposal({ kind: "join", cluster_ids: ["a", "b", "c"], statement_ids: [] }), () => "new"), [
    ["JoinClusters", { cluster_id: "b", into: "a" }], ["JoinClusters", { cluster_id: "c", into: "a" }],
  ]);
  assert.deepEqual(commandsOf(proposal({ kind: "stack", cluster_ids: [] }), () => "new"), [["StackStatements", { statement_ids: ["s2"], onto: "s1" }]]);
  const made = { cluster_id: "new", title: "Ruhe", pictogram: "ear", statement_ids: ["s1", "s2"] };
  assert.deepEqual(commandsOf(proposal({ kind: "gather", title: "Ruhe", pictogram: "ear" }), () => "new"), [["CreateCluster", made]]);
  assert.deepEqual(commandsOf(proposal({ kind: "split", cluster_ids: ["a"], title: "Ruhe", pictogram: "ear" }), () => "new"), [
    ["SplitCluster", { cluster_id: "a", into: "new", statement_ids: ["s1", "s2"], title: "Ruhe", pictogram: "ear" }],
  ]);
  const [[, named]] = commandsOf(proposal({ kind: "gather", new_id: "same-for-all" }), () => "new");
  assert.equal(named.cluster_id, "same-for-all");
});

test("cards that would move are weighed one by one", () => {
  const move = seen({ statement_ids: ["s1", "s2"], reasons: ["Essen", "Obst"], why: { s1: ["Essen"], s2: ["Obst"] } }, before);
  const first = onlyFor(move, "s1");
  assert.deepEqual([first.statement_ids, first.from, first.reasons], [["s1"], ["a"], ["Essen"]]);
  const rest = without(move, (id) => id === "s1");
  assert.deepEqual([rest.statement_ids, rest.from], [["s2"], ["unsorted"]]);
  assert.equal(without(rest, (id) => id === "s2"), null);
  assert.equal(onlyFor(move, "s9"), null, "it is none of them");
});

test("a card that somebody said no to does not come back to that group with others, and may go elsewhere", () => {
  const refused = [traceOf(proposal({ statement_ids: ["s1"] }))];
  const three = proposal({ statement_ids: ["s1", "s2", "s3"] });
  assert.deepEqual(withoutRefused(three, refused).statement_ids, ["s2", "s3"]);
  assert.equal(withoutRefused(proposal({ statement_ids: ["s1"] }), refused), null);
  assert.deepEqual(withoutRefused({ ...three, cluster_ids: ["a"] }, refused).statement_ids, ["s1", "s2", "s3"]);
});

test("a card left out of a new group leaves the others, as long as they are two", () => {
  const gather = seen({ kind: "gather", cluster_ids: [], statement_ids: ["s1", "s2", "s3"] }, before);
  const less = without(gather, (id) => id === "s1");
  assert.deepEqual(less.statement_ids, ["s2", "s3"]);
  assert.equal(without(less, (id) => id === "s2"), null);
});

test("a new group comes where it was shown", () => {
  const gather = proposal({ kind: "gather", cluster_ids: [], new_id: "c9", title: "Essen", pictogram: "apple" });
  assert.deepEqual(commandsOf(gather, () => "new", { x: 400, y: 900 }), [
    ["CreateCluster", { cluster_id: "c9", title: "Essen", pictogram: "apple", statement_ids: ["s1", "s2"], x: 400, y: 900 }],
  ]);
  const [[name, split]] = commandsOf(proposal({ kind: "split", cluster_ids: ["a"], new_id: "c9" }), () => "new", { x: 400, y: 900 });
  assert.deepEqual([name, split.into, split.x, split.y], ["SplitCluster", "c9", 400, 900]);
});
