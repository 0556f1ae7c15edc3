/* Beside the board while all sort: the whole board anew, titles for clusters without one, and where unsorted cards would go. */
import { t } from "../../messages.js";
import { el, setText } from "../../parts/dom.js";
import { icon } from "../../parts/picto.js";
import { button } from "../controls.js";
import { makeAgain } from "./again.js";
import { adviceFor } from "./laying.js";
import { makeNameList } from "./name_list.js";
import { makePlaceList } from "./place_list.js";
import { makeSuggestSettings } from "./settings.js";

/** `shown(isOpen)` is called when it opens or shuts. */
export function makeDrawer(desk, proposing, shown) {
  let isOpen = false;
  const title = el("h2", { class: "panel__title", text: t("suggestions.title"), attrs: { id: "suggest-title", tabindex: "-1" } });
  const hide = button({ sign: "icon-cross", name: t("suggestions.hide"), press: () => toggle(false) });
  const parts = [makeAgain(desk, proposing), makeNameList(desk), makePlaceList(desk)];
  const settings = makeSuggestSettings(desk);
  const how = el("p", { class: "note", text: t("suggestions.how") });
  const body = el("div", { class: "suggest-drawer__parts" }, ...parts.map((part) => part.element));
  const element = el("section", { class: "suggest-drawer", attrs: { id: "suggestions", "aria-labelledby": title.id }, on: { keydown: leave } },
    el("header", { class: "queue__head" }, title, hide), how, body, settings.element);
  element.hidden = true;

  const badge = el("span", { class: "badge badge--calm", attrs: { "aria-hidden": "true" } });
  const count = el("span", { class: "sr-only" });
  const handle = button({
    label: t("suggestions.open"), sign: "icon-thread", class: "suggest-handle",
    attrs: { "aria-controls": element.id, "aria-expanded": "false" },
    press: () => toggle(),
  });
  handle.append(badge, count);

  function leave(event) {
    if (event.key === "Escape") toggle(false);
  }

  function toggle(on = !isOpen, { quietly = false } = {}) {
    if (on === isOpen) return;
    isOpen = on;
    element.hidden = !on;
    handle.setAttribute("aria-expanded", String(on));
    if (on) desk.toggleQueue(false, { quietly: true });
    shown(on);
    desk.redraw();
    if (!quietly) (on ? title : handle).focus({ preventScroll: true });
  }

  function update(now) {
    const { on } = now.suggesting;
    const advised = on ? now.cards.filter((card) => card.place === "unsorted" && !card.onto && adviceFor(desk, card.id)).length : 0;
    setText(badge, String(advised));
    badge.hidden = advised === 0;
    setText(count, advised ? ` – ${t("suggestions.waiting", { n: advised })}` : "");
    handle.hidden = now.workshop.over;
    if (now.workshop.over) toggle(false, { quietly: true });
    if (!isOpen) return;
    if (!on && body.contains(document.activeElement)) title.focus({ preventScroll: true });
    how.hidden = body.hidden = !on;
    if (on) for (const part of parts) part.update(now);
    settings.update(now);
  }

  return { element, handle, update, toggle, get isOpen() { return isOpen; } };
}
