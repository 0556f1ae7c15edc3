/* „Neu vorschlagen“: the whole board is read anew, in a process of its own, and what comes of it stands here piece by piece:
   join these, split that, move those. Each is taken or refused by itself. */
import { newId } from "../../ids.js";
import { t } from "../../messages.js";
import { el, keyed, setText } from "../../parts/dom.js";
import { button } from "../controls.js";
import { makeProposal, questionOf, updateProposal } from "./proposal_card.js";
import { boardOf, commandsOf, isDone, remembering, stillFits, wasRefused } from "./proposals.js";
import { makeRefused } from "./refused.js";

const FAILURES = ["busy", "timeout", "crashed", "failed", "offline"];

export function makeAgain(desk, workshopId) {
  const refused = makeRefused(workshopId);
  const begin = button({ label: t("suggestions.again.do"), sign: "icon-thread", class: "again__do", press: suggest });
  const state = el("p", { class: "note again__state", attrs: { role: "status" } });
  const list = el("ul", { class: "proposals", attrs: { "aria-label": t("suggestions.again.list") } });
  const title = el("h3", { class: "advice-part__title", text: t("suggestions.again.title"), attrs: { tabindex: "-1" } });
  const element = el("section", { class: "advice-part again" }, title,
    el("p", { class: "note", text: t("suggestions.again.help") }), begin, state, list);
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
    const found = answers.flatMap((one) => one.proposals).filter((one) => !wasRefused(one, refused.traces));
    proposals = remembering(found, before).map((one) => ({ ...one, id: String(++made) }));
    sentence = proposals.length ? t("suggestions.again.found", { n: proposals.length }) : t("suggestions.again.fine");
  }

  async function accept(proposal) {
    const question = questionOf(proposal, desk.now);
    for (const [name, data] of commandsOf(proposal, newId)) {
      const receipt = await desk.ask(name, data);
      if (!receipt.ok) return;
    }
    drop(proposal, t(`suggestions.done.${proposal.kind}`, { title: proposal.title, group: question.group }));
  }

  function refuse(proposal) {
    refused.add(proposal);
    drop(proposal, t("suggestions.refused"));
  }

  /** What is decided leaves; the next one has the focus. */
  function drop(proposal, said) {
    const rows = [...list.children];
    const index = rows.findIndex((row) => row.dataset.id === proposal.id);
    const hadFocus = rows[index]?.contains(document.activeElement);
    const next = rows[index + 1] ?? rows[index - 1];
    proposals = proposals.filter((one) => one !== proposal);
    sentence = "";
    desk.say(said);
    if (hadFocus) (next?.querySelector("button") ?? begin).focus({ preventScroll: true });
    desk.redraw();
  }

  function update(now) {
    const board = boardOf(now);
    proposals = proposals?.filter((one) => !isDone(one, board)) ?? null;
    setText(state, sentence);
    state.hidden = !sentence;
    keyed(list, proposals ?? [], (one) => one.id, makeProposal, (row, one) =>
      updateProposal(row, one, { now, fits: stillFits(one, board), accept, refuse, suggest }));
  }

  return { element, update };
}

function failure({ reason, message }) {
  if (reason === "offline") return t("suggestions.again.offline");
  return FAILURES.includes(reason) ? t(`suggestions.failed.${reason}`) : message ?? t("desk.refused");
}
