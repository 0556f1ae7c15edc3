/* All eyes to the front: while the desk lets the tablets rest, a paper lies over whatever is there. Nothing below it is drawn
   anew or forgotten, and what waits goes out all the same. A dialog of the browser keeps fingers and keys off the rest. */
import { t } from "../messages.js";
import { el } from "../parts/dom.js";
import { picto } from "../parts/picto.js";
import { calm, say } from "./parts.js";

export function followPause({ room, languages }) {
  let paper = null;
  let said = "";

  function draw() {
    const on = Boolean(room.workshop?.paused) && !room.workshop.closed;
    if (!on) return lift();
    if (paper && said === t("tablet_pause.title")) return;
    lift();
    lay();
  }

  function lay() {
    said = t("tablet_pause.title");
    const title = say(said);
    paper = el("dialog", { class: "pause", attrs: { "aria-label": said }, on: { cancel: (event) => event.preventDefault() } },
      el("div", { class: "pause__paper" },
        el("div", { class: "pause__eyes", attrs: { "aria-hidden": "true" } }, picto("eyes")),
        title, calm(t("tablet_pause.soon")), calm(t("tablet_pause.kept"))));
    document.body.append(paper);
    document.activeElement?.blur(); // the keyboard on the glass goes away; what was typed stays
    paper.showModal();
    paper.addEventListener("close", () => paper?.isConnected && paper.showModal()); // a second Escape closes what the first could not
    title.firstElementChild.focus({ preventScroll: true });
  }

  function lift() {
    const lying = paper;
    paper = null;
    lying?.close();
    lying?.remove();
  }

  room.onChange(draw);
  languages.onChange(draw);
  draw();
}
