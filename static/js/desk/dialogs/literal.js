import { newId } from "../../ids.js";
import { t } from "../../messages.js";
import { el } from "../../parts/dom.js";
import { dropDraft, formDialog, saveAct } from "../form_dialog.js";
import { reasonField } from "../reason_field.js";

const DRAFT = "literal";

/** What stands alone is meant as it says: the reason, and a wish of it that somebody answers, unless there is one. */
export async function takeLiterally(desk, card) {
  const reason = reasonField({ words: "desk.literal", ready: ["asked", "possible"], draft: DRAFT });
  const box = el("input", { attrs: { type: "checkbox" } });
  box.checked = card.wishes.length === 0;
  const wish = el("label", { class: "choices__one" }, box, el("span", { text: t("desk.literal.wish") }));
  wish.hidden = card.wishes.length > 0;
  const wishId = newId();

  async function save() {
    const receipt = await desk.send("TakeLiterally", { statement_id: card.id, reason: reason.value });
    if (!receipt.ok || !box.checked) return receipt;
    return desk.send("MarkWish", { wish_id: wishId, workshop_id: desk.now.workshop.id, statement_ids: [card.id], text: "" }, { stream: "mission" });
  }

  const answer = await formDialog({
    title: t("desk.literal.title"),
    help: t("desk.literal.help"),
    body: [reason.element, wish],
    acts: [saveAct(t("desk.literal.save"))],
    save,
  });
  if (!answer) return false;
  dropDraft(DRAFT);
  desk.say(t(box.checked ? "desk.literal.done_wish" : "desk.literal.done"));
  return true;
}
