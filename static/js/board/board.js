/* The board: cards, clouds, shelf and tray, to be sorted by drag, by taps and by keyboard. The wall and the desk hold
   the same one, each in its own size.

   mountBoard(element, { records, hand, send, signal, mode, heading, takeOff })
     records   ViewRecords of `wall` or `desk`; hand: ViewRecords of `hand`, where there is one
     send(name, data) → receipt; signal(payload)
     mode      "wall" (writing grows with the window) or "desk"
     heading   an element for the line above the board, left of its tools
     hands     Hands that hear what others hold, for as long as the page is open
     takeOff   asks why a card leaves the wall, where that can be done
     takeBack  ("Undo" or "Redo") of all that was done, where it is said somewhere else; without it of the board's own steps
     nameStep  ("undo" or "redo") → what that would do, in words, or ""
     suggest(id, done) → an element that lays this card where it would fit and calls back, or null
     titleFor(id) → promise of { title, pictogram } that a cluster without a title could have, or of null
     overlays  makers of what lies over the board: (board) → { drawn(), leave() }; drawn() comes after each drawing, when
               board.layout has the boxes and board.surface.element(key) what is drawn of them. What they draw lies in
               board.over, in the field's own coordinates: whatever moves the field moves it along
   → { draw(): the records changed, undo(), redo(), unmount() } */
import { t } from "../messages.js";
import { el, setText } from "../parts/dom.js";
import { Acting } from "./acting.js";
import { boardActs } from "./acts.js";
import { Air } from "./air.js";
import { Choice } from "./choice.js";
import { holderOf } from "./courtesy.js";
import { boardDialogs } from "./dialogs.js";
import { watchPointers } from "./drag.js";
import { Hands } from "./hands.js";
import { HeldByOthers } from "./held.js";
import { Rover } from "./keys.js";
import { layout, LayoutMemory, lookedAt, placeForCluster, SHELF, UNSORTED } from "./layout.js";
import { Looking } from "./looking.js";
import { describeCard } from "./names.js";
import { askAboutVotes } from "./votes.js";
import { estimatingRuler, fontRuler } from "./sizes.js";
import { Search } from "./search/search.js";
import { Surface } from "./surface.js";
import { Telling } from "./telling.js";
import { makeToolbar } from "./toolbar.js";

const DESK_UNIT = 15 / 36; // 36 wall units of writing are 15 px at the desk
const NOTE_STAYS = 9000;
const MIDDLE = 1; // the button of a mouse that moves paper in every drawing program
const CALM = { least: 500, most: 5000, share: 12 }; // milliseconds; what others do may take a twelfth of the time of a hand that moves

export function mountBoard(element, options) {
  const board = new Board(element, options);
  return {
    draw: () => board.changed(),
    undo: () => board.acts.undo(),
    redo: () => board.acts.redo(),
    unmount: () => board.unmount(),
  };
}

class Board {
  constructor(root, { records, hand = null, send, signal = () => {}, hands = new Hands(), mode = "desk", heading = null, takeOff = null, takeBack = null, nameStep = () => "", titleFor, suggest = () => null, overlays = [] }) {
    Object.assign(this, { root, records, hand, hands, mode, takeOff, nameStep, titleFor, suggest });
    this.#measureWith(estimatingRuler, estimatingRuler);
    this.carrying = new Set(); // what this screen's own hands carry
    this.telling = new Telling(signal);
    this.inHand = new Set(); // the keys of all that is in them
    this.targets = new Map(); // a carried thing → the key that it is over
    this.editing = ""; // the cluster whose title is being written
    this.waiting = new Map(); // key → what to do once it is drawn
    this.choice = new Choice(() => this.draw());
    this.leaveHands = hands.watch(() => this.drawHeld(), (lost) => this.acting.lose(lost));
    this.acting = new Acting(this);
    this.dialogs = boardDialogs({ records, mode });
    this.acts = boardActs({
      records, send, takeBack, agree: askAboutVotes(records, `board-dialog board-dialog--${mode}`), say: (text) => this.say(text), note: (text) => this.note(text),
      where: () => placeForCluster(this.layout),
    });
    this.#build(heading);
    this.#listen();
    this.search = new Search(this);
    this.overlays = [this.search, ...overlays.map((make) => make(this))];
    this.#render();
    this.acting.typeOn();
  }

