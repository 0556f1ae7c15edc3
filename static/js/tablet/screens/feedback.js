/* Three questions at the end, one after the other: three shapes to press, nothing that must be answered. */
import { el, setAttr } from "../../parts/dom.js";
import { t } from "../../messages.js";
import { drawShape } from "../../parts/answer_shapes.js";
import { icon } from "../../parts/picto.js";
import { aloud } from "../aloud.js";
import { drawQuestion } from "../moment_art.js";
import { ANSWER_SIGNS, go, once, say } from "../parts.js";

const QUESTIONS = ["may_speak", "was_heard", "again"];
const ANSWERS = ["yes", "a_bit", "no"];

export function feedback(app, { index = 0 }) {
  const { room } = app;
  const question = QUESTIONS[index];
  const title = say(t(room.isChild ? `tablet_feedback.${question}` : `tablet_feedback.adults.${question}`));
  const answers = ANSWERS.map((answer) => drawAnswer(answer, () => room.want("GiveFeedback", { question, answer })));
  const stones = el("p", { class: "stones", attrs: { "aria-hidden": "true" } },
    ...QUESTIONS.map((_, place) => el("span", { class: `stones__one ${place < index ? "stones__one--done" : ""} ${place === index ? "stones__one--now" : ""}`.trim() })));
  const skip = go({ label: t("tablet_feedback.skip"), sign: ANSWER_SIGNS.notToday, signFirst: true, act: goOn });
  const next = go({ label: t("tablet_feedback.next"), sign: "icon-next", kind: "next", act: goOn });

  function goOn() {
    if (index + 1 < QUESTIONS.length) app.go("feedback", { index: index + 1 });
    else app.go("animal_card");
  }

  return {
    class: "judging",
    stage: [title, stones, drawQuestion(question), el("div", { class: "judging__answers", attrs: { role: "group", "aria-label": title.firstElementChild.textContent } }, ...answers)],
    foot: [skip, next],
    heading: title.firstElementChild,
    isBusy: () => room.mayJudge,
    update() {
      const given = room.feedback[question] ?? "";
      answers.forEach((button, place) => setAttr(button, "aria-pressed", ANSWERS[place] === given));
      skip.hidden = Boolean(given);
      next.hidden = !given;
    },
  };
}

function drawAnswer(answer, act) {
  return aloud(el("button", { class: "judging__one", attrs: { type: "button", "aria-pressed": false }, data: { answer }, on: { click: once(act) } },
    drawShape(answer),
    el("span", { text: t(`tablet_feedback.${answer}`) }),
    el("span", { class: "judging__tick", attrs: { "aria-hidden": "true" } }, icon("icon-tick"))));
}
