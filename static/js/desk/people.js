/* Who is here: animals, children round and adults hexagonal. */
import { t } from "../messages.js";
import { el, keyed, setText } from "../parts/dom.js";
import { drawToken } from "../parts/token.js";
import { panel } from "./controls.js";

const MOST = 120;

export function makePeople() {
  const empty = el("p", { class: "note", text: t("desk.arrive.nobody") });
  const crowds = ["children", "adults"].map((who) => makeCrowd(who));
  const element = panel({ title: t("desk.arrive.here") }, empty, ...crowds.map((crowd) => crowd.element));

  function update({ people }) {
    empty.hidden = people.children.length + people.adults.length > 0;
    crowds[0].update(people.children);
    crowds[1].update(people.adults);
  }

  return { element, update };
}

function makeCrowd(who) {
  const words = el("h3", { class: "crowd__title" });
  const list = el("ul", { class: "crowd" });
  const more = el("p", { class: "note" });
  const element = el("div", {}, words, list, more);

  return {
    element,
    update(people) {
      element.hidden = !people.length;
      setText(words, t(`desk.head.${who}`, { n: people.length }));
      const shown = people.slice(-MOST);
      keyed(list, shown, (one) => one.id, (one) => el("li", {}, drawToken({ ...one, named: true })));
      more.hidden = people.length <= MOST;
      setText(more, t("desk.arrive.more", { n: people.length - MOST }));
    },
  };
}
