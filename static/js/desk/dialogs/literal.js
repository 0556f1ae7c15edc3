import { newId } from "../../ids.js";
import { t } from "../../messages.js";
import { el } from "../../parts/dom.js";
import { dropDraft, formDialog, saveAct } from "../form_dialog.js";
import { reasonField } from "../reason_field.js";
import { answerWish } from "./answer.js";

const DRAFT = "literal";

/** What stands alone is meant as it says: the reason, and a wish of it that somebody answers, at once or later, unless there is one. */
export async function takeLiterally(desk, card) {
  const reason = reasonField({ words: "desk.literal", ready: ["asked", "possible"], draft: DRAFT });
  const box = el("input", { attrs: { type: "checkbox" } });
  box.checked = card.wishes.length === 0;
  const wish = el("label", { class: "choices__one" }, box, el("span", { text: t("desk.literal.wish") }));
  wish.hidden = card.wishes.length > 0;
  const wishId = newId();

  async function save(act) {
    if (act === "answer") box.checked = true;
    const receipt = await desk.send("TakeLiterally", { statement_id: card.id, reason: reason.value });
    if (!receipt.ok || !box.checked) return receipt;
    return desk.send("MarkWish", { wish_id: wishId, workshop_id: desk.now.workshop.id, statement_ids: [card.id], text: "" }, { stream: "mission" });
  }

  const answer = await formDialog({
    title: t("desk.literal.title"),
    help: t("desk.literal.help"),
    body: [reason.element, wish],
    acts: [
      ...(card.wishes.length ? [] : [saveAct(t("desk.literal.save_answer"), { value: "answer", sign: "icon-comment" })]),
      saveAct(t("desk.literal.save"), card.wishes.length ? {} : { kind: "", sign: "" }),
    ],
    save,
  });
  if (!answer) return false;
  dropDraft(DRAFT);
  desk.say(t(box.checked ? "desk.literal.done_wish" : "desk.literal.done"));
  if (answer === "answer") await answerWish(desk, { id: wishId, text: card.text, verdict: "", reason: "", who: "", by_when: "" });
  return true;
}
