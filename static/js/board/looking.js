/* Looking closer: by buttons, wheel, two fingers, keys and the small map in the corner. Where the camera is concerns this
   screen alone, like the turn of a head. */
import { t } from "../messages.js";
import { el, setAttr } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { bringingIn, cameraAt, inSight, MAP, pushed, zoomedAt, ZOOMS } from "./camera.js";
import { contains, middleOf } from "./geometry.js";
import { LittleMap } from "./little_map.js";

const WHEEL_STEP = 60; // so far a wheel turns for one step, in pixels of scrolling
const PINCH_STEP = 1.35; // so much further apart, or closer, are two fingers
const RIM = 56; // pixels: a card carried to the rim of what is in sight pushes on
const PUSH = 14; // pixels a frame

export class Looking {
  camera = MAP;
  #anchor = null; // { key, left, top, point }: what stays under a point while the zoom changes
  #fingers = new Map(); // a finger on bare ground → where it is
  #turned = 0;

  /** board: { field, layout, carrying, draw(), pan(camera), say(text) } */
  constructor(board) {
    this.board = board;
    this.map = new LittleMap((place) => this.#goTo(place));
    const sign = (name, label, act) => el("button", { class: "panel-button panel-button--sign", attrs: { type: "button", title: label }, on: { click: act } }, icon(name), el("span", { class: "sr-only", text: label }));
    this.away = sign("icon-minus", t("board.look.away"), () => this.zoom(-1));
    this.closer = sign("icon-plus", t("board.look.closer"), () => this.zoom(1));
    this.whole = sign("icon-board", t("board.look.whole"), () => this.showAll());
    this.buttons = el("div", { class: "board__look", attrs: { role: "group", "aria-label": t("board.look.label") } }, this.away, this.whole, this.closer);
    this.elements = [this.map.element, this.buttons];
    board.field.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
  }

  /** Whether a hand pushes the board about. */
  get isMoving() {
    return this.#fingers.size > 0;
  }

  get isClose() {
    return this.camera.zoom > 1;
  }

  /** Closer (1) or further away (−1); what is under the point stays there. */
  zoom(steps, point = middleOf(this.#sight.view)) {
    const { layout } = this.board;
    if (steps > 0 && !canShowMore(layout)) return;
    const next = zoomedAt(this.camera, steps, point, this.#sight);
    if (next.zoom === this.camera.zoom) return;
    this.#anchor = anchorAt(layout, point);
    this.camera = next;
    this.board.say(t(next.zoom === 1 ? "board.look.said_whole" : "board.look.said", { n: Math.round(next.zoom * 100) }));
    this.board.draw();
  }

  showAll() {
    this.#anchor = null;
    this.camera = MAP;
    this.board.say(t("board.look.said_whole"));
    this.board.draw();
  }

  /** As close as this cloud can be seen whole. */
  showCluster(id) {
    const { layout } = this.board;
    const box = layout.clusters.get(id);
    if (!box) return;
    const most = Math.min(layout.view.w / box.w, layout.view.h / box.h) * this.camera.zoom;
    const zoom = Math.max(ZOOMS[1], ...ZOOMS.filter((one) => one <= most * 1.05));
    this.#anchor = { key: `cluster:${id}`, left: 0.5, top: 0.5, point: middleOf(layout.view) };
    this.camera = { ...this.camera, zoom };
    this.board.say(t("board.look.said", { n: Math.round(zoom * 100) }));
    this.board.draw();
  }

  /** Something out of sight gets the focus: the board comes to it. */
  bringIn(box) {
    if (!this.isClose || inSight(box, shrunk(this.#sight.view))) return;
    this.#panTo(bringingIn(this.camera, box, this.#sight));
  }

  /** After a layout: the camera that keeps under a point what was there before. */
  settled(laid) {
    const anchor = this.#anchor;
    this.#anchor = null;
    const box = anchor && (anchor.key.startsWith("card:") ? laid.cards : laid.clusters).get(anchor.key.slice(anchor.key.indexOf(":") + 1));
    const sight = { view: laid.view, ground: laid.area };
    this.camera = box
      ? pushed(this.camera, { x: anchor.point.x - (box.x + box.w * anchor.left), y: anchor.point.y - (box.y + box.h * anchor.top) }, sight)
      : cameraAt({ ...sight, zoom: this.camera.zoom });
    return this.camera;
  }

  draw(layout) {
    setAttr(this.away, "aria-disabled", !this.isClose);
    setAttr(this.closer, "aria-disabled", !canShowMore(layout));
    this.whole.hidden = !this.isClose;
    this.buttons.hidden = !this.isClose && !canShowMore(layout);
    this.map.draw(layout, this.board.field.clientHeight);
  }

  /* ---- hands on the bare ground ---- */

  /** What a pointer carries that touches nothing: the board itself. */
  paper() {
    const finger = {};
    const fingers = this.#fingers;
    const leave = () => fingers.delete(finger);
    return {
      lift: (point) => fingers.set(finger, point),
      move: (point) => this.#moved(finger, point),
      drop: leave,
      cancel: leave,
    };
  }

  #moved(finger, point) {
    const before = [...this.#fingers.values()];
    this.#fingers.set(finger, point);
    const now = [...this.#fingers.values()];
    const by = { x: meanOf(now, "x") - meanOf(before, "x"), y: meanOf(now, "y") - meanOf(before, "y") };
    if (this.isClose) this.#panTo(pushed(this.camera, by, this.#sight));
    if (now.length === 2) this.#pinched(now);
    else this.apart = null;
  }

  #pinched([one, two]) {
    const apart = Math.hypot(one.x - two.x, one.y - two.y);
    this.apart ??= apart;
    const steps = apart > this.apart * PINCH_STEP ? 1 : apart < this.apart / PINCH_STEP ? -1 : 0;
    if (!steps) return;
    this.apart = apart;
    this.zoom(steps, { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 });
  }

  /** A card that is carried to the rim of what is in sight pushes on, as long as it is held there. */
  lean(thing, point) {
    thing.leaning = this.isClose ? rimAt(this.#sight.view, point) : null;
    if (!thing.leaning || thing.isLeaning) return;
    thing.isLeaning = true;
    requestAnimationFrame(() => {
      thing.isLeaning = false;
      if (!thing.leaning || !this.board.carrying.has(thing)) return;
      this.#panTo(pushed(this.camera, thing.leaning, this.#sight));
      thing.move(point);
    });
  }

  /* ---- wheel and keys ---- */

  /** Turned, it moves the board when there is more than is in sight; turned with the control key, or by two fingers on a pad, it zooms. */
  #wheel(event) {
    if (!event.ctrlKey && !event.metaKey) {
      if (!this.isClose) return;
      event.preventDefault();
      this.#panTo(pushed(this.camera, { x: -event.deltaX, y: -event.deltaY }, this.#sight));
      return;
    }
    event.preventDefault();
    this.#turned += event.deltaY;
    if (Math.abs(this.#turned) < WHEEL_STEP) return;
    const { left, top } = this.board.field.getBoundingClientRect();
    this.zoom(this.#turned < 0 ? 1 : -1, { x: event.clientX - left, y: event.clientY - top });
    this.#turned = 0;
  }

  /** Plus, minus and nought, as in maps. Answers whether the key was meant for here. */
  pressed(key) {
    if (key === "+") this.zoom(1);
    else if (key === "-") this.zoom(-1);
    else if (key === "0") this.showAll();
    else return false;
    return true;
  }

  /* ---- moving ---- */

  get #sight() {
    return { view: this.board.layout.view, ground: this.board.layout.area };
  }

  #panTo(camera) {
    this.camera = camera;
    this.board.pan(camera);
  }

  #goTo({ x, y }) {
    this.#panTo(pushed({ ...this.camera, x, y }, { x: 0, y: 0 }, { view: this.#sight.view, ground: groundFor(this.#sight, { x, y }) }));
  }
}

/** From closer something could be read that cannot be read now. */
const canShowMore = ({ cards, clusters, camera }) =>
  camera.zoom < ZOOMS[ZOOMS.length - 1] && [...cards.values()].some((box) => box.mini && clusters.has(box.place));

const meanOf = (points, axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
const shrunk = ({ x, y, w, h }) => ({ x: x + 8, y: y + 8, w: w - 16, h: h - 16 });

/** The ground shifted so that this part of it, from 0 to 1 each way, is in the middle of the view. */
const groundFor = ({ view, ground }, { x, y }) => ({ ...ground, x: view.x + view.w / 2 - x * ground.w, y: view.y + view.h / 2 - y * ground.h });

/** The card or the cloud under a point, and which part of it. */
function anchorAt({ cards, clusters }, point) {
  for (const [kind, boxes] of [["card", cards], ["cluster", clusters]]) {
    for (const [id, box] of boxes) {
      if ((kind === "card" && !clusters.has(box.place)) || !contains(box, point)) continue;
      return { key: `${kind}:${id}`, left: (point.x - box.x) / box.w, top: (point.y - box.y) / box.h, point };
    }
  }
  return null;
}

/** Where the ground has to go for a point on the rim, or null. */
function rimAt(view, { x, y }) {
  const [left, right] = [x < view.x + RIM, x > view.x + view.w - RIM];
  const [top, bottom] = [y < view.y + RIM, y > view.y + view.h - RIM && y < view.y + view.h];
  if (!left && !right && !top && !bottom) return null;
  return { x: left ? PUSH : right ? -PUSH : 0, y: top ? PUSH : bottom ? -PUSH : 0 };
}
