/* The quiet screens on which the wall is what counts: before the first question, between two steps, and at the end. */
import { setText } from "../../parts/dom.js";
import { t } from "../../messages.js";
import { drawCrowd, drawScene } from "../scene.js";
import { drawMoment } from "../moment_art.js";
import { calm, go, say, tokenOf, words } from "../parts.js";
import { toAnimalCard } from "./animal_card.js";

export function soon(app) {
  return quiet(app, { sign: "wait", title: t("tablet.soon"), text: t("tablet.look_at_the_wall") });
}

export function between(app) {
  const { room } = app;
  const screen = quiet(app, {
    sign: "wall",
    title: t("tablet.look_at_the_wall"),
    foot: [
      go({ label: t("tablet.my_cards"), sign: "icon-stack", signFirst: true, act: () => app.go("cards") }),
      go({ label: t("tablet.one_more_card"), sign: "icon-card-plus", act: () => app.go(room.begin, { promptId: room.promptForMore }) }),
    ],
  });
  const update = screen.update;
  return { ...screen, update() {
    update();
    setText(screen.text, t(room.workshop.step === "collect" ? "tablet.next_prompt_soon" : "tablet.goes_on_there"));
    screen.foot[1].hidden = !room.canWrite;
  } };
}

export function over(app) {
  const { room } = app;
  const hasFates = () => room.cards.some((card) => card.fate && card.status !== "withdrawn");
  const next = go({ label: "", sign: "icon-next", kind: "next", act: goOn });
  const cards = go({ label: t("tablet.my_cards"), sign: "icon-stack", signFirst: true, act: () => app.go("cards") });
  const animalCard = toAnimalCard(app);
  const late = drawMoment("late");
  const screen = quiet(app, { sign: "over", title: t("tablet.thanks"), text: words(room, "afternoon_is_over"), foot: [cards, animalCard.button, next] });

  /** What became of the own cards, then the three questions, then the animal card. */
  function goOn() {
    if (hasFates()) app.go("fate");
    else app.go(room.mayJudge ? "feedback" : "cards");
  }

  return { ...screen, update() {
    const isLate = room.cards.some(({ status }) => status === "refused");
    if (isLate) screen.sign.replaceWith(late);
    animalCard.update();
    cards.hidden = !room.cards.length || hasFates() || !room.mayJudge;
    next.hidden = !hasFates() && !room.mayJudge && !room.cards.length;
    setText(next.querySelector("span"), t(hasFates() ? "tablet.what_became" : room.mayJudge ? "tablet_card.go_on" : "tablet.my_cards"));
  } };
}

/** A title, a line below, a picture of what this moment is, the own animal among others. */
export function quiet({ room }, { sign, title, text = "", foot = [] }) {
  const picture = drawMoment(sign);
  const head = say(title);
  const line = calm(text);
  const me = room.me ? tokenOf(room.me) : null;
  return {
    scene: drawScene({ high: true, sun: false }),
    class: "waiting",
    footClass: "tablet__foot--center",
    stage: [picture, head, line, me && room.isChild ? drawCrowd(room.me, me) : null].filter(Boolean),
    foot,
    heading: head.firstElementChild,
    text: line,
    sign: picture,
    update() {},
  };
}
