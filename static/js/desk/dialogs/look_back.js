/* The evening once more at the desk: any moment of it to look at, and the wall shows the same where that is wanted. */
import { prefersStillness } from "../../board/placing.js";
import { t } from "../../messages.js";
import { el, fill, setText } from "../../parts/dom.js";
import { makeDialog, showDialog } from "../../parts/dialog.js";
import { makeControls } from "../../replay/controls.js";
import { dayOf, daysOf, endOf, minuteOf } from "../../replay/days.js";
import { loadFrames } from "../../replay/loading.js";
import { Player } from "../../replay/player.js";
import { makeStage } from "../../replay/stage.js";
import { button, enable, relabel } from "../controls.js";

const UNIT = 15 / 36; // as the board of the desk
const ANSWER_WITHIN = 6000; // ms: by then a wall would have said that it shows it

export async function lookBack(desk) {
  const { back } = desk;
  const stage = makeStage();
  const player = new Player({ show: draw, chosen: () => back.state && back.show(player.state), still: prefersStillness() });
  const controls = makeControls(player);
  const note = el("p", { class: "note look-back__note", text: t("replay.loading"), attrs: { role: "status" } });
  const find = makeFinder(player);
  const onWall = button({ label: t("replay.on_wall"), sign: "icon-board", press: toggleWall, attrs: { "aria-pressed": "false", "aria-disabled": "true" } });
  const wallNote = el("p", { class: "note", attrs: { role: "status" } });
  const dialog = makeDialog({
    title: t("replay.title"),
    class: "dialog--look-back",
    body: [
      el("p", { class: "dialog__text", text: t("replay.only_looking") }),
      el("div", { class: "board board--desk look-back", on: { keydown: controls.pressed } },
        el("div", { class: "board__room" }, stage.element, note),
        el("div", { class: "replay__bar" }, ...controls.elements, controls.time, controls.told)),
      el("div", { class: "look-back__more" }, find.element, onWall, wallNote),
    ],
    acts: [{ label: t("desk.dialog.close") }],
  });
  let asked = null;
  let isGone = false;

  function draw() {
    if (isGone) return;
    const records = player.frames.board(player.at, desk.views.desk);
    stage.draw(records, UNIT);
    controls.update(records);
    find.update();
  }

  function toggleWall() {
    clearTimeout(asked);
    setText(wallNote, "");
    if (back.state) return back.stop();
    back.show(player.state);
    asked = setTimeout(() => setText(wallNote, back.state || isGone ? "" : t("replay.no_wall")), ANSWER_WITHIN);
  }

  /** The wall leads: it says at every step what it shows. */
  function follow() {
    const { state } = back;
    onWall.setAttribute("aria-pressed", String(Boolean(state)));
    relabel(onWall, t(state ? "replay.off_wall" : "replay.on_wall"));
    if (state && state.at !== null && player.count) player.adopt(state);
  }

  async function load() {
    const [{ frames, message }] = await Promise.all([loadFrames(desk.workshopId), stage.useFont()]);
    if (isGone) return;
    setText(note, frames ? (frames.count ? "" : t("replay.empty")) : message || t("replay.lost"));
    note.hidden = Boolean(frames?.count);
    if (!frames?.count) return;
    player.load(frames);
    controls.ready();
    find.ready();
    enable(onWall, true);
    player.adopt({ at: frames.moment(frames.count - 1).at, playing: false, speed: 1 });
    follow();
  }

  const stopWatching = [desk.watch(() => player.count && draw()), desk.watchBack(follow)];
  const closed = showDialog(dialog);
  load();
  await closed;
  isGone = true;
  clearTimeout(asked);
  player.stop();
  for (const stop of stopWatching) stop();
  dialog.remove();
}

/** „Stand um 15:42 ansehen“; the day is asked only where there are several. */
function makeFinder(player) {
  const day = el("select", { class: "field__input", attrs: { "aria-label": t("replay.day") } });
  const time = el("input", { class: "field__input", attrs: { type: "time", required: true, "aria-label": t("replay.clock") } });
  const go = button({ label: t("replay.go"), press: find });
  const element = el("div", { class: "look-back__find", on: { keydown: entered } }, el("span", { text: t("replay.find") }), day, time, go);
  element.hidden = true;

  function entered(event) {
    if (event.key !== "Enter" || event.target === go) return;
    event.preventDefault(); // the form of a dialog would close it
    find();
  }

  function find() {
    const end = endOf(day.value, time.value);
    if (!Number.isNaN(end)) player.goTo(end);
  }

  return {
    element,
    ready() {
      const days = daysOf(player.frames);
      fill(day, ...days.map((one) => el("option", { text: new Date(`${one}T12:00`).toLocaleDateString("de", { day: "numeric", month: "long" }), attrs: { value: one } })));
      day.hidden = days.length < 2;
      element.hidden = false;
    },
    /** What somebody is choosing stays. */
    update() {
      if (element.contains(document.activeElement)) return;
      const { at } = player.frames.moment(player.at);
      day.value = dayOf(at);
      time.value = minuteOf(at);
    },
  };
}
