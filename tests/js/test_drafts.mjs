import assert from "node:assert/strict";
import { test } from "node:test";
import { openDrafts } from "../../static/js/tablet/drafts.js";
import { openMemory } from "../../static/js/tablet/memory.js";

function browser() {
  const kept = new Map();
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
  return { tab: () => openDrafts(openMemory("FUX47", storage)) };
}

const texts = (drafts) => drafts.of("fox").map(({ text }) => text).sort();

test("a half-written card is kept for its child and its question", () => {
  const { tab } = browser();
  tab().keep("fox", "p1", "Ein Po");
  const later = tab();
  assert.equal(later.open("fox", "p1"), "Ein Po");
  assert.equal(later.get("owl", "p1"), "");
  assert.deepEqual(later.of("fox"), [{ place: "p1", about: "p1", way: "write", promptId: "p1", cardId: "", isBeside: false, text: "Ein Po" }]);
  later.drop("fox", "p1");
  assert.deepEqual(tab().of("fox"), []);
});

test("what two tabs type on the same card lies side by side, and each goes on with its own", () => {
  const { tab } = browser();
  const [one, two] = [tab(), tab()];
  assert.equal(one.open("fox", "p1") + two.open("fox", "p1"), "");
  one.keep("fox", "p1", "Ein Pony");
  two.keep("fox", "p1", "Warmes Wasser");
  one.keep("fox", "p1", "Ein Pony im Hof");
  two.keep("fox", "p1", "Warmes Wasser im Bad");
  assert.equal(one.get("fox", "p1"), "Ein Pony im Hof");
  assert.equal(two.get("fox", "p1"), "Warmes Wasser im Bad");
  assert.deepEqual(texts(tab()), ["Ein Pony im Hof", "Warmes Wasser im Bad"]);
});

test("a tab that goes on with the other's words leaves the other its own", () => {
  const { tab } = browser();
  const one = tab();
  one.open("fox", "p1");
  one.keep("fox", "p1", "Ein Pony");
  const two = tab();
  assert.equal(two.open("fox", "p1"), "Ein Pony");
  one.keep("fox", "p1", "Ein Pony im Hof");
  two.keep("fox", "p1", "Ein Pony im Garten");
  assert.deepEqual(texts(tab()), ["Ein Pony im Garten", "Ein Pony im Hof"]);
});

test("a tab in which nobody typed makes no draft of what it only shows", () => {
  const { tab } = browser();
  const one = tab();
  one.open("fox", "p1");
  one.keep("fox", "p1", "Ein Pony");
  const two = tab();
  two.keep("fox", "p1", two.open("fox", "p1"));
  one.keep("fox", "p1", "Ein Pony im Hof");
  two.keep("fox", "p1", "Ein Pony");
  assert.deepEqual(texts(tab()), ["Ein Pony im Hof"]);
  one.drop("fox", "p1");
  assert.deepEqual(texts(tab()), []);
});

test("sending in one tab takes nothing from the other", () => {
  const { tab } = browser();
  const [one, two] = [tab(), tab()];
  one.open("fox", "p1");
  two.open("fox", "p1");
  one.keep("fox", "p1", "Ein Pony");
  two.keep("fox", "p1", "Warmes Wasser");
  two.drop("fox", "p1");
  assert.deepEqual(texts(tab()), ["Ein Pony"]);
  const three = tab();
  three.open("fox", "p1");
  one.keep("fox", "p1", "Ein Pony im Hof");
  three.drop("fox", "p1"); // sent what it showed; the first one went on meanwhile
  assert.deepEqual(texts(tab()), ["Ein Pony im Hof"]);
});

test("emptying a card in one tab does not empty the other's", () => {
  const { tab } = browser();
  const one = tab();
  one.open("fox", "p1");
  one.keep("fox", "p1", "Ein Pony");
  const two = tab();
  two.open("fox", "p1");
  one.keep("fox", "p1", "Ein Pony im Hof");
  two.keep("fox", "p1", "");
  assert.deepEqual(texts(tab()), ["Ein Pony im Hof"]);
});

test("what was sent elsewhere, and typed on here, is kept here", () => {
  const { tab } = browser();
  const one = tab();
  one.open("fox", "p1");
  one.keep("fox", "p1", "Ein Pony");
  const two = tab();
  two.open("fox", "p1");
  two.drop("fox", "p1");
  one.keep("fox", "p1", "Ein Pony im Hof");
  assert.deepEqual(texts(tab()), ["Ein Pony im Hof"]);
});

test("one of several can be gone on with, also where it changes a card", () => {
  const { tab } = browser();
  const [one, two] = [tab(), tab()];
  one.open("fox", "card:s1");
  two.open("fox", "card:s1");
  one.keep("fox", "card:s1", "Ein Pony");
  two.keep("fox", "card:s1", "Ein Esel");
  const later = tab();
  const [beside] = later.of("fox").filter(({ isBeside }) => isBeside);
  assert.deepEqual({ ...beside, place: "" }, { place: "", about: "card:s1", way: "write", promptId: "", cardId: "s1", isBeside: true, text: "Ein Esel" });
  later.choose("fox", beside.about, beside.place);
  assert.equal(later.chosen("fox", "card:s1"), beside.place);
  assert.equal(later.open("fox", "card:s1"), "Ein Esel");
  later.drop("fox", "card:s1");
  assert.deepEqual(texts(tab()), ["Ein Pony"]);
});

test("what comes back to be written again lies beside what was begun", () => {
  const { tab } = browser();
  const one = tab();
  one.open("fox", "p1");
  one.keep("fox", "p1", "Ein Pony");
  one.add("fox", "p1", "Warmes Wasser");
  assert.equal(one.open("fox", "p1"), "Warmes Wasser");
  assert.deepEqual(texts(tab()), ["Ein Pony", "Warmes Wasser"]);
});

test("another child takes over all that was begun, and a tab goes on with its own", () => {
  const { tab } = browser();
  const [one, two] = [tab(), tab()];
  one.open("fox", "draw:p1");
  two.open("fox", "draw:p1");
  one.keep("fox", "draw:p1", "A");
  two.keep("fox", "draw:p1", "B");
  two.hand("fox", "owl");
  assert.deepEqual(two.of("owl").map(({ way, promptId, text }) => [way, promptId, text]), [["draw", "p1", "A"], ["draw", "p1", "B"]]);
  assert.equal(two.get("owl", "draw:p1"), "B");
});
