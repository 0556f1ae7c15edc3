import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { useMessages } from "../../static/js/messages.js";
import { canBeRead, languageOf } from "../../static/js/sound/reading.js";
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

test("there is a loudspeaker where a file or a local voice could be heard, and nowhere else", () => {
  assert.equal(canBeRead({ text: "Gleich geht es los." }), true);
  assert.equal(canBeRead({ text: "Mehr Pony" }), false);
  assert.equal(canBeRead({ text: "" }), false);
  assert.equal(canBeRead({ text: "Gleich geht es los." }, true), false, "offline, and never heard");
  voices = [LOCAL];
  assert.equal(canBeRead({ text: "Mehr Pony" }), true);
  assert.equal(canBeRead({ text: "Gleich geht es los." }, true), true);
});

test("the language of what children write is seen by its letters", () => {
  assert.equal(languageOf("أريد حصانًا"), "ar");
  assert.equal(languageOf("Більше тиші"), "uk");
  assert.equal(languageOf("Daha çok oyun ışığı"), "tr");
  assert.equal(languageOf("Pony für alle"), "de");
});
