/* Reporting back: how many cards became what, in pictures. What became of one's own card stands on one's own tablet. */
import { t } from "../messages.js";
import { el, keyed, setText } from "../parts/dom.js";
import { picto, icon } from "../parts/picto.js";
import { makeHead } from "./head.js";
import { makeHills } from "./hills.js";
import { makeLedge } from "./ledge.js";

const SIGNS = {
  carried: () => picto("scroll"), answered: () => picto("speaking-head"), parked: () => icon("icon-park"), open: () => picto("thinking-face"),
};

export function makeReport(wall) {
  const head = makeHead(t("wall.report_back.title"));
  const ledge = makeLedge(wall);
  const look = el("p", { class: "report__look" }, icon("icon-tablet"), el("span", { text: t("wall.report_back.look") }));
  const list = el("ul", { class: "report__fates" });
  const empty = el("p", { class: "scene__empty", text: t("wall.report_back.empty") });
  return {
    element: el("div", { class: "scene scene--report" }, makeHills(), head.element, list, empty, look, ledge.element),
    update() {
      head.update(wall.records);
      ledge.update();
      const fates = wall.records.get("fates") ?? {};
      const found = Object.keys(SIGNS).filter((fate) => fates[fate]).map((fate) => ({ fate, n: fates[fate] }));
      empty.hidden = found.length > 0;
      list.hidden = found.length === 0;
      look.hidden = found.length === 0;
      keyed(list, found, ({ fate }) => fate, makeFate, (item, { fate, n }) => {
        setText(item.querySelector("b"), String(n));
        setText(item.querySelector(".report__words"), t(`wall.report_back.${fate}`, { n }));
      });
    },
  };
}

function makeFate({ fate }) {
  return el("li", { class: "report__fate", data: { fate } }, el("span", { class: "window" }, SIGNS[fate]()), el("b"), el("span", { class: "report__words" }));
}
