/* Beside the ghost in focus: what is proposed, why, and yes or no. It lies beside the board's things and not among them, so
   that it stays as large as it is however the board is looked at. */
import { short } from "../../board/names.js";
import { t } from "../../messages.js";
import { el, fill } from "../../parts/dom.js";
import { drawStatement, faceOf } from "../../parts/statement_card.js";
import { button } from "../controls.js";
import { cardsOf, questionOf, reasonOf } from "../suggestions/proposal_card.js";
import { onlyFor } from "../suggestions/proposals.js";
import { common } from "./slots.js";

const MOST = { move: 1, stack: 8, gather: 6, split: 6, join: 4 };
const GAP = 10;
const OWN = 50; // hiding the ghost itself is worse than hiding its cards

/** acts: { accept(all), refuse(all), leaveOut(card) } */
export function makeBubble(acts) {
  const element = el("div", { class: "ghost-bubble", attrs: { role: "group", "aria-label": t("suggestions.ghosts.bubble"), hidden: true } });
  let shows = "";

  /** one: { proposal, card, more }; now: what the desk reads */
  function draw(one, now) {
    if (!one) {
      element.hidden = true;
      shows = "";
      return;
    }
    const { proposal, card } = one;
    const part = card ? onlyFor(proposal, card) : proposal;
    const cards = cardsOf(part, now);
    const { text } = questionOf(part, now);
    const says = JSON.stringify([proposal.id, card, text, proposal.statement_ids, cards.map((each) => each.text)]);
    element.hidden = false;
    if (says === shows) return;
    const wasInside = element.contains(document.activeElement);
    shows = says;
    fill(element, ...bodyOf(part, proposal, cards, text));
    if (wasInside) yes()?.focus({ preventScroll: true });
  }

  function bodyOf(part, proposal, cards, text) {
    const shown = cards.slice(0, MOST[part.kind]);
    const canLeaveOut = ["gather", "split", "stack"].includes(part.kind) && part.statement_ids.length > 2;
    const others = proposal.statement_ids.length - 1;
    const reason = reasonOf(part);
    return [
      el("p", { class: "ghost-bubble__question" }, el("strong", { text })),
      el("ul", { class: "ghost-bubble__cards" }, ...shown.map((card) => el("li", {}, drawStatement(faceOf(card)), canLeaveOut ? leaveOut(card) : null)),
        cards.length > shown.length ? el("li", { class: "note", text: t("suggestions.ghosts.more", { n: cards.length - shown.length }) }) : null),
      reason ? el("p", { class: "note", text: reason }) : null,
      el("p", { class: "ghost-bubble__acts" },
        button({ label: t("suggestions.yes"), sign: "icon-tick", name: t("suggestions.yes_to", { question: text }), class: "ghost-bubble__yes", press: () => acts.accept() }),
        button({ label: t("suggestions.no"), sign: "icon-cross", name: t("suggestions.no_to", { question: text }), press: () => acts.refuse() }),
        part.kind === "move" && others > 0 ? button({ label: t("suggestions.ghosts.all", { n: others + 1 }), press: () => acts.accept(true) }) : null),
    ];
  }

  const leaveOut = (card) => button({ sign: "icon-minus", name: t("suggestions.ghosts.leave_out", { text: short(card.text) }), class: "ghost-bubble__out", press: () => acts.leaveOut(card.id) });

  const yes = () => element.querySelector(".ghost-bubble__yes");

  /** Beside the ghost, wherever that is on the screen now, where it hides least of what it speaks of. */
  function place(ghost, spoken) {
    if (element.hidden || !ghost) return;
    const room = element.parentElement.getBoundingClientRect();
    const at = ghost.getBoundingClientRect();
    const size = { w: element.offsetWidth, h: element.offsetHeight };
    const inRoom = ({ x, y }) => ({ x: fit(x, 4, room.width - size.w - 4), y: fit(y, 4, room.height - size.h - 4), ...size });
    const own = { x: at.left - room.left, y: at.top - room.top, w: at.width, h: at.height };
    const middle = { x: own.x + own.w / 2 - size.w / 2, y: own.y + own.h / 2 - size.h / 2 };
    const places = [
      { x: own.x + own.w + GAP, y: middle.y }, { x: own.x - size.w - GAP, y: middle.y },
      { x: middle.x, y: own.y - size.h - GAP }, { x: middle.x, y: own.y + own.h + GAP },
    ].map(inRoom);
    const hides = (box) => common(box, own) * OWN + spoken.reduce((sum, one) => sum + common(box, one), 0);
    const best = places.reduce((one, other) => (hides(other) < hides(one) ? other : one));
    element.style.transform = `translate(${Math.round(best.x)}px, ${Math.round(best.y)}px)`;
  }

  return { element, draw, place, yes };
}

const fit = (value, low, high) => Math.max(low, Math.min(value, high));
