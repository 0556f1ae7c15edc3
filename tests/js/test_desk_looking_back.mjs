import assert from "node:assert/strict";
import { test } from "node:test";
import { makeLookingBack } from "../../static/js/desk/looking_back.js";

function opened() {
  let later = null;
  const sent = [];
  const clock = { setTimeout: (then) => { later = then; return then; }, clearTimeout: (one) => { if (later === one) later = null; } };
  const back = makeLookingBack({ signal: (payload) => sent.push(payload), changed: () => {}, clock });
  return { back, sent, silence: () => later?.() };
}

const shown = { kind: "replay", act: "shown", at: 12, playing: true, speed: 2 };

test("a desk that was opened anew hears from the wall what it shows, and forgets it when the wall is silent", () => {
  const { back, silence } = opened();
  assert.equal(back.state, null);
  back.hear(shown);
  assert.deepEqual(back.state, { at: 12, playing: true, speed: 2 });
  silence();
  assert.equal(back.state, null);
});

test("a wall that has gone back to its step says so at once", () => {
  const { back } = opened();
  back.hear(shown);
  back.hear({ kind: "replay", act: "ended" });
  assert.equal(back.state, null);
});

test("what another desk asks for, or a card in a hand, is no word from a wall", () => {
  const { back } = opened();
  back.hear({ ...shown, act: "show" });
  back.hear({ kind: "hold", ids: ["s1"], at: 3 });
  assert.equal(back.state, null);
});

test("it asks the walls for a moment, and lets them go back", () => {
  const { back, sent } = opened();
  back.show({ at: 12, playing: false, speed: 1 });
  back.stop();
  assert.deepEqual(sent, [{ kind: "replay", act: "show", at: 12, playing: false, speed: 1 }, { kind: "look", what: "" }]);
});
