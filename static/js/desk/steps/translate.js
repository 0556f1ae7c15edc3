/* Clusters become principles: which ones, a first draft, and what no principle carries yet. */
import { t } from "../../messages.js";
import { newId } from "../../ids.js";
import { el, fill, keyed, setText } from "../../parts/dom.js";
import { icon, picto } from "../../parts/picto.js";
import { button, enable, link, panel, relabel } from "../controls.js";
import { titleOf } from "../ballot_form.js";
import { makeHangingFold } from "../hanging.js";
import { makeOneOffs } from "../one_offs.js";
import { makeOpenCards } from "../open_cards.js";

const drawn = new WeakMap();

export function makeTranslate(desk) {
  const groups = makeGroups(desk);
  const principles = makePrinciples(desk);
  const open = makeOpenCards(desk, { title: t("desk.translate.open"), help: t("desk.translate.open_help") });
  const alone = makeOneOffs(desk);
  const hanging = makeHangingFold(desk);
  const element = el("div", { class: "stage__columns" },
    el("div", { class: "stage__column" }, groups.element, alone.element, open.element, hanging.element),
    el("div", { class: "stage__column" }, principles.element));

  function update(now) {
    groups.update(now);
    principles.update(now);
    alone.update(now);
    open.update(now);
    hanging.update(now);
  }

  return { element, update };
}

function makeGroups(desk) {
  const chosen = new Set();
  const empty = el("p", { class: "note", text: t("desk.translate.no_groups") });
  const body = el("tbody");
  const columns = ["group", "cards", "dots", "carried"].map((name) => el("th", { text: t(`desk.translate.${name}`), attrs: { scope: "col" } }));
  const table = el("table", { class: "table groups" }, el("thead", {}, el("tr", {}, el("td"), ...columns)), body);
  const draft = button({ label: t("desk.translate.draft_none"), sign: "icon-pen", class: "groups__draft", press: make });
  const element = panel({ title: t("desk.translate.groups") }, el("p", { class: "note", text: t("desk.translate.groups_help") }), empty, table, el("p", {}, draft));

  async function make() {
    const receipt = await desk.ask("DraftPrinciple", {
      principle_id: newId(), workshop_id: desk.now.workshop.id, cluster_ids: [...chosen],
    }, { stream: "mission" });
    if (!receipt.ok) return;
    chosen.clear();
    desk.say(t("desk.translate.drafted"));
    desk.redraw();
  }

  function makeRow({ id }) {
    const box = el("input", {
      attrs: { type: "checkbox" },
      on: {
        change() {
          if (box.checked) chosen.add(id);
          else chosen.delete(id);
          desk.redraw();
        },
      },
    });
    const cells = ["cards", "dots", "carried"].map((name) => el("td", { class: `groups__${name}` }));
    return el("tr", {}, el("td", { class: "groups__tick" }, box), el("th", { attrs: { scope: "row" } }), ...cells);
  }

  function updateRow(row, group, closed) {
    const box = row.querySelector("input");
    box.checked = chosen.has(group.id);
    box.disabled = closed || !group.cards.length;
    const seen = JSON.stringify([group.title, group.pictogram, group.children, group.adults, group.dots, group.carried, titleOf(group)]);
    if (drawn.get(row) === seen) return;
    drawn.set(row, seen);
    box.setAttribute("aria-label", t("desk.translate.choose", { title: titleOf(group) }));
    const [cards, dots, carried] = row.querySelectorAll("td:not(.groups__tick)");
    fill(row.querySelector("th"), el("span", { class: "groups__title" }, group.pictogram ? picto(group.pictogram) : icon("icon-thread"), el("span", { text: titleOf(group) })));
    fill(cards, ...sideBySide(group.children, group.adults));
    fill(dots, ...(group.dots ? sideBySide(group.dots.children, group.dots.adults) : ["–"]));
    fill(carried, icon(group.carried ? "icon-tick" : "icon-answer-open"), el("span", { class: "sr-only", text: t(group.carried ? "desk.translate.yes_carried" : "desk.translate.not_carried") }));
    carried.title = t(group.carried ? "desk.translate.yes_carried" : "desk.translate.not_carried");
  }

  function update({ groups, workshop }) {
    const ids = new Set(groups.map((group) => group.id));
    for (const id of chosen) if (!ids.has(id)) chosen.delete(id);
    empty.hidden = groups.length > 0;
    table.hidden = draft.hidden = !groups.length;
    keyed(body, groups, (group) => group.id, makeRow, (row, group) => updateRow(row, group, workshop.closed));
    relabel(draft, chosen.size ? t("desk.translate.draft", { n: chosen.size }) : t("desk.translate.draft_none"));
    draft.classList.toggle("panel-button--next", chosen.size > 0);
    enable(draft, chosen.size > 0);
  }

  return { element, update };
}

/** Children first, adults beside them, each with its sign and word. */
function sideBySide(children, adults) {
  return [["children", children], ["staff", adults]].filter(([, count]) => count > 0).map(([perspective, count]) =>
    el("span", { class: "count" },
      el("span", { class: "marker", data: { perspective }, attrs: { "aria-hidden": "true" } }), String(count),
      el("span", { class: "sr-only", text: t(perspective === "children" ? "desk.vote.children_dots" : "desk.vote.adults_dots") })));
}

function makePrinciples(desk) {
  const empty = el("p", { class: "note", text: t("desk.translate.no_principles") });
  const list = el("ol", { class: "principles" });
  const element = panel({ title: t("desk.translate.principles") }, empty, list,
    el("p", {}, link({ label: t("desk.translate.write"), href: desk.leitbild, sign: "icon-doc" })));

  function updateRow(row, principle) {
    const seen = JSON.stringify(principle);
    if (drawn.get(row) === seen) return;
    drawn.set(row, seen);
    fill(row,
      el("p", { class: "principle__title" }, el("strong", { text: principle.first }), principle.second ? el("span", { text: ` – ${principle.second}` }) : null),
      el("ul", { class: "principle__commitments" }, ...principle.commitments.map((text) => el("li", { text }))));
  }

  function update({ principles }) {
    empty.hidden = principles.length > 0;
    keyed(list, principles, (one) => one.id, () => el("li", { class: "principle" }), updateRow);
  }

  return { element, update };
}
