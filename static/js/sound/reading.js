/* Reads texts aloud, one after the other: fixed pieces from their sound files, free ones with a voice of the device.
   Only one thing is read at a time. No DOM here. */
import { piecesOf } from "../messages.js";
import { isKept, keepClip, playClip, stopClip } from "./clips.js";
import { hush, localVoice, speak } from "./voices.js";

const BREATH = 220; // between two texts

let current = null;

/** Which language a text is in that somebody wrote: by its letters, else German, as the workshop is held. */
export function languageOf(text) {
  if (/\p{Script=Arabic}/u.test(text)) return "ar";
  if (/\p{Script=Cyrillic}/u.test(text)) return "uk";
  return /[ğışİ]/.test(text) ? "tr" : "de";
}

/** Whether a piece could be heard now. */
export function isHeard(piece, lang = "", isOffline = false) {
  if (piece.isFree) return Boolean(localVoice(lang || languageOf(piece.text)));
  return !isOffline || isKept(piece) || Boolean(localVoice(piece.lang));
}

const piecesIn = (one) => one?.pieces ?? piecesOf(one?.text ?? "");

/**
 * read([{ text or its pieces, lang?: of free words }], { onText(index), onEnd() }) → what stops it.
 * The first sound starts within this call, so that it belongs to the tap.
 */
export function read(texts, { onText = () => {}, onEnd = () => {} } = {}) {
  stopReading();
  const mine = { onEnd };
  current = mine;
  run(mine, texts, onText);
  return () => {
    if (current === mine) stopReading();
  };
}

export function stopReading() {
  const was = current;
  current = null;
  stopClip();
  hush();
  was?.onEnd();
}

async function run(mine, texts, onText) {
  for (const [index, one] of texts.entries()) {
    if (index) await new Promise((done) => setTimeout(done, BREATH));
    if (current !== mine) return;
    onText(index);
    const pieces = piecesIn(one);
    for (const [place, piece] of pieces.entries()) {
      const next = pieces[place + 1] ?? piecesIn(texts[index + 1])[0];
      const heard = sound(piece, one.lang);
      if (next && !next.isFree) keepClip(next);
      await heard;
      if (current !== mine) return;
    }
  }
  if (current === mine) stopReading();
}

/** A file that can't be had is said by a voice, where there is one. */
async function sound(piece, lang) {
  if (piece.isFree) return speak(piece.text, lang || languageOf(piece.text));
  const wanted = current;
  if (await playClip(piece)) return keepClip(piece);
  if (current === wanted) await speak(piece.text, piece.lang);
}
