/* „Wie unsere Gruppen gewachsen sind“: the board of any moment of the evening, to be played or to be stepped through, here or
   from the desk. It is for looking only; what the wall would not show today is in none of its moments. */
import { t } from "../messages.js";
import { prefersStillness } from "../board/placing.js";
import { el, setText } from "../parts/dom.js";
import { control, makeControls } from "../replay/controls.js";
import { loadFrames } from "../replay/loading.js";
import { Player } from "../replay/player.js";
import { makeStage } from "../replay/stage.js";

const TELL_EVERY = 2000; // ms: so the desk knows that a wall still shows it

/** `asked`: what a desk wants to see of it, if it was a desk */
export function makeReplay(wall, { asked = null } = {}) {
  const stage = makeStage();
  const note = el("p", { class: "scene__empty", text: t("replay.loading"), attrs: { role: "status" } });
  const player = new Player({ show, still: prefersStillness() });
  const controls = makeControls(player);
  const close = control("icon-cross", t("replay.close"), () => wall.look(""));
  const bar = el("footer", { class: "replay__bar" }, ...controls.elements, close);
  const element = el("div", { class: "scene scene--replay board board--wall", on: { keydown: pressed } },
    el("header", { class: "wall__head" }, el("h1", { class: "wall__title", text: t("replay.title") }), controls.told, controls.time),
    el("div", { class: "board__room" }, stage.element, note), bar);
  let wanted = asked ?? { at: null, playing: true, speed: 1 }; // until the evening is here
  let teller = null;
  let isGone = false;

  async function load() {
    const [{ frames, message }] = await Promise.all([loadFrames(wall.page.workshop_id), stage.useFont()]);
    if (isGone) return;
    setText(note, frames ? (frames.count ? "" : t("replay.empty")) : message || t("replay.lost"));
    note.hidden = Boolean(frames?.count);
    if (!frames?.count) return;
    player.load(frames);
    controls.ready();
    if (document.activeElement === close) controls.focus();
    player.adopt(wanted);
  }

  function show() {
    draw();
    tell();
  }

  function draw() {
    const records = player.frames.board(player.at, wall.records);
    stage.draw(records, wall.unit);
    controls.update(records);
  }

  function tell() {
    wall.signal({ kind: "replay", act: "shown", ...player.state });
  }

  function pressed(event) {
    if (event.key === "Escape") wall.look("");
    else controls.pressed(event);
  }

  const resized = () => player.count && draw();

  return {
    element,
    entered() {
      window.addEventListener("resize", resized);
      teller = setInterval(tell, TELL_EVERY);
      close.focus();
      load();
    },
    /** What came meanwhile is not in it; what was taken off or covered meanwhile is so at once. */
    update() {
      if (player.count) draw();
    },
    /** A desk plays, stops or slides it. */
    hear(payload) {
      if (payload.kind !== "replay" || payload.act !== "show") return;
      wanted = payload;
      player.adopt(payload);
    },
    leave() {
      isGone = true;
      player.stop();
      clearInterval(teller);
      window.removeEventListener("resize", resized);
      wall.signal({ kind: "replay", act: "ended" });
    },
  };
}
