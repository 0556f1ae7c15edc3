/* The word cloud of the wall: when it asks, and what it takes off at once. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { makeFollower } from "../../static/js/words/follow.js";
import { makeHanging, wordsOf } from "../../static/js/words/hanging.js";

/** A clock that goes on only by hand, and a server that answers only by hand. */
function bench() {
  let now = 0;
  let next = null;
  const answers = [];
  const asked = [];
  const follower = makeFollower(() => {
    asked.push(now);
    return new Promise((done) => answers.push(done));
  }, {
    clock: () => now,
    later: (act, wait) => (next = { act, at: now + wait }),
    drop: () => { next = null; },
  });
  return {
    follower,
    asked,
    async pass(ms) {
      now += ms;
      if (next && next.at <= now) {
        const { act } = next;
        next = null;
        act();
      }
    },
    async answer(isThere = true) {
      answers.shift()(isThere);
      await new Promise((done) => setImmediate(done));
    },
  };
}

test("however fast cards come, one question is out at a time and a rest follows it", async () => {
  const { follower, asked, pass, answer } = bench();
  follower.changed();
  await pass(0);
  for (let at = 0; at < 20; at += 1) follower.changed();
  await pass(2000);
  assert.deepEqual(asked, [0]);
  await answer(); // it took 2 s, so it rests 4
  await pass(3000);
  follower.changed();
  assert.deepEqual(asked, [0]);
  await pass(1000);
  assert.deepEqual(asked, [0, 6000]);
});

test("a quick answer is followed by three seconds of rest all the same", async () => {
  const { follower, asked, pass, answer } = bench();
  follower.changed();
  await pass(0);
  await answer();
  follower.changed();
  await pass(2999);
  assert.equal(asked.length, 1);
  await pass(1);
  assert.equal(asked.length, 2);
});

test("what was chosen or must go is asked without a rest, as soon as nothing else is out", async () => {
  const { follower, asked, pass, answer } = bench();
  follower.changed();
  await pass(0);
  follower.urge();
  await pass(100);
  assert.equal(asked.length, 1);
  await answer();
  await pass(0);
  assert.equal(asked.length, 2);
});

test("without an answer it asks again by itself, and when all is up to date it is quiet", async () => {
  const { follower, asked, pass, answer } = bench();
  follower.changed();
  await pass(0);
  await answer(false);
  await pass(3000);
  assert.equal(asked.length, 2);
  await answer();
  await pass(60_000);
  assert.equal(asked.length, 2);
});

test("who left asks no more", async () => {
  const { follower, asked, pass, answer } = bench();
  follower.changed();
  await pass(0);
  follower.changed();
  follower.stop();
  await answer();
  await pass(60_000);
  assert.equal(asked.length, 1);
});

const card = (text, more = {}) => ({ text, perspective: "children", prompt_id: "q1", place: "unsorted", ...more });

test("a new card, one that went and one that says something else are told apart; a move is nothing new", () => {
  const hanging = makeHanging();
  assert.deepEqual(hanging.look([["a", card("Pony")], ["b", card("laut")]]), { isNew: true, gone: [] });
  assert.deepEqual(hanging.look([["a", card("Pony", { place: "c1" })], ["b", card("laut")]]), { isNew: false, gone: [] });
  assert.deepEqual(hanging.look([["a", card("Pferd")], ["b", card("laut")]]), { isNew: true, gone: ["Pony"] });
  assert.deepEqual(hanging.look([["a", card("Pferd")]]), { isNew: false, gone: ["laut"] });
});

test("the words of a card that went are found, misspelt and inflected ones too", () => {
  assert.deepEqual(wordsOf(["Meine Bäle sind weg"], ["Bälle", "Pony", "Weg"]), ["Bälle", "Weg"]);
  assert.deepEqual(wordsOf([""], ["Pony"]), []);
});
