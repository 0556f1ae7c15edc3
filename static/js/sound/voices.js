/* The device's own voices, for words that people wrote. Only voices that live on the device: many browsers also list some
   that would send a child's words to another company. */

const RATE = 0.9;
const QUIET_AGAIN = 600; // Chrome drops what is said right after cancel(); this long it may take to be quiet
const LOOK_EVERY = 40;

const synth = () => globalThis.speechSynthesis ?? null;
const plain = (tag) => tag.toLowerCase().replace("_", "-").split("-")[0];
let speaking = null; // kept, or Chrome's garbage collector takes it while it speaks, and `end` never comes
let turn = 0;

export function localVoice(lang) {
  return synth()?.getVoices().find((voice) => voice.localService === true && plain(voice.lang) === plain(lang)) ?? null;
}

/** Voices come late: calls `listener` whenever there are others. */
export function onVoices(listener) {
  const all = synth();
  if (!all) return;
  if (all.addEventListener) all.addEventListener("voiceschanged", listener);
  else all.onvoiceschanged = listener;
  all.getVoices(); // asks for them
}

/** Ends with whether it was said to its end. */
export async function speak(text, lang) {
  const voice = localVoice(lang);
  if (!voice) return false;
  const mine = ++turn;
  await quiet();
  if (mine !== turn) return false;
  return new Promise((done) => {
    const said = new SpeechSynthesisUtterance(text);
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = RATE;
    said.onend = () => done(mine === turn);
    said.onerror = () => done(false);
    speaking = said;
    synth().speak(said);
  });
}

export function hush() {
  turn += 1;
  if (!speaking) return;
  speaking.onend?.();
  speaking = null;
  synth()?.cancel();
}

async function quiet() {
  const since = performance.now();
  const all = synth();
  if (all.speaking || all.pending) all.cancel();
  while ((all.speaking || all.pending) && performance.now() - since < QUIET_AGAIN) {
    await new Promise((done) => setTimeout(done, LOOK_EVERY));
  }
}
