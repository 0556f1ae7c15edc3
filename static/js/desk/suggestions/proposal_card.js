/* One proposal for the board: the question, the cards it is about, the words that are the reason, yes and no. */
import { short } from "../../board/names.js";
import { t } from "../../messages.js";
import { el, fill } from "../../parts/dom.js";
import { icon, picto } from "../../parts/picto.js";
import { drawStatement, faceOf } from "../../parts/statement_card.js";
import { button } from "../controls.js";

const PREVIEW = { stack: 12, other: 5 }; // of a stack all wordings are read, where that can be
const SIGNS = { join: "icon-join", split: "icon-split", move: "icon-hand", gather: "icon-plus-circle", stack: "icon-stack" };
const drawn = new WeakMap(); // row → what it shows

export function makeProposal({ id }) {
  return el("li", { class: "proposal", data: { id } });
}

/** seen: the one of its cards that is looked at; proposing: what takes and refuses it */
export function updateProposal(row, proposal, { now, fits, seen = "", proposing, redraw }) {
  const question = questionOf(proposal, now);
  const cards = cardsOf(proposal, now);
  const shows = JSON.stringify([question, fits, "all" in row.dataset, cards.map((card) => [card.id, card.text, card.perspective])]);
  if (drawn.get(row) !== shows) drawRow(row, proposal, { question, cards, fits, proposing, redraw });
  drawn.set(row, shows);
  for (const one of row.querySelectorAll("[data-only]")) one.classList.toggle("is-seen", one.dataset.only === seen);
}

function drawRow(row, proposal, { question, cards, fits, proposing, redraw }) {
  const giveFocusBack = focusIn(row);
  const { id } = proposal;
  fill(row,
    el("p", { class: "proposal__question" },
      proposal.pictogram ? picto(proposal.pictogram, { class: "proposal__sign" }) : icon(SIGNS[proposal.kind], { class: "proposal__sign" }),
      el("strong", { text: question.text })),
    preview(proposal, cards, row, { fits, proposing, redraw }),
    el("p", { class: "note", text: fits ? reasonOf(proposal) : t("suggestions.again.stale") }),
    el("p", { class: "proposal__acts" }, ...(fits ? [
      button({ label: t("suggestions.yes"), sign: "icon-tick", name: t("suggestions.yes_to", { question: question.text }), press: () => proposing.accept(id) }),
      button({ label: t("suggestions.no"), name: t("suggestions.no_to", { question: question.text }), press: () => proposing.refuse(id) }),
    ] : [button({ label: t("suggestions.again.fresh"), press: proposing.suggest })])));
  row.classList.toggle("proposal--stale", !fits);
  giveFocusBack();
}

/** After a card of several the next one has the focus, on the same answer: never the answer for all of them. */
function focusIn(row) {
  const { activeElement } = document;
  if (!row.contains(activeElement)) return () => {};
  const ones = [...row.querySelectorAll("[data-only]")];
  const at = ones.findIndex((one) => one.contains(activeElement));
  const act = at < 0 ? 0 : [...ones[at].querySelectorAll("button")].indexOf(activeElement);
  return () => {
    const now = [...row.querySelectorAll("[data-only]")];
    const one = at < 0 ? null : now[Math.min(at, now.length - 1)];
    (one?.querySelectorAll("button")[act] ?? row.querySelector(".proposal__acts button")).focus({ preventScroll: true });
  };
}

/** { text, group }: what is asked, and how the group is called that it is about */
export function questionOf({ kind, cluster_ids: clusters, statement_ids: cards, title }, { groups }) {
  const nameOf = (id) => groupName(groups.find((one) => one.id === id), kind === "join" ? "which" : "to_which");
  const group = clusters.length ? nameOf(clusters[0]) : "";
  if (kind === "stack") return { text: t("suggestions.kinds.stack"), group };
  if (kind === "join") {
    return { text: t("suggestions.kinds.join", { first: group, other: nameOf(clusters[1]) }), group };
  }
  return { text: t(`suggestions.kinds.${kind}`, { n: cards.length, group, title }), group };
}

/** form: "which" („die Gruppe mit …“) or "to_which" („der Gruppe mit …“), for a group that nobody has named */
export function groupName(group, form) {
  if (group?.title) return t("suggestions.group", { title: group.title });
  const text = group?.cards[0]?.text;
  return text ? t(`suggestions.untitled.${form}`, { text: short(text) }) : t("suggestions.group", { title: t("board.untitled") });
}

/** Of clusters that would be joined, the first cards of each. */
export function cardsOf({ kind, cluster_ids: clusters, statement_ids: ids }, { cards, groups }) {
  if (kind !== "join") return ids.map((id) => cards.find((card) => card.id === id)).filter(Boolean);
  const lying = clusters.map((id) => groups.find((group) => group.id === id)?.cards.filter((card) => !card.onto) ?? []);
  const most = Math.max(0, ...lying.map((some) => some.length));
  return Array.from({ length: most }, (_, index) => lying.map((some) => some[index])).flat().filter(Boolean);
}

/** The first of them; who wants to say yes to many can read them all. */
function preview(proposal, cards, row, { fits, proposing, redraw }) {
  const { kind } = proposal;
  const byOne = fits && kind === "move" && cards.length > 1;
  const shown = "all" in row.dataset ? cards : cards.slice(0, PREVIEW[kind] ?? PREVIEW.other);
  const rest = cards.length - shown.length;
  const showAll = () => {
    row.dataset.all = "";
    redraw();
  };
  return el("div", { class: `proposal__cards proposal__cards--${kind}` },
    ...shown.map((card) => (byOne ? drawOne(proposal, card, proposing) : drawStatement(faceOf(card)))),
    rest ? button({ label: t("suggestions.more_cards", { n: rest }), class: "proposal__rest", press: showAll }) : null);
}

/** Cards that would move are weighed one by one. */
function drawOne({ id, why = {} }, card, proposing) {
  const words = why[card.id]?.join(", ") ?? "";
  const act = (sign, name, press) => button({ sign, name: `${name}: ${short(card.text)}`, class: "proposal__one-act", press });
  return el("p", { class: "proposal__one", data: { only: card.id } },
    drawStatement({ ...faceOf(card), tag: "span" }),
    words ? el("span", { class: "note", text: t("suggestions.chip.because", { words }) }) : null,
    act("icon-tick", t("suggestions.yes"), () => proposing.accept(id, card.id)),
    act("icon-cross", t("suggestions.no"), () => proposing.refuse(id, card.id)));
}

export function reasonOf({ kind, reasons }) {
  if (kind === "stack") return t("suggestions.becomes_stack");
  return reasons.length ? t("suggestions.because", { words: reasons.join(", ") }) : "";
}
