/* „Das oder das?“: one pair after another. An answer leads on by itself, the way back leads to the pair before, and an
   answer can be changed. All pairs are here at once, so that it goes on without network. */
import { el, fill, setAttr } from "../../parts/dom.js";
import { icon } from "../../parts/picto.js";
import { t } from "../../messages.js";
import { aloud, foresee, speaker } from "../aloud.js";
import { aloudChoice, faceKey, faceOf, isGone, heardOf, wordsOf } from "../choice_face.js";
import { ANSWER_SIGNS, go, once, say, wordSize } from "../parts.js";
import { oneByOne } from "../one_by_one.js";
import { bringNames } from "../stand_ins.js";
import { quiet } from "./soon.js";

const OTHERS = { unsure: ANSWER_SIGNS.unsure, equal: "icon-equal" };
const A_MOMENT = 450; // to see what was chosen

export function pairs(app) {
  return app.room.pairs?.length ? comparing(app) : dealing(app);
}

/** Nothing to compare yet: there is no network, or the pairs are still being dealt. */
function dealing(app) {
  const notToday = go({ label: t("tablet.not_today"), sign: ANSWER_SIGNS.notToday, signFirst: true, act: () => app.room.pass() });
  const screen = quiet(app, { sign: "wait", title: t("tablet_vote.starts_soon"), text: t("tablet_vote.take_a_breath"), foot: [notToday] });
  return { ...screen, update: () => app.room.pairs?.length && app.reopen() };
}

function comparing(app) {
  const { room } = app;
  const title = say(t("tablet_vote.this_or_that"));
  const sides = [makeSide(room, () => answer(way.now.first)), makeSide(room, () => answer(way.now.second))];
  const or = aloud(el("span", { class: "pair__or", text: t("tablet_vote.or"), attrs: { "aria-hidden": "true" } }));
  const unsure = other("unsure");
  const equal = other("equal");
  const notToday = go({ label: t("tablet.not_today"), sign: ANSWER_SIGNS.notToday, signFirst: true, act: () => room.pass() });
  const way = oneByOne({ all, isAnswered: ({ winner }) => Boolean(winner), moved, done: () => room.setVoted(true) });
  let isMoving = false;
  foresee(() => (room.ballot?.choices ?? []).map(heardOf));

  function other(winner) {
    return go({ label: t(`tablet_vote.${winner}`), sign: OTHERS[winner], signFirst: true, class: "pair__other", act: () => answer(winner) });
  }

  /** Those whose two choices still hang. */
  function all() {
    const gone = new Set((room.ballot?.choices ?? []).filter(isGone).map(({ id }) => id));
    return (room.pairs ?? []).filter(({ first, second }) => !gone.has(first) && !gone.has(second));
  }

  function answer(winner) {
    if (isMoving || !way.now) return;
    const { first, second } = way.now;
    if (way.now.winner !== winner) room.want("JudgePair", { ballot_id: room.ballot.id, first, second, winner });
    isMoving = true;
    update();
    room.wait(onward, A_MOMENT);
  }

  function onward() {
    isMoving = false;
    if (title.isConnected) way.forward();
  }

  function moved() {
    update();
    title.firstElementChild.focus({ preventScroll: true });
  }

  function update() {
    if (room.ballot?.mode !== "pairs") return;
    const { now } = way;
    if (!now) return;
    bringNames(() => room.tell(), room);
    const choice = (id) => room.ballot.choices.find((one) => one.id === id);
    sides[0].update(choice(now.first), now.winner === now.first);
    sides[1].update(choice(now.second), now.winner === now.second);
    setAttr(unsure, "aria-pressed", now.winner === "unsure");
    setAttr(equal, "aria-pressed", now.winner === "equal");
    notToday.hidden = all().some(({ winner }) => winner);
    way.draw();
  }

  return {
    class: "pairing",
    footClass: "tablet__foot--pairs",
    stage: [el("div", { class: "asking" }, title, way.stones), el("div", { class: "pair", attrs: { role: "group" }, data: { loudRows: "" } }, sides[0].element, or, sides[1].element)],
    foot: [unsure, notToday, equal],
    heading: title.firstElementChild,
    ...way.wayBack,
    update,
  };
}

function makeSide({ perspective }, press) {
  const button = el("button", { class: "choice", attrs: { type: "button", "aria-pressed": false }, data: { perspective }, on: { click: once(press) } });
  let choice = null;
  const loud = speaker(() => (choice ? heardOf(choice) : ""), { lights: button });
  let drawn = "";
  return {
    element: el("div", { class: "pair__side" }, button, loud),
    update(now, isChosen) {
      choice = now;
      aloudChoice(button, now);
      setAttr(button, "aria-pressed", isChosen);
      const key = `${faceKey(now)}${isChosen}`;
      if (key === drawn) return;
      drawn = key;
      button.classList.toggle("choice--card", Boolean(now.perspective));
      setAttr(button, "data-word", wordSize(wordsOf(now)) || null);
      fill(button, ...faceOf(now), isChosen ? el("span", { class: "choice__tick" }, icon("icon-tick")) : null);
    },
  };
}
