/* What stands on a board: how a card, a cloud, the tray and the shelf are made, and how they come up to date. */
import { t } from "../messages.js";
import { drawDecided } from "../parts/decided.js";
import { el, setAttr, setText, svg } from "../parts/dom.js";
import { icon, picto, setPicture } from "../parts/picto.js";
import { drawStatement, faceOf, updateStatement } from "../parts/statement_card.js";
import { cloudPath } from "./cloud_shape.js";
import { SHELF, UNSORTED } from "./layout.js";
import { round, slotOf } from "./placing.js";

const LEDGES = new Set([UNSORTED, SHELF]);

/* ---- making ---- */

export const MAKERS = {
  card({ record }) {
    const card = drawStatement({ ...faceOf(record), takenDown: false, tag: "button", class: "board__card" });
    card.append(el("span", { class: "sr-only board__where" }), el("span", { class: "board__tick", attrs: { "aria-hidden": "true" } }, icon("icon-tick")));
    card.tabIndex = -1;
    return card;
  },

  cluster({ id }) {
    const shape = svg("svg", { class: "cloud__shape", attrs: { "aria-hidden": "true" } },
      svg("path", { class: "cloud__lip" }), svg("path", { class: "cloud__face" }));
    const title = el("button", { class: "cluster__title", attrs: { type: "button", tabindex: -1, "aria-haspopup": "dialog" } },
      picto("", { class: "cluster__picture" }), el("span", { class: "cluster__name", attrs: { dir: "auto" } }),
      el("span", { class: "cluster__count" }));
    return el("section", { class: "cloud cluster", data: { cluster: id } }, shape, title, el("p", { class: "cluster__hint", text: t("board.empty_cluster") }));
  },

  tray: () => el("section", { class: "tray", data: { place: UNSORTED } }, pileTitle("tray__title", t("board.unsorted"))),

  shelf: () => el("section", { class: "shelf", data: { place: SHELF } },
    pileTitle("shelf__title", t("board.shelf")), el("p", { class: "shelf__hint", text: t("board.shelf_empty") })),
};

/** Pressed, it shows all its cards to be read. */
function pileTitle(name, text) {
  return el("button", { class: name, attrs: { type: "button", tabindex: -1, "aria-haspopup": "dialog" } },
    el("span", { text }), el("span", { class: "cluster__count" }));
}

/* ---- bringing up to date ---- */

export const UPDATERS = {
  card(card, { id, box, record }, { chosen, describe }) {
    const shown = `${record.text}|${record.perspective}|${record.taken_down}|${box.count}|${Object.entries(box.voices ?? {})}|${record.pictograms ?? ""}|${record.decided ?? ""}`;
    if (card.shown !== shown || card.drawn !== record.drawing) {
      card.shown = shown;
      card.drawn = record.drawing;
      const tools = [...card.querySelectorAll(".board__where, .board__tick")];
      updateStatement(card, { ...faceOf(record), count: box.count, voices: box.voices });
      card.querySelector(".statement__decided")?.remove();
      card.append(...(record.decided ? [drawDecided(record.decided)] : []), ...tools);
    }
    const where = describe(id, box);
    setText(card.querySelector(".board__where"), where);
    setAttr(card, "aria-label", [`${card.querySelector(".statement__who").textContent}${saidOn(record)}`, where, card.querySelector(".statement__decided")?.textContent].filter(Boolean).join(" "));
    setAttr(card, "aria-pressed", chosen.has(id));
    card.classList.toggle("statement--chosen", chosen.has(id));
    slotOf(card).classList.toggle("board__slot--ledge", LEDGES.has(box.place));
    card.dataset.card = id;
  },

  cluster(cloud, { id, box, record }, { unit, editing }) {
    if (record) drawTitle(cloud, record, box, unit);
    drawShape(cloud, id, box, unit);
    cloud.classList.toggle("cloud--empty", box.count === 0);
    cloud.classList.toggle("is-editing", editing === id);
    const hint = cloud.querySelector(".cluster__hint");
    hint.hidden = !box.hint || box.hint.h < 70 * unit || editing === id;
    if (box.hint) hint.style.transform = `translateY(${round(box.hint.y - box.y)}px)`;
  },

  tray(tray, { box }) {
    setText(tray.querySelector(".cluster__count"), String(box.total));
    tray.classList.toggle("tray--whole", box.isWhole);
  },

  shelf(shelf, { box }) {
    const count = shelf.querySelector(".cluster__count");
    setText(count, String(box.total));
    count.hidden = box.total === 0;
    shelf.querySelector(".shelf__hint").hidden = box.total > 0;
  },
};

/** What a card says, for who hears it. */
function saidOn({ text, way }) {
  return text || (way === "drawing" ? t("common.drawing") : way === "recording" ? t("common.recording") : "");
}

function drawTitle(cloud, record, box, unit) {
  const title = cloud.querySelector(".cluster__title");
  const name = record.title || t("board.untitled");
  setText(title.querySelector(".cluster__name"), name);
  setText(title.querySelector(".cluster__count"), String(box.count));
  setAttr(title, "aria-label", t("board.cluster_label", { title: name, n: box.count }));
  title.classList.toggle("is-untitled", !record.title);
  title.classList.toggle("is-cut", Boolean(box.title.isCut));
  const picture = title.querySelector(".cluster__picture");
  picture.toggleAttribute("hidden", !box.title.hasPicture);
  if (record.pictogram) setPicture(picture, record.pictogram);
  const { x, y, w, h, size } = box.title;
  title.style.transform = `translate(${round(x - box.x)}px, ${round(y - box.y)}px)`;
  title.style.width = `${round(w)}px`;
  title.style.height = `${round(h)}px`;
  title.style.fontSize = `${round(size * unit)}px`;
}

function drawShape(cloud, id, { w, h }, unit) {
  const size = `${Math.round(w / unit)} ${Math.round(h / unit)}`;
  if (cloud.shape === size) return;
  cloud.shape = size;
  const [wide, high] = size.split(" ").map(Number);
  const [shape] = cloud.children;
  setAttr(shape, "viewBox", `0 0 ${wide} ${high}`);
  const path = cloudPath(id, wide, high);
  for (const part of shape.children) setAttr(part, "d", path);
}
