/* The head of the page: title, one's own undo and redo, and whether the connection stands. */
import { t } from "../messages.js";
import { el, setAttr, setText } from "../parts/dom.js";
import { openForm, textField } from "./form_dialog.js";

export function wireHead(room, root) {
  const title = root.querySelector("[data-title]");
  const undo = root.querySelector("[data-undo]");
  const redo = root.querySelector("[data-redo]");
  const exporting = root.querySelector("[aria-controls=export-menu]");
  undo.addEventListener("click", () => takeStep(undo, "Undo"));
  redo.addEventListener("click", () => takeStep(redo, "Redo"));
  const renaming = root.querySelector("[data-rename]"); // disabled until there is a title to change
  renaming.addEventListener("click", rename);
  document.addEventListener("keydown", byKey);

  function takeStep(button, name) {
    if (button.getAttribute("aria-disabled") !== "true") room.send(name);
  }

  /** In a field the keys take back typing, which is the browser's own. */
  function byKey(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target.closest("input, textarea, dialog")) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    takeStep(key === "y" || event.shiftKey ? redo : undo, key === "y" || event.shiftKey ? "Redo" : "Undo");
  }

  function rename() {
    const field = textField({ label: t("steering.rename_title"), value: room.records.get("mission").title });
    openForm({
      title: t("steering.rename"),
      body: [el("div", { class: "dialog__fields" }, field.element)],
      sendLabel: t("steering.save"),
      async send() {
        const receipt = await room.send("RenameMissionStatement", { title: field.value }, { quiet: true });
        return receipt.ok || field.complain(receipt.message);
      },
    });
  }

  /** Giving out is the way onward once there is something to give out. */
  return function update() {
    renaming.disabled = false;
    setText(title, room.records.get("mission").title);
    exporting.classList.toggle("panel-button--next", room.records.of("principle").length > 0);
    setAttr(undo, "aria-disabled", room.hand.can_undo ? null : "true");
    setAttr(redo, "aria-disabled", room.hand.can_redo ? null : "true");
  };
}

/** Says since when the connection is missing, and that nothing is lost; then that it is back. */
export function wireConnectionLine(line) {
  let since = "";
  return function state(now) {
    if (now === "offline") {
      since ||= new Date().toLocaleTimeString("de", { hour: "2-digit", minute: "2-digit" });
      setText(line, t("steering.offline", { time: since }));
      line.hidden = false;
    } else {
      since = "";
      line.hidden = true;
    }
  };
}
