/* One card at the desk: why it waits, what was said, and what an adult can do with it. */
import { animalName, capital, t } from "../messages.js";
import { el, fill, setAttr, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { drawStatement, faceOf } from "../parts/statement_card.js";
import { drawToken } from "../parts/token.js";
import { button } from "./controls.js";
import { canBeCovered } from "./dialogs/cover.js";
import { isUnheard, marked } from "./reading.js";
import { drawMeant, drawPlaceChip } from "./suggestions/place_chip.js";

const SIGNS = { distress: "icon-heart", name: "icon-person", contact: "icon-phone", insult: "icon-eyeoff" };
const drawn = new WeakMap(); // article → what it shows now

/** `acts` holds what can be done: release, approve, hold, care, calm, contact; each gets the card as it is now. */
export function makeReview(card, acts) {
  return el("article", { class: "review", attrs: { tabindex: "-1" }, data: { id: card.id } });
}

/** Draws only what changed; who was inside the card stays at it. A question is named where it is not the open one.
    thought: what the machine thinks of the card, { advice, meant }; looker: who else has it before them, { name, deciding } */
export function updateReview(article, card, acts, now, thought, looker = null) {
  const prompt = now.prompts.find((one) => one.id === card.prompt_id && one.id !== now.workshop.open_prompt);
  const seen = JSON.stringify([card, prompt?.text, kindOf(card) === "care" && now.contact, thought]);
  if (drawn.get(article) === seen) return showLooker(article, card, looker);
  drawn.set(article, seen);
  const wasInside = article.contains(document.activeElement);
  const kind = kindOf(card);
  article.className = `review review--${kind}`;
  fill(article, why(card, kind), body(card, kind, prompt, now, acts, thought), el("footer", { class: "review__acts" }, ...PARTS[kind](card, acts), ...coverAct(card, acts)));
  showLooker(article, card, looker);
  if (wasInside) article.focus({ preventScroll: true });
}

/** Who of the others has it before them; a line of its own, so that nothing else is drawn anew for it. */
function showLooker(article, card, looker) {
  const says = looker ? t(looker.deciding ? "desk.queue.decides" : "desk.queue.looks", { who: looker.name }) : "";
  const line = article.querySelector(".review__looker") ?? el("p", { class: "review__looker" }, icon("icon-eye"), el("span"));
  setText(line.lastElementChild, says);
  line.hidden = !says;
  if (!line.isConnected || article.lastElementChild !== line) article.append(line);
  article.classList.toggle("review--looked-at", Boolean(says));
  setAttr(article, "aria-label", [[whyOf(card), card.text || t(`common.${card.way}`)].filter(Boolean).join(": "), says].filter(Boolean).join(" – "));
}

function kindOf(card) {
  const distress = card.flags.some((flag) => flag.kind === "distress");
  if (distress && (card.status === "waiting" || !card.care_note)) return "care";
  if (card.status !== "waiting") return "held";
  if (isUnheard(card)) return "voice";
  return card.flags.length ? "flagged" : "plain";
}

/** What was held back can be shown after all, but never what somebody has cared about. */
export function canBeShown(card) {
  return card.status === "held" && !isUnheard(card) && !card.care_note && !card.flags.some((flag) => flag.kind === "distress");
}

const whyOf = (card) => [...new Set(card.flags.map((flag) => t(`desk.flags.${flag.kind}`)))].join(" · ");

function why(card, kind) {
  if (kind === "plain" || kind === "held" || kind === "voice") return null;
  const first = card.flags.find((flag) => flag.kind === "distress") ?? card.flags[0];
  const more = kind === "care" ? t(card.status === "withdrawn" ? "desk.care.withdrawn" : "desk.care.stays") : foundIn(card);
  return el("header", { class: "review__why" }, icon(SIGNS[first.kind]),
    el("p", {}, el("strong", { text: kind === "care" ? t("desk.flags.distress") : whyOf(card) }), " ", el("span", { text: more })));
}

/** The words that were found, for who reads them and does not see where they are marked. */
function foundIn(card) {
  const found = marked(card.text, card.flags).filter((piece) => piece.marked).map((piece) => piece.text);
  return found.map((text) => t("desk.flags.found", { text })).join(" ");
}

function body(card, kind, prompt, now, acts, { advice, meant }) {
  const aside = kind === "care" ? contactFor(card, now, acts) : kind === "held" ? reasonOf(card) : null;
  return el("div", { class: "review__body" },
    el("div", { class: "review__said" }, statementOf(card, acts), originalOf(card), isUnheard(card) ? acts.listenTo(card) : null, meant ? drawMeant(meant) : null, small(card, prompt),
      advice ? adviceOn(card, kind, advice, acts) : null), aside);
}

/** What the screening found is looked at first: there the suggestion is only to be read. */
function adviceOn(card, kind, advice, acts) {
  if (kind === "plain") return drawPlaceChip(advice, { take: () => acts.lay(card), does: t("suggestions.chip.show_too") });
  return kind === "flagged" ? drawPlaceChip(advice) : null;
}

/** A press on what was found covers it; by keyboard the button beside it does the same. */
function statementOf(card, acts) {
  const made = drawStatement(faceOf(card));
  if (!card.text || !card.flags.length) return made;
  const press = canBeCovered(card) ? { click: () => acts.cover(card) } : {};
  const pieces = marked(card.text, card.flags).map((piece) => (piece.marked ? el("mark", { text: piece.text, on: press }) : piece.text));
  made.querySelector(".statement__text").replaceChildren(...pieces);
  return made;
}

/** Where a piece is covered, the words as they were said, for facilitators only. */
function originalOf(card) {
  return card.own_words ? el("p", { class: "review__small", text: t("desk.cover.original", { text: card.own_words }) }) : null;
}

function coverAct(card, acts) {
  if (!canBeCovered(card)) return [];
  return [button({ label: t(card.own_words ? "desk.cover.change" : "desk.cover.open"), sign: "icon-rub", press: () => acts.cover(card) })];
}

function small(card, prompt) {
  const words = [prompt ? t("desk.queue.to_prompt", { prompt: prompt.text }) : "", card.late ? t("desk.queue.late") : ""];
  return el("p", { class: "review__small", text: words.filter(Boolean).join(" · ") });
}

function contactFor(card, now, acts) {
  const known = Boolean(card.animal);
  return el("div", { class: "contact" },
    el("p", { class: "contact__from" },
      known ? drawToken(card) : null,
      el("strong", { text: known ? capital(animalName(card.animal, card.colour)) : t("desk.care.unknown") })),
    el("p", { text: t(now.contact ? "desk.care.what_to_do" : "desk.care.no_contact") }),
    now.contact
      ? el("p", { class: "contact__call", text: now.contact })
      : button({ label: t("desk.care.add_contact"), sign: "icon-phone", press: () => acts.contact() }));
}

function reasonOf(card) {
  const said = card.care_note ? t("desk.queue.care_note", { note: card.care_note }) : t("desk.queue.held_reason", { reason: card.held_reason });
  return el("p", { class: "review__reason", text: said });
}

const PARTS = {
  care: (card, acts) => [
    button({ label: t("desk.care.do"), sign: "icon-hand", kind: "care", press: () => acts.care(card) }),
    button({ label: t("desk.care.not_distress"), press: () => acts.calm(card) }),
  ],
  flagged: (card, acts) => [
    button({ label: t("desk.queue.fine"), sign: "icon-tick", press: () => acts.approve(card) }),
    button({ label: t("desk.queue.hold"), press: () => acts.hold(card) }),
  ],
  voice: (card, acts) => [
    button({ label: t("desk.voice.write"), sign: "icon-pen", press: () => acts.writeDown(card) }),
    button({ label: t("desk.queue.hold"), press: () => acts.hold(card) }),
  ],
  plain: (card, acts) => [
    button({ label: t("desk.queue.release"), sign: "icon-tick", press: () => acts.release(card) }),
    ...(card.way === "drawing" ? [button({ label: t("desk.voice.words"), sign: "icon-pen", press: () => acts.writeDown(card) })] : []),
    button({ label: t("desk.queue.hold"), press: () => acts.hold(card) }),
  ],
  held: (card, acts) =>
    canBeShown(card)
      ? [button({ label: t("desk.queue.show_after_all"), press: () => acts.release(card) })]
      : card.care_note ? [button({ label: t("desk.care.more"), sign: "icon-pen", press: () => acts.care(card) })]
      : isUnheard(card) && card.status === "held" ? [button({ label: t("desk.voice.write"), sign: "icon-pen", press: () => acts.writeDown(card) })] : [],
};
