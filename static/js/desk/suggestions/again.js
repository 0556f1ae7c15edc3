/* The list of what is proposed for the whole board, beside it: each is taken or refused by itself, as on the board. */
import { t } from "../../messages.js";
import { el, keyed, setText } from "../../parts/dom.js";
import { button, makeMore } from "../controls.js";
import { makeProposal, updateProposal } from "./proposal_card.js";

const AT_ONCE = 10;

export function makeAgain(desk, proposing) {
  const begin = button({ label: t("suggestions.again.do"), sign: "icon-thread", class: "again__do", press: proposing.suggest });
  const shut = button({ label: t("suggestions.again.close"), sign: "icon-cross", press: closeAll });
  const state = el("p", { class: "note again__state", attrs: { role: "status" } });
  const list = el("ul", { class: "proposals", attrs: { "aria-label": t("suggestions.again.list") } });
  const more = makeMore({ step: AT_ONCE, label: (n) => t("suggestions.again.more", { n }), redraw: () => desk.redraw() });
  const help = el("p", { class: "note", text: t("suggestions.again.help") });
  const title = el("h3", { class: "advice-part__title", text: t("suggestions.again.title"), attrs: { tabindex: "-1" } });
  const element = el("section", { class: "advice-part again" }, title, help,
    el("div", { class: "again__ask" }, begin, shut, state), list, more.element);
  list.addEventListener("focusin", lookAt);
  list.addEventListener("pointerover", (event) => event.pointerType === "mouse" && lookAt(event));
  let shown = "";

  function lookAt({ target }) {
    const row = target.closest(".proposal");
    if (row) proposing.look(row.dataset.id, target.closest("[data-only]")?.dataset.only ?? "", { inList: true });
  }

  function closeAll() {
    proposing.close();
    begin.focus({ preventScroll: true });
  }

  /** The next one that stays has the focus when the one it was in goes. */
  function passFocusOn(staying) {
    const rows = [...list.children];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const goes = ({ dataset }) => !staying.some((one) => one.id === dataset.id);
    if (at < 0 || !goes(rows[at])) return;
    const next = [...rows.slice(at), ...rows.slice(0, at).reverse()].find((row) => !goes(row));
    (next?.querySelector(".proposal__acts button") ?? begin).focus({ preventScroll: true });
  }

  function update(now) {
    const { all, isBusy, looked } = proposing;
    element.toggleAttribute("data-busy", isBusy);
    passFocusOn(all);
    const said = all.length ? t("suggestions.again.found", { n: all.length }) : proposing.sentence;
    setText(state, said);
    state.hidden = !said;
    help.hidden = all.length > 0;
    shut.hidden = all.length === 0;
    keyed(list, withLooked(more.of(all), all, looked), (one) => one.id, makeProposal, (row, one) => {
      const left = proposing.left(one.id);
      row.classList.toggle("proposal--seen", looked.id === one.id);
      updateProposal(row, left ?? one, { now, fits: left !== null, seen: looked.id === one.id ? looked.card : "", proposing, redraw: desk.redraw });
    });
    bringIntoSight(looked);
  }

  /** What is looked at on the board stands here too, however far down it is. */
  function withLooked(some, every, { id }) {
    const one = every.find((each) => each.id === id);
    return !one || some.includes(one) ? some : [...some, one];
  }

  /** And is in sight. */
  function bringIntoSight({ id }) {
    if (id === shown) return;
    shown = id;
    const row = id && [...list.children].find((one) => one.dataset.id === id);
    if (row && !row.contains(document.activeElement) && !row.matches(":hover")) row.scrollIntoView({ block: "nearest" });
  }

  return { element, update };
}
