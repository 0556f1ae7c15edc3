/* Arriving: the ways in, large, and everybody who has found one. */
import { t } from "../messages.js";
import { el, keyed, setText } from "../parts/dom.js";
import { drawToken, updateToken } from "../parts/token.js";
import { makeHills } from "./hills.js";
import { makeWaysIn } from "./ways_in.js";

const CROWD = { beside: 1360, least: 300, h: 510 }; // wall units: what the ways in take of the width, and both crowds together
const TOKEN = { largest: 106, smallest: 20, gap: 0.16 };

export function makeArrive(wall) {
  const waysIn = makeWaysIn(wall);
  const children = makeCrowd("children");
  const adults = makeCrowd("staff");
  const nobody = el("p", { class: "arrive__nobody", text: t("wall.arrive.nobody") });
  const source = el("p", { class: "arrive__source" });
  const invented = el("p", { class: "wall__invented", text: t("common.invented"), attrs: { hidden: true } });
  const people = el("div", { class: "arrive__people" }, nobody, children.element, adults.element);

  return {
    element: el("div", { class: "scene scene--arrive" },
      makeHills(),
      el("div", { class: "arrive__join" }, el("div", { class: "arrive__head" }, el("h1", { class: "arrive__title", text: t("wall.arrive.title") }), invented), waysIn.element),
      people, source),
    update(workshop) {
      waysIn.update();
      const all = wall.records.of("participant");
      const young = all.filter(([, one]) => one.perspective === "children");
      const grown = all.filter(([, one]) => one.perspective !== "children");
      people.style.setProperty("--token", tokenSize(all.length, Math.max(CROWD.least, wall.width - CROWD.beside)));
      children.update(young, t("wall.arrive.children_here", { n: young.length }));
      adults.update(grown, t("wall.arrive.adults_here", { n: grown.length }));
      nobody.hidden = all.length > 0;
      invented.hidden = !workshop.invented;
      setText(source, workshop.source ? t("wall.source", { source: workshop.source }) : "");
    },
  };
}

function makeCrowd(perspective) {
  const number = el("b");
  const words = el("span");
  const list = el("ul", { class: "crowd" });
  const element = el("section", {},
    el("h2", {}, el("span", { class: "marker", data: { perspective }, attrs: { "aria-hidden": "true" } }), number, words), list);
  return {
    element,
    update(people, text) {
      element.hidden = people.length === 0;
      setText(number, String(people.length));
      setText(words, text);
      keyed(list, people, ([id]) => id, ([, person]) => el("li", {}, drawToken({ ...person, named: true })),
        (item, [, person]) => updateToken(item.firstElementChild, person));
    },
  };
}

/** As large as all of them fit beside each other. */
function tokenSize(count, width) {
  const fitting = Math.sqrt((width * CROWD.h) / (count + 6)) / (1 + TOKEN.gap);
  return Math.max(TOKEN.smallest, Math.min(TOKEN.largest, Math.floor(fitting))).toFixed(0);
}
