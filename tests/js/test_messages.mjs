import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { newId } from "../../static/js/ids.js";
import { animalName, capital, t, theAnimal, useMessages } from "../../static/js/messages.js";

const FORMS = new Set(["one", "other"]);

/** As the server flattens a catalogue: a.b.c, with the forms of a number kept together. */
function flat(value, key, into = {}) {
  if (typeof value === "string" || Object.keys(value).every((name) => FORMS.has(name))) into[key] = value;
  else for (const [name, inner] of Object.entries(value)) flat(inner, `${key}.${name}`, into);
  return into;
}

const area = (name) => flat(JSON.parse(readFileSync(new URL(`../../workshop/messages/de/${name}.json`, import.meta.url))), name);
useMessages({ lang: "de", animals: area("animals"), messages: { ...area("common"), "tablet.waiting": { one: "{n} Karte wartet", other: "{n} Karten warten" } } });

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
