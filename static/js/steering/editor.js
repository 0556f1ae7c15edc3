/* A text that is written in place: fields that look like the sentence itself, and beneath them what there is to say.
   It is saved by the enter key, by the button, or when the writer goes elsewhere; never over somebody else's words. */
import { t } from "../messages.js";
import { el, fill, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";

let made = 0;

/**
 * parts: [{ name, label, placeholder, class, required }], in the order of the wording's values
 * save(values, base) → receipt; onWriting(name) while somebody types
 */
export function drawEditor({ wording, parts, save, onWriting = () => {}, class: extra = "" }) {
  const noteId = `editor-note-${++made}`;
  const fields = parts.map(drawField);
  const note = el("p", { class: "editor__note", attrs: { id: noteId, role: "status" } });
  const writers = el("p", { class: "editor__writers", attrs: { hidden: true } });
  const acts = el("div", { class: "editor__acts", attrs: { hidden: true } },
    button(t("steering.save"), commit, "icon-tick"), button(t("steering.editor.discard"), discard));
  const theirs = el("p", { class: "editor__theirs" });
  const contest = el("div", { class: "editor__contest", attrs: { hidden: true, role: "group", "aria-label": t("steering.editor.conflict") } },
    el("p", { text: t("steering.editor.conflict") }), theirs,
    el("div", { class: "editor__acts" }, button(t("steering.editor.keep_theirs"), discard), button(t("steering.editor.take_mine"), insist)));
  const element = el("div", { class: `editor ${extra}`.trim(), on: { focusout: left } },
    ...fields.map((field) => field.element), el("div", { class: "editor__foot" }, writers, note, acts), contest);
  let isSaving = false;
  let trouble = "";
  let isSaved = false;

  function drawField(part) {
    const text = el("textarea", {
      class: "editor__text",
      attrs: { rows: 1, "aria-label": part.label, "aria-describedby": noteId, placeholder: part.placeholder, autocomplete: "off" },
      on: { input: () => wrote(part.name), keydown: enter },
    });
    return { text, element: el("div", { class: `editor__field ${part.class ?? ""}`.trim() }, text) };
  }

  function wrote(name) {
    trouble = "";
    isSaved = false;
    wording.write(fields.map((field) => field.text.value));
    onWriting(name);
    draw();
  }

  function enter(event) {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    commit();
  }

  function left(event) {
    if (!element.contains(event.relatedTarget)) commit();
  }

  async function commit() {
    if (isSaving || !wording.isDirty || wording.isContested) return;
    const missing = parts.findIndex((part, index) => part.required && !wording.values[index].trim());
    if (missing >= 0) {
      trouble = parts[missing].required;
      return draw();
    }
    const { values, base } = wording.offer();
    isSaving = true;
    draw();
    const receipt = await save(values, base);
    isSaving = false;
    if (receipt.ok) wording.taken(values);
    else wording.refused();
    trouble = receipt.ok ? "" : receipt.message;
    isSaved = receipt.ok && !wording.isDirty;
    draw();
  }

  function discard() {
    trouble = "";
    wording.discard();
    draw();
    fields[0].text.focus();
  }

  function insist() {
    wording.insist();
    fields[0].text.focus();
    commit();
  }

  function show(known) {
    wording.learn(known);
    draw();
  }

  function draw() {
    wording.values.forEach((value, index) => write(fields[index], value));
    const contested = wording.isContested;
    setText(note, trouble || state());
    note.classList.toggle("editor__note--trouble", Boolean(trouble));
    acts.hidden = !wording.isDirty || contested || isSaving;
    contest.hidden = !contested;
    if (contested) fill(theirs, el("span", { class: "editor__label", text: t("steering.editor.theirs") }), wording.known.values.filter(Boolean).join(" – "));
    element.classList.toggle("editor--dirty", wording.isDirty);
  }

  function state() {
    if (isSaving) return t("steering.editor.saving");
    if (wording.isDirty) return wording.isContested ? "" : t("steering.editor.unsaved");
    return isSaved ? t("steering.editor.saved") : "";
  }

  function showWriters(names) {
    writers.hidden = names.length === 0;
    setText(writers, names.map((name) => t("steering.editor.writing", { name })).join(" "));
  }

  return { element, show, showWriters, focus: () => fields[0].text.focus() };
}

function write({ text, element }, value) {
  if (text.value !== value) {
    const caret = text.selectionStart;
    text.value = value;
    if (document.activeElement === text) text.setSelectionRange(caret, caret);
  }
  element.dataset.value = value || text.placeholder; // the mirror that makes the field as high as its words
}

/** The field keeps the focus while one of its buttons is pressed, so that leaving it doesn't save first. */
function button(label, act, sign = "") {
  return el("button", { class: "panel-button", attrs: { type: "button" }, on: { click: act, mousedown: (event) => event.preventDefault() } },
    sign ? icon(sign) : null, label);
}
