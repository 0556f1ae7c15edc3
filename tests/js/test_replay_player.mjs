import assert from "node:assert/strict";
import { test } from "node:test";
import { Frames } from "../../static/js/replay/frames.js";
import { Player } from "../../static/js/replay/player.js";

const frames = () => new Frames(Array.from({ length: 5 }, (_, at) => ({ at: 100 + at, step: "sort", put: {}, remove: [] })));

/** A clock that ticks when it is told to. */
function makeClock() {
  let run = null;
  return {
    setInterval: (then, wait) => { run = { then, wait }; return run; },
    clearInterval: (one) => { if (run === one) run = null; },
    tick: () => run?.then(),
    get wait() { return run?.wait ?? null; },
  };
}

function playing(more = {}) {
  const clock = makeClock();
  const heard = { shown: 0, chosen: [] };
  const player = new Player({ show: () => { heard.shown += 1; }, chosen: () => heard.chosen.push(player.state), clock, ...more });
  player.load(frames());
  return { player, clock, heard };
}

test("it plays to the end, stops there, and begins anew when it is started again", () => {
  const { player, clock } = playing();
  player.toggle();
  for (let turn = 0; turn < 9; turn += 1) clock.tick();
  assert.deepEqual([player.at, player.playing], [4, false]);
  player.toggle();
  assert.deepEqual([player.at, player.playing], [0, true]);
});

test("whoever slides it stops it, and says so to the others", () => {
  const { player, heard } = playing();
  player.toggle();
  player.slide(3);
  assert.deepEqual(heard.chosen.at(-1), { at: 103, playing: false, speed: 1 });
});

test("doing as another screen did says nothing again", () => {
  const { player, clock, heard } = playing();
  player.adopt({ at: 102.7, playing: true, speed: 4 });
  assert.deepEqual(player.state, { at: 102, playing: true, speed: 4 });
  clock.tick();
  assert.equal(player.at > 2, true);
  player.adopt({ at: 101, playing: false, speed: 0.5 });
  assert.deepEqual([player.state, clock.wait], [{ at: 101, playing: false, speed: 0.5 }, null]);
  assert.deepEqual(heard.chosen, []);
});

test("without a time it is told from the start, and at a speed that is none as fast as before", () => {
  const { player } = playing();
  player.slide(3);
  player.adopt({ playing: false, speed: 77 });
  assert.deepEqual(player.state, { at: 100, playing: false, speed: 1 });
});

test("a time of the day is a moment to look at", () => {
  const { player } = playing();
  player.goTo(103.5);
  assert.deepEqual(player.state, { at: 103, playing: false, speed: 1 });
});

test("before the evening is here nothing is played", () => {
  const player = new Player({ show: () => assert.fail(), clock: makeClock() });
  player.adopt({ at: 1, playing: true, speed: 1 });
  assert.deepEqual(player.state, { at: null, playing: false, speed: 1 });
});
