/* One principle in front: its title, its commitments with the words behind them, and the dots. */
import { t } from "../messages.js";
import { el, keyed, setText } from "../parts/dom.js";
import { openCard } from "./card_dialog.js";
import { drawCommitment, drawNewCommitment } from "./commitment.js";
import { drawEditor } from "./editor.js";
import { openEvidence } from "./evidence_dialog.js";
import { choosePrinciple } from "./place.js";
import { cardsBehind, principles, saidAbout, voters } from "./scene.js";
import { drawThread } from "./thread.js";
import { drawTally } from "./tally.js";
import { drawVoices } from "./voices.js";
import { Wording } from "./wording.js";

export function drawPrinciple(room, { id, number: firstNumber }) {
  const field = `principle:${id}`;
  const label = el("span", {});
  const adultsOnly = el("span", { class: "status", text: t("steering.principle.adults_only"), attrs: { title: t("steering.principle.adults_only_why"), hidden: true } });
  const title = drawEditor({
    wording: new Wording(room.drafts, `${field}/title`),
    class: "principle__title",
    parts: [
      { name: "first", class: "principle__half", label: t("steering.principle.first_label", { number: firstNumber }), placeholder: t("steering.principle.first_placeholder"), required: t("steering.principle.title_needed") },
      { name: "second", class: "principle__half principle__half--second", label: t("steering.principle.second_label", { number: firstNumber }), placeholder: t("steering.principle.second_placeholder") },
    ],
    save: ([first, second], base) => room.send("RetitlePrinciple", { principle_id: id, first, second, base }, { quiet: true }),
    onWriting: (name) => room.saysWriting(`${field}/${name}`),
  });
  const commitments = el("div", { class: "commitments" });
  const added = drawNewCommitment(room, id);
  const whole = drawVoices({ onChoose: (card) => openCard(room, card.key), empty: t("steering.principle.no_words") });
  const wholeShown = el("p", { class: "evidence__none", text: t("steering.principle.whole_shown") });
  const wholeRow = el("div", { class: "evidence evidence--whole" },
    el("div", {}, el("h3", { class: "evidence__whole", text: t("steering.principle.whole") }),
      el("button", { class: "text-button", text: t("steering.principle.choose_words"), attrs: { type: "button", "aria-label": t("steering.principle.choose_words_whole") }, on: { click: () => openEvidence(room, id) } })),
    drawThread(), el("div", {}, whole.element, wholeShown));
  const tally = drawTally();
  const remove = el("button", { class: "text-button", attrs: { type: "button" }, on: { click: takeAway } }, t("steering.principle.remove"));
  const element = el("article", { class: "principle", attrs: { "aria-labelledby": "principle-label" } },
    el("header", { class: "principle__head" },
      el("div", { class: "principle__top" },
        el("h2", { class: "office__label", attrs: { id: "principle-label", tabindex: -1 } }, label, adultsOnly), remove),
      title.element),
    el("div", { class: "evidence evidence--head" },
      el("h3", { class: "office__label", text: t("steering.principle.do") }), el("span", {}),
      el("h3", { class: "office__label", text: t("steering.principle.words") })),
    commitments, added.element, wholeRow, tally.element);

  /** Goes on to its neighbour first: „somebody took it away“ is for the others. */
  async function takeAway() {
    const all = principles(room.records);
    const index = all.findIndex((one) => one.id === id);
    const neighbour = all[index + 1] ?? all[index - 1];
    if (neighbour) choosePrinciple(neighbour.id);
    const receipt = await room.send("RemovePrinciple", { principle_id: id });
    if (receipt.ok) room.notice.say(t("steering.removed_principle"), bringBack(room, id));
    else choosePrinciple(id);
  }

  function update(principle, allCards) {
    setText(label, t("steering.principle.number", { number: principle.number }));
    adultsOnly.hidden = !principle.adults_only;
    title.show({ values: [principle.first, principle.second], base: principle.title_ids });
    title.showWriters([...new Set([...room.writers(`${field}/first`), ...room.writers(`${field}/second`)])]);
    keyed(commitments, principle.commitments.map((one, index) => ({ ...one, number: index + 1 })), (one) => one.id,
      (one) => keepHandle(drawCommitment(room, id, one)), (row, one) => row.handle.update(one, allCards));
    updateWhole(principle, allCards);
    tally.update(principle.votes, voters(room.records, principle), saidAbout(room.records, principle));
  }

  function updateWhole(principle, allCards) {
    const beside = new Set(principle.commitments.flatMap((one) => cardsBehind(allCards, one.evidence)).map((card) => card.key));
    const behind = cardsBehind(allCards, principle.evidence);
    const rest = behind.filter((card) => !beside.has(card.key));
    const allAbove = behind.length > 0 && rest.length === 0;
    wholeShown.hidden = !allAbove;
    whole.element.hidden = allAbove;
    whole.update(rest);
    whole.element.classList.toggle("evidence__voices--needed", principle.statements.length === 0);
  }

  return { element, update };
}

export const bringBack = (room, principleId) => ({
  label: t("steering.bring_back"),
  async do() {
    const receipt = await room.send("RestorePrinciple", { principle_id: principleId });
    if (receipt.ok) choosePrinciple(principleId);
  },
});

const keepHandle = (handle) => Object.assign(handle.element, { handle });
