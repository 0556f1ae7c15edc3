/* A statement to choose, as a card that is no wider than its words. */
import { cardSize, estimatingRuler, fontRuler } from "../board/sizes.js";
import { el } from "../parts/dom.js";
import { drawStatement } from "../parts/statement_card.js";
import { wordsOf } from "./choice_line.js";

let ruler = estimatingRuler;

/** most: how wide it may be, size: its writing, both in wall units */
export function makeChoiceCard(choice, tag = "div") {
  const { perspective, way, pictograms, drawing } = choice;
  const text = wordsOf(choice);
  const card = drawStatement({ text, perspective, way, pictograms, drawing });
  const element = el(tag, { class: "choice-card" }, card);
  return {
    element,
    update(size, most) {
      if (ruler === estimatingRuler && document.fonts.check("36px Andika")) ruler = fontRuler("Andika");
      const { w, breaks } = cardSize({ text, perspective, pictograms, drawing }, 1, ruler, { size, most, widths: [most * 0.66, most] });
      card.style.setProperty("--size", size);
      card.style.setProperty("--width", Math.min(w, most));
      card.classList.toggle("statement--breaks", breaks);
    },
  };
}
