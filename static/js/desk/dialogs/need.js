import { t } from "../../messages.js";
import { field } from "../controls.js";
import { formDialog, saveAct } from "../form_dialog.js";

/** What is behind a card that stands alone, found with its child; an empty field takes it away. */
export async function noteNeed(desk, card) {
  const text = field({ label: t("desk.need.text"), tag: "textarea", value: card.need, attrs: { rows: 2 } });
  const answer = await formDialog({
    title: t("desk.need.title"),
    help: t("desk.need.help"),
    body: [text],
    acts: [saveAct(t("desk.need.save"))],
    save: () => desk.send("NoteNeed", { statement_id: card.id, need: text.input.value }),
  });
  if (!answer) return false;
  desk.say(t(text.input.value.trim() ? "desk.need.noted" : "desk.need.taken"));
  return true;
}
