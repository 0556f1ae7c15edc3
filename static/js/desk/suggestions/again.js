/* „Neu vorschlagen“: the whole board is read anew, in a process of its own, and what comes of it stands here piece by piece:
   join these, split that, move those. Each is taken or refused by itself. */
import { newId } from "../../ids.js";
import { t } from "../../messages.js";
import { el, keyed, setText } from "../../parts/dom.js";
import { button, makeMore } from "../controls.js";
import { makeProposal, questionOf, updateProposal } from "./proposal_card.js";
import { asItLies, boardOf, commandsOf, isDone, remembering, stepByStep, wasRefused } from "./proposals.js";
import { makeRefused } from "./refused.js";

const AT_ONCE = 10;
const BOARD = ["statement", "cluster"]; // kinds of records
const FAILURES = ["busy", "timeout", "crashed", "failed", "offline"];

export function makeAgain(desk, workshopId) {
  const refused = makeRefused(workshopId);
  const begin = button({ label: t("suggestions.again.do"), sign: "icon-thread", class: "again__do", press: suggest });
  const state = el("p", { class: "note again__state", attrs: { role: "status" } });
  const list = el("ul", { class: "proposals", attrs: { "aria-label": t("suggestions.again.list") } });
  const more = makeMore({ step: AT_ONCE, label: (n) => t("suggestions.again.more", { n }), redraw: () => desk.redraw() });
  const help = el("p", { class: "note", text: t("suggestions.again.help") });
  const title = el("h3", { class: "advice-part__title", text: t("suggestions.again.title"), attrs: { tabindex: "-1" } });
  const element = el("section", { class: "advice-part again" }, title, help,
    el("div", { class: "again__ask" }, begin, state), list, more.element);
  let proposals = null; // null: not asked yet; kept with where its cards lay then
  let sentence = "";
  let made = 0;

  async function suggest() {
    const n = desk.now.cards.length;
    proposals = null;
    sentence = n ? t("suggestions.again.reading", { n }) : t("suggestions.again.nothing");
    element.dataset.busy = "";
    desk.redraw();
    if (n) await askFor();
    delete element.dataset.busy;
    desk.redraw();
  }

  async function askFor() {
    const before = boardOf(desk.now);
    const answers = await Promise.all([desk.inquire("stacks"), desk.inquire("rearrange")]);
    const missing = answers.find((one) => !one.ok);
    if (missing) {
      sentence = failure(missing);
      return;
    }
    const found = stepByStep(answers.flatMap((one) => one.proposals)).filter((one) => !wasRefused(one, refused.traces));
    proposals = remembering(found, before).map((one) => ({ ...one, id: String(++made) }));
    sentence = proposals.length ? "" : t("suggestions.again.fine");
  }

  async function accept(proposal) {
    const question = questionOf(proposal, desk.now);
    for (const [name, data] of commandsOf(proposal, newId)) {
      const receipt = await desk.ask(name, data);
      if (!receipt.ok) return;
    }
    drop(proposal, t(`suggestions.done.${proposal.kind}`, { n: proposal.statement_ids.length, title: proposal.title, group: question.group }));
  }

  function refuse(proposal) {
    refused.add(proposal);
    drop(proposal, t("suggestions.refused"));
  }

  function drop(proposal, said) {
    passFocusOn([proposal]);
    proposals = proposals.filter((one) => one.id !== proposal.id);
    desk.say(said);
    desk.redraw();
  }

  /** The next one that stays has the focus when the one it was in goes. */
  function passFocusOn(going) {
    const rows = [...list.children];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const goes = ({ dataset }) => going.some((one) => one.id === dataset.id);
    if (at < 0 || !goes(rows[at])) return;
    const next = [...rows.slice(at), ...rows.slice(0, at).reverse()].find((row) => !goes(row));
    (next?.querySelector(".proposal__acts button") ?? begin).focus({ preventScroll: true });
  }

  function update(now) {
    const board = boardOf(now);
    if (!("busy" in element.dataset) && BOARD.some((kind) => desk.touched.has(kind))) sentence = ""; // it was said of another board
    const done = proposals?.filter((one) => isDone(one, board)) ?? [];
    passFocusOn(done);
    proposals = proposals?.filter((one) => !done.includes(one)) ?? null;
    const said = proposals?.length ? t("suggestions.again.found", { n: proposals.length }) : sentence;
    setText(state, said);
    state.hidden = !said;
    help.hidden = Boolean(proposals?.length);
    keyed(list, more.of(proposals ?? []), (one) => one.id, makeProposal, (row, one) => {
      const left = asItLies(one, board);
      updateProposal(row, left ?? one, { now, fits: left !== null, accept, refuse, suggest, redraw: desk.redraw });
    });
  }

  return { element, update };
}

function failure({ reason, message }) {
  if (reason === "offline") return t("suggestions.again.offline");
  return FAILURES.includes(reason) ? t(`suggestions.failed.${reason}`) : message ?? t("desk.refused");
}
