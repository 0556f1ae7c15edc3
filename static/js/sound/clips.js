/* The sound files of fixed sentences. One audio element plays them all, as iPads allow sound only to an element that a
   finger has started. What was heard once is kept in memory, so that it is there without network too. */
import { page } from "../page.js";
import { clipName } from "./clip_name.js";

const MOST_KEPT = 120; // of about 5 kB each

const nothing = () => {};
const kept = new Map(); // address → address of the blob
let player = null;
let finish = nothing; // ends the clip that plays

export function addressOf({ text, lang }) {
  return `/ton/${lang}/${clipName(text)}.mp3?v=${page.sounds ?? ""}`;
}

export function isKept(piece) {
  return kept.has(addressOf(piece));
}

/** Ends with whether it was heard to its end. Starts within the tap itself: later an iPad would refuse. */
export function playClip(piece) {
  player ??= new Audio();
  finish(false);
  return new Promise((done) => {
    const own = (wasHeard) => {
      if (finish === own) finish = nothing;
      done(wasHeard);
    };
    finish = own;
    const address = addressOf(piece);
    player.onended = () => own(true);
    player.onerror = () => own(false);
    player.src = kept.get(address) ?? address;
    player.play().catch(() => own(false));
  });
}

export function stopClip() {
  player?.pause();
  finish(false);
}

/** Fetches a clip for later. Quiet when there is no network. */
export async function keepClip(piece) {
  const address = addressOf(piece);
  if (kept.has(address)) return;
  try {
    const response = await fetch(address);
    if (!response.ok) return;
    kept.set(address, URL.createObjectURL(await response.blob()));
  } catch {
    return;
  }
  if (kept.size <= MOST_KEPT) return;
  const [oldest, blob] = kept.entries().next().value;
  kept.delete(oldest);
  if (player?.src !== blob) URL.revokeObjectURL(blob);
}
