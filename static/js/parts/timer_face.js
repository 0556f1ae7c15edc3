/* How much time there is, gently: a disc that grows smaller, and minutes in words. No seconds run, nothing beeps, and at
   the end it only says so. */
import { secondsLeft } from "../live/server_clock.js";
import { t } from "../messages.js";
import { el, setText } from "./dom.js";

const LOOKS_EVERY = 1000;

/** `isTold`: a screen reader meets it by itself, and not as the name of what it stands in. */
export function makeTimerFace({ isTold = true } = {}) {
  const disc = el("span", { class: "timer__disc", attrs: { "aria-hidden": "true" } });
  const words = el("span", { class: "timer__words" });
  const element = el("span", { class: "timer", attrs: { role: isTold ? "timer" : null, hidden: true } }, disc, words);
  let record = null;
  let next = 0;

  function draw() {
    clearTimeout(next);
    element.hidden = !record;
    if (!record) return;
    const left = secondsLeft(record);
    const share = Math.round((left / record.seconds) * 200) / 200;
    disc.style.setProperty("--share", String(Math.min(1, share)));
    element.classList.toggle("timer--over", left === 0);
    element.classList.toggle("timer--rests", record.left !== null);
    setText(words, wordsFor(left, record));
    if (left && record.left === null) next = setTimeout(() => element.isConnected && draw(), LOOKS_EVERY);
  }

  return {
    element,
    /** The `timer` record, or nothing. */
    update(now) {
      record = now ?? null;
      draw();
    },
  };
}

/** In whole minutes, from a minute on; „noch eine Minute“ is said until the end. */
export function wordsFor(left, { left: rests }) {
  if (left <= 0) return t("timer.over");
  const said = t("timer.left", { n: Math.max(1, Math.ceil(left / 60 - 0.25)) });
  return rests === null ? said : t("timer.rests", { left: said });
}
