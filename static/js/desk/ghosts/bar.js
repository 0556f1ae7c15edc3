/* The line above the board: how many are proposed, one after the other, and all closed at once. */
import { t } from "../../messages.js";
import { el, setText } from "../../parts/dom.js";
import { icon } from "../../parts/picto.js";

export function makeGhostBar(proposing, step) {
  const count = el("span", { class: "ghost-bar__count" });
  const sign = (name, label, press) => el("button", { class: "panel-button panel-button--sign", attrs: { type: "button", title: label, "aria-label": label }, on: { click: press } }, icon(name));
  const element = el("div", { class: "ghost-bar", attrs: { role: "group", "aria-label": t("suggestions.again.list"), hidden: true } },
    count, sign("icon-back", t("suggestions.ghosts.before"), () => step(-1)), sign("icon-next", t("suggestions.ghosts.next"), () => step(1)),
    sign("icon-cross", t("suggestions.again.close"), proposing.close));
  return {
    element,
    update() {
      const n = proposing.all.length;
      element.hidden = n === 0;
      setText(count, t("suggestions.again.found", { n }));
    },
  };
}
