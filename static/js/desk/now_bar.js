/* What the children see on their tablets right now, and the next question. */
import { t } from "../messages.js";
import { el, setAttr, setText } from "../parts/dom.js";
import { icon, picto, setPicture } from "../parts/picto.js";
import { makeTimerFace } from "../parts/timer_face.js";
import { button, relabel } from "./controls.js";
import { setTimer } from "./dialogs/timer.js";
import { openOnWall, waitingIn } from "./reading.js";

export function makeNowBar(desk) {
  const label = el("span", { class: "asking__label" });
  const picture = picto("speech-balloon");
  const tablet = icon("icon-tablet");
  const sentence = el("strong");
  const count = el("span", { class: "asking__count" });
  const close = button({ label: t("desk.now.close"), press: () => desk.ask("ClosePrompt", { prompt_id: desk.now.workshop.open_prompt }) });
  const next = button({ label: "…", kind: "next", press: () => desk.ask("OpenPrompt", { prompt_id: desk.now.nextPrompt.id }) });
  const pause = button({ label: "…", sign: "icon-eye", class: "asking__pause", press: () => desk.ask(desk.now.workshop.paused ? "ResumeTablets" : "PauseTablets"), attrs: { "aria-pressed": "false" } });
  const face = makeTimerFace({ isTold: false });
  const clock = button({ sign: "icon-clock", name: t("timer.set"), class: "asking__clock", press: () => setTimer(desk) });
  clock.append(face.element);
  const element = el("section", { class: "asking", attrs: { "aria-label": t("desk.now.label") } }, label, tablet, picture, sentence, count, close, next, clock, pause);

  function update(now) {
    const open = now.prompts.find((prompt) => prompt.id === now.workshop.open_prompt) ?? null;
    const collecting = now.workshop.step === "collect" && !now.workshop.over;
    const { paused, closed } = now.workshop;
    element.classList.toggle("asking--paused", paused);
    pause.hidden = closed;
    clock.hidden = now.workshop.over;
    clock.classList.toggle("panel-button--sign", !now.timer);
    setAttr(clock, "aria-label", now.timer ? null : t("timer.set"));
    face.update(now.timer);
    pause.setAttribute("aria-pressed", String(paused));
    relabel(pause, t(paused ? "desk.now.resume" : "desk.now.pause"));
    if (paused) return showPause();
    setText(label, t(open ? "desk.now.asked" : "desk.now.tablets"));
    setText(sentence, open ? open.text : t(onTablets(now)));
    tablet.classList.toggle("is-away", Boolean(open));
    picture.classList.toggle("is-away", !open);
    if (open) setPicture(picture, open.pictogram || "speech-balloon");
    const done = doneWords(now);
    setText(count, [collecting ? counted(open) : standing(now), done].filter(Boolean).join(" · "));
    close.hidden = !open;
    next.hidden = !(collecting && now.nextPrompt);
    if (now.nextPrompt) {
      relabel(next, t(open ? "desk.now.next" : "desk.now.first", { kind: t(`prompts.kinds.${now.nextPrompt.kind}`) }));
    }
  }

  function showPause() {
    setText(label, t("desk.now.tablets"));
    setText(sentence, t("desk.now.paused"));
    setText(count, t("desk.now.paused_more"));
    tablet.classList.remove("is-away");
    picture.classList.add("is-away");
    close.hidden = next.hidden = true;
  }

  return { element, update };
}

/** How many are done, and never who: children and adults each by themselves. */
function doneWords({ done, counts }) {
  if (!done) return "";
  const words = [];
  if (counts.children) words.push(t(`desk.now.done_children.${done.about}`, { n: done.children, of: counts.children }));
  if (counts.adults) words.push(t(`desk.now.done_adults.${done.about}`, { n: done.adults, of: counts.adults }));
  return words.join(", ");
}

function onTablets({ workshop, ballot }) {
  if (workshop.over && workshop.step !== "report_back") return "desk.now.over";
  switch (workshop.step) {
    case "arrive": return "desk.now.arrive";
    case "collect": return "desk.now.no_prompt";
    case "vote": return ballot ? votingKey(ballot) : "desk.now.between";
    case "report_back": return "desk.now.report_back";
    default: return "desk.now.between";
  }
}

function counted(open) {
  if (!open) return "";
  return t(open.waiting ? "desk.now.cards_waiting" : "desk.now.cards", { n: open.cards, waiting: open.waiting });
}

/** What is owed a decision, and where it is: on the wall and at the desk are counted apart. */
function standing({ workshop, cards, ledger, queue }) {
  const unsorted = cards.filter((card) => card.place === "unsorted").length;
  if (workshop.step === "sort") return unsorted ? t("desk.now.unsorted", { n: unsorted }) : cards.length ? t("desk.now.all_sorted") : "";
  if (workshop.step === "translate" || workshop.step === "report_back") {
    const open = openOnWall(cards);
    const waits = waitingIn(queue);
    const words = [open ? t("desk.now.open", { n: open }) : "", waits ? t("desk.now.waits", { n: waits }) : ""].filter(Boolean);
    if (words.length) return words.join(" · ");
    return ledger.total && !ledger.open ? t("desk.now.none_open") : "";
  }
  return "";
}

const votingKey = ({ mode, status }) => (status === "open" && mode !== "dots" ? `desk.now.vote_open_${mode}` : `desk.now.vote_${status}`);
