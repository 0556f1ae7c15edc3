/* Behind an animal card: what became of each card, one at a time, as on the tablet, without a connection. */
import { page } from "../page.js";
import { capital, animalName, t } from "../messages.js";
import { el, fill, setText } from "../parts/dom.js";
import { drawToken } from "../parts/token.js";
import { mountAloud } from "../tablet/aloud.js";
import { drawFate } from "../tablet/fate_thread.js";
import { calm, go, say, setLabel } from "../tablet/parts.js";
import { drawScene } from "../tablet/scene.js";

const part = (name) => document.querySelector(`[data-part="${name}"]`);
const { animal, colour, perspective, told, cards } = page.became;
const isChild = perspective === "children";
const elsewhere = () => go({ label: t("tablet_card.another"), sign: "icon-search", signFirst: true, act: () => location.assign("/tierkarte") });

/** The server's record as the tablet's screens know a card. */
const asCard = ({ taken_down: takenDown, ...card }) => ({ ...card, takenDown });

function showCards() {
  let index = 0;
  const title = say(t("tablet.became_of_card"));
  const place = el("p", { class: "fate__place" });
  const thread = el("div", { class: "fate__room" });
  const next = go({ label: "", sign: "icon-next", kind: "next", act: () => show((index + 1) % cards.length, true) });

  function show(which, isAsked) {
    index = which;
    const card = asCard(cards[index]);
    setText(place, t("tablet.card_of", { index: index + 1, n: cards.length }));
    setLabel(next, t("tablet.next_card"));
    const kept = t(isChild ? "tablet.status.kept" : "tablet.adults.status.kept");
    fill(thread, drawFate(card, { perspective, kept, gone: t(card.status === "shown" ? "tablet_card.gone" : "tablet_card.sealed") }));
    part("stage").scrollTop = 0;
    if (isAsked) title.firstElementChild.focus({ preventScroll: true });
  }

  place.hidden = next.hidden = cards.length < 2;
  part("stage").className = "tablet__stage fates";
  fill(part("stage"), title, place, thread);
  fill(part("foot"), elsewhere(), next);
  show(0, false);
}

/** Before anything was told, or where nothing hangs: a quiet screen. */
function showMoment(title, text) {
  fill(part("scene"), drawScene({ high: true }));
  part("stage").className = "tablet__stage waiting";
  fill(part("stage"), say(title), calm(text));
  fill(part("foot"), elsewhere());
}

fill(part("bar"), el("p", { class: "finding-bar__me" }, drawToken({ animal, colour, perspective }), el("span", { text: capital(animalName(animal, colour)) })));
if (!cards.length) showMoment(t("tablet_card.no_cards"), t("tablet.what_became_of_all"));
else if (!told) showMoment(t("tablet_card.still_talking"), t("tablet_card.come_back"));
else showCards();
mountAloud();
