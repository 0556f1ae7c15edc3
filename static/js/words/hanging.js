/* What changed on the wall, as far as words go. Knows nothing of the page. */

const ALIKE = 3; // letters at the beginning that make two words look like one, whatever was misspelt behind them

/** Remembers what hangs. `look(cards)`, cards: [[id, { text, perspective, prompt_id }]] → { isNew, gone: [text] } */
export function makeHanging() {
  let before = new Map();
  return {
    look(cards) {
      const now = new Map(cards.map(([id, { text, perspective, prompt_id: prompt }]) => [id, `${perspective} ${prompt} ${text}`]));
      const texts = new Map(cards.map(([id, { text }]) => [id, text]));
      const gone = [...before].filter(([id, one]) => now.get(id) !== one.said).map(([, one]) => one.text);
      const isNew = [...now].some(([id, said]) => before.get(id)?.said !== said);
      before = new Map([...now].map(([id, said]) => [id, { said, text: texts.get(id) }]));
      return { isNew, gone };
    },
  };
}

/** Those of `words` that may come from one of these texts: better one too many for a moment than one that should be gone. */
export function wordsOf(texts, words) {
  const starts = new Set(texts.flatMap((text) => (text.match(/\p{L}+/gu) ?? []).map(start)));
  return words.filter((word) => (word.match(/\p{L}+/gu) ?? []).some((part) => starts.has(start(part))));
}

const start = (word) => word.toLowerCase().slice(0, ALIKE);