  #build(heading) {
    const { acting } = this;
    this.root.classList.add("board", `board--${this.mode}`);
    this.toolbar = makeToolbar(heading, {
      gather: () => acting.gatherPicked(), split: () => acting.splitPicked(), stack: () => acting.stackPicked(), read: () => acting.readPicked(), unstack: () => acting.unstackPicked(),
      shelf: () => acting.movePicked(SHELF), middle: () => acting.movePicked(UNSORTED), clear: () => this.choice.clear(),
      takeOff: this.takeOff && (() => acting.takeOffPicked()),
      undo: () => this.acts.undo(), redo: () => this.acts.redo(), search: () => this.search.open(),
    });
    this.field = el("div", { class: "board__field", attrs: { role: "group", "aria-label": t("board.label"), "aria-describedby": "board-help" } });
    this.over = el("div", { class: "board__over" });
    const layer = el("div", { class: "board__air", attrs: { "aria-hidden": "true" } });
    this.live = el("p", { class: "sr-only", attrs: { role: "status" } });
    this.notes = el("p", { class: "board__note", attrs: { role: "status", hidden: true } });
    const help = el("p", { class: "sr-only", text: t("board.help"), attrs: { id: "board-help" } });
    this.looking = new Looking(this);
    this.root.append(this.toolbar.head, this.notes, el("div", { class: "board__room" }, this.field, this.over, layer, ...this.looking.elements), help, this.live);
    this.surface = new Surface(this.field);
    this.air = new Air(layer);
    this.others = new HeldByOthers(this.hands, this.air);
    this.rover = new Rover(this.field, {
      boxes: () => this.search.limit(this.#focusable()),
      has: (key) => this.surface.elements.has(key) && !this.search.fades(key.replace("card:", "")),
      element: (key) => this.#focusTarget(key),
    });
  }

