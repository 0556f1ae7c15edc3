/* What an adult can do with a card that waits. Each act answers true when it is done. */
import { t } from "../messages.js";
import { el, setText } from "../parts/dom.js";
import { field } from "./controls.js";
import { confirm, dropDraft, formDialog, keepDraft, saveAct } from "./form_dialog.js";
import { editContact } from "./dialogs/contact.js";
import { coverWords } from "./dialogs/cover.js";
import { listenTo, writeDown } from "./dialogs/write_down.js";
import { guardCard } from "./guard.js";
import { reasonField } from "./reason_field.js";
import { showAndLay } from "./suggestions/laying.js";

/** `after` is called once an act is through, whatever came of it. */
export function queueActs(desk, after = () => {}) {
  async function release(card) {
    const receipt = await desk.ask("ReleaseStatements", asSeen([card]));
    return receipt.ok;
  }

  async function releaseAll(cards) {
    const receipt = await desk.ask("ReleaseStatements", asSeen(cards));
    if (receipt.ok) await sayShown(cards);
    return receipt.ok;
  }

  /** What was reworded or decided by another in the last moment stays where it is, and is not counted. */
  async function sayShown(cards) {
    await desk.caughtUp();
    const hanging = new Set(desk.now.cards.map((card) => card.id));
    const n = cards.filter((card) => hanging.has(card.id)).length;
    if (n) desk.say(t("desk.queue.released", { n }));
  }

  async function approve(card) {
    const receipt = await desk.ask("ReleaseStatements", { ...asSeen([card]), found_fine: true });
    return receipt.ok;
  }

  async function calm(card) {
    const guard = guardCard(desk, card, { leaves: true });
    const sure = await confirm({
      title: t("desk.care.cleared_title"),
      text: t("desk.care.cleared_text"),
      yes: t("desk.care.cleared_yes"),
      kind: "",
      guard,
    });
    if (!sure) return false;
    const receipt = await desk.ask("ClearFlags", { statement_id: card.id, turn: guard.turn });
    return receipt.ok;
  }

  const settled = (act) => async (...given) => {
    const done = await act(...given);
    after();
    return done;
  };

  return {
    contact: () => editContact(desk),
    release: settled(release),
    lay: settled((card) => showAndLay(desk, card)),
    releaseAll: settled(releaseAll),
    approve: settled(approve),
    calm: settled(calm),
    care: settled((card) => noteCare(desk, card)),
    writeDown: settled((card) => writeDown(desk, card)),
    cover: settled((card) => coverWords(desk, card)),
    listenTo: (card) => listenTo(desk, card),
    hold: settled((card) => holdBack(desk, card.id, t("desk.hold.title"))),
  };
}

/** Cards in the wording and the turn in which they are decided about. */
const asSeen = (cards) => ({
  statement_ids: cards.map((card) => card.id),
  texts: cards.map((card) => card.text_id),
  turns: cards.map((card) => card.turn),
});

async function noteCare(desk, card) {
  const draft = `care:${card.id}`;
  const call = desk.now.contact ? el("p", { class: "contact__call", text: desk.now.contact }) : null;
  const before = el("p", { class: "care-notes" });
  const show = ({ care_note: notes }) => {
    setText(before, notes ? t("desk.care.noted", { notes }) : "");
    before.hidden = !notes;
  };
  const guard = guardCard(desk, card, { change: show });
  show(card);
  const note = field({ label: t("desk.care.note"), tag: "textarea", attrs: { rows: 4, required: true } });
  keepDraft(note.input, draft);
  const answer = await formDialog({
    title: t("desk.care.dialog_title"),
    help: t("desk.care.dialog_help"),
    body: [call, before, note],
    acts: [saveAct(t("desk.care.save"), { kind: "care", sign: "icon-heart" })],
    save: () => desk.send("RecordCare", { statement_id: card.id, note: note.input.value, turn: guard.turn }),
    guard,
  });
  if (!answer) return false;
  dropDraft(draft);
  desk.say(t("desk.care.saved"));
  return true;
}

/** Takes a card off the wall, or keeps it from it, with a reason. */
export async function holdBack(desk, statementId, title) {
  const draft = `hold:${statementId}`;
  const guard = guardCard(desk, { id: statementId });
  const reason = reasonField({ words: "desk.hold", ready: ["person", "hurts", "no_statement"], draft });
  const answer = await formDialog({
    title,
    help: t("desk.hold.help"),
    body: [reason.element],
    acts: [saveAct(t("desk.hold.do"), { kind: "", sign: "icon-eyeoff" })],
    save: () => desk.send("HoldStatement", { statement_id: statementId, reason: reason.value, turn: guard.turn }),
    guard,
  });
  if (!answer) return false;
  dropDraft(draft);
  desk.say(t("desk.queue.held_now"));
  return true;
}
