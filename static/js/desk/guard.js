/* Keeps an adult from deciding about a card that somebody else has just worked on: its dialog leaves, and says why. */
import { t } from "../messages.js";

/** For a dialog about a card of the queue: begin(leave) when it opens, look() after a refusal, end() when it is gone. */
export function guardCard(desk, card) {
  const before = stateOf(card);
  let leave = null;
  let stop = () => {};

  function look() {
    if (stateOf(desk.views.desk.get(`waiting:${card.id}`)) === before) return;
    leave();
    desk.say(t("desk.queue.someone_else"));
  }

  return {
    look,
    begin(close) {
      leave = close;
      stop = desk.watch(look);
      look();
    },
    end: () => stop(),
  };
}

/** What a decision rests on; that a child changed its animal is none of it. */
const stateOf = (card) => card && JSON.stringify([card.text_id, card.status, card.care_note, card.flags]);
