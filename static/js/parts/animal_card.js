/* The animal card as one sees it on a tablet and on paper: the animal, four pictures in their order, the code, and a QR
   code where the house has a public address. No name. */
import { animalName, capital, t } from "../messages.js";
import { el } from "./dom.js";
import { picto } from "./picto.js";
import { drawToken } from "./token.js";

/** { animal, colour, perspective, symbols, code, qr? } */
export function drawAnimalCard({ animal, colour, perspective, symbols, code, qr = "", tag = "div", class: extra = "" }, ...more) {
  return el(tag, { class: `animal-card ${extra}`.trim() },
    el("div", { class: "animal-card__who" },
      drawToken({ animal, colour, perspective, class: "animal-card__token" }),
      el("p", { class: "animal-card__name", text: capital(animalName(animal, colour)) })),
    el("ol", { class: "animal-card__symbols", attrs: { "aria-label": t("tablet_card.pictures") } }, ...symbols.map(drawSymbol)),
    el("p", { class: "animal-card__code" }, el("span", { class: "animal-card__label", text: t("tablet_card.code") }), el("b", { text: spaced(code) })),
    qr ? el("img", { class: "animal-card__qr", attrs: { src: qr, alt: "" } }) : null,
    ...more);
}

export const nameOfSymbol = (id) => t(`tablet_symbols.${id}`);

function drawSymbol(id) {
  return el("li", { class: "animal-card__symbol" }, picto(id, { label: nameOfSymbol(id) }));
}

/** „FUX 47“: letters and digits apart, as one reads them aloud. */
const spaced = (code) => code.replace(/^(\D+)(\d+)$/, "$1 $2");
