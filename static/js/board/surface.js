/* Draws a layout: one element for each card and cloud, moved by transform only and never rebuilt, so that a focus, a
   half-typed title and a card in the hand stay where they are while everything else changes. */
import { t } from "../messages.js";
import { el, keyed, setAttr, setText, svg } from "../parts/dom.js";
import { icon, picto, setPicture } from "../parts/picto.js";
import { drawStatement, faceOf, updateStatement } from "../parts/statement_card.js";
import { cloudPath } from "./cloud_shape.js";
import { SHELF, UNSORTED } from "./layout.js";
import { BEHIND } from "./sizes.js";

const FLIGHTS = 12; // more cards than these at once are just there

export class Surface {
  #drawn = new Map(); // key → what the element shows, to write only what is new
  #first = true;

  constructor(field) {
    this.field = field;
    this.elements = new Map();
    this.targets = new Set();
  }

  /** scene: { layout, unit, records, chosen: Set of ids, inHand: Set of keys, editing: cluster id, describe(id, box): where a card lies, in words } */
  draw(scene) {
    this.scene = scene;
    const items = inReadingOrder(scene);
    const elements = keyed(this.field, items, (item) => item.key, (item) => this.#make(item), (element, item) => this.#update(element, item));
    this.elements = new Map(items.map((item, index) => [item.key, elements[index]]));
    for (const key of this.#drawn.keys()) if (!this.elements.has(key)) this.#drawn.delete(key);
    if (!this.#first) this.#flyIn(items);
    this.#first = false;
  }

  element(key) {
    return this.elements.get(key);
  }

  /** Tints the places that a hand is over. */
  pointAt(keys) {
    for (const key of this.targets) if (!keys.has(key)) this.element(key)?.classList.remove("is-target");
    for (const key of keys) this.element(key)?.classList.add("is-target");
    this.targets = keys;
  }

  #make(item) {
    const element = MAKERS[item.kind](item);
    element.dataset.key = item.key;
    return element;
  }

  #update(element, item) {
    UPDATERS[item.kind](element, item, this.scene);
    if (this.scene.inHand.has(item.key)) return; // the hand moves it
    const { box } = item;
    const shown = `${box.x} ${box.y} ${box.w} ${box.h} ${box.mini ?? 0}`;
    if (this.#drawn.get(item.key) === shown) return;
    item.isNew = !this.#drawn.has(item.key);
    this.#drawn.set(item.key, shown);
    place(element, box, this.scene.unit);
  }

  /** After a hand let go, or on a new size, an element needs its place again. */
  forget(key) {
    this.#drawn.delete(key);
  }

  #flyIn(items) {
    const fresh = items.filter((item) => item.isNew && item.kind === "card");
    if (fresh.length > FLIGHTS || prefersStillness()) return;
    for (const [index, { key, box }] of fresh.entries()) flyIn(this.element(key), box, this.field, index);
  }
}

export const prefersStillness = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** A new card comes from below, where the tablets are. */
export function flyIn(element, box, field, turn = 0) {
  const { width, height } = field.getBoundingClientRect();
  const to = `translate(${box.x}px, ${box.y}px)`;
  const from = `translate(${width / 2 - box.w / 2}px, ${height + 40}px) rotate(-4deg)`;
  element.animate([{ transform: from, opacity: 0 }, { transform: to, opacity: 1 }],
    { duration: 900, delay: turn * 90, easing: "cubic-bezier(.2, .8, .2, 1)", fill: "backwards" });
}

/** A card in the hand or under the magnifier has a box of its own. */
export function place(element, box, unit) {
  const behind = box.count > 1 && !box.mini ? BEHIND * unit : 0;
  element.style.transform = `translate(${round(box.x)}px, ${round(box.y)}px)`;
  element.style.width = `${round(box.w - behind)}px`;
  element.style.height = `${round(box.h - behind)}px`;
  if (box.mini) element.style.setProperty("--mini", box.mini.toFixed(3));
  element.classList.toggle("statement--mini", Boolean(box.mini));
  element.classList.toggle("statement--breaks", Boolean(box.breaks));
}

const round = (value) => Math.round(value * 10) / 10;

/** Tray and its cards, each cloud and its cards, shelf and its cards: what a screen reader meets in this order. */
function inReadingOrder({ layout, records }) {
  const inside = new Map();
  for (const [id, box] of layout.cards) inside.set(box.place, [...(inside.get(box.place) ?? []), cardItem(id, box, records)]);
  const items = [];
  const put = (kind, id, box) => items.push({ kind, key: `${kind}:${id}`, id, box }, ...(inside.get(id) ?? []));
  if (layout.tray) put("tray", UNSORTED, layout.tray);
  for (const [id, box] of layout.clusters) put("cluster", id, box);
  put("shelf", SHELF, layout.shelf);
  return items;
}

const cardItem = (id, box, records) => ({ kind: "card", key: `card:${id}`, id, box, record: records.get(`statement:${id}`) });

/* ---- making ---- */

const MAKERS = {
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

const UPDATERS = {
  card(card, { id, box, record }, { chosen, describe }) {
    const shown = `${record.text}|${record.perspective}|${record.taken_down}|${box.count}|${record.pictograms ?? ""}`;
    if (card.shown !== shown || card.drawn !== record.drawing) {
      card.shown = shown;
      card.drawn = record.drawing;
      const tools = [...card.querySelectorAll(".board__where, .board__tick")];
      updateStatement(card, { ...faceOf(record), count: box.count });
      card.append(...tools);
    }
    setText(card.querySelector(".board__where"), describe(id, box));
    setAttr(card, "aria-pressed", chosen.has(id));
    card.classList.toggle("statement--chosen", chosen.has(id));
    card.dataset.card = id;
  },

  cluster(cloud, { id, box }, { records, unit, editing }) {
    const record = records.get(`cluster:${id}`);
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
