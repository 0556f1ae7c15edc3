/* Draws a layout: one element for each card and cloud, moved by transform only and never rebuilt, so that a focus, a
   half-typed title and a card in the hand stay where they are while everything else changes. */
import { t } from "../messages.js";
import { drawDecided } from "../parts/decided.js";
import { el, keyed, setAttr, setText, svg } from "../parts/dom.js";
import { icon, picto, setPicture } from "../parts/picto.js";
import { drawStatement, faceOf, updateStatement } from "../parts/statement_card.js";
import { cloudPath } from "./cloud_shape.js";
import { inSight } from "./camera.js";
import { SHELF, UNSORTED } from "./layout.js";
import { BEHIND } from "./sizes.js";

const FLIGHTS = 12; // more cards than these at once are just there
const SEEN_MOVING = 80; // of more things that move at once, each by itself explains nothing
const NOTED = ["said", "mini", "placeRecord", "record", "lies", "unit", "isChosen", "isEditing"];
const LEDGES = new Set([UNSORTED, SHELF]);

export class Surface {
  #drawn = new Map(); // key → { box, record, … }: what the element shows, to touch only what is new
  #first = true;

  constructor(field) {
    this.field = field;
    this.elements = new Map();
    this.targets = new Set();
  }

  /**
   * scene: { layout, unit, records, chosen: Set of ids, inHand: Set of keys, editing: cluster id,
   *          describe(id, box): where a card lies, in words, moving: whether the whole board moves under a hand }
   */
  draw(scene) {
    this.scene = scene;
    const items = inReadingOrder(scene);
    const elements = keyed(this.field, items, (item) => item.key, (item) => this.#make(item));
    this.elements = new Map(items.map((item, index) => [item.key, elements[index]]));
    for (const key of this.#drawn.keys()) if (!this.elements.has(key)) this.#drawn.delete(key);
    const moved = [];
    for (const [index, item] of items.entries()) if (this.#update(elements[index], item)) moved.push(item);
    this.#move(moved);
    if (!this.#first) this.#flyIn(moved);
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

  /** Answers whether the element has to move. */
  #update(element, item) {
    const { scene } = this;
    const { box, key, id, kind } = item;
    const drawn = this.#drawn.get(key);
    const now = {
      box, unit: scene.unit, isAway: drawn?.isAway ?? false, isChosen: scene.chosen.has(id), isEditing: scene.editing === id,
      ...(kind === "card" ? { said: box.said, mini: box.mini, placeRecord: scene.records.get(`cluster:${box.place}`) } : { record: item.record, lies: box }),
    };
    if (!drawn || NOTED.some((one) => drawn[one] !== now[one])) UPDATERS[kind](element, item, scene);
    this.#drawn.set(key, now);
    if (scene.inHand.has(key)) {
      now.box = null; // the hand moves it
      return false;
    }
    item.isNew = !drawn;
    item.from = drawn?.box ?? null;
    return !item.from || drawn.unit !== scene.unit || !isSameBox(item.from, box);
  }

  /** What goes to another place is seen going there. Where very many make room for it, they are just there. */
  #move(moved) {
    const isCalm = moved.length <= SEEN_MOVING && !this.scene.isPanning;
    for (const item of moved) {
      const changesPlace = item.kind === "card" && item.from?.place !== item.box.place;
      this.#put(this.elements.get(item.key), item, isCalm || changesPlace);
    }
  }

  #put(element, { key, id, box, isNew }, isSeenMoving) {
    const { unit, layout: { view, camera } } = this.scene;
    const drawn = this.#drawn.get(key);
    const isAway = camera.zoom > 1 && !LEDGES.has(box.place ?? id) && !inSight(box, view);
    if (isAway && drawn.isAway && !isNew) return;
    drawn.isAway = isAway;
    element.classList.toggle("is-set", !isSeenMoving);
    if (isAway) park(element, this.field);
    else place(element, box, unit);
  }

  /** The same things on a ground that lies elsewhere: nothing else has changed. */
  shift(layout) {
    this.scene = { ...this.scene, layout };
    for (const [key, element] of this.elements) {
      const at = key.indexOf(":");
      const [kind, id] = [key.slice(0, at), key.slice(at + 1)];
      const box = kind === "card" ? layout.cards.get(id) : kind === "cluster" ? layout.clusters.get(id) : null;
      const drawn = this.#drawn.get(key);
      if (!box || !drawn.box || LEDGES.has(box.place)) continue;
      drawn.box = box;
      if (kind === "cluster") drawn.lies = box;
      this.#put(element, { key, id, box }, false);
    }
  }

  /** After a hand let go, or on a new size, an element needs its place again. */
  forget(key) {
    const drawn = this.#drawn.get(key);
    if (drawn) drawn.box = null;
  }

  #flyIn(moved) {
    const fresh = moved.filter((item) => item.isNew && item.kind === "card");
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

const isSameBox = (one, two) => one === two
  || (one.x === two.x && one.y === two.y && one.w === two.w && one.h === two.h && one.mini === two.mini && one.place === two.place && one.count === two.count);

/** What is out of sight waits beside the board: there for the keyboard and for screen readers, and in nobody's way. */
function park(element, field) {
  element.style.transform = `translate(${-3 * field.clientWidth}px, 0px)`;
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
  for (const [id, box] of layout.cards) {
    if (!inside.has(box.place)) inside.set(box.place, []);
    inside.get(box.place).push({ kind: "card", key: `card:${id}`, id, box, record: records.get(`statement:${id}`) });
  }
  const items = [];
  const put = (kind, id, box) => {
    items.push({ kind, key: `${kind}:${id}`, id, box, record: kind === "cluster" ? records.get(`cluster:${id}`) : null });
    for (const item of inside.get(id) ?? []) items.push(item);
  };
  if (layout.tray) put("tray", UNSORTED, layout.tray);
  for (const [id, box] of layout.clusters) put("cluster", id, box);
  put("shelf", SHELF, layout.shelf);
  return items;
}

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
    const shown = `${record.text}|${record.perspective}|${record.taken_down}|${box.count}|${Object.entries(box.voices ?? {})}|${record.pictograms ?? ""}|${record.decided ?? ""}`;
    if (card.shown !== shown || card.drawn !== record.drawing) {
      card.shown = shown;
      card.drawn = record.drawing;
      const tools = [...card.querySelectorAll(".board__where, .board__tick")];
      updateStatement(card, { ...faceOf(record), count: box.count, voices: box.voices });
      card.querySelector(".statement__decided")?.remove();
      card.append(...(record.decided ? [drawDecided(record.decided)] : []), ...tools);
    }
    setText(card.querySelector(".board__where"), describe(id, box));
    setAttr(card, "aria-pressed", chosen.has(id));
    card.classList.toggle("statement--chosen", chosen.has(id));
    card.classList.toggle("board__card--ledge", LEDGES.has(box.place));
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
