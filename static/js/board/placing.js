/* How things come to their place on a board, and how one sees them go there. */
import { BEHIND } from "./sizes.js";

export const AT_REST = { x: 0, y: 0 };

export const moveTo = ({ x, y }) => `translate(${x}px, ${y}px)`;

export const prefersStillness = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** A new card comes from below, where the tablets are. rest: what its transform is when it lies in its place */
export function flyIn(element, box, field, turn = 0, rest = box) {
  const { width, height } = field.getBoundingClientRect();
  const to = moveTo(rest);
  const from = `${moveTo({ x: width / 2 - box.w / 2 - box.x + rest.x, y: height + 40 - box.y + rest.y })} rotate(-4deg)`;
  element.animate([{ transform: from, opacity: 0 }, { transform: to, opacity: 1 }],
    { duration: 900, delay: turn * 90, easing: "cubic-bezier(.2, .8, .2, 1)", fill: "backwards" });
}

/** A card lies in a slot, so that moving it asks the browser for the few rules of a slot and not for the many of a card. */
export const slotOf = (element) => (element.parentNode?.classList?.contains("board__slot") ? element.parentNode : element);

/** A card at rest lies where it is without a transform: a thousand transforms are a thousand sheets to a browser. */
export function lay(element, box, unit, slot) {
  place(element, { ...box, ...AT_REST }, unit, slot);
  Object.assign(slot.style, { transform: "", left: `${round(box.x)}px`, top: `${round(box.y)}px` });
}

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

export const round = (value) => Math.round(value * 10) / 10;
