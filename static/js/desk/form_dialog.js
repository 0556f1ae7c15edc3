/* A dialog with something to fill in. It stays open until the server has it: what was typed is never gone with a refusal.
   What was typed and left is there again when the same dialog opens next. */
import { t } from "../messages.js";
import { el, setText } from "../parts/dom.js";
import { makeDialog, showDialog } from "../parts/dialog.js";
import { icon } from "../parts/picto.js";

const drafts = new Map();

/** Lets an input begin with what was left in it, and remember what is typed from now on. */
export function keepDraft(input, key) {
  if (drafts.has(key)) input.value = drafts.get(key);
  input.addEventListener("input", () => drafts.set(key, input.value));
}

export function dropDraft(key) {
  drafts.delete(key);
}

/**
 * acts: [{ label, value, kind, icon }]; `save(value)` sends and answers with the receipt, or with a sentence that says what
 * is missing. With `ownRules` it looks after its fields itself, and the browser says nothing. Ends with the value of the act that went through, "" when the dialog was left.
 * A `guard` (see guard.js) says in it when somebody else was faster.
 */
export async function formDialog({ title, help = "", body, acts, save, ownRules = false, class: extra = "", guard = null }) {
  const trouble = el("p", { class: "field__trouble", attrs: { role: "alert" } });
  trouble.hidden = true;
  const dialog = makeDialog({
    title,
    class: `form-dialog ${extra}`.trim(),
    body: [help ? el("p", { class: "dialog__text", text: help }) : null, guard?.notice ?? null, ...body, trouble],
    acts: [{ label: t("desk.dialog.cancel") }, ...acts],
  });
  const form = dialog.querySelector("form");
  form.noValidate = ownRules;
  form.addEventListener("input", () => { trouble.hidden = true; });
  const cancel = dialog.querySelector(".dialog__acts button");
  cancel.type = "button"; // or Enter in a field would press it
  cancel.addEventListener("click", () => dialog.close(""));
  let sending = false;

  form.addEventListener("submit", async (event) => {
    const value = event.submitter?.value || acts[0].value;
    event.preventDefault();
    if (sending) return;
    sending = true;
    event.submitter?.setAttribute("aria-busy", "true");
    const outcome = await save(value);
    sending = false;
    event.submitter?.removeAttribute("aria-busy");
    const problem = typeof outcome === "string" ? outcome : outcome.ok ? "" : outcome.message ?? t("desk.refused");
    setText(trouble, problem);
    trouble.hidden = !problem;
    if (!problem) dialog.close(value);
    else guard?.look();
  });

  guard?.begin(() => dialog.close(""), () => sending);
  const answer = await showDialog(dialog);
  guard?.end();
  dialog.remove();
  return answer;
}

/** Something to look at, with one button to close it. */
export async function showOnly({ title, body, class: extra = "dialog--wide" }) {
  const dialog = makeDialog({ title, body, acts: [{ label: t("desk.dialog.close") }], class: extra });
  dialog.querySelector(".dialog__acts button").autofocus = true;
  await showDialog(dialog);
  dialog.remove();
}

/** Asks before something that is not simply taken back. Leaving comes first, so that Enter alone decides nothing. */
export async function confirm({ title, text, yes, kind = "next", no = t("desk.dialog.cancel"), guard = null }) {
  const dialog = makeDialog({ title, body: [el("p", { class: "dialog__text", text })], acts: [{ label: no }, { label: yes, value: "yes", kind }] });
  guard?.begin(() => dialog.close(""));
  const answer = await showDialog(dialog);
  guard?.end();
  dialog.remove();
  return answer === "yes";
}

/** „Sichern“ with a tick: what most dialogs end with. */
export function saveAct(label, { value = "save", kind = "next", sign = "icon-tick" } = {}) {
  return { label, value, kind, icon: sign ? icon(sign) : null };
}
