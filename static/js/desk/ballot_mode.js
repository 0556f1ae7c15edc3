/* How a ballot is held: three ways with a picture and a line each. The classes choose one, until somebody chooses. */
import { t } from "../messages.js";
import { el } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { choices } from "./controls.js";

const BY_CLASSES = { young: "pairs", mixed: "rating", old: "dots" };
const PICTURES = { pairs: "icon-swap", rating: "icon-heart", dots: "icon-dots" };
const CLASSES = ["young", "mixed", "old"];

export function makeBallotMode(desk) {
  let chosen = "";
  const classes = choices({
    legend: t("desk.mode.classes"), value: "mixed", class: "choices--row",
    options: CLASSES.map((one) => ({ value: one, label: t(`desk.mode.class.${one}`) })),
    change: () => desk.ask("SetClasses", { classes: classes.value }),
  });
  const mode = choices({
    legend: t("desk.mode.how"), class: "choices--row ballot-modes",
    options: Object.keys(PICTURES).map((one) => ({ value: one, label: t(`desk.mode.${one}`), note: t(`desk.mode.${one}_note`), picture: icon(PICTURES[one]) })),
    change() {
      chosen = mode.value;
      desk.redraw();
    },
  });
  const hint = el("p", { class: "note" });

  return {
    element: el("div", { class: "ballot-mode" }, classes, mode, hint),
    get value() {
      return mode.value;
    },
    update({ workshop }) {
      check(classes, workshop.classes);
      check(mode, chosen || BY_CLASSES[workshop.classes]);
      hint.textContent = workshop.classes === "young" && mode.value !== "pairs" ? t(`desk.mode.hint_${mode.value}`) : "";
      hint.hidden = !hint.textContent;
    },
  };
}

function check(radios, value) {
  const input = radios.querySelector(`input[value="${value}"]`);
  if (input && !input.checked) input.checked = true;
}
