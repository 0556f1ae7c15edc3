/* What stands alone, at the foot of the wall, each card with the signs of how it was decided: it stays in sight while adults decide. */
import { SHELF } from "../board/layout.js";
import { el } from "../parts/dom.js";
import { makeStage } from "../replay/stage.js";

export function makeLedge(wall) {
  const stage = makeStage();
  const element = el("div", { class: "board board--wall ledge", attrs: { hidden: true } }, stage.element);
  let measures = false;

  return {
    element,
    update() {
      const alone = onShelf(wall.records);
      element.hidden = alone.of("statement").length === 0;
      if (element.hidden) return;
      stage.draw(alone, wall.unit);
      if (!measures) stage.useFont().then(() => wall.redraw()); // it hangs by now, and has a font
      measures = true;
    },
  };
}

/** The records of the wall with nothing else in them. What lies under a card lies where that lies. */
function onShelf(records) {
  const cards = records.of("statement").filter(([, { place, onto }]) => (records.get(`statement:${onto}`)?.place ?? place) === SHELF);
  return { get: (key) => records.get(key), of: (kind) => (kind === "statement" ? cards : []) };
}
