/* Which texts have a typed word in them, as children write and as one types in a hurry. No DOM here and no network, and
   fast enough for a thousand cards at every key.

   A typed word is in a text when one of the text's words is the same · sounds the same („fusbal“, „Fußball“) · begins with
   it, for one is still typing · has it inside, between words that are known („ball“ is in „Fußballplatz“, „eis“ is not in
   „Gleis“) · is it with another ending („Bälle“, „Ball“) · is long and differs by one sound („tolette“). Where no text has
   it in that sense, two sounds may differ, of a short word one that is not the first. All typed words must be in a text, in any order. */
import { distance, plain, sound } from "../../pictograms/spelling.js";

const HEARD_FROM = 5; // sounds from which a beginning is told by the ear
const INSIDE_FROM = 3;
const TELLING = 6; // so many sounds are in a longer word by no chance
const LONG = 6;
const ENDING = /^(e|n|s|en|er|es|em|ern|chen|lein|in|innen|t|st|te|ung)$/;
const JOINTS = ["", "s", "n", "en", "es", "er", "e"];
const PARTS = "fuß hand schnee volley basket wasser tisch wand mittag schul haus spiel sport pausen klassen gruppen kinder bauern freundschafts lieblings lern lese bau garten park straßen turn schwimm platz korb tor schlacht feld";
const REMEMBERED = 4000; // texts

const texts = new Map(); // text → its words
const words = new Map(); // word → { text, bare, sound, length: how many sounds, letters, isPair }
const heads = new Set(); // how the words sound that were seen so far
remember(PARTS);

/** all: [[id, text]] → Set of the ids of those with all words of the query; a query without a word is in none. */
export function textsWith(query, all) {
  const asked = apart(query).map(word);
  const read = all.map(([id, text]) => ({ id, words: wordsOf(text) }));
  let left = read;
  for (const one of asked) {
    const sure = having(left, (other) => isSurely(one, other));
    left = sure.length ? sure : having(left, (other) => isNearly(one, other, mostFor(one, other)));
  }
  return new Set(asked.length ? left.map(({ id }) => id) : []);
}

/** Reading a text takes longer than finding something in it: what is read before anybody types is found at once. */
export function remember(text) {
  wordsOf(text);
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

/* ---- words ---- */

function apart(text) {
  return plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function wordsOf(text) {
  if (!texts.has(text)) {
    if (texts.size >= REMEMBERED) forget();
    const found = apart(text).map(word);
    texts.set(text, [...found, ...pairs(found)]);
  }
  return texts.get(text);
}

function forget() {
  for (const one of [texts, words, heads]) one.clear();
  remember(PARTS);
}

function word(text) {
  if (!words.has(text)) {
    const heard = sound(text);
    words.set(text, { text, bare: bare(text), sound: heard, length: heard.replace(/s?ch/g, "c").length, letters: lettersOf(heard), isPair: false });
    if (heard.length >= INSIDE_FROM) heads.add(heard);
  }
  return words.get(text);
}

/** „Schul Hof“ is „Schulhof“. */
function pairs(found) {
  return found.slice(1).map((second, index) => {
    const first = found[index];
    return { text: first.text + second.text, bare: first.bare + second.bare, sound: first.sound + second.sound, length: 0, letters: 0, isPair: true };
  });
}

/** Without the dots that many forget. */
function bare(text) {
  return text.replace(/ä/g, "a").replace(/ö/g, "o").replace(/ü/g, "u").replace(/ß/g, "ss");
}

/** One bit for each sound that occurs: two words that differ in many need no closer look. */
function lettersOf(heard) {
  return [...heard].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) & 31)), 0);
}

/* ---- fitting ---- */

function isSurely(asked, other) {
  if (asked.text === other.text || asked.sound === other.sound || asked.bare === other.bare) return true;
  if (other.isPair) return false;
  return begins(asked, other) || isInside(asked, other) || hasOtherEnding(asked, other) || isNearly(asked, other, isLong(asked, other) ? 1 : 0);
}

function begins(asked, other) {
  if (other.text.startsWith(asked.text) || other.bare.startsWith(asked.bare)) return true;
  return asked.sound.length >= HEARD_FROM && other.sound.startsWith(asked.sound);
}

function isInside(asked, other) {
  if (asked.sound.length < INSIDE_FROM) return false;
  const at = other.sound.indexOf(asked.sound, 1);
  if (at < 0) return false;
  const after = other.sound.slice(at + asked.sound.length);
  return asked.sound.length >= TELLING || (isWord(other.sound.slice(0, at)) && (!after || ENDING.test(after) || isWord(after)));
}

const isWord = (heard) => JOINTS.some((joint) => heard.endsWith(joint) && heads.has(heard.slice(0, heard.length - joint.length)));

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
