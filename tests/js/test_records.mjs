import assert from "node:assert/strict";
import { test } from "node:test";
import { ViewRecords } from "../../static/js/live/records.js";
import { Views } from "../../static/js/live/views.js";

const loaded = () => {
  const records = new ViewRecords();
  records.load({ version: 4, records: { workshop: { step: "sort" }, "cluster:a": { title: "Ruhe" }, "cluster:b": { title: "Essen" } } });
  return records;
};

test("a change that follows is applied", () => {
  const records = loaded();
  assert.equal(records.apply({ previous: 4, version: 5, put: { "cluster:c": { title: "Tiere" } }, remove: ["cluster:a"] }), "applied");
  assert.deepEqual(records.of("cluster").map(([id]) => id), ["b", "c"]);
  assert.equal(records.version, 5);
});

test("a change that is known changes nothing", () => {
  const records = loaded();
  assert.equal(records.apply({ previous: 3, version: 4, put: {}, remove: ["workshop"] }), "known");
  assert.equal(records.get("workshop").step, "sort");
});

test("a change after a missing one is a gap and changes nothing", () => {
  const records = loaded();
  assert.equal(records.apply({ previous: 5, version: 6, put: {}, remove: ["workshop"] }), "gap");
  assert.equal(records.version, 4);
  assert.equal(records.get("workshop").step, "sort");
});

test("an empty change still counts", () => {
  const records = loaded();
  assert.equal(records.apply({ previous: 4, version: 5 }), "applied");
  assert.equal(records.version, 5);
});

test("a kind is not found by the beginning of another", () => {
  const records = new ViewRecords();
  records.load({ version: 1, records: { "statement:s1": {}, "statements": {}, "statement:w/s2": {} } });
  assert.deepEqual(records.of("statement").map(([id]) => id), ["s1", "w/s2"]);
});

test("changes that come before their view are applied after it", () => {
  const views = new Views();
  views.opening();
  assert.deepEqual(views.change({ view: "wall", previous: 7, version: 8, put: { "statement:s2": {} } }), {});
  const touched = views.opened([{ view: "wall", version: 7, records: { "statement:s1": {} } }]);
  assert.deepEqual(touched, { wall: ["statement:s1", "statement:s2"] });
  assert.equal(views.records.wall.version, 8);
});

test("changes that the view has already are forgotten", () => {
  const views = new Views();
  views.opening();
  views.change({ view: "wall", previous: 6, version: 7, remove: ["statement:s1"] });
  views.opened([{ view: "wall", version: 7, records: { "statement:s1": {} } }]);
  assert.ok(views.records.wall.get("statement:s1"));
});

test("a gap among the early changes is told", () => {
  const views = new Views();
  views.opening();
  views.change({ view: "wall", previous: 9, version: 10, put: {} });
  assert.equal(views.opened([{ view: "wall", version: 7, records: {} }]), null);
});

test("opening again tells of records that are gone", () => {
  const views = new Views();
  views.opening();
  views.opened([{ view: "wall", version: 1, records: { "statement:s1": {} } }]);
  views.opening();
  assert.deepEqual(views.opened([{ view: "wall", version: 5, records: { "statement:s2": {} } }]), { wall: ["statement:s1", "statement:s2"] });
  assert.equal(views.records.wall.get("statement:s1"), undefined);
});

test("whoever applied every change has what somebody who loads afresh gets", () => {
  // a little world that puts and removes at random, from a fixed seed
  let seed = 7;
  const chance = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const truth = new Map();
  const follower = new ViewRecords();
  follower.load({ version: 0, records: {} });
  for (let version = 1; version <= 500; version += 1) {
    const key = `statement:${chance(20)}`;
    const change = { previous: version - 1, version, put: {}, remove: [] };
    if (truth.has(key) && chance(2)) {
      truth.delete(key);
      change.remove.push(key);
    } else {
      truth.set(key, { text: String(chance(99)) });
      change.put[key] = truth.get(key);
    }
    follower.apply(change);
  }
  const fresh = new ViewRecords();
  fresh.load({ version: 500, records: Object.fromEntries(truth) });
  assert.deepEqual(new Map(follower.of("statement")), new Map(fresh.of("statement")));
});
