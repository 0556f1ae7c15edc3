/* A quiet word when a card has waited for some minutes. It goes by the time at which the card came: one clock is set for the
   moment when the next one has waited so long, and nothing is asked in between. */
import { serverNow } from "../live/server_clock.js";
import { t } from "../messages.js";
import { el, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { PATIENCE, patienceWith } from "./reading.js";

export function makeReminder(desk) {
  const words = el("span");
  const element = el("p", { class: "queue__reminder", attrs: { hidden: true } }, icon("icon-clock"), words);
  let next = 0;
  let reminded = false;

  /** Answers whether a card has waited too long. */
  function update({ queue }) {
    clearTimeout(next);
    const { isLong, left } = patienceWith(queue, serverNow());
    element.hidden = !isLong;
    setText(words, isLong ? t("desk.queue.waits_long", { n: PATIENCE / 60 }) : "");
    if (isLong && !reminded) desk.say(t("desk.queue.waits_long", { n: PATIENCE / 60 }));
    reminded = isLong;
    if (left > 0) next = setTimeout(() => desk.redraw(), Math.ceil(left * 1000) + 50);
    return isLong;
  }

  return { element, update };
}
