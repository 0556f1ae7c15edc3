/* The six steps as stones on the thread, and the one press that leads on. */
import { t } from "../messages.js";
import { el, fill, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { button, relabel } from "./controls.js";
import { confirm } from "./form_dialog.js";
import { STEPS, nextStep, waitingIn } from "./reading.js";

export function makePath(desk) {
  const stones = STEPS.map((step, index) => makeStone(step, index));
  const on = button({ label: "…", class: "path__on", press: () => go(nextStep(desk.now.workshop.step, desk.now.workshop.over)) });
  on.append(icon("icon-next", { class: "icon--onward" }));
  const waits = el("p", { class: "path__waits", attrs: { id: "path-waits" } });
  on.setAttribute("aria-describedby", waits.id);
  const element = el("nav", { class: "desk__path", attrs: { "aria-label": t("desk.path.label") } },
    el("ol", { class: "steps" }, ...stones.map((stone) => stone.element)), waits, on);

  function makeStone(step, index) {
    const sign = el("span", { class: "steps__stone", attrs: { "aria-hidden": "true" } });
    const name = el("span", { class: "sr-only" });
    const press = el("button", { class: "steps__press", attrs: { type: "button" }, on: { click: () => go(step) } },
      sign, el("span", { class: "steps__name", text: t(`desk.steps.${step}`), attrs: { "aria-hidden": "true" } }), name);
    const stone = el("li", { class: "steps__one" }, press);

    function update(nowIndex) {
      const where = index < nowIndex ? "done" : index === nowIndex ? "now" : "later";
      if (stone.dataset.where === where) return;
      stone.dataset.where = where;
      stone.className = `steps__one steps__one--${where}`;
      fill(sign, where === "done" ? icon("icon-tick") : String(index + 1));
      setText(name, t(`desk.path.${where}`, { step: t(`desk.steps.${step}`) }));
      if (where === "now") press.setAttribute("aria-current", "step");
      else press.removeAttribute("aria-current");
    }

    return { element: stone, update };
  }

  /** Leaving a running ballot closes it for good, so that is asked first. */
  async function go(step) {
    const { workshop, ballot } = desk.now;
    if (step === workshop.step) return;
    if (ballot?.status === "open") {
      const sure = await confirm({
        title: t("desk.path.leave_title"), text: t("desk.path.leave_text"), yes: t("desk.path.leave_yes"), kind: "",
      });
      if (!sure) return;
    }
    await desk.ask("ChangeStep", { step });
  }

  function update(now) {
    const { workshop } = now;
    const index = STEPS.indexOf(workshop.step);
    for (const stone of stones) stone.update(index);
    const next = workshop.closed ? null : nextStep(workshop.step, workshop.over);
    on.hidden = !next;
    const left = workshop.step === "collect" && next ? waitingIn(now.queue) : 0;
    waits.hidden = !left;
    setText(waits, left ? t("desk.path.still_wait", { n: left }) : "");
    if (next) relabel(on, t("desk.path.on", { step: t(`desk.steps.${next}`) }));
    on.classList.toggle("panel-button--next", readyToGoOn(now));
  }

  return { element, update };
}

/** Coral leads on: it moves to this button when the step itself asks for nothing more. */
function readyToGoOn({ workshop, ballot, nextPrompt }) {
  if (workshop.step === "collect") return !nextPrompt;
  if (workshop.step === "vote") return ballot?.status === "revealed" || workshop.over;
  return true;
}
