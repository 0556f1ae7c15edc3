import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, daysOf, endOf, minuteOf } from "../../static/js/replay/days.js";
import { Frames } from "../../static/js/replay/frames.js";

const at = (text) => new Date(text).getTime() / 1000;
const evening = (...times) => new Frames(times.map((time) => ({ at: at(time), step: "sort", put: {}, remove: [] })));

test("at 15:42 it looks as it did when that minute was over", () => {
  const frames = evening("2026-03-04T15:41:59", "2026-03-04T15:42:01", "2026-03-04T15:42:59", "2026-03-04T15:43:00");
  assert.equal(frames.indexAt(endOf("2026-03-04", "15:42")), 2);
  assert.equal(frames.indexAt(endOf("2026-03-04", "09:00")), 0);
});

test("a moment is found again by its own day and minute", () => {
  const moment = at("2026-03-04T15:42:30");
  assert.equal(dayOf(moment), "2026-03-04");
  assert.equal(minuteOf(moment), "15:42");
  assert.ok(endOf(dayOf(moment), minuteOf(moment)) >= moment);
});

test("an evening that went on another day has two days to choose from", () => {
  assert.deepEqual(daysOf(evening("2026-03-04T23:00:00", "2026-03-04T23:59:00", "2026-03-09T10:00:00")), ["2026-03-04", "2026-03-09"]);
});

test("a time that is none leads nowhere", () => {
  assert.ok(Number.isNaN(endOf("2026-03-04", "")));
});
