/* The board itself, as large as the desk allows. It is there only while it is seen. */
import { t } from "../../messages.js";
import { mountBoard } from "../../board/board.js";
import { el } from "../../parts/dom.js";
import { holdBack } from "../queue_acts.js";

export function makeSort(desk) {
  const place = el("section", { class: "desk__board", attrs: { "aria-label": t("desk.sort.board") } });
  const element = el("div", { class: "stage__board" }, place);
  let board = null;

  return {
    element,
    update() {
      if (board && !["statement", "cluster", "hand"].some((kind) => desk.touched.has(kind))) return;
      board ??= mountBoard(place, {
        records: desk.views.desk,
        hand: desk.views.hand,
        send: desk.send,
        signal: desk.signal,
        me: desk.me,
        mode: "desk",
        takeOff: (id) => holdBack(desk, id, t("desk.hold.title_shown")),
      });
      board.draw();
    },
    hear(payload) {
      board?.hear(payload);
    },
    leave() {
      board?.unmount();
      board = null;
    },
  };
}
