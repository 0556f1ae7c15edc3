/* A sound file is named by what it says: FNV-1a with 64 bits (Fowler, Noll and Vo) over the text's UTF-8, so that a
   browser on plain http, which has no crypto.subtle, and the script that makes the files come to the same name.
   `workshop/sounds.py` is its twin. */

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** What stands on the screen, as it is said: without soft hyphens, one blank between words. */
export function tidy(text) {
  return text.normalize("NFC").replace(/\u00ad/g, "").replace(/[ \t\r\n\u00a0\u2009\u202f]+/g, " ").replace(/^ | $/g, "");
}

/** 16 hexadecimal digits */
export function clipName(text) {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(tidy(text))) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  return hash.toString(16).padStart(16, "0");
}
