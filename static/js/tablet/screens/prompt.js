/* The question, and the ways to answer it: write, pictures, draw, speak. The tiles are the action here. */
import { el, setText } from "../../parts/dom.js";
import { icon } from "../../parts/picto.js";
import { t } from "../../messages.js";
import { aloud } from "../aloud.js";
import { drawAsked } from "../asked_art.js";
import { openDrafts } from "../drafts.js";
import { ANSWER_SIGNS, go, once, say } from "../parts.js";
import { wayArt } from "../way_art.js";
import { waysHere } from "../ways.js";

/** data: { promptId } where another question than the open one is meant */
export function prompt(app, { promptId = "" } = {}) {
  const { room } = app;
  const asked = promptId || room.workshop.open_prompt;
  const picture = drawAsked(room, asked);
  const title = say(room.prompt(asked)?.text ?? "");
  const tiles = waysHere().map((way) => ({ way, button: drawTile(way, () => app.go(way, { promptId: asked })) }));
  const list = el("div", { class: "ways", data: { count: tiles.length }, attrs: { role: "group", "aria-label": t("tablet_say.choose") } }, ...tiles.map(({ button }) => button));
  const adult = go({ label: t("tablet.adult_writes"), sign: "grown-up", signFirst: true, class: "prompt__adult", act: () => app.go("write", { promptId: asked, takenDown: true }) });
  const dontKnow = go({ label: t("tablet.dont_know"), sign: ANSWER_SIGNS.unsure, signFirst: true, act: () => answer("dont_know") });
  const notToday = go({ label: t("tablet.not_today"), sign: ANSWER_SIGNS.notToday, signFirst: true, act: () => answer("not_today") });

  function answer(what) {
    room.want("AnswerPrompt", { prompt_id: asked, answer: what });
    app.go("answered");
  }

  return {
    class: "prompt prompt--ways",
    footClass: "tablet__foot--quiet",
    stage: [el("div", { class: "prompt__head" }, picture, title), list],
    foot: [dontKnow, notToday, adult],
    heading: title.firstElementChild,
    update() {
      const now = room.prompt(asked);
      if (now) setText(title.querySelector(".say__text"), now.text);
      const drafts = openDrafts(room.memory);
      for (const { way, button } of tiles) showBegun(button, Boolean(drafts.get(room.me.id, drafts.place(way, asked))));
      adult.hidden = !room.isChild;
      dontKnow.hidden = notToday.hidden = !room.isChild || asked !== room.workshop.open_prompt;
    },
  };
}

function drawTile(way, act) {
  const name = t(`tablet_say.way.${way}`);
  return aloud(el("button", { class: `choice way way--${way}`, attrs: { type: "button" }, on: { click: once(act) } },
    wayArt(way), el("span", { class: "way__name", text: name })), name);
}

/** A pen on the tile says: here lies something that you began. */
function showBegun(button, isBegun) {
  const mark = button.querySelector(".way__begun");
  if (isBegun === Boolean(mark)) return;
  if (mark) mark.remove();
  else button.append(el("span", { class: "way__begun" }, icon("icon-pen"), el("span", { class: "sr-only", text: t("tablet.status.draft") })));
}
