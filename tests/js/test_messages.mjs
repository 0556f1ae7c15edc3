import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, test } from "node:test";
import { newId } from "../../static/js/ids.js";
import { animalName, capital, piecesOf, t, theAnimal, useMessages } from "../../static/js/messages.js";

const FORMS = new Set(["zero", "one", "two", "few", "many", "other"]);

/** As the server flattens a catalogue: a.b.c, with the forms of a number kept together. */
function flat(value, key, into = {}) {
  if (typeof value === "string" || Object.keys(value).every((name) => FORMS.has(name))) into[key] = value;
  else for (const [name, inner] of Object.entries(value)) flat(inner, `${key}.${name}`, into);
  return into;
}

const area = (name, lang = "de") => flat(JSON.parse(readFileSync(new URL(`../../workshop/messages/${lang}/${name}.json`, import.meta.url))), name);
const WAITING = { one: "{n} Karte wartet", other: "{n} Karten warten" };
const german = { ...area("animals"), ...area("common"), ...area("tablet"), "tablet.waiting": WAITING };
const speak = (lang) => useMessages({ lang, messages: lang === "de" ? german : { ...area("animals", lang), ...area("common", lang), ...area("tablet", lang) }, others: german });
beforeEach(() => speak("de"));

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

test("each language has its own order, endings and articles", () => {
  const said = (lang) => {
    speak(lang);
    return [theAnimal("owl", "blue"), animalName("fox", "green")];
  };
  assert.deepEqual(said("en"), ["the blue owl", "green fox"]);
  assert.deepEqual(said("tr"), ["mavi baykuş", "yeşil tilki"]);
  assert.deepEqual(said("ar"), ["البومة الزرقاء", "ثعلب أخضر"]);
  assert.deepEqual(said("uk"), ["синя сова", "зелений лис"]);
});

test("a line begins with the capital of its language", () => {
  speak("tr");
  assert.equal(capital("iyi"), "İyi");
});

test("a number chooses the form of its language", () => {
  speak("ar");
  assert.equal(t("common.cards_in_stack", { n: 2 }), "بطاقتان");
  assert.equal(t("common.cards_in_stack", { n: 5 }), "5 بطاقات");
  speak("uk");
  assert.equal(t("common.cards_in_stack", { n: 22 }), "22 картки");
});

test("what a translation lacks is said in German, and known to be German", () => {
  useMessages({ lang: "tr", messages: { "tablet.done": "Bitti" }, others: german });
  assert.equal(t("tablet.soon"), "Gleich geht es los.");
  assert.deepEqual(piecesOf("Gleich geht es los."), [{ text: "Gleich geht es los.", lang: "de" }]);
  assert.deepEqual(piecesOf("Bitti"), [{ text: "Bitti", lang: "tr" }]);
});

test("a fixed sentence is one piece, and one with a gap is its pieces in the order of saying", () => {
  assert.deepEqual(piecesOf("Gleich geht es los."), [{ text: "Gleich geht es los.", lang: "de" }]);
  const german = t("tablet.you_are", { animal: theAnimal("fox", "blue") });
  assert.equal(german, "Du bist der blaue Fuchs.");
  assert.deepEqual(piecesOf(german).map(({ text }) => text), ["Du bist", "der blaue", "Fuchs"]);
  speak("ar");
  const arabic = t("tablet.you_are", { animal: theAnimal("fox", "blue") });
  assert.deepEqual(piecesOf(arabic).map(({ text }) => text), ["أنت", "الثعلب", "الأزرق"]);
  assert.ok(piecesOf(arabic).every(({ lang }) => lang === "ar"));
});

test("what somebody wrote is free, also within a sentence of ours", () => {
  assert.deepEqual(piecesOf("Mehr Pony"), [{ text: "Mehr Pony", isFree: true }]);
  const passed = t("tablet.hand_on", { name: "Frau Ay" });
  assert.deepEqual(piecesOf(passed), [{ text: "Frau Ay", isFree: true }, { text: "Tablet weitergeben: Nächstes Kind", lang: "de" }]);
  assert.deepEqual(piecesOf(""), []);
});

test("ids have 22 signs that may stand in an address, and differ", () => {
  const ids = new Set(Array.from({ length: 1000 }, newId));
  assert.equal(ids.size, 1000);
  for (const id of ids) assert.match(id, /^[A-Za-z0-9_-]{22}$/);
});
