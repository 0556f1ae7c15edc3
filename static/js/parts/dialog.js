/* Dialogs are the browser's own: Escape closes, focus stays inside and goes back to where it came from. */
import { el } from "./dom.js";

/** Shows a <dialog> and ends with its answer: the value of the button that closed it, "" when it was just left. */
export function showDialog(dialog) {
  const opener = document.activeElement;
  if (!dialog.isConnected) document.body.append(dialog);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener("close", () => {
      if (opener?.isConnected) opener.focus({ preventScroll: true });
      done(dialog.returnValue);
    }, { once: true });
  });
}

/**
 * makeDialog({ title, body: [elements], below: [elements under the buttons], acts: [{ label, value, kind: "next" | "care" | "" , icon }], class, act })
 * A button whose value is "" just leaves. `act` is the class of the buttons ("panel-button" on the desk).
 */
export function makeDialog({ title, body = [], below = [], acts = [], class: extra = "", act = "panel-button" }) {
  const heading = el("h2", { class: "dialog__title", text: title, attrs: { id: `dialog-${++made}` } });
  const buttons = acts.map((one) => drawAct(one, act));
  const form = el("form", { class: "dialog__form", attrs: { method: "dialog" } },
    heading, ...body, buttons.length ? el("div", { class: "dialog__acts" }, ...buttons) : null, ...below);
  return el("dialog", {
    class: `dialog ${extra}`.trim(),
    attrs: { "aria-labelledby": heading.id },
    on: { click: leaveOutside },
  }, form);
}

/** Leaving is no submit button, so that Enter in a field never means "leave". */
function drawAct({ label, value = "", kind = "", icon = null }, act) {
  const names = kind ? `${act} ${act}--${kind}` : act;
  if (value) return el("button", { class: names, attrs: { type: "submit", value } }, icon, label);
  const leave = (event) => event.currentTarget.closest("dialog").close("");
  return el("button", { class: names, attrs: { type: "button" }, on: { click: leave } }, icon, label);
}

let made = 0;

/** One question with its answers, gone when answered. */
export async function ask({ title, text = "", acts, class: extra = "", act }) {
  const dialog = makeDialog({ title, body: text ? [el("p", { class: "dialog__text", text })] : [], acts, class: extra, act });
  const answer = await showDialog(dialog);
  dialog.remove();
  return answer;
}

/** A press on the dialog itself and not on its form is one beside it. */
function leaveOutside(event) {
  const dialog = event.currentTarget;
  if (event.target !== dialog) return;
  const box = dialog.getBoundingClientRect();
  const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
  if (!inside) dialog.close("");
}
