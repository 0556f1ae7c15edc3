import { t } from "../../messages.js";
import { el } from "../../parts/dom.js";
import { icon } from "../../parts/picto.js";
import { choices, field } from "../controls.js";
import { dropDraft, formDialog, keepDraft, saveAct } from "../form_dialog.js";

/** What the adults say to a wish: a no needs its reason, a promise needs who keeps it and by when. */
export async function answerWish(desk, wish) {
  const key = (name) => `answer:${wish.id}:${name}`;
  const verdict = choices({
    legend: t("desk.answer.verdict"),
    value: wish.verdict || "yes",
    class: "choices--row",
    options: ["yes", "partly", "no"].map((one) => ({ value: one, label: t(`desk.answer.${one}`), picture: icon(`icon-answer-${one}`) })),
    change: show,
  });
  const reason = field({ label: t("desk.answer.reason"), help: t("desk.answer.reason_help"), tag: "textarea", value: wish.reason, attrs: { rows: 2 } });
  const who = field({ label: t("desk.answer.who"), value: wish.who });
  const date = field({ label: t("desk.answer.by_when"), value: wish.by_when, attrs: { type: "date" } });
  keepDraft(reason.input, key("reason"));
  keepDraft(who.input, key("who"));
  const promise = el("div", { class: "two-fields" }, who, date);
  show();

  function show() {
    const isNo = verdict.value === "no";
    promise.hidden = isNo;
    who.input.required = date.input.required = !isNo;
    reason.input.required = verdict.value !== "yes";
  }

  const answer = await formDialog({
    title: t("desk.answer.title"),
    help: `„${wish.text}“`,
    body: [verdict, reason, promise],
    acts: [saveAct(t("desk.answer.save"))],
    save: () => desk.send("AnswerWish", {
      wish_id: wish.id,
      verdict: verdict.value,
      reason: reason.input.value,
      who: verdict.value === "no" ? "" : who.input.value,
      by_when: verdict.value === "no" ? "" : date.input.value,
    }, { stream: "mission" }),
  });
  if (!answer) return false;
  dropDraft(key("reason"));
  dropDraft(key("who"));
  desk.say(t("desk.answer.saved"));
  return true;
}
