/* Stones on the way: how many there are, which one is now, which are answered. No numbers to see. */
import { el, setAttr } from "../parts/dom.js";
import { t } from "../messages.js";

export function makeStones() {
  const element = el("span", { class: "stones", attrs: { role: "img" } });
  return {
    element,
    update(all, now, isAnswered) {
      while (element.children.length > all) element.lastChild.remove();
      while (element.children.length < all) element.append(el("span"));
      for (const [index, stone] of [...element.children].entries()) {
        const state = index === now ? " stones__one--now" : isAnswered(index) ? " stones__one--done" : "";
        stone.className = `stones__one${state}`;
      }
      setAttr(element, "aria-label", t("tablet_vote.stone", { n: now + 1, all }));
      element.dataset.many = String(all > 12);
    },
  };
}
