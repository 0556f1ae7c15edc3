/* How what stands alone was decided: the same signs and words on the wall, at the desk and beside it. */
import { t } from "../messages.js";
import { el } from "./dom.js";
import { icon } from "./picto.js";

export const DECISIONS = ["literal", "need", "parked"];
const SIGNS = { literal: "icon-literal", need: "icon-need", parked: "icon-park" };

export const signOf = (decision) => SIGNS[decision];
export const wordsOf = (decision) => t(`one_offs.${decision}`);

/** Signs alone, to stand on a card; said in words for whom they are read to. */
export function drawDecided(decided) {
  const known = decided.filter((one) => one in SIGNS);
  return el("span", { class: "statement__decided" },
    ...known.map((one) => icon(SIGNS[one])),
    el("span", { class: "sr-only", text: t("one_offs.label", { how: known.map(wordsOf).join(", ") }) }));
}
