/* The board by keyboard: one stop in the tab order, arrows from thing to thing as they lie, Space picks, Enter acts. */
import { nextInDirection } from "./geometry.js";

const ARROWS = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

export class Rover {
  #key = "";

  /** boxes() → Map key → box of all that can have the focus; has(key): whether it is there; element(key) → what takes it */
  constructor(field, { boxes, has, element }) {
    this.field = field;
    this.boxes = boxes;
    this.has = has;
    this.element = element;
    field.addEventListener("focusin", (event) => this.#entered(event.target));
    field.addEventListener("keydown", (event) => this.#steer(event));
  }

  get key() {
    return this.#key;
  }

  /** After a redraw: exactly one thing is in the tab order, and a focus whose thing went moves to the nearest. */
  refresh(hadFocus) {
    if (!this.has(this.#key)) this.#mark(nearest(this.boxes(), this.last) ?? "");
    const now = this.element(this.#key);
    if (now && now.tabIndex !== 0) now.tabIndex = 0;
    if (hadFocus && !this.field.contains(document.activeElement)) this.element(this.#key)?.focus({ preventScroll: true });
  }

  goTo(key) {
    const element = this.element(key);
    if (!element) return;
    this.#mark(key);
    element.focus({ preventScroll: true });
  }

  #entered(target) {
    const key = target.closest("[data-key]")?.dataset.key;
    if (key && this.element(key)?.contains(target)) this.#mark(key);
  }

  #mark(key) {
    const before = this.element(this.#key);
    if (before) before.tabIndex = -1;
    this.#key = key;
    this.last = this.boxes().get(key) ?? this.last;
    const now = this.element(key);
    if (now) now.tabIndex = 0;
  }

  #steer(event) {
    if (event.target.matches("input, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
    const boxes = this.boxes();
    if (!boxes.has(this.#key)) return;
    const direction = ARROWS[event.key];
    const ends = { Home: () => firstOf(boxes), End: () => lastOf(boxes) };
    const next = direction ? nextInDirection(boxes, this.#key, direction) : ends[event.key]?.();
    if (!direction && !next) return;
    event.preventDefault();
    if (next) this.goTo(next);
  }
}

const firstOf = (boxes) => boxes.keys().next().value;
const lastOf = (boxes) => [...boxes.keys()].pop();

function nearest(boxes, to) {
  if (!to) return firstOf(boxes);
  let best = firstOf(boxes);
  let shortest = Infinity;
  for (const [key, box] of boxes) {
    const distance = Math.hypot(box.x - to.x, box.y - to.y);
    if (distance < shortest) [best, shortest] = [key, distance];
  }
  return best;
}
