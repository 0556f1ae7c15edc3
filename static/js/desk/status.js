/* What happened, in one quiet line at the foot; and whether the connection is there, in a calm band at the top. */
import { t } from "../messages.js";
import { el, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";

const STAYS = 6_000;
const PATIENCE = 1_500; // a connection that is back before this was never missed

export function makeStatus() {
  let clearing = null;
  const text = el("span");
  const line = el("p", { class: "said", attrs: { role: "status" } }, text);

  function say(sentence) {
    clearTimeout(clearing);
    setText(text, sentence);
    clearing = setTimeout(() => setText(text, ""), STAYS);
  }

  return { element: line, say };
}

export function makeBand() {
  let waiting = null;
  const text = el("span");
  const band = el("p", { class: "band", attrs: { role: "status" } }, icon("icon-plane"), text);
  band.hidden = true;

  function show(sentence) {
    band.hidden = false;
    setText(text, sentence);
  }

  return {
    element: band,
    /** Answers true when a band that was shown goes away. */
    connected() {
      clearTimeout(waiting);
      waiting = null;
      const wasShown = !band.hidden;
      band.hidden = true;
      return wasShown;
    },
    lost() {
      if (waiting || !band.hidden) return;
      const time = new Date().toLocaleTimeString("de", { hour: "2-digit", minute: "2-digit" });
      waiting = setTimeout(() => show(t("desk.connection.lost", { time })), PATIENCE);
    },
    refused(message) {
      clearTimeout(waiting);
      show(t("desk.connection.refused", { message }));
    },
  };
}
