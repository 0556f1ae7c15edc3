/* „Das ist deine Tierkarte.“: what a child takes home in its head, or on paper. Each child of a shared tablet sees its own. */
import { drawAnimalCard, nameOfSymbol } from "../../parts/animal_card.js";
import { el, fill, setText } from "../../parts/dom.js";
import { t } from "../../messages.js";
import { aloud } from "../aloud.js";
import { drawMoment } from "../moment_art.js";
import { calm, go, nextChild, say, tokenOf } from "../parts.js";
import { drawCrowd, drawScene } from "../scene.js";

export function animalCard(app) {
  const { room } = app;
  const title = say(t("tablet_card.your_card"));
  const line = calm("");
  const place = el("div", { class: "animal-card-room" });
  const done = go({ label: t("tablet_card.done"), sign: "icon-tick", kind: "next", act: () => app.go("goodbye") });
  let drawn = "";

  return {
    class: "card-home",
    stage: [title, line, place],
    foot: done,
    heading: title.firstElementChild,
    isBusy: () => room.mayJudge,
    update() {
      const { me, animalCard: card } = room;
      const isHere = Boolean(me?.animal && card?.symbols.length);
      setText(line, t(isHere ? "tablet_card.remember" : card ? "tablet_card.not_here" : "tablet_card.coming"));
      const picture = JSON.stringify([me, card]);
      if (picture === drawn) return;
      drawn = picture;
      fill(place, isHere ? drawAnimalCard({ ...me, ...card }) : me && tokenOf(me, "animal-card__token"));
      if (isHere) aloud(place.querySelector(".animal-card__name"));
      for (const [index, one] of [...place.querySelectorAll(".animal-card__symbol")].entries()) aloud(one, nameOfSymbol(card.symbols[index]));
    },
  };
}

/** One tap to the animal card, from wherever an evening ends. */
export function toAnimalCard({ room, go: visit }) {
  const button = go({ label: t("tablet_card.to_card"), sign: room.me?.animal || "fox", signFirst: true, act: () => visit("animal_card") });
  return { button, update() {
    button.hidden = !room.mayJudge;
  } };
}

/** The last screen: thanks, and the tablet goes on to the next child. */
export function goodbye(app) {
  const { room } = app;
  const title = say(t("tablet.thanks"));
  const line = calm(t("tablet_card.goodbye"));
  const next = nextChild(app);
  const again = go({ label: t("tablet_card.to_card"), sign: room.me?.animal || "fox", signFirst: true, act: () => app.back() });
  const me = room.me ? tokenOf(room.me) : null;
  return {
    scene: drawScene({ high: true, sun: false }),
    class: "waiting",
    footClass: "tablet__foot--center",
    stage: [drawMoment("goodbye"), title, line, me && room.isChild ? drawCrowd(room.me, me) : null].filter(Boolean),
    foot: [again, next.button],
    heading: title.firstElementChild,
    isBusy: () => room.mayJudge,
    update: next.update,
  };
}
