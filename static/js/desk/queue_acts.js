/* What an adult can do with a card that waits. Each act answers true when it is done. */
import { t } from "../messages.js";
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
    const receipt = await desk.ask("ReleaseStatements", { statement_ids: [card.id], texts: [card.text_id] });
    return receipt.ok;
  }

  async function releaseAll(cards) {
    const receipt = await desk.ask("ReleaseStatements", {
      statement_ids: cards.map((card) => card.id),
      texts: cards.map((card) => card.text_id),
    });
    if (receipt.ok) await sayShown(cards);
    return receipt.ok;
  }

  /** What was reworded in the last moment stays where it is, and is not counted. */
  async function sayShown(cards) {
    await desk.caughtUp();
    const waiting = new Set(desk.now.queue.quiet.map((card) => card.id));
    const n = cards.filter((card) => !waiting.has(card.id)).length;
    if (n) desk.say(t("desk.queue.released", { n }));
  }

  async function approve(card) {
    const receipt = await desk.ask("ClearFlags", { statement_id: card.id });
    return receipt.ok && release(card);
  }

  async function calm(card) {
    const sure = await confirm({
      title: t("desk.care.cleared_title"),
      text: t("desk.care.cleared_text"),
      yes: t("desk.care.cleared_yes"),
      kind: "",
      guard: guardCard(desk, card),
    });
    if (!sure) return false;
    const receipt = await desk.ask("ClearFlags", { statement_id: card.id });
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

async function noteCare(desk, card) {
  const draft = `care:${card.id}`;
  const note = field({ label: t("desk.care.note"), tag: "textarea", attrs: { rows: 4, required: true } });
  keepDraft(note.input, draft);
  const answer = await formDialog({
    title: t("desk.care.dialog_title"),
    help: t("desk.care.dialog_help"),
    body: [note],
    acts: [saveAct(t("desk.care.save"), { kind: "care", sign: "icon-heart" })],
    save: () => desk.send("RecordCare", { statement_id: card.id, note: note.input.value }),
    guard: guardCard(desk, card),
  });
  if (!answer) return false;
  dropDraft(draft);
  desk.say(t("desk.care.saved"));
  return true;
}

/** Takes a card off the wall, or keeps it from it, with a reason. */
export async function holdBack(desk, statementId, title) {
  const draft = `hold:${statementId}`;
  const reason = reasonField({ words: "desk.hold", ready: ["person", "hurts", "no_statement"], draft });
  const answer = await formDialog({
    title,
    help: t("desk.hold.help"),
    body: [reason.element],
    acts: [saveAct(t("desk.hold.do"), { kind: "", sign: "icon-eyeoff" })],
    save: () => desk.send("HoldStatement", { statement_id: statementId, reason: reason.value }),
  });
  if (!answer) return false;
  dropDraft(draft);
  desk.say(t("desk.queue.held_now"));
  return true;
}
