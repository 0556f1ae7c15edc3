/* How an evening ends: over, then closed. Neither can be taken back, so both say first what they do. */
import { t } from "../messages.js";
import { el, fill } from "../parts/dom.js";
import { button, enable, panel } from "./controls.js";
import { confirm } from "./form_dialog.js";
import { isOwed, openOnWall, waitingIn } from "./reading.js";

export function makeFinish(desk) {
  const end = button({ label: t("desk.report.end"), press: () => conclude("end", "EndEvening", "ended") });
  const close = button({ label: t("desk.report.close"), sign: "icon-lock", press: () => conclude("close", "CloseWorkshop", "closed") });
  const endHelp = el("p", { class: "note", text: t("desk.report.end_help") });
  const closeHelp = el("p", { class: "note", text: t("desk.report.close_help") });
  const list = el("ul");
  const still = el("div", { class: "still-open", attrs: { role: "status", id: "still-open" } }, el("p", {}, el("strong", { text: t("desk.report.still_missing") })), list);
  close.setAttribute("aria-describedby", still.id);
  const done = el("div", { class: "finished" }, el("p", {}, el("strong", { text: t("desk.report.closed") })), el("p", { class: "note", text: t("desk.report.closed_more") }));
  const element = panel({ title: t("desk.report.finish"), class: "finish" },
    el("div", { class: "finish__one" }, end, endHelp), still, el("div", { class: "finish__one" }, close, closeHelp), done);
  let shown = "";

  async function conclude(name, command, said) {
    const sure = await confirm({
      title: t(`desk.report.${name}_title`),
      text: t(`desk.report.${name}_text`),
      yes: t(`desk.report.${name}_yes`),
    });
    if (!sure) return;
    const receipt = await desk.ask(command);
    if (receipt.ok) desk.say(t(`desk.report.${said}`));
  }

  function update(now) {
    const { over, closed } = now.workshop;
    const open = standsOpen(now);
    end.hidden = endHelp.hidden = over;
    close.hidden = closeHelp.hidden = closed;
    done.hidden = !closed;
    enable(close, !open.length);
    close.classList.toggle("panel-button--next", !open.length);
    still.hidden = closed || !open.length;
    if (shown !== open.join("\n")) fill(list, ...open.map((text) => el("li", { text })));
    shown = open.join("\n");
  }

  return { element, update };
}

/** What keeps a workshop from closing, in words. */
function standsOpen({ queue, cards, ledger }) {
  const care = queue.care.length;
  const waits = waitingIn(queue) - care;
  const open = openOnWall(cards);
  const oneOffs = cards.filter(isOwed).length;
  const unseen = !care && !waits && !open ? ledger.open ?? 0 : 0; // not yet told to this desk
  return [
    care ? t("desk.report.close_care", { n: care }) : "",
    waits ? t("desk.report.close_waiting", { n: waits }) : "",
    oneOffs ? t("desk.report.close_one_offs", { n: oneOffs }) : "",
    open || unseen ? t("desk.report.close_still_open", { n: open || unseen }) : "",
  ].filter(Boolean);
}
