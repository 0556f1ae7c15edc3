/* „Wie unsere Gruppen gewachsen sind“: the board of any moment of the evening, to be played or to be stepped through.
   It is for looking only; what the wall would not show today is in none of its moments. */
import { describeCard } from "../board/names.js";
import { layout } from "../board/layout.js";
import { estimatingRuler, fontRuler } from "../board/sizes.js";
import { prefersStillness, Surface } from "../board/surface.js";
import { t } from "../messages.js";
import { el, setAttr, setText } from "../parts/dom.js";
import { icon, setPicture } from "../parts/picto.js";
import { Frames, pace } from "../replay/frames.js";

const SPEEDS = [0.5, 1, 2, 4];
const STILLS = 20; // so many pictures tell an evening to who wants no motion
const NOBODY = new Set();

export function makeReplay(wall) {
  const time = el("p", { class: "replay__time", attrs: { role: "status" } });
  const told = el("p", { class: "replay__told" });
  const field = el("div", { class: "board__field replay__field" });
  const note = el("p", { class: "scene__empty", text: t("replay.loading"), attrs: { role: "status" } });
  const playing = control("icon-play", t("replay.play"), () => (timer ? pause() : play()));
  const slower = control("icon-minus", t("replay.slower"), () => goFaster(-1));
  const faster = control("icon-plus", t("replay.faster"), () => goFaster(1));
  const rate = el("span", { class: "replay__rate", attrs: { "aria-live": "polite" } });
  const slider = el("input", { class: "replay__slider", attrs: { type: "range", min: 0, max: 0, step: 1, "aria-label": t("replay.slider") }, on: { input: slid } });
  const close = control("icon-cross", t("replay.close"), () => wall.look(""));
  const bar = el("footer", { class: "replay__bar" }, playing, slider, slower, rate, faster, close);
  const element = el("div", { class: "scene scene--replay board board--wall", on: { keydown: pressed } },
    el("header", { class: "wall__head" }, el("h1", { class: "wall__title", text: t("replay.title") }), told, time),
    el("div", { class: "board__room" }, field, note), bar);
  const surface = new Surface(field);
  let frames = null;
  let at = 0;
  let speed = 1;
  let timer = null;
  let ruler = [estimatingRuler, estimatingRuler];
  let isGone = false;
  showSpeed();
  for (const one of [playing, slider, slower, faster]) one.disabled = true;

  async function load() {
    note.hidden = false;
    setText(note, t("replay.loading"));
    const [answer] = await Promise.all([fetched(wall.page.workshop_id), useFont()]);
    if (isGone) return;
    if (!answer.moments) return void setText(note, answer.message || t("replay.lost"));
    frames = new Frames(answer);
    const isEmpty = frames.count === 0;
    note.hidden = !isEmpty;
    setText(note, isEmpty ? t("replay.empty") : "");
    for (const one of [playing, slider, slower, faster]) one.disabled = isEmpty;
    if (isEmpty) return;
    slider.max = frames.count - 1;
    show(0);
    playing.focus();
    play();
  }

  async function useFont() {
    const family = getComputedStyle(field).fontFamily;
    await Promise.all([document.fonts.load(`36px ${family}`), document.fonts.load(`700 44px ${family}`)]).catch(() => {});
    ruler = [fontRuler(family), fontRuler(family, 700)];
  }

  function show(index) {
    at = Math.max(0, Math.min(frames.count - 1, index));
    const records = frames.board(at, (key, card) => wall.records.get(key)?.text === card.text);
    const { width, height } = field.getBoundingClientRect();
    if (!width || !height) return;
    const { unit } = wall;
    const laid = layout(records, {
      width, height, unit, ruler: ruler[0], titleRuler: ruler[1],
      labels: { shelf: t("board.shelf"), unsorted: t("board.unsorted"), untitled: t("board.untitled") },
    });
    surface.draw({
      layout: laid, unit, records, chosen: NOBODY, inHand: NOBODY, editing: "", describe: (id, box) => describeCard(records, id, box),
    });
    const clock = t("replay.moment", { time: clockOf(frames.moment(at).at) });
    setText(time, clock);
    const cards = records.of("statement").length;
    const groups = records.of("cluster").length;
    setText(told, [t("replay.cards", { n: cards }), groups ? t("replay.groups", { n: groups }) : ""].filter(Boolean).join(" · "));
    slider.value = at;
    setAttr(slider, "aria-valuetext", `${clock}, ${told.textContent}`);
  }

  function play() {
    if (at >= frames.count - 1) show(0);
    const { pause: wait, stride } = pace(frames.count, speed, { stills: prefersStillness() ? STILLS : 0 });
    clearInterval(timer);
    timer = setInterval(() => {
      show(at + stride);
      if (at >= frames.count - 1) pause();
    }, wait);
    showPlaying();
  }

  function pause() {
    clearInterval(timer);
    timer = null;
    showPlaying();
  }

  function slid() {
    pause();
    show(Number(slider.value));
  }

  function goFaster(by) {
    const next = SPEEDS[SPEEDS.indexOf(speed) + by];
    if (!next) return;
    speed = next;
    showSpeed();
    if (timer) play();
  }

  function showSpeed() {
    setText(rate, `${String(speed).replace(".", ",")} ×`);
  }

  function showPlaying() {
    const label = t(timer ? "replay.pause" : "replay.play");
    setPicture(playing.firstElementChild, timer ? "icon-pause" : "icon-play");
    setAttr(playing, "aria-label", label);
    playing.title = label;
  }

  function pressed(event) {
    if (event.key === "Escape") wall.look("");
    else if (event.key === " " && event.target === slider) {
      event.preventDefault();
      playing.click();
    }
  }

  const resized = () => frames?.count && show(at);

  return {
    element,
    entered() {
      window.addEventListener("resize", resized);
      close.focus();
      load();
    },
    /** What came meanwhile is not in it; what was taken off or reworded meanwhile goes at once. */
    update() {
      if (frames?.count) show(at);
    },
    leave() {
      isGone = true;
      clearInterval(timer);
      window.removeEventListener("resize", resized);
    },
  };
}

async function fetched(workshopId) {
  try {
    const answer = await fetch(`/werkstatt/${workshopId}/verlauf`);
    return await answer.json();
  } catch {
    return {};
  }
}

const clockOf = (at) => new Date(at * 1000).toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" });

function control(sign, label, act) {
  return el("button", { class: "round stock replay__button", attrs: { type: "button", "aria-label": label, title: label }, on: { click: act } }, icon(sign));
}
