/* „Das wurde aus deiner Karte.“: the thread from one's own card to where it stands now. One card at a time. */
import { el, fill } from "../../parts/dom.js";
import { has, t } from "../../messages.js";
import { drawFate } from "../fate_thread.js";
import { go, nextChild, say, setLabel, words } from "../parts.js";
import { bringNames } from "../stand_ins.js";
import { makeStones } from "../stones.js";
import { toAnimalCard } from "./animal_card.js";
import { signOf } from "./cards.js";
import { quiet } from "./soon.js";

export function fate(app) {
  const { room } = app;
  const own = () => room.cards.filter((card) => card.fate && card.status !== "withdrawn").reverse();
  if (!own().length) return nothingToTell(app);
  let shown = own()[0].id;
  let drawn = "";
  const title = say(t("tablet.became_of_card"));
  const place = makeStones((index, n) => t("tablet.card_of", { index, n }));
  const thread = el("div", { class: "fate__room" });
  const next = go({ label: "", sign: "icon-next", kind: "next", act: showNext });
  const animalCard = toAnimalCard(app);
  const other = nextChild(app);

  /** Card by card, and behind the last one the questions of the end. */
  function showNext() {
    const all = own();
    const following = all[all.findIndex(({ id }) => id === shown) + 1];
    if (!following) return app.go("feedback");
    shown = following.id;
    update();
    title.firstElementChild.focus({ preventScroll: true });
    thread.closest(".tablet__stage").scrollTop = 0;
  }

  function update() {
    const all = own();
    const card = all.find(({ id }) => id === shown) ?? all[0];
    if (!card) return;
    const isLast = card === all[all.length - 1];
    setLabel(next, t(isLast ? "tablet_card.go_on" : "tablet.next_card"));
    next.hidden = isLast && !room.mayJudge;
    animalCard.update();
    other.update();
    bringNames(() => room.tell(), room);
    place.element.hidden = all.length < 2;
    place.update(all.length, all.indexOf(card), (index) => index < all.indexOf(card));
    const picture = JSON.stringify([card, has("pictograms.child")]);
    if (picture === drawn) return;
    drawn = picture;
    fill(thread, drawFate(card, { pictogram: signOf(room, card), perspective: room.perspective, kept: words(room, "status.kept") }));
  }

  return { class: "fates", stage: [el("div", { class: "asking" }, title, place.element), thread], foot: [animalCard.button, other.button, next], heading: title.firstElementChild, update };
}

function nothingToTell(app) {
  const { room } = app;
  const other = nextChild(app);
  const screen = quiet(app, {
    sign: "wall",
    title: t("tablet.look_at_the_wall"),
    text: t("tablet.what_became_of_all"),
    foot: [
      go({ label: t("tablet.my_cards"), sign: "icon-stack", signFirst: true, act: () => app.go("cards") }),
      other.button,
      go({ label: t("tablet_card.go_on"), sign: "icon-next", kind: "next", act: () => app.go("feedback") }),
    ],
  });
  const [cards, , onward] = screen.foot;
  return { ...screen, update: () => {
    other.update();
    cards.hidden = !room.cards.length;
    onward.hidden = !room.mayJudge;
  } };
}

