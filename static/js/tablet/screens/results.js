/* What everybody voted: children and adults side by side, in the order of the ballot, never ranked. */
import { el, fill } from "../../parts/dom.js";
import { has, t } from "../../messages.js";
import { aloud, speaker } from "../aloud.js";
import { aloudChoice, faceOf, heardOf, wordsOf } from "../choice_face.js";
import { go, nextChild, say, tokenOf, wordSize } from "../parts.js";
import { bringNames } from "../stand_ins.js";
import { drawEntered, drawGroup } from "../results_parts.js";

export function results(app) {
  const { room } = app;
  const title = say(t("tablet.this_matters"));
  const people = el("p", { class: "results__people" });
  const list = el("ul", { class: "results" });
  const next = nextChild(app);
  let drawn = null;
  return {
    class: "revealed",
    footClass: "tablet__foot--center",
    stage: [title, people, list],
    foot: [go({ label: t("tablet.my_cards"), sign: "icon-stack", signFirst: true, act: () => app.go("cards") }), next.button],
    heading: title.firstElementChild,
    update() {
      next.update();
      const { ballot, dots, ratings, pairs, me } = room;
      bringNames(() => room.tell(), room);
      const picture = JSON.stringify([ballot, [...dots], [...ratings], pairs, me, has("pictograms.child")]);
      if (!ballot?.results || picture === drawn) return;
      drawn = picture;
      const own = ({ id }) => ({ hasDot: dots.has(id), rated: ratings.get(id), times: timesChosen(id, dots, pairs), me, isChild: room.isChild });
      fill(people, ...votersOf(ballot));
      const withAdults = sum(adultsIn(ballot.voters ?? {})) > 0;
      fill(list, ...ballot.choices.map((choice) => drawResult(choice, ballot, { ...own(choice), withAdults })));
    },
  };
}

/** How often one chose it oneself: with a dot, or before something else. */
const timesChosen = (id, dots, pairs) => (dots.has(id) ? 1 : (pairs ?? []).filter(({ winner }) => winner === id).length);
const adultsIn = (counts) => Object.entries(counts).filter(([who]) => who !== "children");
const sum = (pairs) => pairs.reduce((all, [, count]) => all + count, 0);

const many = (perspective, count) => el("span", { class: "results__many", attrs: { "aria-hidden": "true" } }, tokenOf({ perspective }), String(count));

/** How many, as a token and a number; in words for whoever does not see them. */
function votersOf({ mode, voters = {} }) {
  const n = voters.children ?? 0;
  const children = t("tablet.children_voted", { n });
  const grown = sum(adultsIn(voters));
  const [both, only] = mode === "dots" ? ["tablet.both_voted", "tablet.only_children_voted"] : ["tablet_vote.both_answered", "tablet_vote.only_children_answered"];
  const words = grown ? t(both, { children, adults: t("tablet.adults_voted", { n: grown }) }) : t(only, { children, n });
  return [el("span", { class: "sr-only", text: words }), many("children", n), grown ? many("staff", grown) : null];
}

function drawResult(choice, { mode, results: found, entered = [] }, { hasDot, rated, times, me, isChild, withAdults }) {
  const given = found[choice.id] ?? {};
  const mine = { said: rated, me };
  const ofChildren = mode === "dots" ? [["children", given.children ?? 0]] : Object.entries(given).filter(([who]) => who === "children");
  return el("li", { class: "results__one" },
    el("div", { class: "results__line" },
      aloudChoice(el("div", { class: "results__face", attrs: { "data-word": wordSize(wordsOf(choice)) || null } }, ...faceOf(choice, { window: false })), choice),
      times && me ? el("span", { class: "results__own", attrs: { "aria-hidden": "true" } }, ...Array.from({ length: times }, () => tokenOf(me))) : null,
      speaker(() => heardOf(choice))),
    hasDot ? aloud(el("p", { class: "results__mine", text: t("tablet.your_dot_too") })) : null,
    el("div", { class: `results__groups results__groups--${mode}` },
      drawGroup(mode, "children", ofChildren, isChild ? mine : {}),
      withAdults ? drawGroup(mode, "adults", adultsIn(given), isChild ? {} : mine) : null),
    drawEntered(entered, choice.id, mode));
}
