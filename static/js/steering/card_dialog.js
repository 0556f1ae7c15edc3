/* One card: where it hangs, what became of it, and what can be decided about it. */
import { t } from "../messages.js";
import { el, fill } from "../parts/dom.js";
import { showDialog } from "../parts/dialog.js";
import { icon } from "../parts/picto.js";
import { drawStatement } from "../parts/statement_card.js";
import { openAnswer } from "./answer_dialog.js";
import { cards, principles, sameItem, wishes } from "./scene.js";
import { asStatement } from "./voices.js";

export async function openCard(room, key) {
  if (!find(room.records, key)) return;
  const body = el("div", { class: "card-sheet" });
  const dialog = el("dialog", { class: "dialog dialog--card", attrs: { "aria-labelledby": "card-title" } },
    el("h2", { class: "dialog__title", text: t("steering.card.title"), attrs: { id: "card-title" } }), body,
    el("div", { class: "dialog__acts" }, el("button", { class: "panel-button", text: t("steering.close"), attrs: { type: "button" }, on: { click: () => dialog.close("") } })));
  let drawn = "";

  function draw() {
    const card = find(room.records, key);
    if (!card) return dialog.close("");
    const places = placesFor(room.records, card);
    const wish = wishes(room.records).find((one) => one.workshop_id === card.workshop_id && one.statement_ids.includes(card.id));
    const now = JSON.stringify([card, places, wish]);
    if (now === drawn) return;
    drawn = now;
    const focused = document.activeElement?.dataset.act;
    fill(body, ...whatItIs(room.records, card), wishPart(room, card, wish, dialog), placesPart(room, card, places));
    if (focused) body.querySelector(`[data-act="${CSS.escape(focused)}"]`)?.focus();
  }

  const stop = room.watch(draw);
  await showDialog(dialog);
  stop();
  dialog.remove();
}

const find = (records, key) => cards(records).find((one) => one.key === key);

function whatItIs(records, card) {
  return [
    drawStatement({ ...asStatement(card), class: "card-sheet__card" }),
    el("p", { class: "card-sheet__where", text: whereItHangs(records, card) }),
    card.under.length ? el("div", {}, el("p", { text: t("steering.card.under", { n: card.under.length }) }),
      el("ul", { class: "evidence__cards" }, ...card.under.map((one) => drawStatement({ ...asStatement({ ...one, under: [] }), tag: "li" })))) : null,
    el("div", { class: "card-sheet__fates" },
      el("h3", { class: "office__label", text: t("steering.card.fates") }),
      el("p", { text: card.fates.map((fate) => t(`steering.cover.fate.${fate}`)).join(", ") }),
      ...["parked", "literal", "need"].map((how) => (card[how] ? el("p", { text: t(`steering.card.${how}`, { reason: card[how] }) }) : null))),
  ];
}

function whereItHangs(records, card) {
  const workshop = records.get("mission").workshops.find((one) => one.id === card.workshop_id)?.title ?? "";
  if (card.cluster_id === "shelf") return t("steering.card.where_shelf", { workshop });
  const cluster = records.get(`cluster:${card.workshop_id}/${card.cluster_id}`);
  if (!cluster) return t("steering.card.where_free", { workshop });
  return t("steering.card.where", { workshop, group: cluster.title || t("steering.groups.untitled", { number: cluster.number }) });
}

function wishPart(room, card, wish, dialog) {
  if (!wish) return act("wish", t("steering.card.as_wish"), "icon-heart", () =>
    room.send("MarkWish", { wish_id: room.newId(), workshop_id: card.workshop_id, statement_ids: [card.id] }));
  return el("div", { class: "card-sheet__wish" }, el("p", { text: t("steering.card.is_wish") }),
    act("answer", t(wish.verdict ? "steering.wishes.change" : "steering.wishes.answer"), "icon-comment", () => {
      dialog.close("");
      openAnswer(room, wish.id);
    }),
    wish.verdict ? null : act("unmark", t("steering.wishes.unmark"), "", () => room.send("UnmarkWish", { wish_id: wish.id })));
}

/** Every principle and commitment, and whether the card lies there, by itself or with its group. */
function placesFor(records, card) {
  const holds = (evidence, kind, id) => evidence.some((one) => sameItem(one, { workshop_id: card.workshop_id, kind, id }));
  const row = (commitmentId, text, evidence) => ({
    commitmentId, text, isHere: holds(evidence, "statement", card.id), withGroup: holds(evidence, "cluster", card.cluster_id),
  });
  return principles(records).map((one) => ({
    id: one.id,
    title: `${one.number}. ${[one.first, one.second].filter(Boolean).join(" – ")}`,
    rows: [...one.commitments.map((c) => row(c.id, c.text, c.evidence)), row("", t("steering.card.whole"), one.evidence)],
  }));
}

function placesPart(room, card, places) {
  if (!places.length) return el("p", { class: "field__help", text: t("steering.card.no_principles") });
  return el("details", { class: "card-sheet__places", attrs: { open: true } }, el("summary", { text: t("steering.card.to_principle") }),
    ...places.map((one) => el("section", {}, el("h3", { class: "card-sheet__principle", text: one.title }),
      el("ul", { class: "card-sheet__rows" }, ...one.rows.map((row) => el("li", {}, placeTick(room, card, one.id, row)))))));
}

function placeTick(room, card, principleId, { commitmentId, text, isHere, withGroup }) {
  const box = el("input", { attrs: { type: "checkbox", checked: isHere || withGroup, disabled: withGroup }, data: { act: `${principleId}/${commitmentId}` }, on: { change } });
  return el("label", { class: "tick" }, box,
    el("span", {}, text, withGroup ? el("span", { class: "pick__hint", text: ` (${t("steering.evidence.with_group")})` }) : null));

  async function change() {
    const data = { principle_id: principleId, evidence: { workshop_id: card.workshop_id, kind: "statement", id: card.id }, ...(commitmentId ? { commitment_id: commitmentId } : {}) };
    const receipt = await room.send(box.checked ? "AttachEvidence" : "DetachEvidence", data);
    if (!receipt.ok) box.checked = isHere;
  }
}

function act(name, label, sign, press) {
  return el("button", { class: "panel-button", attrs: { type: "button" }, data: { act: name }, on: { click: press } }, sign ? icon(sign) : null, label);
}
