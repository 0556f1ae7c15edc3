/* Reading through what waits by keyboard: j and k or the arrows from card to card, Enter shows it, v shows it and lays it where
   it is suggested to lie, x holds it back, c covers a piece of it. What is shown needs no waiting for: the focus is at the next
   card at once. Cards that somebody else has before them are passed over as long as there are others.
   Keys act only while a card has the focus, so that nobody releases something by typing elsewhere. */
import { canBeCovered } from "./dialogs/cover.js";
import { canBeShown } from "./queue_card.js";
import { nextFree } from "./lookers.js";
import { isUnheard } from "./reading.js";
import { adviceFor } from "./suggestions/laying.js";

const STEPS = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

export function queueKeys(element, title, desk, acts) {
  const onTheirWay = new Set(); // articles whose decision is being sent
  let last = null; // the card where somebody was last, -1 for beside the cards, null for elsewhere on the desk
  const cards = () => [...element.querySelectorAll(".review[data-id]")].filter((article) => article.offsetParent);

  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && desk.queueCanHide()) return desk.toggleQueue(false);
    const article = event.target.closest(".review[data-id]");
    const onCard = article !== null && event.target === article;
    if (event.key in STEPS && (onCard || event.target === title)) go(event, article, STEPS[event.key]);
    else if (onCard && event.key === "Enter") act(event, article, show);
    else if (onCard && event.key === "x") act(event, article, hold);
    else if (onCard && event.key === "c") act(event, article, (card) => canBeCovered(card) && acts.cover(card));
    else if (onCard && event.key === "v") act(event, article, layQuiet);
  });

  document.addEventListener("focusin", ({ target }) => {
    if (target.closest("dialog")) return;
    if (!element.contains(target)) last = null;
    else last = cards().indexOf(target.closest(".review[data-id]"));
    if (last !== null) roam(target.closest(".review[data-id]"));
  });

  /** Tab comes to one card; the arrows go on from there. */
  function roam(article = null) {
    const all = cards();
    const stop = article ?? all.find((one) => one.tabIndex === 0) ?? all[0];
    for (const one of all) one.tabIndex = one === stop ? 0 : -1;
  }

  /** When the card one was in is gone, the next free one has the focus, or else the heading. */
  function settle() {
    roam();
    if (last === null || document.querySelector("dialog[open]")) return;
    const now = document.activeElement;
    if (now !== document.body && now?.offsetParent) return;
    const next = last < 0 ? null : free(cards(), last, 1);
    (next ?? title).focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
  }

  /** The card to go on to from the place `from` in the list. */
  function free(all, from, step) {
    const ids = all.map((article) => article.dataset.id);
    const id = nextFree(ids, Math.min(from, ids.length - 1), step, (one) => !desk.lookers.at(one));
    return all[ids.indexOf(id)] ?? null;
  }

  function go(event, article, step) {
    const all = cards();
    const from = article ? all.indexOf(article) + step : 0;
    if (!all[from]) return;
    event.preventDefault();
    moveTo(free(all, from, step));
  }

  function moveTo(article) {
    article?.focus();
    article?.scrollIntoView({ block: "nearest" });
  }

  /** An act that asks nothing leads on to the next card while it is on its way; the same card is not decided twice. */
  async function act(event, article, what) {
    event.preventDefault();
    const card = desk.cardOf.get(article);
    if (!card || onTheirWay.has(article)) return;
    const outcome = what(card);
    if (!outcome || document.querySelector("dialog[open]")) return;
    onTheirWay.add(article);
    article.classList.add("review--going");
    const others = cards().filter((one) => one === article || !onTheirWay.has(one));
    const at = others.indexOf(article);
    moveTo(free(others.filter((one) => one !== article), at, 1));
    const isDone = await outcome;
    if (!isDone) article.classList.remove("review--going");
    onTheirWay.delete(article);
  }

  /** Enter opens the note for a sign of distress, and shows what may be shown. */
  function show(card) {
    if (card.flags.some((flag) => flag.kind === "distress")) return acts.care(card);
    if (isUnheard(card)) return acts.writeDown(card);
    if (card.status !== "waiting") return canBeShown(card) ? acts.release(card) : null;
    return card.flags.length ? acts.approve(card) : acts.release(card);
  }

  /** A sign of distress is held back by the note of what was done about it, and by nothing else. */
  function hold(card) {
    return card.flags.some((flag) => flag.kind === "distress") ? acts.care(card) : acts.hold(card);
  }

  /** What was found by the screening is decided by a press that says so. */
  function layQuiet(card) {
    const canLie = card.status === "waiting" && !card.flags.length && !isUnheard(card) && adviceFor(desk, card.id);
    return canLie ? acts.lay(card) : null;
  }

  return { settle };
}
