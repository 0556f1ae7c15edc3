/* German as a first reader writes it: different spellings of what sounds alike come to one form. Its twin, with the reasons,
   is workshop/language/folding.py; what stands here besides is for single words typed by a child that looks for a picture. */

// In this order: what German spelling tells apart and the ear of a six-year-old does not.
const SOUNDS = [
  [/ä(?=u)/g, "e"],
  [/eu|oi|oy/g, "oi"],
  [/ei|ai|ay|ey/g, "ei"],
  [/isch(?!e)/g, "ich"],
  [/ie|ih|y|ü/g, "i"],
  [/ä|ae/g, "e"],
  [/ö|oe/g, "e"],
  [/([aeiou])h(?![aeiou])/g, "$1"],
  [/([aeiou])h(?=e)/g, "$1"],
  [/ß/g, "s"],
  [/(.)\1+/g, "$1"],
  [/^s(?=[ptlmnw])|^sh/g, "sch"],
  [/^pf/g, "f"],
  [/chs|ks|gs|cks|kz|x/g, "x"],
  [/tz|[td]s(?!ch)|z|^c(?=[ei])/g, "z"],
  [/ph|v/g, "f"],
  [/ck|c(?!h)|qu?/g, "k"],
  [/th|dt/g, "t"],
  [/([^o])ig$/g, "$1ich"],
  [/([aeiou])r(?=[^aeiou]|$)/g, "$1"],
  [/e(?=[nl]$)/g, ""],
  [/(.)\1+/g, "$1"],
  [/a$/g, "e"],
];
const HARD = { d: "t", b: "p", g: "k" };
const heard = new Map();

/** How a word sounds to many children: d like t, b like p, g like k, w like f, „scht“ like „st“. */
export function sound(word) {
  if (!heard.has(word)) heard.set(word, listen(word));
  return heard.get(word);
}

function listen(word) {
  const said = SOUNDS.reduce((rest, [pattern, one]) => rest.replace(pattern, one), word);
  return said.replace(/[dbg]/g, (letter) => HARD[letter]).replace(/w/g, "f").replace(/scht/g, "st").replace(/(.)\1+/g, "$1");
}

/** One spelling for one word, in any script: small letters, without signs above and below that many leave out. */
export function plain(word) {
  const small = word.normalize("NFC").toLowerCase().replace(/ı/g, "i").replace(/[ـ\u064b-\u0652\u0307]/g, "");
  return small.replace(/[أإآ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").replace(/[ʼ’'`´]/g, "");
}

/** How many letters differ: one too many, one missing, another one, or two neighbours swapped. More than `most`: Infinity. */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      now[column] = Math.min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      const isSwapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwapped) now[column] = Math.min(now[column], before[column - 2] + 1);
    }
    if (Math.min(...now) > most) return Infinity;
    before = last;
    last = now;
  }
  return last[other.length] > most ? Infinity : last[other.length];
}
