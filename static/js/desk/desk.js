/* The facilitator's own window. Everything is drawn from the records of the view `desk`; this file only lays the parts
   on the desk and says to each when to draw itself again: at most once a frame. */
import { whoHolds } from "../board/courtesy.js";
import { Hands } from "../board/hands.js";
import { askAboutVotes, sendKnowing } from "../board/votes.js";
import { setServerTime } from "../live/server_clock.js";
import { t } from "../messages.js";
import { el } from "../parts/dom.js";
import { makeHead } from "./head.js";
import { Lookers } from "./lookers.js";
import { makeLooking } from "./looking.js";
import { makeLookingBack } from "./looking_back.js";
import { makeNowBar } from "./now_bar.js";
import { makePath } from "./path.js";
import { makeQueue } from "./queue.js";
import { makeQuickBar } from "./quick_bar.js";
import { boardLiesStill, readDesk } from "./reading.js";
import { makeBand, makeStatus } from "./status.js";
import { makeArrive } from "./steps/arrive.js";
import { makeCollect } from "./steps/collect.js";
import { makeReportBack } from "./steps/report_back.js";
import { makeSort } from "./steps/sort.js";
import { makeTranslate } from "./steps/translate.js";
import { makeVote } from "./steps/vote.js";
import { makeKnown } from "./suggestions/known.js";

const MAKERS = {
  arrive: makeArrive, collect: makeCollect, sort: makeSort, vote: makeVote, translate: makeTranslate, report_back: makeReportBack,
};

const CAUGHT_UP_AFTER = 300; // ms: by then a receipt's effect is drawn

/** `page` is what the server gave; `connect(listeners)` opens the connection. */
export function layDesk(root, page, connect) {
  const status = makeStatus();
  const band = makeBand();
  const steps = {};
  const watchingBack = new Set();
  let frame = 0;
  let step = "";
  let queueIsOpen = false;
  let wall = null;

  const desk = {
    me: null,
    now: null,
    views: null,
    touched: new Set(), // kinds of records that changed since the last drawing
    watching: new Set(), // called after every drawing
    hands: new Hands(), // what others hold on the board
    cardOf: new WeakMap(), // article of the queue → the card it shows
    recordingOf: (statementId) => `/werkstatt/${page.workshop_id}/aufnahme/${statementId}`,
    workshopId: page.workshop_id,
    leitbild: `/leitbild/${page.mission_id}`,
    decisions: `/werkstatt/${page.workshop_id}/entscheidungen`,
    ledger: `/werkstatt/${page.workshop_id}/stimmenbuch`,
    animalCards: `/werkstatt/${page.workshop_id}/tierkarten`,
    say: status.say,
    redraw,
    toggleQueue,
    openWall,
    watch(look) {
      desk.watching.add(look);
      return () => desk.watching.delete(look);
    },
    /** Calls back whenever the walls show another moment of the evening, or none any more. */
    watchBack(look) {
      watchingBack.add(look);
      return () => watchingBack.delete(look);
    },
    caughtUp: () => new Promise((done) => setTimeout(done, CAUGHT_UP_AFTER)),
    wallIsOpen: () => wall !== null && !wall.closed,
    queueCanHide: () => step !== "collect",
    canLay: () => !boardLiesStill(desk.now.workshop) && desk.now.ballot?.status !== "open",
    send: (name, data = {}, options = {}) => connection.send(name, data, options),
    inquire: (about, more) => connection.inquire(about, more),
    signal: (payload) => connection.signal(payload),
    /** Sends, and says a refusal in the line at the foot. */
    async ask(name, data, options) {
      const held = whoHolds(desk.hands, desk.views.desk, name, data);
      if (held) {
        status.say(held);
        return { ok: false, reason: "held", message: held };
      }
      const agree = (...about) => askAboutVotes(desk.views.desk)(...about);
      const receipt = await sendKnowing((...what) => desk.send(...what, options), name, data, agree);
      if (!receipt.ok) status.say(receipt.message ?? t("desk.refused"));
      return receipt;
    },
  };

  desk.known = makeKnown(desk);
  desk.back = makeLookingBack({ signal: desk.signal, changed: () => { for (const look of watchingBack) look(); } });
  desk.lookers = new Lookers(redraw);
  desk.looking = makeLooking(desk.signal, () => cardWithFocus());
  const head = makeHead(desk);
  const path = makePath(desk);
  const bar = makeNowBar(desk);
  const queue = makeQueue(desk);
  const quick = makeQuickBar(desk);
  const stage = el("div", { class: "stage" });
  const main = el("main", { class: "desk__main", attrs: { id: "main", tabindex: "-1" } }, stage, queue.element);

  const connection = connect({
    onOpen(me) {
      desk.me = me;
      setServerTime(me.now);
    },
    onChange(views, keys) {
      desk.views = views;
      for (const key of Object.values(keys).flat()) desk.touched.add(key.split(":")[0]);
      redraw();
    },
    onSignal(payload) {
      desk.hands.hear(payload);
      desk.back.hear(payload);
      desk.lookers.hear(payload);
    },
    onState(state) {
      if (state === "offline") band.lost();
      else if (band.connected()) status.say(t("desk.connection.back"));
    },
    onRefused(receipt) {
      band.refused(receipt.message ?? "");
    },
  });

  const cardWithFocus = () => queue.element.querySelector(".review[data-id]:focus-within")?.dataset.id ?? "";

  function redraw() {
    if (desk.views && !frame) frame = requestAnimationFrame(draw);
  }

  function draw() {
    frame = 0;
    desk.now = readDesk(desk.views);
    const { workshop } = desk.now;
    if (step === "") lay();
    if (workshop.step !== step) enter(workshop.step);
    desk.known.update(desk.now);
    for (const part of [head, path, bar, steps[step]]) part.update(desk.now);
    queue.update(desk.now);
    quick.update(desk.now, queueIsOpen, queue.waitsLong());
    document.title = t("desk.page_title", { title: workshop.title });
    desk.touched.clear();
    for (const look of desk.watching) look();
  }

  /** The first records are here: the desk takes the place of the waiting line. */
  function lay() {
    const foot = el("div", { class: "desk__foot" }, status.element, quick.element);
    root.replaceChildren(band.element, head.element, path.element, bar.element, main, foot);
    root.removeAttribute("aria-busy");
  }

  function enter(next) {
    steps[step]?.leave?.();
    if (step === "collect") queueIsOpen = desk.now.queue.care.length > 0;
    step = next;
    steps[step] ??= MAKERS[step](desk);
    root.dataset.step = step;
    stage.replaceChildren(steps[step].element);
    stage.scrollTop = 0;
    main.append(...(step === "collect" ? [queue.element, stage] : [stage, queue.element]));
    showQueue();
  }

  /** What waits is always in reach: beside the cards while they come, in a drawer of its own in all other steps. */
  function toggleQueue(on = !queueIsOpen, { quietly = false } = {}) {
    if (step === "collect" || queueIsOpen === on) return;
    queueIsOpen = on;
    if (on) steps[step].giveRoom?.();
    showQueue();
    redraw();
    if (quietly) return;
    if (on) queue.title.focus();
    else quick.queue.focus();
  }

  function showQueue() {
    main.dataset.queue = step === "collect" || queueIsOpen ? "open" : "shut";
  }

  function openWall() {
    wall = window.open(`/werkstatt/${page.workshop_id}/wand`, `wand-${page.workshop_id}`);
    redraw();
  }
}
