/* Voting: tap to put a dot, tap again to take it back. What the server says later corrects what is shown at once. */
import { el, fill, keyed, setAttr, setText } from "../../parts/dom.js";
import { t } from "../../messages.js";
import { speaker } from "../aloud.js";
import { aloudChoice, faceKey, faceOf, isGone, heardOf, wordsOf } from "../choice_face.js";
import { ANSWER_SIGNS, go, nextChild, once, say, setLabel, wordSize } from "../parts.js";
import { bringNames } from "../stand_ins.js";
import { quiet } from "./soon.js";

export function vote(app) {
  const { room } = app;
  const title = say("");
  const list = el("ul", { class: "dotting", data: { loudRows: "" } });
  const tray = el("span", { class: "dot-tray", attrs: { role: "img" } });
  const done = go({ label: t("tablet.done"), sign: "icon-tick", kind: "next", act: finish });
  const notToday = go({ label: t("tablet.not_today"), sign: ANSWER_SIGNS.notToday, signFirst: true, act: () => room.pass() });

  function press(choice) {
    const { ballot, dots } = room;
    const has = dots.has(choice.id);
    if (!has && dots.size >= ballot.dots_each) return refuse();
    app.say("");
    room.want(has ? "RetractVote" : "CastVote", { ballot_id: ballot.id, choice: choice.id });
  }

  function finish() {
    if (room.dots.size) room.setVoted(true);
    else app.say(t("tablet.place_dot_first"));
  }

  function refuse() {
    app.say(t("tablet.no_dots_left"));
    tray.classList.remove("dot-tray--shake");
    tray.getBoundingClientRect(); // so that the shake starts anew
    tray.classList.add("dot-tray--shake");
  }

  return {
    class: "voting",
    footClass: "tablet__foot--spread",
    stage: [title, list],
    foot: [tray, notToday, done],
    heading: title.firstElementChild,
    update() {
      const { ballot, dots, perspective } = room;
      if (!ballot) return;
      bringNames(() => room.tell(), room);
      setText(title.firstElementChild, t(`tablet.place_dots_spelled.${ballot.dots_each}`));
      keyed(list, ballot.choices, ({ id }) => id, (choice) => drawChoice(choice, perspective, press), (item, choice) => updateChoice(item, choice, dots.has(choice.id)));
      setAttr(list, "data-few", ballot.choices.length < 4);
      setAttr(done, "aria-disabled", dots.size ? null : "true");
      notToday.hidden = dots.size > 0;
      drawTray(tray, ballot.dots_each, dots.size, perspective);
    },
  };
}

function drawChoice(choice, perspective, press) {
  const button = el("button", { class: "choice dotting__choice", attrs: { type: "button" }, on: { click: once(() => press(choice)) } },
    el("span", { class: "dotting__face" }),
    el("span", { class: "dot", data: { perspective } }));
  const item = el("li", { class: "dotting__one" }, button);
  shown.set(item, choice);
  item.append(speaker(() => heardOf(shown.get(item)), { lights: button }));
  return item;
}

const drawn = new WeakMap(); // item → the face it shows
const shown = new WeakMap(); // item → its choice

function updateChoice(item, choice, isChosen) {
  const button = item.firstElementChild;
  const [face, dot] = button.children;
  const gone = isGone(choice);
  if (drawn.get(item) !== faceKey(choice)) {
    drawn.set(item, faceKey(choice));
    fill(face, ...faceOf(choice, { window: false }));
    setAttr(button, "data-word", wordSize(wordsOf(choice)) || null);
  }
  shown.set(item, choice);
  aloudChoice(button, choice);
  setAttr(button, "aria-pressed", isChosen);
  setAttr(button, "aria-disabled", gone && !isChosen ? "true" : null);
  dot.classList.toggle("dot--free", !isChosen);
}

function drawTray(tray, all, given, perspective) {
  const places = Array.from({ length: all }, (_, index) => ({ id: index, isFree: index >= all - given }));
  keyed(tray, places, ({ id }) => id, () => el("span", { class: "dot", data: { perspective } }), (dot, { isFree }) => dot.classList.toggle("dot--free", isFree));
  setAttr(tray, "aria-label", t("tablet.dots_left", { n: all - given }));
  tray.dataset.count = String(all);
}

/** All is given; everybody waits for the reveal together. */
export function voted(app) {
  const { room } = app;
  const again = go({ label: "", sign: "icon-undo", signFirst: true, act: () => room.setVoted(false) });
  const next = nextChild(app);
  const screen = quiet(app, { sign: "votes", title: "", text: t("tablet.soon_to_the_wall"), foot: [again, next.button] });
  return {
    ...screen,
    update() {
      const isOpen = room.ballot?.status === "open";
      const isDots = room.ballot?.mode === "dots";
      setText(screen.heading, isOpen ? arrived(room, isDots) : t(isDots ? "tablet.ballot_is_closed" : "tablet_vote.answers_are_there"));
      setAttr(screen.sign, "data-done", room.hasVotes && !room.hasVotesUnderWay);
      setLabel(again, t(isDots ? "tablet.move_dots" : "tablet_vote.change_answers"));
      again.hidden = !isOpen;
      next.update();
      next.button.hidden ||= !isOpen;
    },
  };
}

function arrived(room, isDots) {
  if (!room.hasVotes) return t("tablet.thanks_for_looking");
  if (room.hasVotesUnderWay) return t(isDots ? "tablet.dots_under_way" : "tablet_vote.answers_under_way");
  return t(isDots ? "tablet.dots_have_arrived" : "tablet_vote.answers_have_arrived");
}
