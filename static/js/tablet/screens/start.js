/* The start card: what this is for, who listens, what children decide, when they hear back. Shown once, after the welcome;
   there again from the raised hand. */
import { el, keyed } from "../../parts/dom.js";
import { picto } from "../../parts/picto.js";
import { t } from "../../messages.js";
import { aloud } from "../aloud.js";
import { go, say } from "../parts.js";
import { promises } from "../start_card.js";

/** data: { again } where a child asked for it */
export function start(app, { again = false } = {}) {
  const { room } = app;
  const title = say(t("tablet_start.title"));
  const list = el("ul", { class: "promises" });
  const on = go({ label: t("tablet_start.understood"), sign: "icon-next", kind: "next", act: () => (again ? app.back() : room.begun()) });

  return {
    class: "start",
    stage: [title, list],
    foot: on,
    heading: title.firstElementChild,
    update() {
      keyed(list, promises(room.startCard), ({ name, own }) => `${name}/${own}`, drawPromise);
    },
  };
}

function drawPromise({ name, picture, own }) {
  const words = el("p", { class: "promise__words", text: own || t(`tablet_start.${name}`), attrs: { dir: "auto" } });
  return el("li", { class: "promise" }, picto(picture, { class: "promise__picture" }), aloud(words));
}
