/* Covering a piece of a card: its words are pressed, and from then on all others read a strip there. The original is only
   at this desk and on the child's own tablet. */
import { t } from "../../messages.js";
import { el } from "../../parts/dom.js";
import { drawCovered } from "../../parts/statement_card.js";
import { formDialog, saveAct } from "../form_dialog.js";
import { guardCard } from "../guard.js";
import { maskedText, piecesOf, wordsOf } from "../words_of.js";

const COVERS = ["name", "contact", "insult"];

export const canBeCovered = (card) => Boolean(card.text) && card.way !== "pictograms" && card.status !== "withdrawn";

/** Words that the screening found are pressed already, and so is what is covered now. Answers true when it is done. */
export async function coverWords(desk, card) {
  const original = card.own_words || card.text;
  const before = card.own_words ? card.covered : card.flags.filter((flag) => COVERS.includes(flag.kind));
  const words = wordsOf(original, before);
  const preview = el("p", { class: "statement__text", attrs: { dir: "auto" } });
  const shown = el("div", { class: "cover-preview" }, el("p", { class: "field__label", text: t("desk.cover.preview") }),
    el("div", { class: "statement", data: { perspective: card.perspective } }, preview));
  const row = el("p", { class: "cover-words", attrs: { role: "group", "aria-label": t("desk.cover.words"), dir: "auto" } },
    ...words.map((word) => (word.isWord ? wordButton(word, show) : word.text)));
  const guard = guardCard(desk, card, { change: coverTheirs });
  const acts = [saveAct(t("desk.cover.do"), { sign: "icon-rub" })];
  if (card.own_words) acts.unshift({ label: t("desk.cover.undo"), value: "undo", kind: "" });
  show();
  const answer = await formDialog({
    title: t("desk.cover.title"),
    help: t("desk.cover.help"),
    body: [row, shown],
    acts,
    save: (value) => send(value),
    guard,
  });
  if (answer) desk.say(t(answer === "undo" ? "desk.cover.undone" : "desk.cover.done"));
  return Boolean(answer);

  function show() {
    drawCovered(preview, maskedText(original, piecesOf(words)));
  }

  /** What somebody else has covered meanwhile stays covered; in other words of the child there is nothing to be found again. */
  function coverTheirs(now) {
    if ((now.own_words || now.text) !== original || !now.covered) return;
    const theirs = wordsOf(original, now.covered);
    words.forEach((word, index) => {
      if (theirs[index].isCovered) word.cover();
    });
    show();
  }

  function send(value) {
    const { turn } = guard;
    if (value === "undo") return desk.send("UncoverWords", { statement_id: card.id, turn });
    const pieces = piecesOf(words);
    if (!pieces.length) return t("desk.cover.none");
    const now = guard.card;
    const seen = (now.own_words || now.text) === original ? now.text_id : card.text_id;
    return desk.send("CoverWords", { statement_id: card.id, seen, turn, pieces });
  }
}

function wordButton(word, show) {
  const made = el("button", {
    class: "cover-word",
    text: word.text,
    attrs: { type: "button", "aria-pressed": word.isCovered },
    on: {
      click() {
        set(!word.isCovered);
        show();
      },
    },
  });
  word.cover = () => set(true);
  return made;

  function set(isCovered) {
    word.isCovered = isCovered;
    made.setAttribute("aria-pressed", String(isCovered));
  }
}
