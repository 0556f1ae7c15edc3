/* The card: the same in a child's hand, on the wall and beside a sentence of the mission statement. The words stand as
   they were said. Who speaks has a paper, a shape and, for screen readers, a word. */
import { t } from "../messages.js";
import { el, setText } from "./dom.js";
import { icon, picto } from "./picto.js";

/** { text, perspective, pictogram?, takenDown?, count?: how many lie in the stack, tag?, class? } */
export function drawStatement(statement) {
  const { tag = "div", class: extra = "" } = statement;
  const card = el(tag, { class: `statement ${extra}`.trim(), attrs: tag === "button" ? { type: "button" } : {} },
    el("span", { class: "sr-only statement__who" }),
    el("span", { class: "statement__text", attrs: { dir: "auto" } }));
  updateStatement(card, statement);
  return card;
}

export function updateStatement(card, { text, perspective, pictogram = "", takenDown = false, count = 1 }) {
  card.dataset.perspective = perspective;
  setText(card.querySelector(".statement__who"), `${who(perspective, takenDown)}: `);
  setText(card.querySelector(".statement__text"), text);
  card.classList.toggle("statement--stack", count > 1);
  piece(card, ".statement__picture", pictogram, () => picto(pictogram, { class: "statement__picture" }), "prepend");
  piece(card, ".statement__pen", takenDown, () => icon("icon-pen", { class: "statement__pen" }), "append");
  piece(card, ".statement__count", count > 1, () => countOf(count), "append");
}

const who = (perspective, takenDown) => t(takenDown ? "common.taken_down_for_child" : `common.speaker.${perspective}`);

function countOf(count) {
  return el("span", { class: "statement__count" },
    el("span", { text: String(count), attrs: { "aria-hidden": "true" } }),
    el("span", { class: "sr-only", text: t("common.cards_in_stack", { n: count }) }));
}

/** Takes the old piece away and puts a new one where it belongs. */
function piece(card, selector, wanted, draw, put) {
  card.querySelector(selector)?.remove();
  if (wanted) card[put](draw());
}
