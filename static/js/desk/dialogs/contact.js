import { t } from "../../messages.js";
import { field } from "../controls.js";
import { dropDraft, formDialog, keepDraft, saveAct } from "../form_dialog.js";

/** Whom an adult calls about a sign of distress. */
export async function editContact(desk) {
  const contact = field({
    label: t("desk.contact.field"),
    tag: "textarea",
    value: desk.now.contact,
    attrs: { rows: 3, required: true },
  });
  keepDraft(contact.input, "contact");
  const answer = await formDialog({
    title: t("desk.contact.title"),
    help: t("desk.contact.help"),
    body: [contact],
    acts: [saveAct(t("desk.contact.save"))],
    save: () => desk.send("SetContact", { contact: contact.input.value }),
  });
  if (!answer) return false;
  dropDraft("contact");
  desk.say(t("desk.contact.saved"));
  return true;
}
