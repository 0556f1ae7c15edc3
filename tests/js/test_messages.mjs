import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { newId } from "../../static/js/ids.js";
import { animalName, capital, t, theAnimal, useMessages } from "../../static/js/messages.js";

const read = (area) => JSON.parse(readFileSync(new URL(`../../workshop/messages/de/${area}.json`, import.meta.url)));
const common = read("common");
useMessages({
  lang: "de",
  animals: read("animals"),
  messages: {
    "common.animal": common.animal,
    "common.the_animal": common.the_animal,
    ...Object.fromEntries(Object.entries(common.articles).map(([gender, word]) => [`common.articles.${gender}`, word])),
    "tablet.waiting": { one: "{n} Karte wartet", other: "{n} Karten warten" },
  },
});

test("a number chooses its sentence", () => {
  assert.equal(t("tablet.waiting", { n: 1 }), "1 Karte wartet");
  assert.equal(t("tablet.waiting", { n: 7 }), "7 Karten warten");
});

test("a sentence that is missing shows its key", () => {
  assert.equal(t("tablet.nothing"), "tablet.nothing");
});

test("a colour ends as its animal wants it", () => {
  assert.equal(animalName("fox", "blue"), "blauer Fuchs");
  assert.equal(animalName("owl", "green"), "grüne Eule");
  assert.equal(animalName("zebra", "violet"), "lila Zebra");
  assert.equal(theAnimal("fox", "blue"), "der blaue Fuchs");
  assert.equal(theAnimal("horse-face", "red"), "das rote Pferd");
  assert.equal(capital(animalName("octopus", "orange")), "Oranger Krake");
});

test("ids have 22 signs that may stand in an address, and differ", () => {
  const ids = new Set(Array.from({ length: 1000 }, newId));
  assert.equal(ids.size, 1000);
  for (const id of ids) assert.match(id, /^[A-Za-z0-9_-]{22}$/);
});
