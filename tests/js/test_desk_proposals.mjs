import assert from "node:assert/strict";
import test from "node:test";
import { boardOf, commandsOf, isDone, remembering, stillFits, traceOf, wasRefused } from "../../static/js/desk/suggestions/proposals.js";

const card = (id, place, onto = "") => ({ id, place, onto });
const board = (clusters, ...cards) => boardOf({ groups: clusters.map((id) => ({ id })), cards });
const proposal = (given) => ({ kind: "move", cluster_ids: ["b"], statement_ids: ["s1", "s2"], title: "", pictogram: "", reasons: [], ...given });
const seen = (given, now) => remembering([proposal(given)], now)[0];

const before = board(["a", "b"], card("s1", "a"), card("s2", "unsorted"), card("s3", "b"));

test("a proposal fits as long as its cards lie where they lay and its clusters are there", () => {
  const move = seen({}, before);
  assert.ok(stillFits(move, before));
  assert.ok(stillFits(move, board(["a", "b", "c"], card("s1", "a"), card("s2", "unsorted"), card("s3", "c"))));
  assert.ok(!stillFits(move, board(["a", "b"], card("s1", "b"), card("s2", "unsorted"))));
  assert.ok(!stillFits(move, board(["a"], card("s1", "a"), card("s2", "unsorted"))));
  assert.ok(!stillFits(move, board(["a", "b"], card("s1", "a"))), "a card was taken off the wall");
  assert.ok(!stillFits(move, board(["a", "b"], card("s1", "a"), card("s2", "unsorted", "s3"))), "a card lies in a stack now");
  assert.ok(stillFits(move, board(["a", "b"], card("s1", "a"), card("s2", "unsorted", "s1"))), "and goes along with its top");
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
  for (const kind of ["split", "gather"]) {
    assert.deepEqual(commandsOf(proposal({ kind, title: "Ruhe", pictogram: "ear" }), () => "new"), [["CreateCluster", made]]);
  }
});
