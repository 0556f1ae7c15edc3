/* One word cloud as letters of an SVG: a word flies from where it stood to where it stands now. */
import { keyed, setAttr, setText, svg } from "../parts/dom.js";

const INKS = 4;

export function makeCloud() {
  const letters = svg("g");
  const element = svg("svg", { class: "words__cloud", attrs: { role: "img" } }, letters);
  return {
    element,
    /** words: [{ word, size, x, y }] in units of the wall */
    update({ words, width, height, label, unit }) {
      setAttr(element, "viewBox", `0 0 ${width} ${height}`);
      element.style.width = `${width * unit}px`;
      element.style.height = `${height * unit}px`;
      setAttr(element, "aria-label", label);
      keyed(letters, words, ({ word }) => word, make, place);
    },
    /** Takes these words out of sight at once. */
    hide(words) {
      const hidden = new Set(words);
      for (const one of letters.children) one.classList.toggle("is-gone", hidden.has(one.textContent));
    },
    get words() {
      return [...letters.children].map((one) => one.textContent);
    },
  };
}

function make({ word }) {
  const made = svg("text", { class: `word word--${inkOf(word)}`, attrs: { "aria-hidden": "true" } });
  setText(made, word);
  return made;
}

function place(element, { size, x, y }) {
  element.classList.remove("is-gone");
  element.style.fontSize = `${size}px`;
  element.style.transform = `translate(${x}px, ${y}px)`;
}

/** A word keeps its colour, wherever it stands and however often it is said. */
const inkOf = (word) => ([...word].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 65521, 7) % INKS) + 1;
