/* The board itself, as large as the desk allows, and beside it what the machine suggests. It is there only while it is seen. */
import { t } from "../../messages.js";
import { mountBoard } from "../../board/board.js";
import { el } from "../../parts/dom.js";
import { makeGhostBar } from "../ghosts/bar.js";
import { makeGhosts } from "../ghosts/ghosts.js";
import { takeBack, undoLabel } from "../own_steps.js";
import { holdBack } from "../queue_acts.js";
import { makeDrawer } from "../suggestions/drawer.js";
import { adviceFor, layCard } from "../suggestions/laying.js";
import { drawPlaceChip } from "../suggestions/place_chip.js";
import { makeProposing } from "../suggestions/proposing.js";

export function makeSort(desk) {
  const place = el("section", { class: "desk__board", attrs: { "aria-label": t("desk.sort.board") } });
  const element = el("div", { class: "stage__board" }, place);
  const proposing = makeProposing(desk, desk.now.workshop.id);
  let ghosts = null;
  const bar = makeGhostBar(proposing, (by) => ghosts?.step(by));
  const drawer = makeDrawer(desk, proposing, (isOpen) => { element.dataset.suggestions = isOpen ? "open" : "shut"; });
  element.append(drawer.element);
  const heading = el("div", { class: "suggest-line" }, drawer.handle, bar.element);
  let board = null;
  let chip = { says: null, element: null };

  /** A title for a group that was made a moment ago. */
  async function titleFor(id) {
    if (!desk.known.isOn) return null;
    const answer = await desk.inquire("names", { cluster_ids: [id] });
    return (answer.ok && answer.names[id]) || null;
  }

  /** The chip of the one card that is picked; the same element as long as it says the same. */
  function suggest(id, done) {
    const card = desk.now.cards.find((one) => one.id === id);
    const advice = card?.place === "unsorted" && !card.onto ? adviceFor(desk, id) : null;
    const says = advice && JSON.stringify([id, advice]);
    if (says !== chip.says) chip = { says, element: advice && drawPlaceChip(advice, { take: () => take(card, done), does: t("suggestions.chip.lay") }) };
    return chip.element;
  }

  async function take(card, done) {
    if (await layCard(desk, card)) done();
  }

  return {
    element,
    update(now) {
      proposing.update(now);
      bar.update();
      place.classList.toggle("has-ghosts", !bar.element.hidden);
      drawer.update(now);
      if (board && !["statement", "cluster", "hand"].some((kind) => desk.touched.has(kind))) return;
      board ??= mountBoard(place, {
        records: desk.views.desk,
        hand: desk.views.hand,
        send: desk.send,
        signal: desk.signal,
        hands: desk.hands,
        mode: "desk",
        heading,
        titleFor,
        suggest,
        nameStep: (which) => undoLabel(desk, which),
        takeBack: (command) => takeBack(desk, command),
        overlays: [(one) => (ghosts = makeGhosts(one, desk, proposing))],
        takeOff: (id) => holdBack(desk, id, t("desk.hold.title_shown")),
      });
      board.draw();
    },
    giveRoom() {
      drawer.toggle(false, { quietly: true });
    },
    leave() {
      board?.unmount();
      board = ghosts = null;
    },
  };
}
