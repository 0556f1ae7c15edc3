/* „Ja, vielleicht, nein“: one choice after another, three shapes that are as large as each other. */
import { el, fill, setAttr, setText, svg } from "../../parts/dom.js";
import { icon } from "../../parts/picto.js";
import { t } from "../../messages.js";
import { drawShape } from "../../parts/answer_shapes.js";
import { cloudPath } from "../../board/cloud_shape.js";
import { aloud, foresee, speaker } from "../aloud.js";
import { aloudChoice, faceKey, faceOf, isGone, heardOf, wordsOf } from "../choice_face.js";
import { ANSWER_SIGNS, go, isResting, once, rest, say, setLabel, wordSize } from "../parts.js";
import { oneByOne } from "../one_by_one.js";
import { bringNames } from "../stand_ins.js";

export const RATINGS = ["yes", "perhaps", "no"];
const SECOND_TAP = 400;
const CLOUD = { w: 640, h: 400 };

export function rating(app) {
  const { room } = app;
  const title = say(t("tablet_vote.would_you_like_it"));
  const asked = makeAsked();
  const shapes = RATINGS.map((said) => makeShape(said, () => press(said)));
  const next = go({ label: t("tablet_vote.onward"), sign: "icon-next", kind: "next", act: onward, guard: (act) => act });
  const unsure = go({ label: t("tablet_vote.unsure"), sign: ANSWER_SIGNS.unsure, signFirst: true, act: skip });
  const notToday = go({ label: t("tablet.not_today"), sign: ANSWER_SIGNS.notToday, signFirst: true, act: () => room.pass() });
  const way = oneByOne({ all, isAnswered: ({ id }) => room.ratings.has(id), moved, done: () => room.setVoted(true) });
  foresee(() => (room.ballot?.choices ?? []).map(heardOf));

  function all() {
    return (room.ballot?.choices ?? []).filter((choice) => !isGone(choice));
  }

  function press(said) {
    app.say("");
    const { id } = way.now;
    if (room.ratings.get(id) === said) room.want("RetractRating", { ballot_id: room.ballot.id, choice: id });
    else room.want("RateChoice", { ballot_id: room.ballot.id, choice: id, rating: said });
  }

  function skip() {
    const { id } = way.now;
    if (room.ratings.has(id)) room.want("RetractRating", { ballot_id: room.ballot.id, choice: id });
    forward();
  }

  /** A nervous second tap meets the next question, and nothing is said about it. */
  function onward() {
    if (isResting(next)) return;
    if (!room.ratings.has(way.now.id)) return app.say(t("tablet_vote.tap_a_sign"));
    forward();
  }

  function forward() {
    app.say("");
    way.forward();
  }

  function moved() {
    rest(next, SECOND_TAP);
    update();
    title.firstElementChild.focus({ preventScroll: true });
  }

  function update() {
    if (room.ballot?.mode !== "rating" || !way.now) return;
    bringNames(() => room.tell(), room);
    const { ratings } = room;
    const said = ratings.get(way.now.id);
    asked.update(way.now);
    for (const shape of shapes) shape.update(said);
    setAttr(next, "aria-disabled", said ? null : "true");
    setLabel(next, t(way.isLast ? "tablet.done" : "tablet_vote.onward"));
    setText(unsure.querySelector("span"), t("tablet_vote.unsure"));
    notToday.hidden = ratings.size > 0 || !way.isFirst;
    way.draw();
  }

  return {
    class: "rating-screen",
    footClass: "tablet__foot--rating",
    stage: [
      el("div", { class: "asking" }, title, way.stones),
      asked.element,
      el("div", { class: "rates", data: { perspective: room.perspective }, attrs: { role: "group", "aria-label": t("tablet_vote.would_you_like_it") } }, ...shapes.map((shape) => shape.element)),
    ],
    foot: [unsure, notToday, next],
    heading: title.firstElementChild,
    ...way.wayBack,
    update,
  };
}

/** What is asked about, on its cloud; a card lies there as it is. */
function makeAsked() {
  const shape = svg("svg", { class: "cloud__shape", attrs: { "aria-hidden": "true", preserveAspectRatio: "none", viewBox: `0 0 ${CLOUD.w} ${CLOUD.h}` } },
    svg("path", { class: "cloud__lip" }), svg("path", { class: "cloud__face" }));
  const face = el("div", { class: "asked__face" });
  let choice = null;
  const loud = speaker(() => (choice ? heardOf(choice) : ""), { lights: face });
  const element = el("div", { class: "cloud asked" }, shape, face, loud);
  let drawn = "";
  return {
    element,
    update(now) {
      choice = now;
      aloudChoice(face, now);
      if (faceKey(now) === drawn) return;
      drawn = faceKey(now);
      const path = cloudPath(now.id, CLOUD.w, CLOUD.h);
      for (const part of shape.children) setAttr(part, "d", path);
      element.classList.toggle("asked--card", Boolean(now.perspective));
      setAttr(element, "data-word", wordSize(wordsOf(now)) || null);
      fill(face, ...faceOf(now, { window: false }));
    },
  };
}

function makeShape(said, press) {
  const tick = el("span", { class: "choice__tick" }, icon("icon-tick"));
  const button = aloud(el("button", { class: `rate rate--${said}`, attrs: { type: "button" }, on: { click: once(press) } },
    drawShape(said),
    tick,
    el("span", { class: "rate__word", text: t(`tablet_vote.rating.${said}`) })));
  return {
    element: button,
    update(chosen) {
      setAttr(button, "aria-pressed", chosen === said);
      tick.hidden = chosen !== said;
    },
  };
}
