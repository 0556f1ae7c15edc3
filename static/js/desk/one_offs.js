/* What stands alone on the shelf: what is owed a decision comes first, and each decision can be taken back. By mouse, and by
   keyboard while a card has the focus: arrows or j and k go from card to card, w takes it literally, d finds the need, p parks. */
import { t } from "../messages.js";
import { drawDecided, signOf, wordsOf } from "../parts/decided.js";
import { el, fill, keyed, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { drawStatement, faceOf, updateStatement } from "../parts/statement_card.js";
import { button, panel } from "./controls.js";
import { takeLiterally } from "./dialogs/literal.js";
import { noteNeed } from "./dialogs/need.js";
import { parkCards } from "./dialogs/park.js";
import { oneOffs } from "./reading.js";

const STEPS = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const DECIDE = {
  literal: { key: "w", how: takeLiterally },
  need: { key: "d", how: noteNeed },
  parked: { key: "p", how: (desk, card) => parkCards(desk, [card]) },
};
const BACK = {
  literal: (id) => ["TakeLiterally", { statement_id: id, reason: "" }],
  need: (id) => ["NoteNeed", { statement_id: id, need: "" }],
  parked: (id) => ["UnparkStatement", { statement_id: id }],
};
const drawn = new WeakMap();

export function makeOneOffs(desk) {
  const number = el("span", { class: "badge badge--calm" });
  const help = el("p", { class: "note", text: t("desk.one_offs.help") });
  const done = el("p", { class: "note", attrs: { role: "status" } });
  const list = el("ul", { class: "open-cards one-offs", on: { keydown: pressed, focusin: roam } });
  const element = panel({ title: t("desk.one_offs.title"), class: "one-offs-panel" }, help, done, list);
  element.querySelector(".panel__title").append(number);

  const cardOf = (row) => oneOffs(desk.now.cards).find((card) => card.id === row.dataset.id);

  /** Afterwards the next card that is owed a decision has the focus, or else the same one. */
  async function decide(row, decision) {
    const card = cardOf(row);
    if (!card || desk.now.workshop.closed) return;
    const went = await DECIDE[decision].how(desk, card);
    if (!went) return;
    await desk.caughtUp();
    const next = [...list.children].find((other) => other !== row && !cardOf(other)?.decided);
    (next ?? (row.isConnected ? row : element.querySelector("h2")))?.focus({ preventScroll: false });
  }

  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !event.target.matches(".one-off")) return;
    const rows = [...list.children];
    const step = STEPS[event.key];
    const [decision] = Object.entries(DECIDE).find(([, { key }]) => key === event.key) ?? [];
    if (!step && !decision) return;
    event.preventDefault();
    if (decision) decide(event.target, decision);
    else rows[rows.indexOf(event.target) + step]?.focus();
  }

  /** Tab comes to one card; the arrows go on from there. */
  function roam({ target }) {
    const row = target.closest(".one-off");
    for (const one of list.children) one.tabIndex = one === row ? 0 : -1;
  }

  function makeRow({ id }) {
    const row = el("li", { class: "open-card open-card--plain one-off", data: { id }, attrs: { tabindex: -1 } },
      el("span", { class: "open-card__said" }, el("ul", { class: "one-off__decided" })),
      el("span", { class: "open-card__acts" }, ...Object.keys(DECIDE).map((decision) =>
        button({ label: t(`desk.one_offs.decide.${decision}`), sign: signOf(decision), press: () => decide(row, decision) }))));
    return row;
  }

  function updateRow(row, card, closed) {
    const seen = JSON.stringify([card.text, card.drawing ?? "", card.pictograms, card.under, card.decided, card.need, card.literal, card.parked, closed]);
    if (drawn.get(row) === seen) return;
    drawn.set(row, seen);
    const hadFocus = row !== document.activeElement && row.contains(document.activeElement);
    const face = { ...faceOf(card), count: card.under + 1 };
    const said = row.querySelector(".statement");
    if (said) updateStatement(said, face);
    else row.firstElementChild.prepend(drawStatement(face));
    const paper = row.querySelector(".statement");
    paper.querySelector(".statement__decided")?.remove();
    if (card.decided) paper.append(drawDecided(card.decided));
    fill(row.querySelector(".one-off__decided"), ...(card.decided ?? []).map((one) => drawDecision(card, one, closed)));
    row.querySelector(".open-card__acts").hidden = closed;
    row.classList.toggle("one-off--owed", !card.decided);
    if (hadFocus && !row.contains(document.activeElement)) row.focus();
  }

  function drawDecision(card, decision, closed) {
    const words = card[decision];
    return el("li", { class: "one-off__one" }, icon(signOf(decision)),
      el("span", {}, el("strong", { text: wordsOf(decision) }), words ? `: ${words}` : ""),
      words && !closed ? button({ sign: "icon-undo", name: t("desk.one_offs.back", { what: wordsOf(decision) }), attrs: { title: t("desk.one_offs.take_back") }, press: () => takeBack(card.id, decision) }) : null);
  }

  async function takeBack(id, decision) {
    const receipt = await desk.ask(...BACK[decision](id));
    if (receipt.ok) desk.say(t("desk.one_offs.taken_back"));
  }

  function update({ cards, workshop }) {
    const all = oneOffs(cards);
    const owed = all.filter((card) => !card.decided).length;
    element.hidden = !all.length;
    setText(number, String(owed));
    number.hidden = owed === 0;
    help.hidden = workshop.closed;
    setText(done, owed ? t("desk.one_offs.owed", { n: owed }) : t("desk.one_offs.none_owed"));
    keyed(list, all, (card) => card.id, makeRow, (row, card) => updateRow(row, card, workshop.closed));
    if (![...list.children].some((row) => row.tabIndex === 0) && list.firstElementChild) list.firstElementChild.tabIndex = 0;
  }

  return { element, update };
}
