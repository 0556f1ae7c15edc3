/* Which texts have a typed word in them, as children write and as one types in a hurry. No DOM here and no network, and
   fast enough for a thousand cards at every key.

   A typed word is in a text when one of the text's words is the same · sounds the same („fusbal“, „Fußball“) · begins with
   it, for one is still typing · has it inside, between words that are known („ball“ is in „Fußballplatz“, „eis“ is not in
   „Gleis“) · is it with another ending („Bälle“, „Ball“) · is long and differs by one sound („tolette“). Where no text has
   it in that sense, two sounds may differ, of a short word one that is not the first. All typed words must be in a text, in
   any order. */
import { distance } from "../../pictograms/spelling.js";
import { isWord, wordsOf, wordsTyped } from "./words.js";

const HEARD_FROM = 5; // sounds from which a beginning is told by the ear
const INSIDE_FROM = 3;
const TELLING = 6; // so many sounds are in a longer word by no chance
const LONG = 6;
const ENDING = /^(e|n|s|en|er|es|em|ern|chen|lein|in|innen|t|st|te|ung)$/;

/** all: [[id, text]] → Set of the ids of those with all words of the query; a query without a word is in none. */
export function textsWith(query, all) {
  const asked = wordsTyped(query);
  const read = all.map(([id, text]) => ({ id, words: wordsOf(text) }));
  let left = read;
  for (const one of asked) {
    const sure = having(left, (other) => isSurely(one, other));
    left = sure.length ? sure : having(left, (other) => isNearly(one, other, mostFor(one, other)));
  }
  return new Set(asked.length ? left.map(({ id }) => id) : []);
}

/** Each word is asked about once, in however many texts it stands. */
function having(read, fits) {
  const known = new Map();
  const ask = (one) => {
    if (!known.has(one)) known.set(one, fits(one));
    return known.get(one);
  };
  return read.filter((one) => one.words.some(ask));
}

function isSurely(asked, other) {
  if (asked.text === other.text || asked.sound === other.sound || asked.bare === other.bare) return true;
  if (other.isPair) return false;
  return begins(asked, other) || isInside(asked, other) || hasOtherEnding(asked, other) || isNearly(asked, other, isLong(asked, other) ? 1 : 0);
}

function begins(asked, other) {
  if (other.text.startsWith(asked.text) || other.bare.startsWith(asked.bare)) return true;
  return asked.sound.length >= HEARD_FROM && other.sound.startsWith(asked.sound);
}

/** Where it is spelt the same inside, the letters around it decide; else the ear. */
function isInside(asked, other) {
  if (asked.sound.length < INSIDE_FROM) return false;
  const part = other.bare.indexOf(asked.bare, 1) > 0 ? "bare" : "sound";
  const at = other[part].indexOf(asked[part], 1);
  if (at < 0) return false;
  if (asked.sound.length >= TELLING) return true;
  const after = other[part].slice(at + asked[part].length);
  return isWord(other[part].slice(0, at), part) && (!after || ENDING.test(after) || isWord(after, part));
}

function hasOtherEnding(asked, other) {
  if (other.bare.length < 3 || !asked.bare.startsWith(other.bare)) return false;
  return ENDING.test(asked.bare.slice(other.bare.length));
}

const isLong = (asked, other) => Math.min(asked.length, other.length) >= LONG;

function mostFor(asked, other) {
  const length = Math.min(asked.length, other.length);
  if (length >= LONG) return 2;
  return length >= 3 && asked.sound[0] === other.sound[0] ? 1 : 0;
}

function isNearly(asked, other, most) {
  if (!most || other.isPair || strange(asked.letters, other.letters) > 2 * most) return false;
  return distance(asked.sound, other.sound, most) <= most;
}

function strange(one, other) {
  let count = 0;
  for (let bits = one ^ other; bits; bits &= bits - 1) count += 1;
  return count;
}
