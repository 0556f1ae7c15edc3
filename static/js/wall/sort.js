/* Sorting: the board itself; on a touch wall children sort here. */
import { mountBoard } from "../board/board.js";
import { t } from "../messages.js";
import { el } from "../parts/dom.js";
import { makeHead } from "./head.js";

export function makeSort(wall) {
  const head = makeHead(t("wall.sort.title"));
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
      board.draw();
    },
    leave: () => board?.unmount(),
  };
}
