/* What the adults say to a wish. A no has its reason, a promise has a name and a day. */
import { t } from "../messages.js";
import { today, troublesOf } from "../parts/answer.js";
import { el, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { openForm, textField } from "./form_dialog.js";
import { wordsOf } from "./wish_words.js";

const VERDICTS = [["yes", "icon-answer-yes"], ["partly", "icon-answer-partly"], ["no", "icon-answer-no"]];

export function openAnswer(room, wishId) {
  const wish = room.records.get(`wish:${wishId}`);
  if (!wish) return Promise.resolve(false);
  const key = `answer:${wishId}`;
  const start = room.drafts.get(key) ?? wish;
  const verdict = verdictChoice(start.verdict, () => [reason, who, byWhen].forEach((one) => one.settle()));
  const reason = textField({ label: t("steering.answer.reason"), help: t("steering.answer.reason_help"), value: start.reason, rows: 3 });
  const who = textField({ label: t("steering.answer.who"), value: start.who });
  const byWhen = textField({ label: t("steering.answer.by_when"), value: start.by_when, type: "date", extra: { min: wish.by_when ? null : today() } });
  const fields = { verdict, reason, who, by_when: byWhen };
  const now = () => ({ verdict: verdict.value, reason: reason.value, who: who.value, by_when: byWhen.value });
  return openForm({
    title: t("steering.answer.title"),
    body: [el("div", { class: "dialog__wish" }, ...wordsOf(room.records, wish)),
      el("div", { class: "dialog__fields" }, verdict.element, reason.element, el("div", { class: "dialog__pair" }, who.element, byWhen.element))],
    sendLabel: t("steering.answer.send"),
    onInput: () => room.drafts.set(key, now()),
    async send() {
      const answer = now();
      const troubles = Object.entries(troublesOf(answer, { from: today(), stood: wish.by_when }));
      for (const [name, trouble] of troubles.reverse()) fields[name].complain(t(`steering.answer.${trouble}`)); // the first is said last and has the focus
      if (troubles.length) return false;
      const receipt = await room.send("AnswerWish", { wish_id: wishId, ...answer }, { quiet: true });
      if (!receipt.ok) return reason.complain(receipt.message);
      room.drafts.remove(key);
      return true;
    },
  });
}

/** `onChange` is told of another verdict: it needs other things than the one before. */
function verdictChoice(chosen, onChange) {
  const inputs = VERDICTS.map(([value, sign]) => {
    const input = el("input", { attrs: { type: "radio", name: "verdict", value, checked: value === chosen, "aria-describedby": "verdict-trouble" } });
    return { input, label: el("label", { class: "verdict" }, input, icon(sign), t(`steering.wishes.verdict.${value}`)) };
  });
  const trouble = el("p", { class: "field__trouble", attrs: { id: "verdict-trouble", hidden: true } });
  const element = el("fieldset", { class: "field", on: { change } },
    el("legend", { class: "field__label", text: t("steering.answer.verdict") }), trouble,
    el("div", { class: "verdicts" }, ...inputs.map(({ label }) => label)));

  function change() {
    trouble.hidden = true;
    onChange();
  }

  return {
    element,
    get value() {
      return inputs.find(({ input }) => input.checked)?.input.value ?? "";
    },
    complain(sentence) {
      trouble.hidden = false;
      setText(trouble, sentence);
      inputs[0].input.focus();
      return false;
    },
  };
}
