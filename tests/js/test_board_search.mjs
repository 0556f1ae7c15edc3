/* Whether cards are found as children write and as one types in a hurry, and what else one can go by. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { choicesIn, findCards, isWish, nextFound, NO_WISH } from "../../static/js/board/search/finding.js";
import { textsWith } from "../../static/js/board/search/matching.js";

const finds = (query, text) => textsWith(query, [["it", text]]).has("it");
const rowsOf = (file) => readFileSync(new URL(`../language/sets/${file}.tsv`, import.meta.url), "utf8")
  .split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));

test("a card is found however its child spells", () => {
  for (const [query, text] of [
    ["fusbal", "Ich will Fußball spielen"], ["Fußball", "fusbal tor mit nez"], ["Schulhof", "Der schuhlhof ist zu klein"],
    ["schuhlhof", "Mehr Zeit auf dem Schulhof"], ["laud", "Es ist zu laut"], ["hausafgaben", "Keine Hausaufgaben"], ["TOILETTE", "die tolette stinkt"],
  ]) assert.ok(finds(query, text), `${query} in ${text}`);
});

test("nine of ten misspelt words are found by the right one", () => {
  const words = [...rowsOf("spelling"), ...rowsOf("spelling_two")].filter(([, meant]) => meant);
  const missed = words.filter(([written, meant]) => !finds(meant.split(" ")[0], written));
  assert.ok(words.length > 300);
  assert.ok(missed.length <= words.length * 0.1, `${missed.length} of ${words.length}: ${missed}`);
});

test("the beginning of a word finds it, for one is still typing", () => {
  assert.ok(finds("sp", "Ich finde keinen zum Spielen"));
  assert.ok(finds("Wasser", "Eine Wasserpumpe"));
});

test("a word is found inside of a longer one, between words, and not where only its letters stand", () => {
  assert.ok(finds("ball", "Der Fußballplatz ist besetzt"));
  assert.ok(finds("hof", "Wir brauchen einen Schulhof"));
  assert.ok(finds("hof", "unser schul hof") && finds("schulhof", "unser schul hof"));
  assert.ok(finds("kühl", "Ein Raum zum Abkühlen"));
  assert.ok(!finds("essen", "das will ich nicht vergessen"));
  assert.ok(!finds("eis", "Der Zug fährt auf dem Gleis"));
  assert.ok(!finds("laut", "der klaut und keiner tut was"));
});

test("another ending is no other word", () => {
  assert.ok(finds("Bälle", "mein Ball ist weg"));
  assert.ok(finds("Ball", "Wir haben zwei Bälle"));
});

test("all words must be in a card, in any order, and a blank finds nothing", () => {
  const texts = [["a", "Mehr Zeit zum Spielen"], ["b", "Mehr Obst"], ["c", "spilen braucht zeit"]];
  assert.deepEqual([...textsWith("zeit spielen", texts)], ["a", "c"]);
  assert.deepEqual([...textsWith("  ?", texts)], []);
});

test("a word may differ by two sounds only where no card has it", () => {
  const near = [["a", "die bibliotek"], ["b", "Ein Buch"]];
  assert.deepEqual([...textsWith("Biblothegg", near)], ["a"]);
  assert.deepEqual([...textsWith("Wand", [["a", "die Hand"], ["b", "die Wand"]])], ["b"]);
});

test("a word in another script is found without its signs", () => {
  assert.ok(finds("مدرسة", "أحب المدرسه مدرسه"));
  assert.ok(finds("школа", "Моя Школа"));
});

/* ---- what else one goes by ---- */

const CARDS = {
  s1: { text: "Es ist zu laut", perspective: "children", prompt_id: "q1", onto: "" },
  s2: { text: "Mehr Ruhe", perspective: "staff", prompt_id: "q1", onto: "" },
  s3: { text: "zu laud", perspective: "children", prompt_id: "q2", onto: "s2" },
  s4: { text: "", perspective: "children", prompt_id: "q2", onto: "", way: "drawing" },
  s5: { text: "laut", perspective: "parents", prompt_id: "q1", onto: "gone" },
};
const PROMPTS = { q1: { text: "Was stört dich?", number: 2 }, q2: { text: "Wovon träumst du?", number: 1 }, q3: { text: "Was noch?", number: 3 } };
const records = {
  of: (kind) => Object.entries(kind === "prompt" ? PROMPTS : CARDS),
  get: (key) => CARDS[key.slice("statement:".length)],
};
const found = (wish) => [...findCards(records, { ...NO_WISH, ...wish }).ids];

test("a stack is found by any of its cards and counts once", () => {
  assert.deepEqual(found({ text: "laut" }), ["s1", "s2", "s5"]);
  assert.equal(findCards(records, { ...NO_WISH, text: "laut" }).total, 4);
});

test("prompt, perspective and way of saying narrow what is found, together with words and without", () => {
  assert.deepEqual(found({ prompt: "q1" }), ["s1", "s2", "s5"]);
  assert.deepEqual(found({ perspective: "children", text: "laut" }), ["s1", "s2"]);
  assert.deepEqual(found({ way: "drawing" }), ["s4"]);
  assert.deepEqual(found({ way: "text", prompt: "q2" }), ["s2"], "by the card under it");
  assert.deepEqual(found({ perspective: "partners" }), []);
});

test("nothing asked for is no search", () => {
  assert.ok(!isWish(NO_WISH));
  assert.ok(!isWish({ ...NO_WISH, text: " ? " }));
  assert.ok(isWish({ ...NO_WISH, text: "ü" }));
  assert.ok(isWish({ ...NO_WISH, way: "drawing" }));
});

test("only what cards differ in can be chosen", () => {
  assert.deepEqual(choicesIn(records, ["children", "staff", "parents", "leadership", "partners"]), {
    prompts: [["q2", "Wovon träumst du?"], ["q1", "Was stört dich?"]], perspectives: ["children", "staff", "parents"], ways: ["text", "drawing"],
  });
});

test("one goes from match to match as they lie, and round", () => {
  const lying = ["s4", "s2", "s1", "s9"];
  const ids = new Set(["s1", "s2", "gone"]);
  assert.deepEqual(nextFound(lying, ids, ""), { id: "s2", at: 1, of: 2 });
  assert.deepEqual(nextFound(lying, ids, "s2"), { id: "s1", at: 2, of: 2 });
  assert.deepEqual(nextFound(lying, ids, "s1"), { id: "s2", at: 1, of: 2 });
  assert.deepEqual(nextFound(lying, ids, "", -1), { id: "s1", at: 2, of: 2 });
  assert.deepEqual(nextFound(lying, ids, "s4"), { id: "s2", at: 1, of: 2 });
  assert.equal(nextFound(lying, new Set(["gone"]), ""), null);
});
