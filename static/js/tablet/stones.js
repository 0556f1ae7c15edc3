/* Stones on the way: how many there are, which one is now, which are behind. No numbers to see; `label` says them. */
import { el, setAttr } from "../parts/dom.js";
import { t } from "../messages.js";

export function makeStones(label = (n, all) => t("tablet_vote.stone", { n, all })) {
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
      setAttr(element, "aria-label", label(now + 1, all));
      element.dataset.many = String(all > 12);
    },
  };
}
