/* How a ghost looks: a card without its words, a pile of them, a cloud, or a sign for what would come together. */
import { cloudPath } from "../../board/cloud_shape.js";
import { t } from "../../messages.js";
import { el, setAttr, setText, svg } from "../../parts/dom.js";
import { icon, picto } from "../../parts/picto.js";

const SIGNS = { join: "icon-join", stack: "icon-stack" };

/** What is in the button of a ghost. */
export function insideOf(kind) {
  if (kind === "move") return [el("span", { class: "ghost__more" })];
  if (SIGNS[kind]) return [icon(SIGNS[kind])];
  return [
    svg("svg", { class: "ghost__shape", attrs: { "aria-hidden": "true" } }, svg("path", {})),
    el("span", { class: "ghost__title" }, el("span", { class: "ghost__name", attrs: { dir: "auto" } }), el("span", { class: "ghost__count" })),
  ];
}

function drawCloud(button, { id, box, isPill }, { title, pictogram, statement_ids: ids }, unit) {
  const [shape, heading] = button.children;
  const [w, h] = [Math.round(box.w / unit), Math.round(box.h / unit)];
  shape.toggleAttribute("hidden", Boolean(isPill));
  setAttr(shape, "viewBox", `0 0 ${w} ${h}`);
  if (button.shape !== `${w} ${h}`) setAttr(shape.firstElementChild, "d", cloudPath(id, w, h));
  button.shape = `${w} ${h}`;
  setText(heading.querySelector(".ghost__name"), title || t("board.untitled"));
  setText(heading.querySelector(".ghost__count"), String(ids.length));
  if (pictogram && !heading.querySelector(".picto")) heading.prepend(picto(pictogram, { class: "ghost__picture" }));
}

/** question: what is asked, in words; card: { name, perspective } of the one that would move, or null; unit: pixels in a wall unit */
export function drawFace(button, one, { proposal, question, card, unit }) {
  setAttr(button, "aria-label", card ? `${question} ${card.name}` : question);
  setAttr(button, "data-perspective", card?.perspective);
  button.classList.toggle("ghost--pile", one.more > 0);
  button.classList.toggle("ghost--pill", Boolean(one.isPill));
  const more = button.querySelector(".ghost__more");
  if (more) setText(more, one.more ? `+${one.more}` : "");
  if (["gather", "split"].includes(one.kind)) drawCloud(button, one, proposal, unit);
}
