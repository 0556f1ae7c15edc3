/* What waits for an adult, in the order of what it asks: signs of distress, what the screening found, all else. */
import { t } from "../messages.js";
import { el, keyed, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { button, link, makeMore, relabel } from "./controls.js";
import { queueActs } from "./queue_acts.js";
import { makeReview, updateReview } from "./queue_card.js";
import { queueKeys } from "./queue_keys.js";
import { waitingIn } from "./reading.js";
import { makeReminder } from "./reminder.js";
import { adviceFor } from "./suggestions/laying.js";
import { makeSuggestSettings } from "./suggestions/settings.js";

const AT_ONCE = 40;

export function makeQueue(desk) {
  const acts = queueActs(desk, () => keysOf.settle());
  const badge = el("span", { class: "badge" });
  const title = el("h2", { class: "panel__title queue__title", attrs: { id: "queue-title", tabindex: "-1" } },
    el("span", { text: t("desk.queue.title") }), badge);
  const hide = button({ sign: "icon-cross", name: t("desk.queue.hide"), class: "queue__hide", press: () => desk.toggleQueue(false) });
  const care = el("div", { class: "queue__list" });
  const voices = el("div", { class: "queue__list" });
  const flagged = el("div", { class: "queue__list" });
  const quiet = quietBox();
  const held = heldBox();
  const seen = el("p", {}, el("strong", { text: t("desk.queue.all_seen") }), " ", t("desk.queue.all_seen_more"));
  const begin = el("p", {}, el("strong", { text: t("desk.queue.none_yet") }), " ", t("desk.queue.none_yet_more"));
  const empty = el("div", { class: "queue__empty" }, icon("icon-tick"), seen, begin);
  const note = el("p", { class: "note", text: t("desk.queue.misses") });
  const how = el("p", { class: "note", text: `${t("suggestions.how")} ${t("suggestions.queue_help")}` });
  const keys = el("p", { class: "note queue__keys" });
  const lookFirst = lookFirstSwitch();
  const suggest = makeSuggestSettings(desk, { withSets: false });
  const reminder = makeReminder(desk);
  const element = el("section", { class: "queue", attrs: { "aria-labelledby": title.id, id: "queue" } },
    el("header", { class: "queue__head" }, title, hide),
    reminder.element, care, voices, flagged, quiet.element, empty, note, how, keys, held.element, lookFirst.element,
    link({ label: t("desk.queue.decisions"), href: desk.decisions, sign: "icon-list", outside: true }), suggest.element);
  const keysOf = queueKeys(element, title, desk, acts);

  let waitsLong = false;
  let known = null; // ids of signs of distress that were announced

  function update(now) {
    const { queue } = now;
    const waits = waitingIn(queue);
    waitsLong = reminder.update(now);
    setText(badge, String(waits));
    badge.hidden = waits === 0;
    fillList(care, queue.care, now);
    fillList(voices, queue.voices, now);
    fillList(flagged, queue.flagged, now);
    quiet.update(queue.quiet, now);
    held.update(queue.held, now);
    empty.hidden = waits > 0;
    begin.hidden = now.prompts.some((prompt) => prompt.cards > 0);
    seen.hidden = !begin.hidden;
    empty.firstElementChild.toggleAttribute("hidden", seen.hidden);
    note.hidden = keys.hidden = waits === 0;
    how.hidden = waits === 0 || !desk.known.isOn || !desk.canLay();
    setText(keys, t(how.hidden ? "desk.queue.keys" : "suggestions.queue_keys"));
    lookFirst.update(now.workshop);
    suggest.update(now);
    announce(queue.care);
    keysOf.settle();
  }

  function fillList(list, cards, now) {
    keyed(list, cards, (card) => card.id, (card) => makeReview(card), (article, card) => {
      updateReview(article, card, acts, now, { advice: adviceFor(desk, card.id), meant: desk.known.meantBy(card) }, desk.lookers.at(card.id));
      desk.cardOf.set(article, card);
    });
    list.hidden = !cards.length;
  }

  /** A sign of distress comes before the facilitator at once, whatever step it is. */
  function announce(cards) {
    const ids = new Set(cards.map((card) => card.id));
    const isNew = known !== null && cards.some((card) => !known.has(card.id));
    if (isNew || (known === null && cards.length)) {
      desk.toggleQueue(true, { quietly: true });
      desk.say(t("desk.queue.new_care"));
    }
    known = ids;
  }

  function quietBox() {
    let open = true; // so that an adult has seen what the one press shows
    let cards = [];
    const number = el("strong");
    const words = el("span");
    const look = button({ label: t("desk.queue.fold"), attrs: { "aria-expanded": "true", "aria-controls": "queue-quiet" }, press: toggle });
    const all = button({ label: "0", sign: "icon-tick", class: "queue__all", press: () => acts.releaseAll(cards.filter(isFree)) });
    const taken = el("p", { class: "review__small" });
    const isFree = (card) => !desk.lookers.at(card.id);
    const list = el("div", { class: "queue__list", attrs: { id: "queue-quiet" } });
    const more = makeMore({ step: AT_ONCE, label: (n) => t("desk.open.show_more", { n }), redraw: () => desk.redraw() });
    const box = el("article", { class: "review review--quiet" },
      el("div", { class: "review__body" }, el("p", {}, number, " ", words), look, all, taken));
    const quietElement = el("div", { class: "queue__quiet" }, box, list, more.element);

    function toggle() {
      open = !open;
      desk.redraw();
    }

    return {
      element: quietElement,
      update(waiting, now) {
        cards = waiting;
        quietElement.hidden = !cards.length;
        setText(number, String(cards.length));
        setText(words, t("desk.queue.quiet", { n: cards.length }));
        const free = cards.filter(isFree).length;
        relabel(all, t("desk.queue.release_all", { n: free }));
        all.hidden = !free;
        setText(taken, free < cards.length ? t("desk.queue.without_those", { n: cards.length - free }) : "");
        taken.hidden = free === cards.length;
        relabel(look, t(open ? "desk.queue.fold" : "desk.queue.look"));
        look.setAttribute("aria-expanded", String(open));
        const shown = open ? more.of(cards) : [];
        if (!open) more.element.hidden = true;
        fillList(list, shown, now);
      },
    };
  }

  function heldBox() {
    const words = el("span");
    const list = el("div", { class: "queue__list" });
    const box = el("details", { class: "fold" }, el("summary", { class: "fold__summary" }, icon("icon-down", { class: "fold__sign" }), words), list);
    return {
      element: box,
      update(cards, now) {
        box.hidden = !cards.length;
        setText(words, t("desk.queue.held", { n: cards.length }));
        fillList(list, cards, now);
      },
    };
  }

  function lookFirstSwitch() {
    const help = el("span", { class: "field__help", attrs: { id: "look-first-help" } });
    const box = el("input", {
      attrs: { type: "checkbox", role: "switch", "aria-describedby": help.id },
      on: {
        async change() {
          const receipt = await desk.ask("SetLookFirst", { on: box.checked });
          if (!receipt.ok) desk.redraw();
        },
      },
    });
    return {
      element: el("div", { class: "look-first" }, el("label", { class: "tick" }, box, el("span", { text: t("desk.queue.look_first") })), help),
      update(workshop) {
        box.checked = workshop.look_first;
        box.disabled = workshop.closed;
        setText(help, t(workshop.look_first ? "desk.queue.look_first_on" : "desk.queue.look_first_off"));
      },
    };
  }

  return { element, title, update, waitsLong: () => waitsLong };
}
