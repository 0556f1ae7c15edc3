import assert from "node:assert/strict";
import { test } from "node:test";
import { today, troublesOf } from "../../static/js/parts/answer.js";

const NOTHING = { verdict: "", reason: "", who: "", by_when: "" };
const FROM = { from: "2026-11-23" };
const of = (given, known = FROM) => troublesOf({ ...NOTHING, ...given }, known);

test("everything that is missing is said at once", () => {
  assert.deepEqual(of({ verdict: "partly" }), { reason: "reason_needed", who: "who_needed", by_when: "by_when_needed" });
  assert.deepEqual(of({ verdict: "yes", reason: " " }), { who: "who_needed", by_when: "by_when_needed" });
  assert.deepEqual(of({}), { verdict: "verdict_needed" });
});

test("a no needs nothing but its reason", () => {
  assert.deepEqual(of({ verdict: "no", reason: "  " }), { reason: "reason_needed" });
  assert.deepEqual(of({ verdict: "no", reason: "Das Dach ist zu hoch." }), {});
});

test("a promise is for a day to come; only one that stood there before may be over", () => {
  const promise = { verdict: "yes", who: "Küche" };
  assert.deepEqual(of({ ...promise, by_when: "2026-11-22" }), { by_when: "by_when_past" });
  assert.deepEqual(of({ ...promise, by_when: "2026-11-23" }), {});
  assert.deepEqual(of({ ...promise, by_when: "2026-05-01" }, { ...FROM, stood: "2026-05-01" }), {});
  assert.deepEqual(of({ ...promise, by_when: "2026-05-02" }, { ...FROM, stood: "2026-05-01" }), { by_when: "by_when_past" });
});

test("today is the day where the screen stands", () => {
  assert.equal(today(new Date(2027, 0, 3, 23, 59)), "2027-01-03");
});
