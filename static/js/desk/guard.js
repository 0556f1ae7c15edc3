/* Keeps an adult from deciding unawares over what somebody else has just decided: the open dialog says who was first and what
   was decided, and keeps what was typed. Whoever has read that may still decide. */
import { t } from "../messages.js";
import { el, setText } from "../parts/dom.js";

/**
 * For a dialog about a card: begin(leave, isBusy) when it opens, look() after a refusal, end() when it is gone.
 * `turn` and `card` are what the adult has seen, and go out with the decision. `leaves`: nothing was typed, so the dialog goes
 * and the line at the foot says why. change(card) is told what is so now.
 */
export function guardCard(desk, card, { leaves = false, change = () => {} } = {}) {
  const notice = el("p", { class: "field__trouble field__trouble--news", attrs: { role: "alert", hidden: true } });
  let seen = nowOf(desk, card.id) ?? card;
  let leave = () => {};
  let isBusy = () => false;
  let stop = () => {};
  let done = () => {};

  async function look() {
    if (isBusy()) return;
    const now = nowOf(desk, card.id);
    const before = seen;
    if (stateOf(now) === stateOf(before)) return;
    seen = now ?? { ...before, status: "withdrawn" };
    const news = await newsOf(desk, card.id, before, seen);
    if (leaves) {
      leave();
      return desk.say(news);
    }
    setText(notice, `${news} ${t("desk.queue.typed_stays")}`);
    notice.hidden = false;
    if (now) change({ id: card.id, ...now });
  }

  return {
    notice,
    look,
    get turn() {
      return seen.turn ?? -1;
    },
    get card() {
      return { id: card.id, ...seen };
    },
    begin(close, busy = () => false) {
      leave = close;
      isBusy = busy;
      done = desk.looking.decide(card.id);
      stop = desk.watch(look);
      look();
    },
    end() {
      stop();
      done();
    },
  };
}

/** The card as the desk has it now: it waits, or it hangs, or it is gone. */
export function nowOf({ views }, id) {
  return views.desk.get(`waiting:${id}`) ?? views.desk.get(`statement:${id}`) ?? null;
}

/** What a decision rests on; that a child changed its animal is none of it. */
const stateOf = (card) => card && JSON.stringify([card.text_id, card.turn, card.status ?? "shown", card.flags ?? []]);

/** What has happened meanwhile, in a sentence. */
async function newsOf(desk, id, before, now) {
  if (now.turn !== before.turn) {
    const { decided } = await desk.inquire("decided", { statement_id: id });
    return decided?.told ?? t("desk.queue.someone_else");
  }
  return t(now.status === "withdrawn" ? "desk.queue.taken_back" : "desk.queue.reworded");
}
