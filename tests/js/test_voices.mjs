import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { t, useMessages } from "../../static/js/messages.js";
import { languageOf } from "../../static/js/sound/reading.js";
import { saidFor } from "../../static/js/sound/standing_in.js";
import { hush, localVoice, speak } from "../../static/js/sound/voices.js";

const LOCAL = { lang: "de_DE", name: "Anna", localService: true };
const CLOUD = { lang: "de-DE", name: "Wolke", localService: false };
let voices = [];
let spoken = [];
let isBusy = false;

globalThis.SpeechSynthesisUtterance = class {
  constructor(text) {
    this.text = text;
  }
};
globalThis.speechSynthesis = {
  getVoices: () => voices,
  get speaking() {
    return isBusy;
  },
  pending: false,
  cancel() {
    setTimeout(() => {
      isBusy = false;
    }, 60); // Chrome takes a while, and drops what is said meanwhile
  },
  speak(said) {
    if (isBusy) return;
    spoken.push(said);
    queueMicrotask(() => said.onend());
  },
};

beforeEach(() => {
  voices = [];
  spoken = [];
  isBusy = false;
  useMessages({ lang: "de", messages: { "tablet.soon": "Gleich geht es los." } });
});

test("a voice that sends words away is never used, even if it is the only one", async () => {
  voices = [CLOUD];
  assert.equal(localVoice("de"), null);
  assert.equal(await speak("Pony", "de"), false);
  assert.deepEqual(spoken, []);
});

test("a local voice of the right language speaks", async () => {
  voices = [CLOUD, { ...LOCAL, lang: "tr-TR" }, LOCAL];
  assert.equal(await speak("Pony", "de"), true);
  assert.deepEqual(spoken.map(({ text, voice }) => [text, voice.name]), [["Pony", "Anna"]]);
  assert.equal(localVoice("ar"), null);
});

test("what follows a stop waits until the device is quiet", async () => {
  voices = [LOCAL];
  isBusy = true;
  assert.equal(await speak("Mehr Ruhe", "de"), true);
  assert.deepEqual(spoken.map(({ text }) => text), ["Mehr Ruhe"]);
});

test("what was stopped before it began is not said", async () => {
  voices = [LOCAL];
  isBusy = true;
  const said = speak("Mehr Ruhe", "de");
  hush();
  assert.equal(await said, false);
  assert.deepEqual(spoken, []);
});

const heard = (one, isOffline = false) => saidFor(one, isOffline).map(({ pieces }) => pieces.map(({ text }) => text).join(" "));

test("what a file or a local voice can say is said, and nothing else", () => {
  assert.deepEqual(heard({ text: "Gleich geht es los." }), ["Gleich geht es los."]);
  assert.deepEqual(heard({ text: "Mehr Pony" }), []);
  assert.deepEqual(heard({ text: "" }), []);
  assert.deepEqual(heard({ text: "Gleich geht es los." }, true), [], "offline, and never heard");
  voices = [LOCAL];
  assert.deepEqual(heard({ text: "Mehr Pony" }), ["Mehr Pony"]);
  assert.deepEqual(heard({ text: "Gleich geht es los." }, true), ["Gleich geht es los."]);
});

test("half a text is never said", () => {
  useMessages({ lang: "de", messages: { "tablet.hand_on": "{name} ist dran." } });
  const text = t("tablet.hand_on", { name: "Frau Ay" });
  assert.deepEqual(heard({ text }), []);
  voices = [LOCAL];
  assert.deepEqual(heard({ text }), ["Frau Ay ist dran."]);
});

test("without a voice the names of its pictures stand in for what somebody wrote; with one, its own words are enough", () => {
  useMessages({ lang: "de", messages: { "pictograms.bed": "Bett", "pictograms.books": "Bücher" } });
  const quiet = { text: "Ruhe und Abkühlen", stead: ["pictograms.bed", "pictograms.books"] };
  assert.deepEqual(heard(quiet), ["Bett", "Bücher"]);
  assert.deepEqual(heard({ ...quiet, stead: ["pictograms.not-here-yet"] }), []);
  voices = [LOCAL];
  assert.deepEqual(heard(quiet), ["Ruhe und Abkühlen"]);
});

test("a child of another language hears the words of all and then the name of the picture in its own", () => {
  useMessages({ lang: "ar", messages: { "pictograms.bed": "سرير" } });
  const quiet = { text: "Ruhe und Abkühlen", stead: ["pictograms.bed"] };
  assert.deepEqual(heard(quiet), ["سرير"]);
  voices = [LOCAL];
  assert.deepEqual(heard(quiet), ["Ruhe und Abkühlen", "سرير"]);
});

test("the language of what children write is seen by its letters", () => {
  assert.equal(languageOf("أريد حصانًا"), "ar");
  assert.equal(languageOf("Більше тиші"), "uk");
  assert.equal(languageOf("Daha çok oyun ışığı"), "tr");
  assert.equal(languageOf("Pony für alle"), "de");
});
