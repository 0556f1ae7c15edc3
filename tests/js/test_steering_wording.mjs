import assert from "node:assert/strict";
import { test } from "node:test";
import { openDrafts } from "../../static/js/steering/drafts.js";
import { Wording } from "../../static/js/steering/wording.js";

const memory = () => {
  const held = new Map();
  return { getItem: (key) => held.get(key) ?? null, setItem: (key, text) => held.set(key, text), removeItem: (key) => held.delete(key) };
};
const begun = (storage = memory()) => {
  const wording = new Wording(openDrafts("test", storage), "title");
  wording.learn({ values: ["Wir hören zu"], base: ["t1"] });
  return wording;
};

test("what nobody touches follows the server", () => {
  const wording = begun();
  wording.learn({ values: ["Wir hören gut zu"], base: ["t2"] });
  assert.deepEqual(wording.values, ["Wir hören gut zu"]);
  assert.equal(wording.isDirty, false);
});

test("a redraw never takes half-typed words away", () => {
  const wording = begun();
  wording.write(["Wir hören Kin"]);
  wording.learn({ values: ["Wir hören zu"], base: ["t1"] });
  assert.deepEqual(wording.values, ["Wir hören Kin"]);
  assert.equal(wording.isContested, false);
});

test("half-typed words survive a reload, with what their writer saw", () => {
  const storage = memory();
  begun(storage).write(["Wir hören Kin"]);
  const reloaded = new Wording(openDrafts("test", storage), "title");
  reloaded.learn({ values: ["Ganz anders"], base: ["t9"] });
  assert.deepEqual(reloaded.values, ["Wir hören Kin"]);
  assert.equal(reloaded.isContested, true);
});

test("words that somebody else changed meanwhile are contested, and both stay", () => {
  const wording = begun();
  wording.write(["Meine Fassung"]);
  wording.learn({ values: ["Andere Fassung"], base: ["t2"] });
  assert.equal(wording.isContested, true);
  assert.deepEqual(wording.values, ["Meine Fassung"]);
  assert.deepEqual(wording.known.values, ["Andere Fassung"]);
});

test("insisting sends my words over the newest base, discarding keeps theirs", () => {
  const wording = begun();
  wording.write(["Meine Fassung"]);
  wording.learn({ values: ["Andere Fassung"], base: ["t2"] });
  wording.insist();
  assert.deepEqual(wording.offer(), { values: ["Meine Fassung"], base: ["t2"] });
  wording.discard();
  assert.deepEqual(wording.values, ["Andere Fassung"]);
});

test("own words that come back are no conflict, whichever comes first, record or receipt", () => {
  for (const recordFirst of [true, false]) {
    const wording = begun();
    wording.write(["Wir hören  gut zu "]);
    const { values } = wording.offer();
    const steps = [() => wording.learn({ values: ["Wir hören gut zu"], base: ["t2"] }), () => wording.taken(values)];
    for (const step of recordFirst ? steps : steps.reverse()) step();
    assert.equal(wording.isDirty, false);
    assert.deepEqual(wording.known.base, ["t2"]);
  }
});

test("typing on while the words are on their way is no conflict with oneself", () => {
  const wording = begun();
  wording.write(["Wir hören gut zu"]);
  const { values } = wording.offer();
  wording.write(["Wir hören gut zu und"]);
  wording.learn({ values: ["Wir hören gut zu"], base: ["t2"] });
  wording.taken(values);
  assert.equal(wording.isContested, false);
  assert.deepEqual(wording.offer(), { values: ["Wir hören gut zu und"], base: ["t2"] });
});

test("typing it back as it was leaves nothing to save", () => {
  const wording = begun();
  wording.write(["Wir hören zu!"]);
  wording.write(["Wir hören zu"]);
  assert.equal(wording.isDirty, false);
});
