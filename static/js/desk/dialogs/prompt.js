import { t } from "../../messages.js";
import { newId } from "../../ids.js";
import { choices, field } from "../controls.js";
import { dropDraft, formDialog, keepDraft, saveAct } from "../form_dialog.js";
import { pictureField } from "../picture_field.js";

const KINDS = ["complaint", "dream", "first_step", "praise", "open"];
const PICTURES = { complaint: "cloud-with-lightning", dream: "sparkles", first_step: "rocket", praise: "star", open: "speech-balloon" };

/** Words or pictures a question; without one it is a new one, and nobody has answered it: only then it can go. */
export async function editPrompt(desk, prompt = null) {
  const draft = `prompt:${prompt?.id ?? "new"}`;
  const promptId = prompt?.id ?? newId();
  const text = field({
    label: t("desk.prompts.text"), help: t("desk.prompts.text_help"), tag: "textarea", value: prompt?.text ?? "",
    attrs: { rows: 2, required: true },
  });
  keepDraft(text.input, draft);
  const kind = choices({
    legend: t("desk.prompts.kind"),
    value: prompt?.kind ?? "open",
    class: "choices--row",
    options: KINDS.map((one) => ({ value: one, label: t(`prompts.kinds.${one}`) })),
  });
  const picture = pictureField(prompt?.pictogram || PICTURES[kind.value]);
  const untouched = prompt !== null && !prompt.cards && !prompt.dont_know && !prompt.not_today;
  const answer = await formDialog({
    title: t(prompt ? "desk.prompts.edit" : "desk.prompts.new"),
    body: [text, kind, picture.element],
    class: "dialog--wide",
    acts: [
      saveAct(t("desk.prompts.save")),
      ...(untouched ? [saveAct(t("desk.prompts.remove"), { value: "remove", kind: "", sign: "" })] : []),
    ],
    save: (value) => value === "remove"
      ? desk.send("RemovePrompt", { prompt_id: promptId })
      : desk.send(prompt ? "EditPrompt" : "AddPrompt", {
        prompt_id: promptId, kind: kind.value, text: text.input.value, pictogram: picture.value,
      }),
  });
  if (answer) dropDraft(draft);
}
