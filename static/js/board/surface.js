/* Draws a layout: one element for each card and cloud, moved by transform only and never rebuilt, so that a focus, a
   half-typed title and a card in the hand stay where they are while everything else changes. */
import { t } from "../messages.js";
import { drawDecided } from "../parts/decided.js";
import { arrange, el, setAttr, setText, svg } from "../parts/dom.js";
import { icon, picto, setPicture } from "../parts/picto.js";
import { drawStatement, faceOf, updateStatement } from "../parts/statement_card.js";
import { cloudPath } from "./cloud_shape.js";
import { SHELF, UNSORTED } from "./layout.js";
import { BEHIND } from "./sizes.js";

const FLIGHTS = 12; // more cards than these at once are just there
const SEEN_MOVING = 80; // of more things that move at once, each by itself explains nothing
const FLIGHT_TIME = 420;
const NOTED = ["said", "mini", "placeRecord", "record", "lies", "unit", "isChosen", "isEditing"];
const LEDGES = new Set([UNSORTED, SHELF]);

export class Surface {
  #drawn = new Map(); // key → { box, record, … }: what the element shows, to touch only what is new
  #lifted = new Map(); // key of a card in somebody's hand → its box there, once it has one
  #first = true;
  #left = Infinity; // how much may still change in this drawing

  constructor(field) {
    this.field = field;
    this.sheet = el("div", { class: "board__sheet" }); // the ground: clouds and their cards; looking elsewhere moves it as one
    this.hands = el("div", { class: "board__hands" }); // above all: cards that are carried
    this.elements = new Map();
    this.targets = new Set();
    this.items = [];
    this.isBehind = false;
  }

  /**
   * scene: { layout, unit, records, chosen: Set of ids, inHand: Set of keys, editing: cluster id,
   *          describe(id, box): where a card lies, in words; atOnce: how many things may change in one go }
   */
  draw(scene) {
    this.scene = scene;
    this.items = inReadingOrder(scene);
    const focused = this.field.contains(document.activeElement) ? document.activeElement : null;
    this.#arrange(this.items);
    const moved = this.#bringUpToDate();
    this.#shiftSheet();
    if (!this.#first) this.#flyIn(moved);
    this.#first = false;
    if (focused && focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true });
  }

  /** What was too much for the last drawing; `isBehind` tells whether there is any. */
  goOn() {
    this.#bringUpToDate();
  }

  #bringUpToDate() {
    this.isBehind = false;
    this.#left = this.scene.atOnce ?? Infinity;
    const moved = this.items.filter((item) => this.#update(item));
    this.#move(moved);
    return moved;
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

  /** A state that others see: `is-…` concerns how a thing moves, and so its slot as well. */
  mark(key, name, isOn) {
    const element = this.elements.get(key);
    element?.classList.toggle(name, isOn);
    if (element && name.startsWith("is-")) slotOf(element).classList.toggle(name, isOn);
  }

  /* ---- elements ---- */

  #arrange(items) {
    const before = this.elements;
    this.elements = new Map();
    const [field, sheet] = [[], []];
    for (const item of items) {
      const element = before.get(item.key) ?? this.#make(item);
      this.elements.set(item.key, element);
      if (this.#lifted.has(item.key)) continue;
      const slot = slotOf(element);
      item.wasIn = slot.parentNode;
      item.isElsewhere = item.wasIn !== (item.isOnSheet ? this.sheet : this.field);
      if (item.isOnSheet) sheet.push(slot);
      else if (item.kind === "shelf") field.push(this.sheet, slot); // the sheet is read between tray and shelf
      else field.push(slot);
    }
    for (const [key, element] of before) if (!this.elements.has(key)) this.#remove(key, element);
    arrange(this.field, [...field, this.hands]);
    arrange(this.sheet, sheet);
  }

  #make(item) {
    const element = MAKERS[item.kind](item);
    element.dataset.key = item.key;
    if (item.kind === "card") el("div", { class: "board__slot" }, element);
    return element;
  }

