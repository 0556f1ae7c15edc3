/* Finding a picture by a word, as a child types it. No DOM here and no network.

   A picture has words: its name and what else one would look for. A typed word fits a word of a picture, from best to worst:
   it is the same · it sounds the same · it begins it (from four letters, for one is still typing) · it is longer by an ending,
   or ends with it behind a word that we know („Schul-hund“) · it differs by a letter or two. What only contains the letters
   is nothing: „Eis“ is not in „Gleis“. */
import { distance, plain, sound } from "./spelling.js";

const BEGINS = 4; // letters from which a beginning is enough
const MOST = 24;
const SMALL = new Set("der die das den dem ein eine einen einer und oder ich du er sie es wir ihr will wollen möchte hätte gerne gern bitte mit zu in im auf am an für von ist sind haben habe dass".split(" "));
const ENDINGS = /^(e|n|s|en|er|es|em|chen|lein|ern|t|st|te|ung|in|innen)$/;
const JOINTS = ["", "s", "n", "en", "es", "er", "e"];
const PARTS = "raum zeit platz tag ecke spiel kurs halle kreis werk dienst stunde fahrt heft kiste wagen garten feld gerät wand lieblings kinder schul spiel pausen klassen gruppen sport mittags neben riesen mini sommer winter".split(" ").map(sound);

/** entries: [{ id, name, words, other?: its name in another language }]; → search(text) → ids, the best first */
export function searchIn(entries) {
  const words = entries.flatMap((entry, place) => wordsOf(entry).map((word) => ({ ...word, id: entry.id, place })));
  const heads = new Set([...words.map(({ heard }) => heard), ...PARTS].filter((heard) => heard.length > 2));

  function rank(typed) {
    const asked = made(typed);
    const best = new Map(); // id → { id, score, place }
    const note = ({ id, place, isName }, score) => {
      const found = score + (isName ? 0 : 0.4);
      if (found < (best.get(id)?.score ?? Infinity)) best.set(id, { id, score: found, place });
    };
    for (const word of words) note(word, fit(asked, word, heads));
    if (![...best.values()].some(({ score }) => score < SURE)) for (const word of words) note(word, fitNearly(asked, word));
    const found = [...best.values()].sort((one, other) => one.score - other.score || one.place - other.place);
    return found.filter(({ score }) => score < most(found[0].score)).map(({ id }) => id);
  }

  return (text) => {
    const typed = plain(text).split(/[^\p{L}\p{N}-]+/u).filter(Boolean);
    const telling = typed.filter((word) => !SMALL.has(word));
    return inTurn((telling.length ? telling : typed).map(rank)).slice(0, MOST);
  };
}

function wordsOf({ name, words, other = "" }) {
  const apart = (text) => plain(text).split(/[\s]+/).filter((word) => word && !SMALL.has(word));
  return [
    ...apart(name).map((word) => ({ ...made(word), isName: true })),
    ...words.flatMap(apart).map((word) => made(word)),
    ...apart(other).map((word) => ({ ...made(word, false), isName: true })),
  ];
}

function made(text, isGerman = true) {
  const heard = isGerman ? sound(text) : text;
  return { text, heard, bare: bare(text), isGerman, isName: false, letters: lettersOf(text), sounds: lettersOf(heard) };
}

/** Guesses only where nothing sure was found, and fewer the better the best is. */
const SURE = 3;
const most = (best) => (best < SURE ? 6.5 : best < 6 ? 7.8 : best + 1.2);

/** The smaller, the better; Infinity where they have nothing to do with each other. Guesses are fitNearly's. */
function fit(asked, word, heads) {
  if (asked.text === word.text) return 0;
  if (!word.isGerman) return asked.text.length >= 2 && word.text.startsWith(asked.text) ? 3 + 0.05 * (word.text.length - asked.text.length) : Infinity;
  const [typed, known] = [asked.heard, word.heard];
  if (typed === known) return 1 + 0.1 * distance(asked.text, word.text, 9);
  if (asked.text.length >= BEGINS && (word.text.startsWith(asked.text) || (typed.length >= BEGINS && known.startsWith(typed)))) return 3 + 0.05 * (known.length - typed.length);
  if (known.length >= 3 && typed.startsWith(known) && ENDINGS.test(typed.slice(known.length))) return 4;
  if (asked.bare === word.bare) return 2;
  return fitPart(typed, word, heads);
}

/** „schulhund“ is a Hund, „schaukelgerüst“ has to do with Schaukel. */
function fitPart(typed, word, heads) {
  const known = word.heard;
  if (known.length < 4 || typed.length < known.length + 3) return Infinity;
  const isTelling = word.text.length >= 6; // so much of a word is no chance
  if (typed.endsWith(known) && (isTelling || isWord(typed.slice(0, -known.length), heads))) return 5;
  if (typed.startsWith(known) && (isTelling || isWord(typed.slice(known.length), heads))) return 5.5;
  return Infinity;
}

function isWord(part, heads) {
  return part.length > 2 && JOINTS.some((joint) => part.endsWith(joint) && heads.has(part.slice(0, part.length - joint.length))) || part.length > 2 && heads.has(`${part}e`);
}

/** By its letters or by its sound, whichever is nearer; a word that begins otherwise is further away. */
function fitNearly(asked, word) {
  const length = Math.min(asked.text.length, word.text.length);
  const allowed = length < 4 ? 0 : length < 7 ? 1 : 2;
  if (!allowed || (strange(asked.sounds, word.sounds) > 2 * allowed && strange(asked.letters, word.letters) > 2 * allowed)) return Infinity;
  const differs = Math.min(distance(asked.heard, word.heard, allowed), distance(asked.text, word.text, allowed));
  if (differs === Infinity) return Infinity;
  const letters = Math.min(distance(asked.text, word.text, 3), 4); // of two that sound alike the one that is spelt alike
  return 6.2 + differs + 0.25 * letters + (asked.heard[0] === word.heard[0] ? 0 : 0.5);
}

/** One bit for each letter that occurs: two words that differ in many letters need no closer look. */
const lettersOf = (text) => [...text].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) & 31)), 0);

function strange(one, other) {
  let count = 0;
  for (let bits = one ^ other; bits; bits &= bits - 1) count += 1;
  return count;
}

/** Without the dots that many forget. */
const bare = (word) => word.replace(/ä/g, "a").replace(/ö/g, "o").replace(/ü/g, "u").replace(/ß/g, "ss");

/** The first of each list, then the second of each … */
function inTurn(lists) {
  const found = new Set();
  for (let place = 0; place < MOST; place += 1) for (const list of lists) if (list[place]) found.add(list[place]);
  return [...found];
}
