/* Draws a layout: one element for each card and cloud, moved and never rebuilt, so that a focus, a half-typed title and a
   card in the hand stay where they are while everything else changes. */
import { arrange, el } from "../parts/dom.js";
import { SHELF, UNSORTED } from "./layout.js";
import { AT_REST, flyIn, lay, moveTo, place, prefersStillness, round, slotOf } from "./placing.js";
import { MAKERS, UPDATERS } from "./things.js";

const FLIGHTS = 12; // more cards than these at once are just there
const SEEN_MOVING = 80; // of more things that move at once, each by itself explains nothing
const FLIGHT_TIME = 420;
const GLIDE_TIME = 240;
const EASE = "cubic-bezier(.2, .8, .2, 1)";
const NOTED = ["said", "mini", "placeRecord", "record", "lies", "unit", "isChosen", "isEditing"];

export class Surface {
  #drawn = new Map(); // key → { box, record, … }: what the element shows, to touch only what is new
  #lifted = new Map(); // key of a card in somebody's hand → its box there, once it has one
  #first = true;

  constructor(field) {
    this.field = field;
    this.sheet = el("div", { class: "board__sheet" }); // the ground: clouds and their cards; looking elsewhere moves it as one
    this.hands = el("div", { class: "board__hands" }); // above all: cards that are carried
    this.elements = new Map();
    this.targets = new Set();
    this.items = [];
  }

  /**
   * scene: { layout, unit, records, chosen: Set of ids, inHand: Set of keys, editing: cluster id,
   *          describe(id, box): where a card lies, in words }
   */
  draw(scene) {
    this.scene = scene;
    this.items = inReadingOrder(scene);
    const focused = this.field.contains(document.activeElement) ? document.activeElement : null;
    this.#arrange(this.items);
    const moved = this.items.filter((item) => this.#update(item));
    this.#move(moved);
    this.#shiftSheet();
    if (!this.#first) this.#flyIn(moved);
    this.#first = false;
    if (focused && focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true });
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
    if (isSaidAnew) UPDATERS[kind](this.elements.get(key), item, scene);
    if (isHeld) now.at = null; // the hand moves it
    this.#drawn.set(key, now);
    item.isNew = !drawn;
    item.at = now.at;
    item.before = drawn && { box: drawn.box, at: drawn.at, fromHand: drawn.fromHand };
    return isMoved;
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
      if (item.kind !== "card") {
        element.classList.toggle("is-set", !isCalm);
        place(element, item.at, this.scene.unit);
        continue;
      }
      const slot = slotOf(element);
      const flight = this.#flightOf(item, slot, isCalm);
      lay(element, item.at, this.scene.unit, slot);
      if (flight) slot.animate([{ transform: moveTo(flight) }, { transform: moveTo(AT_REST) }], { duration: flight.time, easing: EASE });
    }
  }

  /** How far from its new place a card was seen last, and how long it takes from there; null where it is just there. */
  #flightOf({ at, box, before, wasIn }, slot, isCalm) {
    if (!before || prefersStillness()) return null;
    const isElsewhere = before.box.place !== box.place || wasIn !== slot.parentNode;
    if (!before.fromHand && !isElsewhere && !isCalm) return null;
    const from = before.fromHand ?? (before.at && !isElsewhere ? { x: before.at.x + box.x - at.x, y: before.at.y + box.y - at.y } : before.box);
    return { x: from.x - box.x, y: from.y - box.y, time: before.fromHand || isElsewhere ? FLIGHT_TIME : GLIDE_TIME };
  }

  #flyIn(moved) {
    const fresh = moved.filter((item) => item.isNew && item.kind === "card");
    if (fresh.length > FLIGHTS || prefersStillness()) return;
    for (const [index, item] of fresh.entries()) flyIn(slotOf(this.elements.get(item.key)), item.at, this.field, index, AT_REST);
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
    const slot = slotOf(element);
    Object.assign(slot.style, { left: "", top: "" });
    this.hands.append(slot);
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
    if (!element) return;
    const slot = slotOf(element);
    const from = slot === element ? AT_REST : { x: parseFloat(slot.style.left), y: parseFloat(slot.style.top) };
    slot.style.transform = moveTo({ x: Math.round(x - area.x - from.x), y: Math.round(y - area.y - from.y) });
  }

  /** After a hand let go an element needs its place again; the next drawing brings it there. */
  setDown(key) {
    const drawn = this.#drawn.get(key);
    if (drawn) Object.assign(drawn, { at: null, fromHand: this.#lifted.get(key) ?? null });
    this.#lifted.delete(key);
  }
}

const isSamePlace = (one, two) => one.x === two.x && one.y === two.y && one.w === two.w && one.h === two.h && one.mini === two.mini && one.count === two.count;

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
