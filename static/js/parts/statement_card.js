/* The card: the same in a child's hand, on the wall and beside a sentence of the mission statement. The words stand as
   they were said. Who speaks has a paper, a shape and, for screen readers, a word. */
import { t } from "../messages.js";
import { drawDrawing } from "./drawing.js";
import { el, fill, setText } from "./dom.js";
import { icon, picto } from "./picto.js";

/**
 * { text, way?, pictograms?, drawing?, perspective, pictogram?, takenDown?, count?: how many lie in the stack, voices?: of them by perspective, tag?, class? }
 * A sentence of pictures shows its pictures and says its words; a drawing has its words below, if it has any.
 */
export function drawStatement(statement) {
  const { tag = "div", class: extra = "" } = statement;
  const card = el(tag, { class: `statement ${extra}`.trim(), attrs: tag === "button" ? { type: "button" } : {} },
    el("span", { class: "sr-only statement__who" }),
    el("span", { class: "statement__text", attrs: { dir: "auto" } }));
  updateStatement(card, statement);
  return card;
}

export function updateStatement(card, { text, way = "text", pictograms = [], drawing = null, perspective, pictogram = "", takenDown = false, count = 1, voices = null }) {
  card.dataset.perspective = perspective;
  card.dataset.way = way;
  setText(card.querySelector(".statement__who"), `${who(perspective, takenDown)}: `);
  drawCovered(card.querySelector(".statement__text"), text || (way === "recording" ? t("common.recording") : ""));
  card.classList.toggle("statement--stack", count > 1);
  showSaid(card, { text, pictograms, drawing });
  const sign = way === "recording" && !text ? "microphone" : pictogram;
  piece(card, ".statement__picture", sign, () => picto(sign, { class: "statement__picture" }), "prepend");
  piece(card, ".statement__pen", takenDown, () => icon("icon-pen", { class: "statement__pen" }), "append");
  piece(card, ".statement__count", count > 1, () => countOf(count, voices), "append");
}

const STRIP = "[…]"; // what a text has in place of a covered piece

/** Writes a text; what an adult covered in it is a strip of paper. */
export function drawCovered(element, text) {
  if (element.textContent === text) return;
  const parts = text.split(STRIP);
  if (parts.length === 1) setText(element, text);
  else fill(element, parts.flatMap((part, index) => (index ? [el("span", { class: "statement__strip", text: STRIP }), part] : [part])));
}

/** What a card shows, from its record. */
export const faceOf = ({ text, way = "text", pictograms = [], drawing = null, perspective, taken_down: takenDown = false }) => ({ text, way, pictograms, drawing, perspective, takenDown });

const who = (perspective, takenDown) => t(takenDown ? "common.taken_down_for_child" : `common.speaker.${perspective}`);

const shown = new WeakMap(); // card → what it shows in place of words

/** What is shown in place of words, drawn anew only when it is another. */
function showSaid(card, { text, pictograms, drawing }) {
  const words = card.querySelector(".statement__text");
  words.classList.toggle("sr-only", pictograms.length > 0);
  words.hidden = Boolean(drawing) && !text;
  const shows = drawing ? JSON.stringify(drawing) : pictograms.join(" ");
  if ((shown.get(card) ?? "") === shows) return;
  shown.set(card, shows);
  card.querySelector(".statement__said")?.remove();
  if (drawing) words.before(drawDrawing(drawing, { class: "statement__said statement__drawing", label: t("common.drawing") }));
  else if (pictograms.length) words.before(el("span", { class: "statement__said statement__pictograms", attrs: { "aria-hidden": "true" } }, ...pictograms.map((id) => picto(id))));
}

/** How many say it; where several perspectives do, each with its sign. */
function countOf(count, voices) {
  const who = Object.entries(voices ?? {});
  const seen = who.length < 2
    ? [el("span", { text: String(count), attrs: { "aria-hidden": "true" } })]
    : who.map(([perspective, n]) => el("span", { class: "statement__voice", attrs: { "aria-hidden": "true" } }, el("span", { class: "marker", data: { perspective } }), String(n)));
  return el("span", { class: `statement__count ${who.length > 1 ? "statement__count--voices" : ""}`.trim() }, ...seen,
    el("span", { class: "sr-only", text: t("common.cards_in_stack", { n: count }) }));
}

/** Takes the old piece away and puts a new one where it belongs. */
function piece(card, selector, wanted, draw, put) {
  card.querySelector(selector)?.remove();
  if (wanted) card[put](draw());
}
