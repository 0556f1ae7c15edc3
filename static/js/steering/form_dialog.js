/* A dialog that holds a form: it closes only when what was sent was taken, and says beside the field what is missing. */
import { t } from "../messages.js";
import { el, setAttr, setText } from "../parts/dom.js";
import { showDialog } from "../parts/dialog.js";

let made = 0;

/** send() → true when done; anything else leaves the dialog open. Answers whether it was sent. */
export async function openForm({ title, body, sendLabel, onInput = () => {}, send }) {
  const heading = el("h2", { class: "dialog__title", text: title, attrs: { id: `form-dialog-${++made}` } });
  const sendButton = el("button", { class: "panel-button panel-button--next", text: sendLabel, attrs: { type: "submit" } });
  const form = el("form", { class: "dialog__form", attrs: { novalidate: true }, on: { submit: submit, input: onInput } },
    heading, ...body,
    el("div", { class: "dialog__acts" },
      el("button", { class: "panel-button", text: t("steering.cancel"), attrs: { type: "button" }, on: { click: () => dialog.close("") } }),
      sendButton));
  const dialog = el("dialog", { class: "dialog dialog--form", attrs: { "aria-labelledby": heading.id } }, form);
  let isSending = false;

  async function submit(event) {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    setAttr(sendButton, "aria-disabled", "true");
    const done = await send();
    isSending = false;
    setAttr(sendButton, "aria-disabled", null);
    if (done === true) dialog.close("sent");
  }

  const answer = await showDialog(dialog);
  dialog.remove();
  return answer === "sent";
}

/** A labelled field with help and room for trouble; `rows` makes it a textarea, `type` an input of that type. */
export function textField({ label, help = "", value = "", rows = 0, type = "text", extra = {} }) {
  const id = `field-${++made}`;
  const attrs = { id, "aria-describedby": `${id}-help ${id}-trouble`, autocomplete: "off", ...extra };
  const input = rows
    ? el("textarea", { class: "field__input", attrs: { ...attrs, rows } })
    : el("input", { class: "field__input", attrs: { ...attrs, type } });
  input.value = value ?? "";
  const trouble = el("p", { class: "field__trouble", attrs: { id: `${id}-trouble`, hidden: true } });
  const labelled = el("label", { class: "field__label", text: label, attrs: { for: id } });
  const element = el("div", { class: "field" }, labelled,
    el("p", { class: "field__help", text: help, attrs: { id: `${id}-help`, hidden: !help } }), trouble, input);
  input.addEventListener("input", () => complainAt(input, trouble, ""));
  return {
    element,
    label: labelled,
    input,
    get value() {
      return input.value;
    },
    settle: () => complainAt(input, trouble, ""),
    /** Says what is missing and takes the writer there. */
    complain(sentence) {
      complainAt(input, trouble, sentence);
      input.focus();
      return false;
    },
  };
}

function complainAt(input, trouble, sentence) {
  trouble.hidden = !sentence;
  setText(trouble, sentence);
  setAttr(input, "aria-invalid", sentence ? "true" : null);
}
