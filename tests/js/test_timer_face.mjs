import assert from "node:assert/strict";
import { test } from "node:test";
import { secondsLeft, setServerTime } from "../../static/js/live/server_clock.js";
import { useMessages } from "../../static/js/messages.js";
import { wordsFor } from "../../static/js/parts/timer_face.js";

useMessages({ messages: { "timer.left": { one: "noch eine Minute", other: "noch {n} Minuten" }, "timer.over": "Macht in Ruhe fertig.", "timer.rests": "{left}, ruht" } });
const runs = { left: null };

test("time is said in minutes that a child can count, and nothing below one", () => {
  const said = [301, 300, 250, 181, 90, 30, 1, 0].map((left) => wordsFor(left, runs));
  assert.deepEqual(said, ["noch 5 Minuten", "noch 5 Minuten", "noch 4 Minuten", "noch 3 Minuten", "noch 2 Minuten", "noch eine Minute", "noch eine Minute", "Macht in Ruhe fertig."]);
});

test("a timer that rests says so", () => assert.equal(wordsFor(120, { left: 120 }), "noch 2 Minuten, ruht"));

test("what is left is told by the server's clock, and never less than nothing", () => {
  const server = Date.now() / 1000 - 600; // this machine is ten minutes fast
  setServerTime(server);
  assert.equal(Math.round(secondsLeft({ ends_at: server + 300, left: null })), 300);
  assert.equal(secondsLeft({ ends_at: server - 5, left: null }), 0);
  assert.equal(secondsLeft({ ends_at: 0, left: 77 }), 77);
});
