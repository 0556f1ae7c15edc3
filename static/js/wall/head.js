/* The line at the top of most scenes: what is being done, and who is here. */
import { t } from "../messages.js";
import { el, setText } from "../parts/dom.js";
import { makeTimerFace } from "../parts/timer_face.js";

export function makeHead(title = "") {
  const heading = el("h1", { class: "wall__title", text: title });
  const source = el("p", { class: "wall__source" });
  const invented = el("p", { class: "wall__invented", text: t("common.invented"), attrs: { hidden: true } });
  const children = count("children");
  const adults = count("staff");
  const timer = makeTimerFace();
  const counts = el("p", { class: "wall__counts" }, timer.element, children.element, adults.element);
  return {
    element: el("header", { class: "wall__head" }, heading, source, invented, counts),
    /** people: { children, adults }, all who are here unless the scene counts others */
    update(records, { title: now = title, people = records.get("counts") } = {}) {
      const workshop = records.get("workshop");
      setText(heading, now);
      setText(source, workshop.source ? t("wall.source", { source: workshop.source }) : "");
      source.title = workshop.source;
      invented.hidden = !workshop.invented;
      timer.update(records.get("timer"));
      children.set(people.children, t("wall.children", { n: people.children }));
      adults.set(people.adults, t("wall.adults", { n: people.adults }));
    },
  };
}

function count(perspective) {
  const words = el("span");
  const element = el("span", { class: "count" }, el("span", { class: "marker", data: { perspective }, attrs: { "aria-hidden": "true" } }), words);
  return {
    element,
    set(n, text) {
      element.hidden = !n;
      setText(words, text);
    },
  };
}
