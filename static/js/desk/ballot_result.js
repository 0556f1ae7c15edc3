/* What was chosen, once it is revealed: children and adults side by side, in the order of the ballot, never ranked. */
import { t } from "../messages.js";
import { el, fill } from "../parts/dom.js";
import { icon, picto } from "../parts/picto.js";
import { childrenAndAdults } from "./reading.js";

export function makeBallotResult() {
  const caption = el("caption", { class: "table__caption" });
  const body = el("tbody");
  const element = el("table", { class: "table ballot-result" }, caption,
    el("thead", {}, el("tr", {},
      el("th", { text: t("desk.vote.choice"), attrs: { scope: "col" } }),
      ...["children", "adults"].map((who) => el("th", { attrs: { scope: "col" } },
        el("span", { class: "marker", data: { perspective: who === "children" ? "children" : "staff" }, attrs: { "aria-hidden": "true" } }), " ", t(`desk.vote.${who}_dots`))))),
    body);
  let shown = "";

  function update({ ballot }) {
    const seen = JSON.stringify(ballot);
    if (seen === shown) return;
    shown = seen;
    const voters = childrenAndAdults(ballot.voters);
    caption.textContent = t("desk.vote.voters", {
      children: t("desk.head.children", { n: voters.children }),
      adults: t("desk.head.adults", { n: voters.adults }),
    });
    fill(body, ...ballot.choices.map((choice) => rowOf(choice, childrenAndAdults(ballot.results[choice.id]))));
  }

  return { element, update };
}

function rowOf(choice, dots) {
  const picture = choice.perspective
    ? el("span", { class: "marker", data: { perspective: choice.perspective } })
    : choice.pictogram ? picto(choice.pictogram) : icon("icon-thread");
  return el("tr", {},
    el("th", { attrs: { scope: "row" } }, el("span", { class: "ballot-result__choice" }, picture, el("span", { text: choice.title }))),
    cell(dots.children, "children"), cell(dots.adults, "staff"));
}

/** Dots to see and their number to read. */
function cell(count, perspective) {
  const drawn = Array.from({ length: Math.min(count, 40) }, () => el("span", { class: "dot", data: { perspective } }));
  return el("td", {}, el("span", { class: "dots" }, el("strong", { class: "dots__number", text: String(count) }), el("span", { class: "dots__row", attrs: { "aria-hidden": "true" } }, ...drawn)));
}
