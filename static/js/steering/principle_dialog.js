/* A principle written from scratch. What is typed stays until it was added. */
import { t } from "../messages.js";
import { el } from "../parts/dom.js";
import { openForm, textField } from "./form_dialog.js";
import { choosePrinciple } from "./place.js";

const KEY = "new-principle";

export function askForPrinciple(room) {
  const kept = room.drafts.get(KEY) ?? {};
  const first = textField({ label: t("steering.principle.first"), help: t("steering.new_principle.first_help"), value: kept.first, rows: 2 });
  const second = textField({ label: t("steering.principle.second"), help: t("steering.new_principle.second_help"), value: kept.second, rows: 2 });
  return openForm({
    title: t("steering.new_principle.title"),
    body: [el("div", { class: "dialog__fields" }, first.element, second.element)],
    sendLabel: t("steering.new_principle.add"),
    onInput: () => room.drafts.set(KEY, { first: first.value, second: second.value }),
    async send() {
      if (!first.value.trim()) return first.complain(t("steering.principle.title_needed"));
      const principle_id = room.newId();
      const receipt = await room.send("AddPrinciple", { principle_id, first: first.value, second: second.value }, { quiet: true });
      if (!receipt.ok) return first.complain(receipt.message);
      room.drafts.remove(KEY);
      choosePrinciple(principle_id);
      return true;
    },
  });
}