  #listen() {
    const { field, root, acting } = this;
    this.pointers = watchPointers(field, (target, event) => (event.button === MIDDLE ? null : acting.grab(target)) ?? this.looking.paper());
    field.addEventListener("click", (event) => acting.tapped(event.target));
    field.addEventListener("keydown", (event) => acting.pressed(event));
    field.addEventListener("pointerover", (event) => event.pointerType === "mouse" && this.#lookAt(event.target));
    field.addEventListener("pointerleave", () => this.#lookAt(null));
    field.addEventListener("focusin", (event) => this.#focused(event.target));
    field.addEventListener("focusout", () => this.#lookAt(null));
    for (const type of ["pointerdown", "keydown"]) root.addEventListener(type, () => root.classList.add("is-acting"));
    this.onShortcut = (event) => acting.shortcut(event);
    document.addEventListener("keydown", this.onShortcut);
    this.watcher = new ResizeObserver(() => this.draw());
    this.watcher.observe(field);
    this.#useFont();
  }

  /** The first layout estimates; once the letters are there, it measures. */
  async #useFont() {
    const family = getComputedStyle(this.field).fontFamily;
    await Promise.all([document.fonts.load(`36px ${family}`), document.fonts.load(`700 44px ${family}`)]).catch(() => {});
    this.#measureWith(fontRuler(family), fontRuler(family, 700));
    this.draw();
  }

  #measureWith(ruler, titleRuler) {
    Object.assign(this, { ruler, titleRuler, memory: new LayoutMemory() });
  }

  unmount() {
    this.isGone = true;
    for (const one of this.overlays) one.leave();
    this.leaveHands();
    this.telling.stop();
    this.watcher.disconnect();
    document.removeEventListener("keydown", this.onShortcut);
    this.root.replaceChildren();
    this.root.classList.remove("board", `board--${this.mode}`, "is-acting", "is-picking");
  }

  /** After the end the board is there to be read. */
  get isOver() {
    return Boolean(this.records.get("workshop")?.over);
  }

  get isClosed() {
    return Boolean(this.records.get("workshop")?.closed);
  }

  /* ---- drawing ---- */

  get unit() {
    return this.mode === "wall" ? window.innerHeight / 1080 : DESK_UNIT;
  }

  draw() {
    this.frame ||= requestAnimationFrame(() => this.#render());
  }

  /** The records changed. Whoever carries something sees what others do in calm steps, so that the hand is never kept waiting. */
  changed() {
    if (!this.isCarrying) return this.draw();
    const pause = Math.min(CALM.most, Math.max(CALM.least, (this.cost ?? 0) * CALM.share));
    this.soon ||= setTimeout(() => {
      this.soon = 0;
      if (!this.isGone) this.draw();
    }, Math.max(0, (this.rendered ?? 0) + pause - performance.now()));
  }

  /** How long a drawing keeps the page busy, the browser's own part included. */
  #weigh() {
    const begun = performance.now();
    requestAnimationFrame(() => setTimeout(() => {
      this.cost = performance.now() - begun;
    }));
  }

  get isCarrying() {
    return this.inHand.size > 0 || this.looking.isMoving;
  }

  /** Only what others hold moved. */
  drawHeld() {
    this.heldFrame ||= requestAnimationFrame(() => {
      this.heldFrame = 0;
      if (this.isGone || this.frame || !this.layout) return;
      if (this.others.draw(this.others.find(this), this.surface)) this.draw();
      this.#lookAt(this.seen);
    });
  }

  #render() {
    this.frame = 0;
    this.rendered = performance.now();
    this.#weigh();
    const { width, height } = this.field.getBoundingClientRect();
    if (this.isGone || !width || !height) return;
    const hadFocus = this.field.contains(document.activeElement);
    this.#layOut({ width, height });
    this.choice.keep((id) => this.layout.cards.has(id));
    const held = this.others.find(this);
    this.isDrawing = true; // a focus that comes back to its card by itself moves no camera
    this.surface.draw({
      layout: this.layout, unit: this.unit, records: this.records, chosen: this.choice, editing: this.editing,
      inHand: new Set([...this.inHand, ...held.keys()]), describe: (id, box) => describeCard(this.records, id, box),
    });
    this.isDrawing = false;
    if (this.others.draw(held, this.surface)) this.draw();
    this.root.classList.toggle("is-picking", this.choice.size > 0);
    this.toolbar.draw({
      picked: this.choice.size, hasStack: this.acting.stacksAmong(this.choice.ids).length > 0, canSplit: this.acting.splitsOff(this.choice.ids) !== "", hand: this.hand?.get("hand"), steps: { undo: this.nameStep("undo"), redo: this.nameStep("redo") },
      isOver: this.isOver,
      suggested: this.choice.size === 1 && !this.isOver ? this.suggest(this.choice.ids[0], () => this.choice.clear()) : null,
    });
    this.looking.draw(this.layout);
    this.root.classList.toggle("is-over", this.isOver);
    this.root.classList.toggle("is-close", this.looking.isClose);
    this.rover.refresh(hadFocus);
    this.#lookAt(this.seen);
    this.#tellWaiting();
    for (const one of this.overlays) one.drawn();
  }

