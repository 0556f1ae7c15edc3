import { t } from "../../messages.js";
import { today, troublesOf } from "../../parts/answer.js";
import { el } from "../../parts/dom.js";
import { icon } from "../../parts/picto.js";
import { choices, field } from "../controls.js";
import { withTrouble } from "../field_trouble.js";
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
  const reason = withTrouble(field({ label: t("desk.answer.reason"), help: t("desk.answer.reason_help"), tag: "textarea", value: wish.reason, attrs: { rows: 2 } }));
  const who = withTrouble(field({ label: t("desk.answer.who"), value: wish.who }));
  const date = withTrouble(field({ label: t("desk.answer.by_when"), value: wish.by_when, attrs: { type: "date", min: wish.by_when ? null : today() } }));
  const fields = { reason, who, by_when: date };
  keepDraft(reason.input, key("reason"));
  keepDraft(who.input, key("who"));
  const promise = el("div", { class: "two-fields" }, who, date);
  show();

  /** Another verdict needs other things, so what was missing is no longer said. */
  function show() {
    const isNo = verdict.value === "no";
    promise.hidden = isNo;
    for (const one of Object.values(fields)) one.complain("");
    for (const one of [who, date]) one.input.setAttribute("aria-required", String(!isNo));
    reason.input.setAttribute("aria-required", String(verdict.value !== "yes"));
  }

  function given() {
    const isNo = verdict.value === "no";
    return { verdict: verdict.value, reason: reason.input.value, who: isNo ? "" : who.input.value, by_when: isNo ? "" : date.input.value };
  }

  function save() {
    const said = given();
    const troubles = troublesOf(said, { from: today(), stood: wish.by_when });
    const [first] = Object.keys(troubles);
    if (!first) return desk.send("AnswerWish", { wish_id: wish.id, ...said }, { stream: "mission" });
    for (const [name, trouble] of Object.entries(troubles)) fields[name].complain(t(`desk.answer.${trouble}`));
    fields[first].input.focus();
    return t("desk.answer.incomplete");
  }

  const answer = await formDialog({
    title: t("desk.answer.title"),
    help: t("desk.answer.about", { wish: wish.text }),
    body: [verdict, reason, promise],
    acts: [saveAct(t("desk.answer.save"))],
    ownRules: true,
    save,
  });
  if (!answer) return false;
  dropDraft(key("reason"));
  dropDraft(key("who"));
  desk.say(t("desk.answer.saved"));
  return true;
}
