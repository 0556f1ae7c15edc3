/* What a facilitator reaches for in any step. */
import { t } from "../messages.js";
import { el, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { button, enable, relabel } from "./controls.js";
import { showCodes } from "./dialogs/codes.js";
import { showHelp } from "./dialogs/help.js";
import { lookBack } from "./dialogs/look_back.js";
import { takeDown } from "./dialogs/take_down.js";
import { stepName, takeBack } from "./own_steps.js";
import { waitingIn } from "./reading.js";

export function makeQuickBar(desk) {
  let step = "";
  const badge = el("span", { class: "badge" });
  const queue = button({
    label: t("desk.quick.queue"),
    class: "quick__queue",
    attrs: { "aria-controls": "queue", "aria-expanded": "false" },
    press: () => desk.toggleQueue(),
  });
  queue.append(badge);
  const careSign = icon("icon-heart", { class: "quick__care is-away" });
  queue.prepend(careSign);
  const words = button({ sign: "icon-cloud", name: t("desk.quick.words"), press: () => showWords(words.getAttribute("aria-pressed") !== "true"), attrs: { "aria-pressed": "false", title: t("desk.quick.words") } });
  const back = button({ sign: "icon-again", name: t("replay.open"), press: () => lookBack(desk), attrs: { "aria-pressed": "false", title: t("replay.open") } });
  desk.watchBack(() => {
    back.setAttribute("aria-pressed", String(Boolean(desk.back.state)));
    if (desk.back.state) words.setAttribute("aria-pressed", "false");
  });
  const codes = button({ label: t("desk.quick.codes"), sign: "icon-code", press: () => showCodes(desk) });
  const down = button({ label: t("desk.quick.take_down"), sign: "icon-pen", press: () => takeDown(desk) });
  const undo = stepButton("Undo", "undo");
  const redo = stepButton("Redo", "redo");
  const element = el("section", { class: "quick", attrs: { "aria-label": t("desk.quick.label") } },
    queue,
    button({ label: t("desk.quick.wall"), sign: "icon-board", press: () => desk.openWall() }),
    words, back, codes, down,
    el("span", { class: "quick__gap" }),
    undo.element, redo.element,
    button({ label: t("desk.quick.help"), class: "quick__small quick__help", sign: "icon-keyboard", press: () => showHelp() }));

  /** All walls of this workshop show it, or what they showed before; with the next step they go on by themselves. */
  function showWords(on) {
    desk.signal({ kind: "look", what: on ? "words" : "" });
    words.setAttribute("aria-pressed", String(on));
    desk.say(t(on ? "desk.quick.words_on" : "desk.quick.words_off"));
  }

  /** In vain it says why. */
  async function stepBack(command) {
    const receipt = await takeBack(desk, command);
    if (!receipt.ok) desk.say(receipt.message ?? t("desk.refused"));
  }

  /** A button that names the step; its width does not go with the name, so that nothing moves under a finger. */
  function stepButton(command, which) {
    const step = el("span", { class: "own-step__name", attrs: { "aria-hidden": "true" } });
    const made = button({ label: t(`desk.quick.${which}`), class: "quick__small own-step", sign: `icon-${which}`, press: () => stepBack(command) });
    made.append(step);
    return {
      element: made,
      update({ hand, workshop }) {
        const name = stepName(hand[which], desk.views.desk);
        const says = name ? t(`desk.own_steps.${which}`, { step: name }) : t(`desk.quick.${which}`);
        setText(step, name);
        step.hidden = !name;
        made.setAttribute("aria-label", says);
        made.setAttribute("title", says);
        enable(made, hand[`can_${which}`] && !workshop.closed);
      },
    };
  }

  document.addEventListener("keydown", (event) => {
    const command = event.ctrlKey || event.metaKey;
    if (!command || event.altKey || !desk.now || event.defaultPrevented || isTyping(event.target) || isForBoard(event.target)) return;
    const key = event.key.toLowerCase();
    const again = key === "y" || (key === "z" && event.shiftKey);
    if (!again && key !== "z") return;
    event.preventDefault();
    stepBack(again ? "Redo" : "Undo");
  });

  /** The board listens itself, but only for who is at it. */
  function isForBoard(target) {
    return desk.now.workshop.step === "sort" && (target === document.body || target.closest(".desk__board") !== null);
  }

  function update(now, queueIsShown, waitsLong) {
    const waits = waitingIn(now.queue);
    if (step !== now.workshop.step) words.setAttribute("aria-pressed", "false");
    step = now.workshop.step;
    setText(badge, String(waits));
    badge.hidden = waits === 0;
    relabel(queue, t(waitsLong ? "desk.quick.queue_long" : "desk.quick.queue"));
    careSign.classList.toggle("is-away", !now.queue.care.length);
    queue.classList.toggle("quick__queue--care", now.queue.care.length > 0);
    queue.hidden = now.workshop.step === "collect";
    queue.setAttribute("aria-expanded", String(queueIsShown));
    down.hidden = now.workshop.over;
    for (const one of [undo, redo]) {
      one.element.hidden = now.workshop.step === "sort"; // the board has its own
      one.update(now);
    }
  }

  return { element, update, queue };
}

const isTyping = (target) => target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, dialog") !== null;