  #layOut(size) {
    const before = this.layout;
    this.size = size;
    const laid = layout(this.records, {
      ...size, unit: this.unit, ruler: this.ruler, titleRuler: this.titleRuler, memory: this.memory, camera: this.looking.camera,
      labels: { shelf: t("board.shelf"), unsorted: t("board.unsorted"), untitled: t("board.untitled") },
    });
    this.layout = lookedAt(laid, this.looking.settled(laid));
    const { clusters } = this.layout;
    if (this.editing && !clusters.has(this.editing)) clusters.set(this.editing, before.clusters.get(this.editing)); // somebody is still writing
  }

  /** Only the camera moved: everything lies where it lay, seen from elsewhere. */
  pan(camera) {
    if (this.frame) return; // it is drawn anew anyway
    this.layout = lookedAt(this.layout, camera);
    this.surface.shift(this.layout);
    this.others.draw(this.others.find(this), this.surface);
    this.looking.draw(this.layout);
    this.#lookAt(null);
    for (const one of this.overlays) one.drawn();
  }

  /** Calls back once something is on the board. */
  whenDrawn(key, then) {
    if (this.surface.element(key)) then();
    else this.waiting.set(key, then);
  }

  #tellWaiting() {
    for (const [key, then] of this.waiting) {
      if (!this.surface.element(key)) continue;
      this.waiting.delete(key);
      then();
    }
  }

  boxOf(key) {
    const at = key.indexOf(":");
    return (key.slice(0, at) === "card" ? this.layout.cards : this.layout.clusters).get(key.slice(at + 1));
  }

  /** The magnifier: a small card under mouse or focus is shown large beside it. */
  #lookAt(target) {
    const card = target?.closest?.("[data-card]");
    this.seen = card?.isConnected ? card : null;
    const id = this.seen?.dataset.card;
    const box = id && !this.isTaken(`card:${id}`) && !this.inHand.size ? this.layout.cards.get(id) : null;
    if (box?.mini) this.air.magnify(id, this.records.get(`statement:${id}`), box, this);
    else this.air.magnify("");
  }

  /* ---- hands ---- */

  isTaken(key) {
    return this.inHand.has(key) || Boolean(this.holderOf(key.slice(key.indexOf(":") + 1)));
  }

  holderOf(id) {
    return holderOf(this.hands, this.records, id);
  }

  taken(keys, name) {
    for (const key of keys) {
      this.inHand.add(key);
      this.surface.mark(key, name, true);
    }
    this.root.classList.add("is-carrying");
    this.#lookAt(null);
  }

  returned(keys, name) {
    for (const key of keys) {
      this.inHand.delete(key);
      this.surface.mark(key, name, false);
      this.surface.setDown(key);
    }
    this.root.classList.toggle("is-carrying", this.inHand.size > 0);
    this.draw();
  }

  /** Shows where each carried thing would go. */
  pointAt(thing, target) {
    if (target?.id) this.targets.set(thing, target.kind === "card" ? `card:${target.id}` : keyOfPlace(target.id));
    else this.targets.delete(thing);
    this.surface.pointAt(new Set(this.targets.values()));
  }

  /* ---- focus ---- */

  #focused(target) {
    const key = target.closest("[data-key]")?.dataset.key;
    if (key && !this.inHand.has(key) && !this.isDrawing) this.looking.bringIn(this.#focusable().get(key));
    if (this.search.isOn || target.matches(":focus-visible")) this.#lookAt(target);
  }

  #focusable() {
    const boxes = new Map();
    if (!this.layout) return boxes;
    for (const key of this.surface.elements.keys()) {
      const box = this.boxOf(key);
      if (key.startsWith("card:")) boxes.set(key, box);
      else if (key.startsWith("cluster:")) boxes.set(key, box.title);
      else boxes.set(key, titleOf(key.startsWith("tray:") ? this.layout.tray : this.layout.shelf, this.unit));
    }
    return boxes;
  }

  #focusTarget(key) {
    const element = this.surface.element(key);
    return key.startsWith("card:") ? element : element?.querySelector("button");
  }

  /* ---- words ---- */

  say(text) {
    this.live.textContent = text;
  }

  /** A quiet line for what did not work; it goes by itself, since nothing hangs on it. */
  note(text) {
    clearTimeout(this.noteTimer);
    setText(this.notes, text);
    this.notes.hidden = !text;
    if (text) this.noteTimer = setTimeout(() => this.note(""), NOTE_STAYS);
  }
}

const titleOf = ({ x, y }, unit) => ({ x: x + 20 * unit, y: y + 8 * unit, w: 260 * unit, h: 48 * unit });

function keyOfPlace(place) {
  if (place === SHELF) return `shelf:${place}`;
  return place === UNSORTED ? `tray:${place}` : `cluster:${place}`;
}
