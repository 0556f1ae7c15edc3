/* Who is done, as paper tokens that lie down: as many as there are people, none of them anybody's. Children before adults. */
import { t } from "../messages.js";
import { el, keyed, setText } from "../parts/dom.js";

const MOST = 24; // more would be a row of dust: then the words alone say it

export function makeDone() {
  const children = makeRow("children");
  const adults = makeRow("adults");
  const element = el("div", { class: "done", attrs: { hidden: true } }, children.element, adults.element);
  return {
    element,
    update(records) {
      const done = records.get("done");
      const counts = records.get("counts");
      element.hidden = !done;
      if (!done) return;
      children.update(done.children, counts.children);
      adults.update(done.adults, counts.adults);
    },
  };
}

function makeRow(who) {
  const tokens = el("span", { class: "done__tokens", data: { perspective: who === "children" ? "children" : "staff" }, attrs: { "aria-hidden": "true" } });
  const words = el("span");
  const element = el("p", { class: "done__row" }, tokens, words);
  return {
    element,
    update(n, of) {
      element.hidden = !of;
      setText(words, t(`wall.done.${who}`, { n, of }));
      const all = of > MOST ? [] : Array.from({ length: of }, (_, index) => ({ index, lies: index < n }));
      keyed(tokens, all, ({ index }) => index, () => el("span", { class: "done__token marker", data: { perspective: who === "children" ? "children" : "staff" } }),
        (token, { lies }) => token.classList.toggle("done__token--lies", lies));
    },
  };
}
