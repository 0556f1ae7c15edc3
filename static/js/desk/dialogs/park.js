import { t } from "../../messages.js";
import { formDialog, dropDraft, saveAct } from "../form_dialog.js";
import { reasonField } from "../reason_field.js";

const DRAFT = "park";

/** Keeps cards in sight without a principle or an answer; the child reads why. */
export async function parkCards(desk, cards) {
  if (!cards.length) return false;
  const reason = reasonField({ words: "desk.park", ready: ["elsewhere", "done", "joke"], draft: DRAFT });
  const answer = await formDialog({
    title: t("desk.park.title", { n: cards.length }),
    help: t("desk.park.help"),
    body: [reason.element],
    acts: [saveAct(t("desk.park.do"), { sign: "icon-park" })],
    save: () => parkAll(desk, cards, reason.value),
  });
  if (!answer) return false;
  dropDraft(DRAFT);
  desk.say(t("desk.park.done", { n: cards.length }));
  return true;
}

/** One command a card; the first refusal stands for all. */
async function parkAll(desk, cards, reason) {
  const receipts = await Promise.all(cards.map((card) => desk.send("ParkStatement", { statement_id: card.id, reason })));
  return receipts.find((receipt) => !receipt.ok) ?? { ok: true };
}
