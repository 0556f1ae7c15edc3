/* The animal cards on paper: drawn as on the tablet, printed eight to a page. */
import "./office.js";
import { page } from "../page.js";
import { t } from "../messages.js";
import { drawAnimalCard } from "../parts/animal_card.js";
import { el, fill } from "../parts/dom.js";

const ON_A_PAGE = 8;
const sheet = document.querySelector('[data-part="sheet"]');
const where = page.address.replace(/^https?:\/\//, "");

function draw(card) {
  const about = el("p", { class: "animal-card__about" }, el("span", { text: t("animal_sheet.on_card") }), where ? el("span", { class: "animal-card__where", text: `${where}/tierkarte` }) : null);
  return drawAnimalCard({ ...card, tag: "li", class: "animal-card--paper" }, about);
}

/** In pages, so that no printer decides where a card is torn. */
const pages = Array.from({ length: Math.ceil(page.cards.length / ON_A_PAGE) }, (_, index) => page.cards.slice(index * ON_A_PAGE, (index + 1) * ON_A_PAGE));
fill(sheet, ...pages.map((cards) => el("ul", { class: "cards-page" }, ...cards.map(draw))));
document.querySelector("[data-print]")?.addEventListener("click", () => print());
