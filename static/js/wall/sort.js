/* Sorting: the board itself; on a touch wall children sort here. */
import { mountBoard } from "../board/board.js";
import { t } from "../messages.js";
import { el, setText } from "../parts/dom.js";
import { makeHead } from "./head.js";

export function makeSort(wall) {
  const head = makeHead(t("wall.sort.title"));
  const how = el("p", { class: "wall__how" });
  head.element.firstElementChild.after(how);
  const element = el("div", { class: "scene scene--sort" });
  let board = null;
  return {
    element,
    entered() {
      board = mountBoard(element, {
        records: wall.records, send: wall.send, signal: wall.signal, hands: wall.hands, mode: "wall", heading: head.element,
      });
    },
    update() {
      head.update(wall.records);
      setText(how, wall.records.get("suggesting")?.on ? t("wall.sort.how") : "");
      board.draw();
    },
    leave: () => board?.unmount(),
  };
}
