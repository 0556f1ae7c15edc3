/* A round of voting: opened, running in secret, closed, revealed. */
import { t } from "../../messages.js";
import { el, keyed, setText } from "../../parts/dom.js";
import { makeBallotForm } from "../ballot_form.js";
import { makeBallotResult } from "../ballot_result.js";
import { button, panel } from "../controls.js";
import { enterCounted } from "../dialogs/counted.js";
import { confirm } from "../form_dialog.js";

export function makeVote(desk) {
  let wantsNew = false;
  const form = makeBallotForm(desk, { back: () => choose(false) });
  const running = makeRunning(desk);
  const result = makeBallotResult();
  const again = button({ label: t("desk.vote.again"), sign: "icon-plus", press: () => choose(true) });
  const revealed = panel({ title: t("desk.vote.result") }, result.element, el("p", {}, again));
  const over = el("p", { class: "note", text: t("desk.vote.evening_over") });
  const element = el("div", { class: "stage__column stage__column--narrow" }, form.element, running.element, revealed, over);

  function choose(on) {
    wantsNew = on;
    desk.redraw();
  }

  function update(now) {
    const status = now.ballot?.status ?? "none";
    const canOpen = !now.workshop.over && !now.workshop.closed;
    const showsForm = canOpen && (status === "none" || (status === "revealed" && wantsNew));
    form.element.hidden = !showsForm;
    running.element.hidden = !["open", "closed"].includes(status);
    revealed.hidden = status !== "revealed" || showsForm;
    over.hidden = canOpen;
    again.hidden = !canOpen;
    if (showsForm) form.update(now, status === "revealed");
    if (!running.element.hidden) running.update(now);
    if (status === "revealed") result.update(now);
  }

  return { element, update };
}

/** How many have voted so far, and never for what. */
function makeRunning(desk) {
  const title = el("h2", { class: "panel__title" });
  const meters = ["children", "adults"].map((who) => makeMeter(who));
  const close = button({ label: t("desk.vote.close"), kind: "next", class: "big", press: () => desk.ask("CloseBallot", { ballot_id: desk.now.ballot.id }) });
  const reveal = button({ label: t("desk.vote.reveal"), sign: "icon-eye", class: "big", press: revealNow });
  const counted = button({ label: t("desk.counted.open"), sign: "icon-hand", press: () => enterCounted(desk) });
  const words = el("p");
  const passedWords = el("p", { class: "note" });
  const enteredWords = el("ul", { class: "entered" });
  const element = el("section", { class: "panel running", attrs: { "aria-live": "polite" } }, title,
    ...meters.map((meter) => meter.element), passedWords, enteredWords, words, el("p", { class: "ballot-form__acts" }, close, reveal, counted));

  async function revealNow() {
    const sure = await confirm({
      title: t("desk.vote.reveal_title"), text: t("desk.vote.reveal_text"),
      yes: t("desk.vote.reveal_yes"), no: t("desk.vote.not_yet"),
    });
    if (sure) await desk.ask("RevealBallot", { ballot_id: desk.now.ballot.id });
  }

  function update({ ballot, voters, counts, passed, entered, workshop }) {
    const isOpen = ballot.status === "open";
    setText(title, `${t(isOpen ? "desk.vote.running" : "desk.vote.closed")}: ${t(`desk.mode.${ballot.mode}`)}`);
    const left = passed.children + passed.adults;
    setText(passedWords, left ? t("desk.mode.passed", { children: t("desk.head.children", { n: passed.children }), adults: t("desk.head.adults", { n: passed.adults }) }) : "");
    passedWords.hidden = !left;
    keyed(enteredWords, entered, ({ source, perspective }) => `${source}/${perspective}`, () => el("li"),
      (item, { source, perspective, voters: n }) => setText(item, t(`desk.counted.entered.${source}`, { who: t(`common.perspectives.${perspective}`), n })));
    enteredWords.hidden = !entered.length;
    counted.hidden = workshop.closed;
    setText(words, t(isOpen ? "desk.vote.secret" : "desk.vote.closed_more"));
    meters[0].update(voters.children, counts.children);
    meters[1].update(voters.adults, counts.adults);
    close.hidden = !isOpen;
    reveal.classList.toggle("panel-button--next", !isOpen);
  }

  return { element, update };
}

function makeMeter(who) {
  const words = el("p", { class: "meter__words" });
  const bar = el("span", { class: "meter__bar" });
  const element = el("div", { class: "meter", data: { perspective: who === "children" ? "children" : "staff" } },
    words, el("span", { class: "meter__track", attrs: { "aria-hidden": "true" } }, bar));
  return {
    element,
    update(count, of) {
      element.hidden = of === 0 && count === 0;
      setText(words, t(`desk.vote.${who}_voted`, { n: count, of }));
      bar.style.inlineSize = `${of ? Math.min(100, (100 * count) / of) : 0}%`;
    },
  };
}
