/* What goes home with everybody: the animal cards to print, and how many found the afternoon how, children beside adults. */
import { t } from "../messages.js";
import { el, fill } from "../parts/dom.js";
import { link, panel } from "./controls.js";

const QUESTIONS = ["may_speak", "was_heard", "again"];
const ANSWERS = ["yes", "a_bit", "no"];
const GROUPS = ["children", "adults"];

export function makeGoodbyes(desk) {
  const print = el("div", { class: "finish__one" },
    link({ label: t("desk.report.cards_link"), href: desk.animalCards, sign: "icon-print", outside: true }),
    el("p", { class: "note", text: t("desk.report.cards_help") }));
  const counts = el("div", { class: "judged" });
  const element = panel({ title: t("desk.report.goodbyes"), class: "finish" }, print, counts);
  let drawn = "";

  function update({ workshop, feedback }) {
    print.hidden = workshop.closed; // the secrets are gone by then
    const picture = JSON.stringify(feedback);
    if (picture === drawn) return;
    drawn = picture;
    fill(counts, ...drawCounts(feedback));
  }

  return { element, update };
}

function drawCounts(feedback) {
  const rows = QUESTIONS.flatMap((question) => GROUPS.filter((who) => feedback[question]?.[who]).map((who) => drawRow(question, who, feedback[question][who])));
  if (!rows.length) return [el("p", { class: "note", text: t("desk.report.feedback_none") })];
  const head = [t("desk.report.feedback_question"), t("desk.report.feedback_who"), ...ANSWERS.map((answer) => t(`desk.report.feedback_answers.${answer}`)), t("desk.report.feedback_all")];
  return [el("table", { class: "judged__table" },
    el("caption", { text: t("desk.report.feedback") }),
    el("thead", {}, el("tr", {}, ...head.map((text) => el("th", { text, attrs: { scope: "col" } })))),
    el("tbody", {}, ...rows))];
}

function drawRow(question, who, answers) {
  const all = ANSWERS.reduce((sum, answer) => sum + answers[answer], 0);
  return el("tr", {},
    el("th", { text: t(`desk.report.feedback_questions.${question}`), attrs: { scope: "row" } }),
    el("td", { text: t(`desk.report.feedback_groups.${who}`) }),
    ...[...ANSWERS.map((answer) => answers[answer]), all].map((n) => el("td", { class: "judged__number", text: String(n) })));
}
