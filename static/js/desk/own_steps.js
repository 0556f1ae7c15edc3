/* What the next Undo and Redo would do, in words, and taking a step back. A step comes with ids only; what the cards and groups
   say is looked up here, so that nothing is quoted that its child has taken back. */
import { t } from "../messages.js";
import { confirm } from "./form_dialog.js";

const LONGEST = 32;

/** „Pony“ gezeigt; several are counted. Empty where there is no step. */
export function stepName(step, view) {
  if (!step) return "";
  const [id] = step.ids;
  const thing = step.n === 1 ? called(id, view) : "";
  return t(`desk.own_steps.${thing ? "one" : "many"}.${step.what}`, { n: step.n, thing });
}

/** Rückgängig: „Pony“ gelegt. Empty where there is no step. */
export function undoLabel(desk, which) {
  const step = stepName(handOf(desk)[which], desk.views.desk);
  return step ? t(`desk.own_steps.${which}`, { step }) : "";
}

function called(id, view) {
  const card = view.get(`statement:${id}`) ?? view.get(`waiting:${id}`);
  const words = card ? card.text || t(`common.${card.way ?? "text"}`) : view.get(`cluster:${id}`)?.title;
  return words ? t("desk.own_steps.quoted", { text: short(words) }) : "";
}

function short(text) {
  const signs = [...text.replace(/\s+/g, " ")];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join("").trimEnd()}…` : signs.join("");
}

/** Takes the last own step back ("Undo") or does it again ("Redo"), and says which it was. Answers the receipt. */
export async function takeBack(desk, command) {
  const [wanted, did] = command === "Undo" ? ["undo", "redo"] : ["redo", "undo"];
  const expected = handOf(desk)[wanted];
  const name = stepName(expected, desk.views.desk); // afterwards it may lie nowhere any more
  if (isLarge(expected) && command === "Undo" && !(await isMeant(expected))) return { ok: true };
  const receipt = await desk.send(command);
  if (!receipt.ok) return receipt;
  const done = handOf(desk)[did]; // steps that others overtook were passed over
  const isExpected = JSON.stringify(done) === JSON.stringify(expected);
  const step = (isExpected && name) || stepName(done, desk.views.desk);
  desk.say(t(step ? `desk.own_steps.${command}` : `desk.own_steps.${command}_plain`, { step }));
  return receipt;
}

/** What one press showed of many cards leaves the wall with one press only when that is meant. */
const isLarge = (step) => step?.what === "shown" && step.n > 1;

const isMeant = ({ n }) => confirm({
  title: t("desk.own_steps.large_title", { n }), text: t("desk.own_steps.large_text"), yes: t("desk.own_steps.large_yes"), kind: "",
});

const handOf = (desk) => desk.views.hand?.get("hand") ?? {};
