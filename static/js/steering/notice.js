/* One quiet line at the foot: what happened, what is safe, and what one can do about it. */
import { t } from "../messages.js";
import { el, fill } from "../parts/dom.js";
import { icon } from "../parts/picto.js";

const GOES_AFTER = 12000;

export function drawNotice() {
  const text = el("p", { class: "notice__text", attrs: { role: "status" } });
  const acts = el("div", { class: "notice__acts" });
  const element = el("div", { class: "notice no-print", attrs: { hidden: true } }, text, acts);
  let timer = null;

  /** `act`: { label, do } offers one way on; a notice with one stays until it is answered or another comes. */
  function say(sentence, act = null, { stays = act !== null } = {}) {
    clearTimeout(timer);
    element.hidden = false;
    text.textContent = sentence;
    fill(acts, act ? el("button", { class: "panel-button", text: act.label, attrs: { type: "button" }, on: { click: () => { hush(); act.do(); } } }) : null,
      el("button", { class: "panel-button panel-button--sign", attrs: { type: "button", "aria-label": t("steering.close") }, on: { click: hush } }, icon("icon-cross")));
    if (!stays) timer = setTimeout(() => { if (!element.contains(document.activeElement)) hush(); }, GOES_AFTER);
  }

  function hush() {
    element.hidden = true;
    text.textContent = "";
  }

  return { element, say, hush };
}
