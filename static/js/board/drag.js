/* Dragging with a mouse, a pen or several fingers at once: each pointer carries its own things.
   The board tells what may be taken and what happens when it is let go; here is only the movement. */

import { el } from "../parts/dom.js";

const FAR_ENOUGH = { mouse: 5, pen: 8, touch: 10 };

/**
 * grab(target, event) → the thing to carry or null; the thing gets lift(point), move(point), drop(point), cancel()
 */
export function watchPointers(field, grab) {
  const carried = new Map(); // pointerId → { thing, from, isMoving }
  const moved = new Map();
  const shield = el("div", { class: "board__shield", attrs: { hidden: true } });
  let frame = 0;

  field.addEventListener("pointerdown", (event) => {
    if (event.button > 1 || carried.has(event.pointerId)) return;
    const thing = grab(under(event), event);
    if (thing) carried.set(event.pointerId, { thing, from: at(event), isMoving: false });
  });

  field.addEventListener("pointermove", (event) => {
    const one = carried.get(event.pointerId);
    if (!one) return;
    if (!one.isMoving && !isFar(one.from, event)) return;
    if (!one.isMoving) start(one, event);
    moved.set(event.pointerId, { clientX: event.clientX, clientY: event.clientY });
    frame ||= requestAnimationFrame(moveAll);
  });

  field.addEventListener("pointerup", (event) => end(event, (thing) => thing.drop(at(event))));
  field.addEventListener("pointercancel", (event) => end(event, (thing) => thing.cancel()));
  field.addEventListener("dragstart", (event) => event.preventDefault());
  // a card that was carried is not also tapped
  field.addEventListener("click", (event) => {
    if (!field.carriedJustNow) return;
    field.carriedJustNow = false;
    event.preventDefault();
    event.stopPropagation();
  }, true);

  function start(one, event) {
    one.isMoving = true;
    if (event.pointerType === "mouse") raise();
    field.setPointerCapture(event.pointerId);
    one.thing.lift(one.from);
  }

  function moveAll() {
    frame = 0;
    const points = [...moved].map(([id, event]) => [id, at(event)]); // asked before anything moves: after it the page would be laid out for each
    for (const [id, point] of points) carried.get(id)?.thing.move(point);
    moved.clear();
  }

  function end(event, finish) {
    const one = carried.get(event.pointerId);
    if (!one) return;
    carried.delete(event.pointerId);
    moved.delete(event.pointerId);
    if (event.pointerType === "mouse") shield.hidden = true;
    if (!one.isMoving) return;
    field.carriedJustNow = true;
    setTimeout(() => {
      field.carriedJustNow = false;
    });
    finish(one.thing);
  }

  /** Over a full board a browser searches for what lies under a mouse at every move; a sheet above all is found at once. */
  function raise() {
    if (!shield.isConnected) field.append(shield);
    shield.hidden = false;
  }

  /** What a finger touches while a mouse carries something. */
  function under(event) {
    if (event.target !== shield) return event.target;
    shield.hidden = true;
    const found = document.elementFromPoint(event.clientX, event.clientY);
    shield.hidden = false;
    return found ?? field;
  }

  function at({ clientX, clientY }) {
    const { left, top } = field.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  function isFar(from, event) {
    const to = at(event);
    return Math.hypot(to.x - from.x, to.y - from.y) > (FAR_ENOUGH[event.pointerType] ?? 8);
  }

  return {
    /** Everything goes back to where it was. */
    cancelAll() {
      const moving = [...carried.values()].filter((one) => one.isMoving);
      carried.clear();
      moved.clear();
      shield.hidden = true;
      for (const { thing } of moving) thing.cancel();
      return moving.length > 0;
    },
  };
}
