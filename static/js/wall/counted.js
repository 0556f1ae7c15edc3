/* Raised hands and paper, below what the tablets brought: each by itself, with its sign. */
import { t } from "../messages.js";
import { el, fill } from "../parts/dom.js";
import { icon, picto } from "../parts/picto.js";
import { saidBy } from "./choice_line.js";
import { SAID } from "./reveal_rows.js";

export const COUNTED_LINE = 72; // units of a line

export function makeCounted() {
  const element = el("ul", { class: "counted-line" });
  return {
    element,
    update({ entered = [], mode, choices }) {
      element.hidden = !entered.length;
      fill(element, ...entered.map(({ source, perspective, voters, counts }) => el("li", { class: "counted-line__one" },
        icon(source === "hands" ? "icon-hand" : "icon-doc", { label: t(`wall.vote.counted.${source}`) }),
        el("span", { class: "marker", data: { perspective } }),
        el("span", { text: t("wall.vote.counted_voters", { who: t(`common.perspectives.${perspective}`), n: voters }) }),
        ...choices.filter(({ id }) => counts[id]).map((choice) => el("span", { class: "counted-line__choice" }, ...signOf(choice), ...numbers(mode, counts[choice.id]))))));
    },
  };
}

const signOf = (choice) => (choice.pictogram ? [picto(choice.pictogram, { label: choice.title })] : saidBy(choice, "counted-line"));

const numbers = (mode, counted) => (mode === "rating"
  ? Object.entries(SAID).flatMap(([said, sign]) => [icon(sign), el("b", { text: String(counted[said]) })])
  : [el("b", { text: String(counted) })]);
