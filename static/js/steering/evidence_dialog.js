/* Choosing the words behind a sentence: groups and single cards, ticked. Each tick has its effect at once. */
import { t } from "../messages.js";
import { el, fill, keyed, setText } from "../parts/dom.js";
import { showDialog } from "../parts/dialog.js";
import { icon, picto } from "../parts/picto.js";
import { drawStatement } from "../parts/statement_card.js";
import { cards, clusters, principles, sameItem, says } from "./scene.js";
import { asStatement } from "./voices.js";

/** Without a commitment it is the whole principle that the words stand behind. */
export async function openEvidence(room, principleId, commitmentId = "") {
  const search = el("input", { class: "field__input", attrs: { id: "evidence-search", type: "search", placeholder: t("steering.evidence.search_placeholder"), autocomplete: "off" }, on: { input: draw } });
  const found = el("p", { class: "pick__found", attrs: { role: "status" } });
  const about = el("p", { class: "pick__for" });
  const list = el("div", { class: "pick" });
  const pending = new Map(); // what was ticked and has no receipt yet
  const dialog = el("dialog", { class: "dialog dialog--pick", attrs: { "aria-labelledby": "evidence-title" } },
    el("form", { class: "dialog__form", attrs: { method: "dialog" }, on: { submit: keepSearch } },
      el("h2", { class: "dialog__title", text: t("steering.evidence.title"), attrs: { id: "evidence-title" } }), about,
      el("p", { class: "field__help", text: t("steering.evidence.how") }),
      el("div", { class: "field" }, el("label", { class: "field__label", text: t("steering.evidence.search"), attrs: { for: "evidence-search" } }), search),
      found, list,
      el("div", { class: "dialog__acts" }, el("button", { class: "panel-button panel-button--next", text: t("steering.done"), attrs: { value: "done" } }))));
  const stop = room.watch(draw);
  await showDialog(dialog);
  stop();
  dialog.remove();

  /** The enter key in the search field searches; it doesn't close the dialog. */
  function keepSearch(event) {
    if (document.activeElement === search) event.preventDefault();
  }

  function target() {
    const principle = principles(room.records).find((one) => one.id === principleId);
    if (!principle) return null;
    if (!commitmentId) return { text: [principle.first, principle.second].filter(Boolean).join(" – "), evidence: principle.evidence };
    return principle.commitments.find((one) => one.id === commitmentId) ?? null;
  }

  function draw() {
    const now = target();
    if (!now) return dialog.close("");
    setText(about, t("steering.evidence.for", { text: now.text }));
    const groups = grouped(room.records, search.value);
    const n = groups.reduce((sum, group) => sum + group.cards.length, 0);
    setText(found, search.value.trim() ? (n ? t("steering.evidence.found", { n }) : t("steering.evidence.nothing")) : "");
    keyed(list, groups, (group) => group.key, makeGroup, (element, group) => element.show(group, now.evidence));
  }

  function makeGroup(group) {
    const heading = group.id ? tick((on) => toggle(group, "cluster", on)) : null;
    const title = el("span", { class: "pick__title" });
    if (heading) heading.label.append(group.pictogram ? picto(group.pictogram) : icon("icon-stack"), title);
    const rows = el("ul", { class: "pick__cards" });
    const element = el("section", { class: "pick__group" }, heading ? heading.label : el("h3", { class: "pick__label" }, title), rows);
    element.show = (now, evidence) => {
      setText(title, now.id ? t("steering.evidence.whole_group", { title: now.title }) : now.title);
      const whole = heading !== null && isTicked(evidence, now, "cluster");
      if (heading) heading.box.checked = whole;
      keyed(rows, now.cards, (card) => card.key, makeCard, (row, card) => row.show(card, evidence, whole));
    };
    return element;
  }

  function makeCard(card) {
    const { label, box } = tick((on) => toggle(row.card, "statement", on));
    const face = el("span", {});
    label.append(face);
    const row = el("li", { class: "pick__card" }, label);
    row.show = (now, evidence, withGroup) => {
      if (!row.card || JSON.stringify(asStatement(row.card)) !== JSON.stringify(asStatement(now))) fill(face, drawStatement({ ...asStatement(now), tag: "span" }));
      row.card = now;
      box.checked = withGroup || isTicked(evidence, now, "statement");
      box.disabled = withGroup;
    };
    row.card = null;
    return row;
  }

  function isTicked(evidence, { workshop_id, id }, kind) {
    const wanted = pending.get(`${kind}:${workshop_id}/${id}`);
    return wanted ?? evidence.some((item) => sameItem(item, { workshop_id, kind, id }));
  }

  /** By what names it is evidence: a group that others were joined into may have several. */
  function namesOf(item) {
    return target().evidence.filter((one) => sameItem(one, item)).map((one) => one.named ?? one.id);
  }

  async function toggle({ workshop_id, id }, kind, on) {
    const key = `${kind}:${workshop_id}/${id}`;
    pending.set(key, on);
    const owner = { principle_id: principleId, ...(commitmentId ? { commitment_id: commitmentId } : {}) };
    let receipt = { ok: true };
    for (const one of on ? [id] : namesOf({ workshop_id, kind, id })) {
      const data = { ...owner, evidence: { workshop_id, kind, id: one } };
      receipt = receipt.ok ? await room.send(on ? "AttachEvidence" : "DetachEvidence", data, { quiet: true }) : receipt;
    }
    pending.delete(key);
    draw();
    if (!receipt.ok) setText(found, receipt.message);
  }
}

function tick(onChange) {
  const box = el("input", { attrs: { type: "checkbox" }, on: { change: () => onChange(box.checked) } });
  return { box, label: el("label", { class: "tick" }, box) };
}

/** Groups in their order, then the shelf, then what lies in no group; only what the search finds. */
function grouped(records, query) {
  const all = cards(records);
  const workshops = records.get("mission").workshops;
  const groups = [];
  for (const workshop of workshops) {
    const here = all.filter((card) => card.workshop_id === workshop.id);
    for (const cluster of clusters(records).filter((one) => one.workshop_id === workshop.id)) {
      const inside = here.filter((card) => card.cluster_id === cluster.id);
      const matching = says(cluster, query) ? inside : inside.filter((card) => says(card, query));
      const title = cluster.title || t("steering.groups.untitled", { number: cluster.number });
      if (inside.length && matching.length) groups.push({ ...cluster, title: named(title, workshop, workshops), cards: matching });
    }
    for (const [place, title] of [["shelf", t("steering.evidence.shelf")], ["unsorted", t("steering.evidence.free")]]) {
      const matching = here.filter((card) => card.cluster_id === place && says(card, query));
      if (matching.length) groups.push({ key: `${workshop.id}/${place}`, id: "", title: named(title, workshop, workshops), cards: matching });
    }
  }
  return groups;
}

const named = (title, workshop, workshops) => (workshops.length > 1 ? `${title} (${workshop.title})` : title);
