/* Beside the principle: groups that wait for one, wishes, and cards that still need a decision. */
import { t } from "../messages.js";
import { el, keyed, setAttr, setText } from "../parts/dom.js";
import { icon, picto, setPicture } from "../parts/picto.js";
import { openCard } from "./card_dialog.js";
import { panel } from "./panel.js";
import { choosePrinciple } from "./place.js";
import { groupsToDraft, openCards } from "./scene.js";
import { drawVoices } from "./voices.js";
import { drawWishes } from "./wishes.js";

export function drawSide(room) {
  const groups = drawGroups(room);
  const wishList = drawWishes(room);
  const open = drawOpen(room);
  const element = el("div", { class: "side" }, groups.element, wishList.element, open.element);
  return { element, update: () => [groups, wishList, open].forEach((one) => one.update(room.records)) };
}

function drawGroups(room) {
  const list = el("ul", { class: "groups" });
  const draft = el("button", { class: "panel-button", attrs: { type: "button" }, on: { click: () => makeDraft() } });
  const what = el("p", { class: "side__what", text: t("steering.groups.what") });
  const { element } = panel("groups-title", t("steering.groups.title"), what, list, draft);
  const ticked = new Set();
  let groups = [];
  let wasTouched = false;
  let isDrafting = false;

  function update(records) {
    const workshops = records.get("mission").workshops;
    groups = groupsToDraft(records);
    element.hidden = groups.length === 0;
    for (const key of ticked) if (!groups.some((one) => one.key === key)) ticked.delete(key);
    if (!wasTouched && !ticked.size && groups.length) ticked.add(groups[0].key);
    keyed(list, groups, (one) => one.key, make, (row, one) => row.show(one, workshops));
    const n = ticked.size;
    setText(draft, n ? t("steering.groups.draft", { n }) : t("steering.groups.draft_none"));
    setAttr(draft, "aria-disabled", n ? null : "true");
  }

  function make({ key, pictogram }) {
    const box = el("input", { attrs: { type: "checkbox" }, on: { change: () => choose(key, box.checked) } });
    const picture = pictogram ? picto(pictogram) : icon("icon-stack");
    const title = el("span", { class: "groups__title" });
    const counts = el("span", { class: "groups__counts" });
    const row = el("li", {}, el("label", { class: "tick groups__one" }, box, picture, el("span", {}, title, counts)));
    row.show = (one, workshops) => {
      const place = workshops.length > 1 ? ` (${workshops.find(({ id }) => id === one.workshop_id)?.title})` : "";
      setText(title, `${one.title || t("steering.groups.untitled", { number: one.number })}${place}`);
      setText(counts, countsOf(one));
      if (one.pictogram) setPicture(picture, one.pictogram);
      box.checked = ticked.has(key);
    };
    return row;
  }

  /** A draft is made from groups of one workshop, so a tick in another lets go of the first. */
  function choose(key, isOn) {
    wasTouched = true;
    const workshopOf = (one) => one.slice(0, one.indexOf("/"));
    if (isOn) for (const other of ticked) if (workshopOf(other) !== workshopOf(key)) ticked.delete(other);
    if (isOn) ticked.add(key);
    else ticked.delete(key);
    update(room.records);
  }

  async function makeDraft(keys = [...ticked]) {
    const chosen = groups.filter((one) => keys.includes(one.key));
    if (!chosen.length || isDrafting) return;
    isDrafting = true;
    const principle_id = room.newId();
    const receipt = await room.send("DraftPrinciple", { principle_id, workshop_id: chosen[0].workshop_id, cluster_ids: chosen.map((one) => one.id) });
    isDrafting = false;
    if (!receipt.ok) return;
    wasTouched = false;
    choosePrinciple(principle_id);
    room.notice.say(t("steering.groups.drafted"));
  }

  return { element, update };
}

function countsOf({ cards, votes, joined }) {
  const n = cards.reduce((sum, card) => sum + 1 + card.under.length, 0);
  const dots = dotsOf(votes);
  const apart = joined.filter((one) => dotsOf(one.votes))
    .map((one) => t("steering.groups.joined", { title: one.title || t("steering.groups.untitled", { number: one.number }), n: dotsOf(one.votes) }));
  return [t("steering.groups.cards", { n }), dots ? t("steering.groups.dots", { n: dots }) : "", ...apart].filter(Boolean).join(", ");
}

const dotsOf = (votes) => Object.values(votes).reduce((sum, one) => sum + one, 0);

function drawOpen(room) {
  const voices = drawVoices({ onChoose: (card) => openCard(room, card.key), empty: t("steering.open.none") });
  const what = el("p", { class: "side__what", text: t("steering.open.what") });
  const { element, aside } = panel("open-title", t("steering.open.title"), what, voices.element);

  function update(records) {
    const found = openCards(records);
    setText(aside, found.length ? String(found.reduce((sum, card) => sum + 1 + card.under.length, 0)) : "");
    what.hidden = found.length === 0;
    voices.update(found);
  }

  return { element, update };
}
