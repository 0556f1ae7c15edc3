/* The small map in the corner: all clouds, and a frame around those in sight. A tap on it goes there. */
import { t } from "../messages.js";
import { el, setAttr, svg } from "../parts/dom.js";

const WIDE = 160;

export class LittleMap {
  /** goTo({ x, y }): the part of the ground, from 0 to 1 each way, that was tapped */
  constructor(goTo) {
    this.clouds = svg("path", { class: "little-map__clouds" });
    this.frame = svg("rect", { class: "little-map__frame", attrs: { rx: 3 } });
    this.picture = svg("svg", { attrs: { "aria-hidden": "true" } }, this.clouds, this.frame);
    this.element = el("button", { class: "little-map", attrs: { type: "button", tabindex: -1, hidden: true, "aria-label": t("board.look.map") } }, this.picture);
    const go = (event) => {
      const { left, top, width, height } = this.element.getBoundingClientRect();
      goTo({ x: (event.clientX - left) / width, y: (event.clientY - top) / height });
    };
    this.element.addEventListener("pointerdown", (event) => {
      this.element.setPointerCapture(event.pointerId);
      go(event);
    });
    this.element.addEventListener("pointermove", (event) => this.element.hasPointerCapture(event.pointerId) && go(event));
  }

  /** Above the tray, in the corner of what is in sight. */
  draw({ clusters, area, view, camera }, height) {
    this.element.hidden = camera.zoom === 1;
    if (this.element.hidden) return;
    this.element.style.bottom = `${Math.round(height - view.y - view.h) + 8}px`;
    const high = Math.round((WIDE * view.h) / view.w);
    setAttr(this.picture, "viewBox", `0 0 ${WIDE} ${high}`);
    const [across, down] = [WIDE / area.w, high / area.h];
    const drawn = [...clusters.values()].map((box) => oval((box.x - area.x) * across, (box.y - area.y) * down, box.w * across, box.h * down)).join("");
    setAttr(this.clouds, "d", drawn);
    const frame = { x: (view.x - area.x) * across, y: (view.y - area.y) * down, width: view.w * across, height: view.h * down };
    for (const [name, value] of Object.entries(frame)) setAttr(this.frame, name, String(Math.round(value * 10) / 10));
  }
}

/** A rounded blot, the cloud from afar. */
function oval(x, y, w, h) {
  const [a, b] = [Math.round(w * 5) / 10, Math.round(h * 5) / 10];
  return `M${Math.round(x * 10) / 10} ${Math.round((y + h / 2) * 10) / 10}a${a} ${b} 0 1 1 ${2 * a} 0a${a} ${b} 0 1 1 ${-2 * a} 0z`;
}
