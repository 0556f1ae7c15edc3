/* One „Wir …“ sentence, and beside it the words that it came from. */
import { t } from "../messages.js";
import { el, setAttr, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { openCard } from "./card_dialog.js";
import { drawEditor } from "./editor.js";
import { openEvidence } from "./evidence_dialog.js";
import { cardsBehind } from "./scene.js";
import { drawThread } from "./thread.js";
import { drawVoices } from "./voices.js";
import { Wording } from "./wording.js";

export function drawCommitment(room, principleId, { id, number: firstNumber }) {
  const field = `principle:${principleId}/commitment:${id}`;
  const editor = drawEditor({
    wording: new Wording(room.drafts, field),
    class: "evidence__sentence",
    parts: [{ name: "text", label: t("steering.principle.commitment_label", { number: firstNumber }), placeholder: t("steering.principle.new_commitment_placeholder"), required: t("steering.editor.text_needed") }],
    save: ([text], [base]) => room.send("RewordCommitment", { principle_id: principleId, commitment_id: id, text, base }, { quiet: true }),
    onWriting: () => room.saysWriting(field),
  });
  const voices = drawVoices({ onChoose: (card) => openCard(room, card.key), empty: t("steering.principle.no_words_here") });
  const choose = textButton(t("steering.principle.choose_words"), () => openEvidence(room, principleId, id));
  const remove = textButton(t("steering.principle.remove_commitment"), takeAway);
  const element = el("div", { class: "evidence" },
    el("div", { class: "evidence__own" }, editor.element, el("div", { class: "evidence__acts" }, choose, remove)),
    drawThread(), voices.element);

  async function takeAway() {
    const receipt = await room.send("RemoveCommitment", { principle_id: principleId, commitment_id: id });
    if (receipt.ok) room.notice.say(t("steering.removed_commitment"), { label: t("steering.undo"), do: () => room.send("Undo") });
  }

  function update(commitment, allCards) {
    editor.show({ values: [commitment.text], base: [commitment.text_id] });
    editor.showWriters(room.writers(field));
    setAttr(choose, "aria-label", t("steering.principle.choose_words_label", { number: commitment.number }));
    setAttr(remove, "aria-label", t("steering.principle.remove_commitment_label", { number: commitment.number }));
    const behind = cardsBehind(allCards, commitment.evidence);
    voices.update(behind);
    element.classList.toggle("evidence--bare", behind.length === 0);
  }

  return { element, update };
}

const textButton = (text, act) => el("button", { class: "text-button", text, attrs: { type: "button" }, on: { click: act } });

/** The place where the next sentence is begun. It is added by the enter key or the button, and kept while half typed. */
export function drawNewCommitment(room, principleId) {
  const key = `principle:${principleId}/new-commitment`;
  const note = el("p", { class: "editor__note", attrs: { role: "status" } });
  const text = el("textarea", {
    class: "editor__text",
    attrs: { rows: 1, "aria-label": t("steering.principle.new_commitment"), placeholder: t("steering.principle.add_commitment"), autocomplete: "off" },
    on: { input: wrote, keydown: enter },
  });
  const mirror = el("div", { class: "editor__field" }, icon("icon-plus"), text);
  const add = el("button", { class: "panel-button", text: t("steering.new_principle.add"), attrs: { type: "button", hidden: true }, on: { click: send } });
  const element = el("div", { class: "add-sentence" }, mirror, el("div", { class: "editor__foot" }, note, add));
  let isSending = false;
  text.value = room.drafts.get(key) ?? "";
  draw();

  function wrote() {
    if (text.value) room.drafts.set(key, text.value);
    else room.drafts.remove(key);
    setText(note, "");
    draw();
  }

  function enter(event) {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    send();
  }

  async function send() {
    const sentence = text.value.replace(/\s+/g, " ").trim();
    if (!sentence || isSending) return;
    isSending = true;
    const receipt = await room.send("AddCommitment", { principle_id: principleId, commitment_id: room.newId(), text: sentence }, { quiet: true });
    isSending = false;
    if (!receipt.ok) return setText(note, receipt.message);
    text.value = "";
    wrote();
    text.focus();
  }

  function draw() {
    mirror.dataset.value = text.value || text.placeholder;
    add.hidden = !text.value.trim();
  }

  return { element };
}
