/* The words of texts, each read once, in the forms in which they are compared; and which words were seen at all. */
import { plain, sound } from "../../pictograms/spelling.js";

const JOINTS = ["", "s", "n", "en", "es", "er", "e"];
const PARTS = "fuß hand schnee volley basket wasser tisch wand mittag schul haus spiel sport pausen klassen gruppen kinder bauern freundschafts lieblings lern lese bau garten park straßen turn schwimm platz korb tor schlacht feld";
const PREFIXES = "ab an auf aus bei be ein ent er ge her hin los mit nach über um un unter ver vor weg zer zu zurück zusammen".split(" ");
const REMEMBERED = 4000; // texts
const TELLS = 3; // sounds of a word that tells another one apart

const texts = new Map(); // text → its words
const words = new Map(); // word → { text, bare, sound, length: how many sounds, letters, isPair }
const heads = { bare: new Set(), sound: new Set() }; // the words that were seen so far, and how they sound
forget();

/** The words of something typed. */
export const wordsTyped = (text) => apart(text).map(word);

/** Whether a piece of a word is a word itself; part: "bare", by its letters, or "sound". */
export const isWord = (piece, part) => JOINTS.some((joint) => piece.endsWith(joint) && heads[part].has(piece.slice(0, piece.length - joint.length)));

function apart(text) {
  return plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** The words of a text, and each two neighbours as one. Reading takes longer than finding: what is read before anybody types is found at once. */
export function wordsOf(text) {
  if (!texts.has(text)) {
    if (texts.size >= REMEMBERED) forget();
    const found = apart(text).map(word);
    texts.set(text, [...found, ...pairs(found)]);
  }
  return texts.get(text);
}

function forget() {
  for (const one of [texts, words, heads.bare, heads.sound]) one.clear();
  know(PREFIXES);
  wordsOf(PARTS);
}

function word(text) {
  if (!words.has(text)) {
    const heard = sound(text);
    words.set(text, { text, bare: bare(text), sound: heard, length: heard.replace(/s?ch/g, "c").length, letters: lettersOf(heard), isPair: false });
    if (heard.length >= TELLS) know([text]);
  }
  return words.get(text);
}

function know(all) {
  for (const one of all) {
    heads.bare.add(bare(one));
    heads.sound.add(sound(one));
  }
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
