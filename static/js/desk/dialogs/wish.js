import { t } from "../../messages.js";
import { newId } from "../../ids.js";
import { field } from "../controls.js";
import { formDialog, saveAct } from "../form_dialog.js";
import { answerWish } from "./answer.js";

/** Makes one wish of one or several cards, and leads on to its answer if that is known already. */
export async function markWish(desk, cards) {
  if (!cards.length) return false;
  const text = field({ label: t("desk.wish.text"), tag: "textarea", value: cards[0].text, attrs: { rows: 2, required: true } });
  const wishId = newId();
  const answer = await formDialog({
    title: t("desk.wish.title"),
    help: t("desk.wish.help"),
    body: [text],
    acts: [
      saveAct(t("desk.wish.mark_answer"), { value: "answer", sign: "icon-comment" }),
      saveAct(t("desk.wish.mark"), { kind: "", sign: "" }),
    ],
    save: () => desk.send("MarkWish", {
      wish_id: wishId,
      workshop_id: desk.now.workshop.id,
      statement_ids: cards.map((card) => card.id),
      text: text.input.value.trim() === cards[0].text ? "" : text.input.value,
    }, { stream: "mission" }),
  });
  if (!answer) return false;
  desk.say(t("desk.wish.marked"));
  if (answer === "answer") await answerWish(desk, { id: wishId, text: text.input.value, verdict: "", reason: "", who: "", by_when: "" });
  return true;
}
