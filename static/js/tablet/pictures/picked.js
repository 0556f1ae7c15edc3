/* The card on top: the pictures picked so far in their order, three places and up to five. A tap takes one out. */
import { el, fill, setAttr } from "../../parts/dom.js";
import { picto } from "../../parts/picto.js";
import { t } from "../../messages.js";
import { aloud } from "../aloud.js";
import { pictureName } from "./names.js";

export const MOST = 5; // as workshop/domain/ways.py has it
const PLACES = 3;

export function pickedCard(takeOut) {
  const list = el("ol", { class: "picked__list" });
  const element = el("div", { class: "picked", attrs: { role: "group", "aria-label": t("tablet_pictures.your_pictures") } }, list);
  let shown = null;

  function show(ids, perspective) {
    element.dataset.perspective = perspective;
    const names = ids.map(pictureName);
    const now = JSON.stringify([ids, names]);
    if (now === shown) return;
    shown = now;
    const focused = [...list.children].findIndex((one) => one.contains(document.activeElement));
    const empty = Array.from({ length: Math.max(0, PLACES - ids.length) }, () => el("li", { class: "picked__place", attrs: { "aria-hidden": "true" } }));
    fill(list, ...ids.map((id, place) => drawOne(id, names[place], () => takeOut(place))), ...empty);
    setAttr(list, "data-count", ids.length);
    if (focused >= 0) (list.children[Math.min(focused, ids.length - 1)] ?? element).querySelector("button")?.focus();
  }

  return { element, show };
}

function drawOne(id, name, act) {
  const button = el("button", { class: "picked__one", attrs: { type: "button", "aria-label": t("tablet_pictures.take_out", { name }) }, on: { click: act } },
    picto(id), el("span", { class: "picked__name", text: name, attrs: { "aria-hidden": "true" } }));
  return el("li", {}, aloud(button, name));
}
