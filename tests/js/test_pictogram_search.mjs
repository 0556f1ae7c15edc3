/* Whether children find their picture, on lists of words, and that nobody finds what only contains the letters. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { searchIn } from "../../static/js/pictograms/search.js";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const list = JSON.parse(read("../../static/img/pictograms.json"));
const search = searchIn(list);
const FIRST = 6;

/** [[typed, [ids that would fit]]] */
function wordsOf(file) {
  return read(file).split("\n").filter((line) => line && !line.startsWith("#")).map((line) => {
    const [typed, fitting] = line.split(": ");
    return [typed, fitting.split(", ")];
  });
}

/** What share of a list has a fitting picture among the first six, and which words have none. */
function rate(words) {
  const known = new Set(list.map(({ id }) => id));
  const missed = words.filter(([typed, fitting]) => !search(typed).slice(0, FIRST).some((id) => fitting.includes(id)));
  const strange = words.flatMap(([, fitting]) => fitting).filter((id) => !known.has(id));
  return { share: 1 - missed.length / words.length, missed: missed.map(([typed]) => typed), strange };
}

test("nine of ten words of a school day find their picture, as they are spelt by rule and by ear", () => {
  const words = wordsOf("pictogram_words.txt");
  const { share, missed, strange } = rate(words);
  assert.ok(words.length >= 200);
  assert.deepEqual(strange, []);
  assert.ok(share >= 0.9, `${share}: ${missed}`);
});

test("so do words that were thought of when the search was finished", () => {
  const { share, missed, strange } = rate(wordsOf("pictogram_words_kept_back.txt"));
  assert.deepEqual(strange, []);
  assert.ok(share >= 0.9, `${share}: ${missed}`);
});

test("a word is not found inside another", () => {
  const none = { Gleis: "soft-ice-cream", Weisheit: "soft-ice-cream", Eisenbahn: "soft-ice-cream", Reis: "soft-ice-cream", Messen: "fork-and-knife-with-plate", Adressen: "fork-and-knife-with-plate", Interessen: "fork-and-knife-with-plate" };
  for (const [typed, id] of Object.entries(none)) assert.ok(!search(typed).includes(id), `${typed} finds ${id}`);
  assert.deepEqual(search("Eis"), ["soft-ice-cream"]);
});

test("while a word is being typed it is found from four letters", () => {
  assert.ok(search("scha").includes("swing"));
  assert.deepEqual(search("s"), []);
  assert.deepEqual(search(""), []);
});

test("each word of a sentence brings its pictures in turn", () => {
  const found = search("Ich will mehr Fußball und keine Hausaufgaben");
  for (const id of ["more", "soccer-ball", "homework"]) assert.ok(found.slice(0, 6).includes(id), id);
});

test("what is spelt rightly comes before what only sounds so", () => {
  assert.equal(search("Hund")[0], "dog-face");
  assert.equal(search("Tor")[0], "goal-net");
  assert.equal(search("Maus")[0], "mouse-face");
});

test("the name in another language is found, too, also half typed and with a slip", () => {
  const foreign = searchIn([
    { id: "dog-face", name: "Hund", words: ["welpe"], other: "Köpek" },
    { id: "red-apple", name: "Apfel", words: ["obst"], other: "تفاحة" },
    { id: "soccer-ball", name: "Fußball", words: ["ball"], other: "М’яч" },
  ]);
  assert.deepEqual(foreign("köp"), ["dog-face"]);
  assert.deepEqual(foreign("köpeg"), ["dog-face"]);
  assert.deepEqual(foreign("تفاحه"), ["red-apple"]);
  assert.deepEqual(foreign("мяч"), ["soccer-ball"]);
  assert.deepEqual(foreign("hunt"), ["dog-face"]);
});
