/* Speaking: one large microphone with a ring that fills while one speaks and ends by itself. Then listen, again, or send.
   What was spoken is kept on this tablet until it is sent or spoken anew. */
import { el, setAttr, setText, svg } from "../../parts/dom.js";
import { icon, picto } from "../../parts/picto.js";
import { drawStatement } from "../../parts/statement_card.js";
import { newId } from "../../ids.js";
import { t } from "../../messages.js";
import { aloud } from "../aloud.js";
import { drawAsked } from "../asked_art.js";
import { openDrafts } from "../drafts.js";
import { calm, go, say } from "../parts.js";
import { bytesOf, record } from "../recorder.js";

const ROUND = 2 * Math.PI * 46;

/** data: { promptId } */
export function speak(app, { promptId = "" } = {}) {
  const { room } = app;
  const asked = promptId || room.workshop.open_prompt;
  const drafts = openDrafts(room.memory);
  const about = drafts.place("speak", asked);
  const who = room.me.id;
  let recording = drafts.open(who, about);
  let state = recording ? "recorded" : "start"; // start, asking, listening, recorded, denied
  let recorder = null;
  let player = null;

  const picture = drawAsked(room, asked);
  const title = say(room.prompt(asked)?.text ?? "");
  const line = calm("");
  const hears = calm(t("tablet_say.speak.who_hears"));
  const ring = svg("circle", { class: "voice__ring", attrs: { cx: 50, cy: 50, r: 46, "stroke-dasharray": ROUND, "stroke-dashoffset": ROUND } });
  const button = aloud(el("button", { class: "voice", attrs: { type: "button" }, on: { click: press } },
    svg("svg", { class: "voice__round", attrs: { viewBox: "0 0 100 100", "aria-hidden": "true" } }, svg("circle", { class: "voice__track", attrs: { cx: 50, cy: 50, r: 46 } }), ring),
    picto("microphone", { class: "voice__microphone" }), icon("icon-stop", { class: "voice__stop" })), t("tablet_say.speak.record"));
  const paper = drawStatement({ text: "", way: "recording", perspective: room.perspective, class: "voice__card" });
  const listen = go({ label: t("tablet_say.speak.listen"), sign: "icon-play", signFirst: true, act: play });
  const again = go({ label: t("tablet_say.speak.again"), sign: "icon-again", signFirst: true, act: anew });
  const others = go({ label: t("tablet.write_after_all"), sign: "icon-pen", signFirst: true, act: () => app.instead("prompt", { promptId: asked }) });
  const done = go({ label: t("tablet.done"), sign: "icon-tick", kind: "next", act: send });

  async function press() {
    if (state === "listening") return recorder?.stop();
    if (state === "asking") return;
    become("asking");
    try {
      recorder = await record({ onEnd: ended });
    } catch {
      return become("denied");
    }
    if (!button.isConnected) return recorder.stop(); // went away while the browser was asking
    become("listening");
    fillRing();
  }

  function fillRing() {
    if (state !== "listening") return;
    if (!button.isConnected) return recorder.stop();
    ring.style.strokeDashoffset = String(ROUND * (1 - recorder.share()));
    requestAnimationFrame(fillRing);
  }

  function ended(voice) {
    recorder = null;
    if (!voice) {
      if (button.isConnected) app.say(t("tablet_say.speak.nothing"));
      return become("start");
    }
    recording = voice;
    drafts.keep(who, about, voice);
    become("recorded");
  }

  function play() {
    quiet();
    const address = URL.createObjectURL(new Blob([bytesOf(recording)]));
    player = new Audio(address);
    player.addEventListener("ended", () => URL.revokeObjectURL(address));
    player.play().catch(() => URL.revokeObjectURL(address));
  }

  function quiet() {
    player?.pause();
    player = null;
  }

  function anew() {
    quiet();
    recording = "";
    drafts.drop(who, about);
    become("start");
  }

  function send() {
    if (!recording) return;
    quiet();
    const statementId = newId();
    drafts.drop(who, about);
    room.want("SendStatement", { statement_id: statementId, prompt_id: asked, way: "recording", recording });
    recording = "";
    app.instead("sent", { statementId });
  }

  function become(next) {
    state = next;
    if (next !== "listening") ring.style.strokeDashoffset = String(ROUND);
    app.room.tell();
  }

  return {
    class: "prompt speaking",
    stage: [el("div", { class: "prompt__head" }, picture, title), el("div", { class: "voice__middle" }, button, paper, line, hears, el("div", { class: "voice__acts" }, listen, again, others))],
    foot: done,
    heading: title.firstElementChild,
    isFragile: () => state === "listening",
    isBusy: () => state === "listening" || state === "asking" || Boolean(recording),
    update() {
      const now = room.prompt(asked);
      if (now) setText(title.firstElementChild, now.text);
      setText(line, t(`tablet_say.speak.${state}`));
      setAttr(button, "aria-label", t(`tablet_say.speak.${state === "listening" ? "stop" : "record"}`));
      button.dataset.state = state;
      button.hidden = state === "recorded";
      paper.hidden = state !== "recorded";
      listen.hidden = again.hidden = state !== "recorded";
      others.hidden = state !== "denied";
      hears.hidden = state === "denied";
      done.hidden = state !== "recorded";
    },
  };
}
