import { t } from "../../messages.js";
import { newId } from "../../ids.js";
import { ask } from "../../parts/dialog.js";
import { el, setText } from "../../parts/dom.js";
import { picto } from "../../parts/picto.js";
import { room } from "../../tablet/letters.js";
import { choices, field } from "../controls.js";
import { dropDraft, formDialog, keepDraft, saveAct } from "../form_dialog.js";

const DRAFT = "take_down";

/** An adult types what a child says. */
export async function takeDown(desk) {
  const { prompts, workshop } = desk.now;
  if (!prompts.length) {
    await ask({ title: t("desk.take_down.title"), text: t("desk.take_down.no_prompt"), acts: [{ label: t("desk.dialog.close") }] });
    return;
  }
  const prompt = choices({
    legend: t("desk.take_down.prompt"),
    value: workshop.open_prompt || prompts[0].id,
    class: "choices--pictures",
    options: prompts.map((one) => ({ value: one.id, label: one.text, picture: picto(one.pictogram || "speech-balloon") })),
  });
  const text = field({ label: t("desk.take_down.text"), tag: "textarea", attrs: { rows: 3, required: true, spellcheck: false, dir: "auto" } });
  keepDraft(text.input, DRAFT);
  const rest = el("p", { class: "field__help", attrs: { role: "status" } });
  text.append(rest);
  text.input.addEventListener("input", count);
  count();

  /** Counts only where it matters, and never cuts. */
  function count() {
    const { left, isNearlyFull, isTooLong } = room(text.input.value);
    setText(rest, isTooLong ? t("desk.take_down.too_long") : isNearlyFull ? t("desk.take_down.rest", { n: left }) : "");
  }

  const statementId = newId();
  const answer = await formDialog({
    title: t("desk.take_down.title"),
    help: t("desk.take_down.help"),
    body: [text, prompt],
    acts: [saveAct(t("desk.take_down.send"))],
    save: () => room(text.input.value).isTooLong ? t("desk.take_down.too_long") : desk.send("SendStatement", {
      statement_id: statementId, prompt_id: prompt.value, text: text.input.value, taken_down: true,
    }),
  });
  if (!answer) return;
  dropDraft(DRAFT);
  desk.say(t("desk.take_down.sent"));
}
