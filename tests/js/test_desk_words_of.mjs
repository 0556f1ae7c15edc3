import assert from "node:assert/strict";
import { test } from "node:test";
import { maskedText, piecesOf, wordsOf } from "../../static/js/desk/words_of.js";

const covering = (text, ...pieces) => maskedText(text, piecesOf(wordsOf(text, pieces)));

test("a word that was found is covered, and the comma behind it stays", () => {
  assert.equal(covering("Ben, hör auf!", { start: 0, end: 3 }), "[…], hör auf!");
});

test("words beside each other are one strip, so that nobody counts them", () => {
  assert.equal(covering("Ruf 02307 123456 an", { start: 4, end: 9 }, { start: 10, end: 16 }), "Ruf […] an");
});

test("places count letters and not halves of them", () => {
  assert.deepEqual(piecesOf(wordsOf("🙂 Ben", [{ start: 2, end: 5 }])), [{ start: 2, end: 5 }]);
});

test("the parts of a text are the text again", () => {
  for (const text of ["", "…", "Ben", " a-b,  c!", "www.x.de?"]) assert.equal(wordsOf(text).map((word) => word.text).join(""), text);
});

test("without a covered word there is nothing to cover", () => {
  assert.deepEqual(piecesOf(wordsOf("Mehr Bäume")), []);
});