  #remove(key, element) {
    slotOf(element).remove();
    this.#drawn.delete(key);
    this.#lifted.delete(key);
  }

  /** Answers whether the element has to move. */
  #update(item) {
    const { scene } = this;
    const { box, key, id, kind } = item;
    const drawn = this.#drawn.get(key);
    const isHeld = scene.inHand.has(key);
    const now = {
      box, at: this.#placeOf(item), fromHand: null, unit: scene.unit, isChosen: scene.chosen.has(id), isEditing: scene.editing === id,
      ...(kind === "card" ? { said: box.said, mini: box.mini, placeRecord: scene.records.get(`cluster:${box.place}`) } : { record: item.record, lies: box }),
    };
    const isSaidAnew = !drawn || NOTED.some((one) => drawn[one] !== now[one]);
    const isMoved = !isHeld && (!drawn?.at || drawn.unit !== scene.unit || !isSamePlace(drawn.at, now.at));
    if (isSaidAnew || isMoved) {
      if (this.#left <= 0 && drawn?.at && !item.isElsewhere) return this.#leave();
      this.#left -= 1;
    }
    if (isSaidAnew) UPDATERS[kind](this.elements.get(key), item, scene);
    if (isHeld) now.at = null; // the hand moves it
    this.#drawn.set(key, now);
    item.isElsewhere = false;
    item.isNew = !drawn;
    item.at = now.at;
    item.before = drawn && { box: drawn.box, fromHand: drawn.fromHand };
    return isMoved;
  }

  #leave() {
    this.isBehind = true;
    return false;
  }

  /** Where it goes within the sheet or the field. */
  #placeOf({ box, isOnSheet }) {
    const { area } = this.scene.layout;
    return isOnSheet ? { ...box, x: box.x - area.x, y: box.y - area.y } : box;
  }

  /** What goes to another place is seen going there. Where very many make room for it, they are just there. */
  #move(moved) {
    const isCalm = moved.length <= SEEN_MOVING;
    for (const item of moved) {
      const element = this.elements.get(item.key);
      const slot = slotOf(element);
      slot.classList.toggle("is-set", !isCalm);
      place(element, item.at, this.scene.unit, slot);
      const from = item.before?.fromHand ?? (item.kind === "card" && item.before?.box.place !== item.box.place ? item.before?.box : null);
      if (from && (item.before.fromHand || !isCalm || item.wasIn !== slot.parentNode)) this.#flyOver(slot, item, from);
    }
  }

  /** From another sheet, or out of a hand, a card flies by itself; within one the style sheet lets it glide. */
  #flyOver(slot, item, from) {
    if (prefersStillness()) return;
    const { at, box } = item;
    const start = { x: at.x + from.x - box.x, y: at.y + from.y - box.y };
    slot.animate([{ transform: moveTo(start) }, { transform: moveTo(at) }], { duration: FLIGHT_TIME, easing: "cubic-bezier(.2, .8, .2, 1)" });
  }

  #flyIn(moved) {
    const fresh = moved.filter((item) => item.isNew && item.kind === "card");
    if (fresh.length > FLIGHTS || prefersStillness()) return;
    for (const [index, item] of fresh.entries()) flyIn(slotOf(this.elements.get(item.key)), item.at, this.field, index);
  }

  /* ---- looking elsewhere ---- */

  /** The same things on a ground that lies elsewhere: nothing else has changed. */
  shift(layout) {
    this.scene = { ...this.scene, layout };
    for (const item of this.items) {
      if (!item.isOnSheet) continue;
      const box = (item.kind === "card" ? layout.cards : layout.clusters).get(item.id) ?? item.box;
      const drawn = this.#drawn.get(item.key);
      for (const one of ["box", "lies"]) if (drawn?.[one] === item.box) drawn[one] = box;
      item.box = box;
    }
    this.#shiftSheet();
  }

  /** It is as large as the ground and painted: browsers then keep it as one picture, where loose cards would be hundreds. */
  #shiftSheet() {
    const { area: { x, y, w, h }, clusters } = this.scene.layout;
    const shown = [moveTo({ x: round(x), y: round(y) }), `${clusters.size ? round(w) : 0}px`, `${clusters.size ? round(h) : 0}px`];
    for (const [index, name] of ["transform", "width", "height"].entries()) {
      if (this.sheet.style[name] !== shown[index]) this.sheet.style[name] = shown[index];
    }
  }

  /* ---- hands; all boxes are the field's ---- */

  /** A card is taken out of its place: it lies above all else until it is set down. */
  lift(key) {
    const element = this.elements.get(key);
    if (!element || this.#lifted.has(key)) return;
    this.#lifted.set(key, null);
    const hadFocus = element === document.activeElement;
    this.hands.append(slotOf(element));
    if (hadFocus) element.focus({ preventScroll: true });
  }

  carry(key, box) {
    const element = this.elements.get(key);
    if (!element || !this.#lifted.has(key)) return;
    this.#lifted.set(key, box);
    place(element, box, this.scene.unit, slotOf(element));
  }

  /** A cloud that is carried, or a card on it, goes along without leaving its place. */
  shiftTo(key, { x, y }) {
    const { area } = this.scene.layout;
    const element = this.elements.get(key);
    if (element) slotOf(element).style.transform = moveTo({ x: Math.round(x - area.x), y: Math.round(y - area.y) });
  }

  /** After a hand let go an element needs its place again; the next drawing brings it there. */
  setDown(key) {
    const drawn = this.#drawn.get(key);
    if (drawn) Object.assign(drawn, { at: null, fromHand: this.#lifted.get(key) ?? null });
    this.#lifted.delete(key);
  }
}

const moveTo = ({ x, y }) => `translate(${x}px, ${y}px)`;

const isSamePlace = (one, two) => one.x === two.x && one.y === two.y && one.w === two.w && one.h === two.h && one.mini === two.mini && one.count === two.count;

export const prefersStillness = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** A new card comes from below, where the tablets are. */
export function flyIn(element, box, field, turn = 0) {
  const { width, height } = field.getBoundingClientRect();
  const to = moveTo(box);
  const from = `translate(${width / 2 - box.w / 2}px, ${height + 40}px) rotate(-4deg)`;
  element.animate([{ transform: from, opacity: 0 }, { transform: to, opacity: 1 }],
    { duration: 900, delay: turn * 90, easing: "cubic-bezier(.2, .8, .2, 1)", fill: "backwards" });
}

/** A card lies in a slot, so that moving it asks the browser for the few rules of a slot and not for the many of a card. */
const slotOf = (element) => (element.parentNode?.classList?.contains("board__slot") ? element.parentNode : element);

/** A card in the hand or under the magnifier has a box of its own. */
export function place(element, box, unit, slot = element) {
  const behind = box.count > 1 && !box.mini ? BEHIND * unit : 0;
  slot.style.transform = moveTo({ x: round(box.x), y: round(box.y) });
  slot.style.width = `${round(box.w - behind)}px`;
  slot.style.height = `${round(box.h - behind)}px`;
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
    inside.get(box.place).push({ kind: "card", key: `card:${id}`, id, box, isOnSheet: layout.clusters.has(box.place), record: records.get(`statement:${id}`) });
  }
  const items = [];
  const put = (kind, id, box) => {
    const isCluster = kind === "cluster";
    items.push({ kind, key: `${kind}:${id}`, id, box, isOnSheet: isCluster, record: isCluster ? records.get(`cluster:${id}`) : null });
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
