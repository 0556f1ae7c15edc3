/* What everybody voted: children and adults side by side, in the order of the ballot, never ranked. */
import { el, fill, setText } from "../../parts/dom.js";
import { picto } from "../../parts/picto.js";
import { t } from "../../messages.js";
import { aloud, speaker } from "../aloud.js";
import { go, say, sizeOf } from "../parts.js";

const MOST_DRAWN = 40;

export function results(app) {
  const { room } = app;
  const title = say(t("tablet.this_matters"));
  const people = aloud(el("p", { class: "results__people" }));
  const list = el("ul", { class: "results" });
  let drawn = null;
  return {
    class: "revealed",
    footClass: "tablet__foot--center",
    stage: [title, people, list],
    foot: [go({ label: t("tablet.my_cards"), sign: "icon-stack", signFirst: true, act: () => app.go("cards") })],
    heading: title.firstElementChild,
    update() {
      const { ballot, dots } = room;
      const picture = JSON.stringify([ballot, [...dots]]);
      if (!ballot?.results || picture === drawn) return;
      drawn = picture;
      setText(people, votersOf(ballot.voters));
      const withAdults = sum(adultsIn(ballot.voters ?? {})) > 0;
      fill(list, ...ballot.choices.map((choice) => drawResult(choice, ballot.results[choice.id] ?? {}, { isMine: dots.has(choice.id), withAdults })));
    },
  };
}

const adultsIn = (counts) => Object.entries(counts).filter(([who]) => who !== "children");
const sum = (pairs) => pairs.reduce((all, [, count]) => all + count, 0);

function votersOf(voters = {}) {
  const n = voters.children ?? 0;
  const children = t("tablet.children_voted", { n });
  const adults = sum(adultsIn(voters));
  return adults ? t("tablet.both_voted", { children, adults: t("tablet.adults_voted", { n: adults }) }) : t("tablet.only_children_voted", { children, n });
}

function drawResult(choice, counts, { isMine, withAdults }) {
  return el("li", { class: "results__one" },
    picto(choice.pictogram || "speech-balloon", { class: "results__picture" }),
    el("div", { class: "results__words" },
      el("div", { class: "results__line" },
        aloud(el("p", { class: `results__title words--${sizeOf(choice.title)}`, text: choice.title || t("tablet.choice_is_gone"), attrs: { dir: "auto" } })),
        speaker(choice.title)),
      isMine ? aloud(el("p", { class: "results__mine", text: t("tablet.your_dot_too") })) : null),
    el("div", { class: "results__groups" },
      drawGroup("children", [["children", counts.children ?? 0]]),
      withAdults ? drawGroup("adults", adultsIn(counts)) : null));
}

function drawGroup(who, pairs) {
  const count = sum(pairs);
  const dots = pairs.flatMap(([perspective, number]) => Array.from({ length: Math.min(number, MOST_DRAWN) }, () => el("span", { class: "dot", data: { perspective } })));
  return el("div", { class: "results__group" },
    el("span", { class: "sr-only", text: t(`tablet.dots_of_${who}`, { n: count }) }),
    aloud(el("span", { class: "results__who", text: t(`tablet.whose.${who}`), attrs: { "aria-hidden": "true" } }), t(`tablet.dots_of_${who}`, { n: count })),
    el("span", { class: "results__dots", attrs: { "aria-hidden": "true" } }, ...dots),
    el("span", { class: "results__count", text: String(count), attrs: { "aria-hidden": "true" } }));
}
