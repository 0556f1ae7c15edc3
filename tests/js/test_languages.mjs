import assert from "node:assert/strict";
import { test } from "node:test";
import { t } from "../../static/js/messages.js";
import { openLanguages } from "../../static/js/tablet/languages.js";
import { openMemory } from "../../static/js/tablet/memory.js";

const KNOWN = [
  { lang: "de", dir: "ltr", name: "Deutsch", v: "1" },
  { lang: "ar", dir: "rtl", name: "العربية", v: "7" },
  { lang: "tr", dir: "ltr", name: "Türkçe", v: "3" },
];
const GERMAN = { "tablet.soon": "Gleich geht es los.", "tablet.done": "Fertig" };
const SENTENCES = { ar: { "tablet.soon": "سنبدأ بعد قليل." }, tr: { "tablet.soon": "Birazdan başlıyoruz." } };
const fake = () => {
  const items = new Map();
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => items.set(key, value), removeItem: (key) => items.delete(key) };
};

function open({ disk = fake(), online = true, door = "", device = [] } = {}) {
  const asked = [];
  const root = { lang: "de", dir: "ltr" };
  const get = async (address) => {
    asked.push(address);
    if (!online) throw new Error("offline");
    return SENTENCES[address.slice(9, 11)];
  };
  const languages = openLanguages({ memory: openMemory("FUX47", disk), shelf: openMemory("sprache", disk), known: KNOWN, german: GERMAN, get, root, door, device });
  return { languages, root, asked, disk };
}

test("the rest of German comes later, also to who reads another language meanwhile", async () => {
  const root = { lang: "de", dir: "ltr" };
  const get = async (address) => (address === "/sprache/weitere.json?v=1" ? { "tablet.later": "Später." } : SENTENCES.tr);
  const open = () => openLanguages({ memory: openMemory("FUX47", fake()), shelf: openMemory("sprache", fake()), known: KNOWN, german: { ...GERMAN }, later: "/sprache/weitere.json?v=1", get, root });
  const languages = open();
  await languages.choose("tr", ["fox"]);
  await languages.complete();
  assert.equal(t("tablet.later"), "Später.");
  assert.equal(t("tablet.soon"), "Birazdan başlıyoruz.");
  await languages.choose("de", ["fox"]);
  assert.equal(t("tablet.later"), "Später.");
});

test("a chosen language is fetched once, shown, and what it lacks stays German", async () => {
  const { languages, root, asked } = open();
  assert.equal(await languages.choose("ar", ["fox"]), true);
  assert.deepEqual([root.lang, root.dir], ["ar", "rtl"]);
  assert.equal(t("tablet.soon"), "سنبدأ بعد قليل.");
  assert.equal(t("tablet.done"), "Fertig");
  await languages.choose("de", ["fox"]);
  await languages.choose("ar", ["fox"]);
  assert.deepEqual(asked, ["/sprache/ar.json?v=7"]);
});

test("who has chosen nothing is spoken to as the door spoke, else as the device does, else in German", async () => {
  const ask = (options) => open(options).languages.langOf("fox");
  assert.equal(ask({ device: ["en-GB", "tr-TR", "ar"] }), "tr");
  assert.equal(ask({ device: ["en-GB", "tr-TR"], door: "ar" }), "ar");
  assert.equal(ask({ device: ["fr"] }), "de");
  const { languages } = open({ device: ["tr"] });
  await languages.choose("de", ["fox"]);
  assert.equal(languages.langOf("fox"), "de");
});

test("two children at one tablet are each spoken to in their own language", async () => {
  const { languages, root } = open();
  await languages.choose("ar", ["fox"]);
  languages.follow("owl");
  assert.deepEqual([root.lang, root.dir, t("tablet.soon")], ["de", "ltr", "Gleich geht es los."]);
  await languages.choose("tr", ["owl"]);
  languages.follow("fox");
  assert.equal(root.lang, "ar");
});

test("who came through a door that spoke a language is spoken to in it, until another is chosen", async () => {
  const { languages, root } = open({ door: "tr" });
  languages.follow("fox");
  await new Promise((done) => setImmediate(done));
  assert.equal(root.lang, "tr");
  await languages.choose("de", ["fox"]);
  languages.follow("fox");
  assert.equal(root.lang, "de");
  assert.equal(open({ door: "xx" }).languages.langOf("owl"), "de");
});

test("after a reload the language is there without network, at once", async () => {
  const { disk, languages: before } = open();
  await before.choose("ar", ["fox"]);
  const { languages, root, asked } = open({ disk, online: false });
  languages.follow("fox");
  assert.equal(root.lang, "ar");
  assert.deepEqual(asked, []);
});

test("a language that can't be had says so, and German stays", async () => {
  const { languages, root } = open({ online: false });
  assert.equal(await languages.choose("tr", ["fox"]), false);
  assert.equal(root.lang, "de");
  assert.equal(languages.langOf("fox"), "de");
});

test("who was welcomed in a language keeps it, and who has one is not asked again", async () => {
  const { languages } = open();
  await languages.choose("tr", ["fox"]);
  languages.adopt(["fox", "owl"]);
  assert.equal(languages.langOf("owl"), "tr");
});
