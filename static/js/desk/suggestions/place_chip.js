/* Where a card would go, with the words that are the reason; pressed, it goes there. */
import { t } from "../../messages.js";
import { el } from "../../parts/dom.js";
import { icon, picto } from "../../parts/picto.js";
import { button } from "../controls.js";

/** advice: { title, pictogram, into, reasons }; `does` says what a press does besides; without `take` it is only to be read */
export function drawPlaceChip(advice, { take = null, does = "" } = {}) {
  const words = wordsOf(advice);
  if (!take) return el("p", { class: "advice advice--still" }, pictureOf(advice), words);
  const made = button({ label: "", class: "advice", attrs: { title: does }, press: take });
  made.classList.remove("panel-button--sign");
  made.append(pictureOf(advice), words, el("span", { class: "sr-only", text: ` – ${does}` }));
  return made;
}

const pictureOf = ({ pictogram }) => (pictogram ? picto(pictogram, { class: "advice__picture" }) : icon("icon-thread", { class: "advice__picture" }));

function wordsOf({ title, into, reasons }) {
  return el("span", { class: "advice__words" },
    el("span", { text: t(into ? "suggestions.chip.fits" : "suggestions.chip.new") }), " ",
    el("strong", { text: title, attrs: { dir: "auto" } }),
    reasons.length ? el("span", { class: "advice__why" },
      el("span", { class: "advice__comma", text: ", " }), t("suggestions.chip.because", { words: reasons.join(", ") })) : null);
}

/** „gemeint ist wohl: …“, small beside a card, which itself stays as it was written. */
export function drawMeant(meant) {
  return el("p", { class: "meant", text: t("suggestions.meant", { text: meant }), attrs: { dir: "auto" } });
}
