/* A voice, from the microphone to base64: small, at most half a minute, and the microphone is let go at once. Nothing is
   kept anywhere but in what comes back. */

export const LONGEST = 30_000;
const MOST_BYTES = 300_000;
const BITS = 24_000;
const PIECE = 500;
const LEAST = 600; // a tap is no sentence
const KINDS = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];

/**
 * Asks for the microphone and begins. Ends with { stop(), level() }, or rejects where there is none or it is not allowed.
 * onEnd(recording): base64, or "" where nothing was said; comes by itself after half a minute.
 */
export async function record({ onEnd }) {
  const sound = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true } });
  const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
  const recorder = new MediaRecorder(sound, { ...(mimeType ? { mimeType } : {}), audioBitsPerSecond: BITS });
  const pieces = [];
  const began = performance.now();
  let size = 0;
  const timer = setTimeout(stop, LONGEST);

  recorder.addEventListener("dataavailable", ({ data }) => {
    if (size + data.size > MOST_BYTES) return stop();
    size += data.size;
    pieces.push(data);
  });
  recorder.addEventListener("stop", async () => {
    clearTimeout(timer);
    for (const track of sound.getTracks()) track.stop();
    const isVoice = size > 0 && performance.now() - began >= LEAST;
    onEnd(isVoice ? await base64Of(new Blob(pieces)) : "");
  });
  for (const track of sound.getTracks()) track.addEventListener("ended", stop);
  recorder.start(PIECE);

  function stop() {
    if (recorder.state !== "inactive") recorder.stop();
  }

  return { stop, share: () => Math.min(1, (performance.now() - began) / LONGEST) };
}

/** The bytes of a recording, to be played. */
export function bytesOf(recording) {
  return Uint8Array.from(atob(recording), (letter) => letter.charCodeAt(0));
}

async function base64Of(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
