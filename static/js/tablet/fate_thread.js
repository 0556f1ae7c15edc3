/* The thread from a card to where it stands now: the same on the tablet and behind an animal card. */
import { el, svg } from "../parts/dom.js";
import { icon, picto } from "../parts/picto.js";
import { drawStatement } from "../parts/statement_card.js";
import { t } from "../messages.js";
import { aloud } from "./aloud.js";
import { drawMonth, drawOutcome } from "./fate_art.js";
import { calm, sizeOf } from "./parts.js";
import { drawAdult, drawSaying } from "./person_art.js";
import { stopsOf } from "./fates.js";
import { aloudAs } from "./stand_ins.js";

/** A card with its `fate`; `perspective` is who holds it, `kept` the sentence for one that was held back,
    `pictogram` the sign of its question, `gone` what stands for words that are not there. */
export function drawFate(card, { perspective, kept, pictogram = "", gone = t("tablet.erased") }) {
  const stops = stopsOf(card.fate, document.documentElement.lang || "de");
  const thread = svg("svg", { class: "fate__thread", attrs: { viewBox: "0 0 40 800", preserveAspectRatio: "none", "aria-hidden": "true" } },
    svg("path", { class: "thread", attrs: { d: "M20 0C34 130 6 270 20 400S8 690 20 800", "vector-effect": "non-scaling-stroke" } }));
  const paper = drawStatement({ ...card, text: card.text || (card.drawing ? "" : gone), perspective: card.takenDown ? "children" : perspective, takenDown: card.takenDown, pictogram, class: `fate__card--${sizeOf(card.text)}` });
  aloudAs(paper, { ...card, text: card.text || (card.drawing ? "" : gone) });
  const sign = card.pictograms?.[0] || (card.drawing ? "artist-palette" : pictogram);
  const list = el("ol", { class: "fate" }, drawStop(paper), ...stops.map((stop) => drawStop(DRAW[stop.kind](stop, { kept, sign }))));
  list.lastElementChild.classList.add("fate__stop--now");
  return el("div", { class: "fate__line" }, thread, list);
}

function drawStop(...inside) {
  return el("li", { class: "fate__stop" }, el("span", { class: "fate__knot", attrs: { "aria-hidden": "true" } }), ...inside);
}

const strong = (text) => aloud(el("p", { class: "say__text fate__strong", text, attrs: { dir: "auto" } }));
const sheet = (scene, ...inside) => el("div", { class: "fate__answer" }, scene, ...inside);
const spoken = (...lines) => lines.filter(Boolean).map((text) => el("div", { class: "say say--calm" }, calm(text)));
const verdict = (name, text) => el("div", { class: "fate__verdict" }, icon(name, { class: "fate__sign" }), strong(text));

/** An adult says why. */
const because = (reason) => (reason ? el("div", { class: "fate__why" }, drawSaying(), ...spoken(reason)) : null);

/** A question of ours, and what was answered in people's words. */
const asked = (question, answer, picture) => (answer ? el("div", { class: "fate__asked" }, picture, el("div", { class: "fate__asked-words" },
  ...spoken(t(`tablet.fate.${question}`)),
  el("p", { class: "fate__said" }, aloud(el("span", { text: answer, attrs: { dir: "auto" } }))))) : null);

const monthIn = (date) => Number(date.slice(5, 7));

const DRAW = {
  cluster: ({ title, pictogram }, { sign }) => sheet(
    drawOutcome("cluster", { sign, group: pictogram }),
    ...spoken(t("tablet.fate.cluster")),
    el("p", { class: `fate__cluster fate__cluster--${sizeOf(title)}` }, picto(pictogram || "speech-balloon"), aloudAs(el("span", { text: title || t("tablet.fate.no_title"), attrs: { dir: "auto" } }), { text: title || t("tablet.fate.no_title"), pictogram }))),
  principle: ({ first, second, commitment }, { sign }) => sheet(
    drawOutcome("principle", { sign }), ...spoken(t("tablet.fate.principle")), strong(first), ...spoken(second, commitment)),
  answer: ({ verdict: answer, reason, who, by, by_when: date }, { sign }) => sheet(
    drawOutcome("answer", { sign, verdict: answer }),
    verdict(`icon-answer-${answer}`, t(`tablet.fate.verdict.${answer}`)),
    because(reason), asked("who", who, drawAdult()), by ? asked("by", by, drawMonth(monthIn(date))) : null),
  parked: ({ reason }, { sign }) => sheet(drawOutcome("parked", { sign }), strong(t("tablet.fate.parked")), because(reason)),
  need: ({ need }) => el("div", { class: "fate__answer" }, ...spoken(t("tablet_need.behind")), strong(need)),
  literal: ({ reason }) => el("div", { class: "fate__answer" }, ...spoken(t("tablet_need.literal")), strong(reason)),
  held: (_, { kept, sign }) => sheet(drawOutcome("held", { sign }), strong(kept)),
  open: (_, { sign }) => sheet(drawOutcome("open", { sign }), strong(t("tablet.fate.open"))),
};
