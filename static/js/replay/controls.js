/* What plays an evening: the same buttons and the same slider on the wall and at the desk. */
import { t } from "../messages.js";
import { el, setAttr, setText } from "../parts/dom.js";
import { icon, setPicture } from "../parts/picto.js";
import { SPEEDS } from "./player.js";

export const clockOf = (at) => new Date(at * 1000).toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" });

/** More buttons may stand after them. → { elements, update(records) }; `update` also says where we are, in words */
export function makeControls(player) {
  const time = el("p", { class: "replay__time", attrs: { role: "status" } });
  const told = el("p", { class: "replay__told" });
  const playing = control("icon-play", t("replay.play"), () => player.toggle());
  const slower = control("icon-minus", t("replay.slower"), () => player.faster(-1));
  const faster = control("icon-plus", t("replay.faster"), () => player.faster(1));
  const rate = el("span", { class: "replay__rate", attrs: { "aria-live": "polite" } });
  const slider = el("input", { class: "replay__slider", attrs: { type: "range", min: 0, max: 0, step: 1, "aria-label": t("replay.slider") }, on: { input: () => player.slide(Number(slider.value)) } });
  const all = [playing, slider, slower, faster];
  for (const one of all) one.disabled = true;
  setText(rate, rateOf(player.speed));

  function pressed(event) {
    if (event.key !== " " || event.target !== slider) return;
    event.preventDefault();
    playing.click();
  }

  return {
    time,
    told,
    elements: [playing, slider, slower, rate, faster],
    pressed,
    ready() {
      for (const one of all) one.disabled = player.count === 0;
      slider.max = Math.max(0, player.count - 1);
    },
    focus: () => playing.focus(),
    /** `records`: the board that is shown. */
    update(records) {
      const [cards, groups] = [records.of("statement").length, records.of("cluster").length];
      const clock = t("replay.moment", { time: clockOf(player.frames.moment(player.at).at) });
      setText(time, clock);
      setText(told, [t("replay.cards", { n: cards }), groups ? t("replay.groups", { n: groups }) : ""].filter(Boolean).join(" · "));
      slider.value = player.at;
      setAttr(slider, "aria-valuetext", `${clock}, ${told.textContent}`);
      setText(rate, rateOf(player.speed));
      slower.disabled = player.speed === SPEEDS[0];
      faster.disabled = player.speed === SPEEDS[SPEEDS.length - 1];
      const label = t(player.playing ? "replay.pause" : "replay.play");
      setPicture(playing.firstElementChild, player.playing ? "icon-pause" : "icon-play");
      setAttr(playing, "aria-label", label);
      playing.title = label;
    },
  };
}

const rateOf = (speed) => `${String(speed).replace(".", ",")} ×`;

export function control(sign, label, act) {
  return el("button", { class: "round stock replay__button", attrs: { type: "button", "aria-label": label, title: label }, on: { click: act } }, icon(sign));
}
