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
  let wanted = ""; // classes that were just chosen here and are not in the records yet
  const classes = choices({
    legend: t("desk.mode.classes"), value: "mixed", class: "choices--row",
    options: CLASSES.map((one) => ({ value: one, label: t(`desk.mode.class.${one}`) })),
    async change() {
      wanted = classes.value;
      const receipt = await desk.ask("SetClasses", { classes: wanted });
      if (receipt.ok) return;
      wanted = "";
      desk.redraw();
    },
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
      if (workshop.classes === wanted) wanted = "";
      const now = wanted || workshop.classes;
      check(classes, now);
      check(mode, chosen || BY_CLASSES[now]);
      hint.textContent = now === "young" && mode.value !== "pairs" ? t(`desk.mode.hint_${mode.value}`) : "";
      hint.hidden = !hint.textContent;
    },
  };
}

function check(radios, value) {
  const input = radios.querySelector(`input[value="${value}"]`);
  if (input && !input.checked) input.checked = true;
}
