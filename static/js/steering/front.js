/* What stands in the middle: the chosen principle, or what to do as long as there is none. */
import { t } from "../messages.js";
import { el, fill } from "../parts/dom.js";
import { picto } from "../parts/picto.js";
import { choosePrinciple, chosenPrinciple } from "./place.js";
import { bringBack, drawPrinciple } from "./principle.js";
import { askForPrinciple } from "./principle_dialog.js";
import { cards, groupsToDraft, principles } from "./scene.js";

export function drawFront(room, element) {
  let inFront = null; // { id, update }
  let emptyAs = "";

  /** Answers the id of the principle in front. */
  function update() {
    const found = principles(room.records);
    const wanted = chosenPrinciple() || inFront?.id;
    const one = found.find(({ id }) => id === wanted) ?? (wanted && wanted === inFront?.id ? null : found[0]);
    if (one) showPrinciple(one);
    else if (found.length) showGone(inFront.id, found[0].id);
    else showEmpty();
    return one?.id ?? "";
  }

  function showPrinciple(one) {
    if (inFront?.id !== one.id || !inFront.update) {
      const lost = losesFocus();
      const drawn = drawPrinciple(room, one);
      fill(element, drawn.element);
      inFront = { id: one.id, update: drawn.update };
      emptyAs = "";
      if (lost) element.querySelector("h2").focus({ preventScroll: true });
    }
    inFront.update(one, cards(room.records));
  }

  /** Whoever was in what goes away, or pressed a button that is gone, finds the new principle's head under the keyboard. */
  function losesFocus() {
    const wasThere = inFront !== null || emptyAs !== "";
    return wasThere && (element.contains(document.activeElement) || document.activeElement === document.body);
  }

  /** Somebody took it away while it was in front: say so and leave the way back open. */
  function showGone(id, nextId) {
    if (emptyAs === `gone:${id}`) return;
    emptyAs = `gone:${id}`;
    inFront.update = null;
    const back = bringBack(room, id);
    fill(element, blank(t("steering.principle.gone"), t("steering.principle.gone_what"),
      button(back.label, back.do, true),
      button(t("steering.principle.to_first"), () => choosePrinciple(nextId))));
  }

  function showEmpty() {
    const [group] = groupsToDraft(room.records).sort((a, b) => b.cards.length - a.cards.length);
    const now = `empty:${group?.key}:${group?.title}`;
    if (emptyAs === now) return;
    emptyAs = now;
    inFront = null;
    const write = button(t("steering.empty.write"), () => askForPrinciple(room), !group);
    const title = group && (group.title || t("steering.groups.untitled", { number: group.number }));
    fill(element, blank(t("steering.empty.title"), t(group ? "steering.empty.with_groups" : "steering.empty.without_groups"),
      ...(group ? [button(t("steering.empty.draft", { title }), () => draft(group), true), write] : [write])));
  }

  async function draft(group) {
    const principle_id = room.newId();
    const receipt = await room.send("DraftPrinciple", { principle_id, workshop_id: group.workshop_id, cluster_ids: [group.id] });
    if (receipt.ok) choosePrinciple(principle_id);
  }

  return { update };
}

function blank(title, what, ...acts) {
  return el("div", { class: "principle principle--blank" }, picto("seedling", { class: "blank__picture" }),
    el("h2", { class: "blank__title", text: title }), el("p", { text: what }), el("div", { class: "blank__acts" }, ...acts));
}

const button = (label, act, isNext = false) =>
  el("button", { class: `panel-button ${isNext ? "panel-button--next" : ""}`.trim(), text: label, attrs: { type: "button" }, on: { click: act } });
