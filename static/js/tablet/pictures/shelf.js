/* The pictures to choose from. Whoever cannot drag turns pages with two buttons; arrows go from one to the next. */
import { el, keyed, setAttr } from "../../parts/dom.js";
import { icon, picto } from "../../parts/picto.js";
import { t } from "../../messages.js";
import { pictureName } from "./names.js";

export function pictureShelf(choose) {
  const grid = el("div", { class: "shelf__grid", attrs: { role: "group", "aria-label": t("tablet_pictures.pictures") }, on: { keydown: walk, scroll: showArrows } });
  const up = arrow("icon-up", "more_up", -1);
  const down = arrow("icon-down", "more_down", 1);
  const element = el("div", { class: "shelf" }, grid, el("div", { class: "shelf__arrows" }, up, down));
  if (globalThis.ResizeObserver) new ResizeObserver(showArrows).observe(grid);

  function arrow(sign, key, way) {
    const turn = () => grid.scrollBy({ top: way * Math.max(rowHeight(), grid.clientHeight - rowHeight() * 0.5), behavior: "instant" });
    return el("button", { class: "round shelf__arrow", attrs: { type: "button", "aria-label": t(`tablet_pictures.${key}`) }, on: { click: turn } }, icon(sign));
  }

  const rowHeight = () => grid.firstElementChild?.offsetHeight ?? 0;

  function show(ids, picked, isNew) {
    keyed(grid, ids, (id) => id, drawOne, (one, id) => {
      setAttr(one, "aria-pressed", picked.includes(id));
      const name = pictureName(id);
      if (one.getAttribute("aria-label") !== name) setAttr(one, "aria-label", name);
    });
    if (isNew) grid.scrollTop = 0;
    showArrows();
  }

  function drawOne(id) {
    return el("button", { class: "choice shelf__one", attrs: { type: "button" }, data: { id }, on: { click: () => choose(id) } },
      picto(id), el("span", { class: "choice__tick shelf__tick", attrs: { "aria-hidden": "true" } }, icon("icon-tick")));
  }

  function showArrows() {
    const rest = grid.scrollHeight - grid.clientHeight;
    element.classList.toggle("shelf--long", rest > 8);
    setAttr(up, "aria-disabled", grid.scrollTop < 4 ? "true" : null);
    setAttr(down, "aria-disabled", grid.scrollTop > rest - 4 ? "true" : null);
  }

  function walk(event) {
    const all = [...grid.children];
    const at = all.indexOf(document.activeElement);
    if (at < 0) return;
    const columns = Math.max(1, all.findIndex((one) => one.offsetTop > all[0].offsetTop));
    const onward = getComputedStyle(grid).direction === "rtl" ? -1 : 1;
    const step = { ArrowRight: onward, ArrowLeft: -onward, ArrowDown: columns, ArrowUp: -columns, Home: -at, End: all.length - 1 - at }[event.key];
    if (step === undefined || !all[at + step]) return;
    event.preventDefault();
    all[at + step].focus();
  }

  return { element, show };
}
