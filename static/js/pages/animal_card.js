/* Behind an animal card: what became of each card, one at a time, as on the tablet, without a connection. */
import { finderLanguages } from "../card_door/finder.js";
import { animalName, capital, t } from "../messages.js";
import { page } from "../page.js";
import { el, fill } from "../parts/dom.js";
import { drawToken } from "../parts/token.js";
import { aloud, mountAloud } from "../tablet/aloud.js";
import { drawFate } from "../tablet/fate_thread.js";
import { calm, go, say } from "../tablet/parts.js";
import { drawScene } from "../tablet/scene.js";
import { bringNames } from "../tablet/stand_ins.js";
import { makeStones } from "../tablet/stones.js";

const part = (name) => document.querySelector(`[data-part="${name}"]`);
const { animal, colour, perspective, told, cards } = page.became;
const isChild = perspective === "children";
let index = 0;

/** Everything on the page, in the language of now. */
function draw() {
  fill(part("bar"), el("p", { class: "finding-bar__me" }, drawToken({ animal, colour, perspective }), aloud(el("span", { text: capital(animalName(animal, colour)) }))));
  if (!cards.length) showMoment(t("tablet_card.no_cards"), t("tablet.what_became_of_all"));
  else if (!told) showMoment(t("tablet_card.still_talking"), t("tablet_card.come_back"));
  else showCard();
}

function showCard() {
  bringNames(draw);
  const { taken_down: takenDown, ...card } = cards[index];
  const several = cards.length > 1;
  const kept = t(isChild ? "tablet.status.kept" : "tablet.adults.status.kept");
  const gone = t(card.status === "shown" ? "tablet_card.gone" : "tablet_card.sealed");
  part("stage").className = "tablet__stage fates";
  fill(part("stage"),
    el("div", { class: "asking" }, say(t("tablet.became_of_card")), several && stones()),
    el("div", { class: "fate__room" }, drawFate({ ...card, takenDown }, { perspective, kept, gone })),
    languages);
  fill(part("foot"), elsewhere(), several && go({ label: t("tablet.next_card"), sign: "icon-next", kind: "next", act: showNext }));
}

function stones() {
  const made = makeStones((place, n) => t("tablet.card_of", { index: place, n }));
  made.update(cards.length, index, (place) => place < index);
  return made.element;
}

function showNext() {
  index = (index + 1) % cards.length;
  showCard();
  part("stage").scrollTop = 0;
  part("stage").querySelector("h1").focus({ preventScroll: true });
}

/** Before anything was told, or where nothing hangs: a quiet screen. */
function showMoment(title, text) {
  fill(part("scene"), drawScene({ high: true }));
  part("stage").className = "tablet__stage waiting";
  fill(part("stage"), say(title), calm(text), languages);
  fill(part("foot"), elsewhere());
}

const elsewhere = () => go({ label: t("tablet_card.another"), sign: "icon-search", signFirst: true, act: () => location.assign("/tierkarte") });

const languages = finderLanguages(draw);
draw();
mountAloud();
