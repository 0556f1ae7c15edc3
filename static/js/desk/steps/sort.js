/* The board itself, as large as the desk allows, and beside it what the machine suggests. It is there only while it is seen. */
import { t } from "../../messages.js";
import { mountBoard } from "../../board/board.js";
import { el } from "../../parts/dom.js";
import { holdBack } from "../queue_acts.js";
import { makeDrawer } from "../suggestions/drawer.js";

export function makeSort(desk) {
  const place = el("section", { class: "desk__board", attrs: { "aria-label": t("desk.sort.board") } });
  const element = el("div", { class: "stage__board" }, place);
  const drawer = makeDrawer(desk, (isOpen) => { element.dataset.suggestions = isOpen ? "open" : "shut"; });
  element.append(drawer.element);
  let board = null;

  /** A title for a group that was made a moment ago. */
  async function titleFor(id) {
    const answer = await desk.inquire("names", { cluster_ids: [id] });
    return (answer.ok && answer.names[id]) || null;
  }

  return {
    element,
    update(now) {
      drawer.update(now);
      if (board && !["statement", "cluster", "hand"].some((kind) => desk.touched.has(kind))) return;
      board ??= mountBoard(place, {
        records: desk.views.desk,
        hand: desk.views.hand,
        send: desk.send,
        signal: desk.signal,
        me: desk.me,
        mode: "desk",
        heading: drawer.handle,
        titleFor,
        takeOff: (id) => holdBack(desk, id, t("desk.hold.title_shown")),
      });
      board.draw();
    },
    hear(payload) {
      board?.hear(payload);
    },
    giveRoom() {
      drawer.toggle(false, { quietly: true });
    },
    leave() {
      board?.unmount();
      board = null;
    },
  };
}
