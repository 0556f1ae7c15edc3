/* Writing down what a child said: a recording, heard as often as needed and then gone, or the words for a drawing. */
import { t } from "../../messages.js";
import { el } from "../../parts/dom.js";
import { drawDrawing } from "../../parts/drawing.js";
import { field } from "../controls.js";
import { dropDraft, formDialog, keepDraft, saveAct } from "../form_dialog.js";
import { guardCard } from "../guard.js";

export async function writeDown(desk, card) {
  const kind = card.way === "drawing" ? "drawing" : "recording";
  const draft = `write-down:${card.id}`;
  const words = field({ label: t(`desk.voice.${kind}.words`), tag: "textarea", value: card.text, attrs: { rows: 3, required: true, dir: "auto", spellcheck: "false" } });
  keepDraft(words.input, draft);
  const guard = guardCard(desk, card);
  const shown = kind === "drawing" ? drawDrawing(card.drawing, { class: "write-down__drawing", label: t("common.drawing") }) : listenTo(desk, card);
  const answer = await formDialog({
    title: t(`desk.voice.${kind}.title`),
    help: t(`desk.voice.${kind}.help`),
    body: [el("div", { class: "write-down", data: { perspective: card.perspective } }, shown), words],
    acts: [saveAct(t("desk.voice.done"), { sign: "icon-tick" })],
    save: () => desk.send("TranscribeStatement", { statement_id: card.id, text: words.input.value, turn: guard.turn }),
    guard,
  });
  if (!answer) return false;
  dropDraft(draft);
  desk.say(t(`desk.voice.${kind}.saved`));
  return true;
}

/** The browser's own player: it can be paused, wound back and worked by keyboard. */
export function listenTo(desk, card) {
  return el("audio", { class: "listen", attrs: { controls: true, preload: "none", src: desk.recordingOf(card.id), "aria-label": t("desk.voice.listen") } });
}
