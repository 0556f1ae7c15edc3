/* Where the card is: under way, with the adults, or on the wall. Words and picture follow its record, never hope. */
import { el, setAttr, setText, svg } from "../../parts/dom.js";
import { icon, setPicture } from "../../parts/picto.js";
import { drawStatement } from "../../parts/statement_card.js";
import { t } from "../../messages.js";
import { drawScene } from "../scene.js";
import { aloud } from "../aloud.js";
import { go, nextChild, say, sizeOf, tokenOf, wordSize } from "../parts.js";
import { wallParts } from "../wall_art.js";
import { SIGNS, sentenceOf } from "./cards.js";

const PLACES = { sending: "way", waiting: "desk", kept: "desk", shown: "wall", refused: "back" };

export function sent(app, { statementId }) {
  const { room } = app;
  const card = () => room.cards.find(({ id }) => id === statementId);
  const first = card();
  const title = say("");
  const line = el("p", { class: "say__text flying__line" }, icon(SIGNS.sending), aloud(el("span")));
  const flight = drawFlight(room, first);
  const back = go({ label: t("tablet.take_back"), sign: "icon-undo", signFirst: true, act: takeBack });
  const more = go({ label: t("tablet.one_more_card"), sign: "icon-card-plus", kind: "next", act: writeMore });
  const next = nextChild(app);

  function takeBack() {
    room.want("WithdrawStatement", { statement_id: statementId });
    app.instead("cards");
  }

  function writeMore() {
    if (room.isCollecting) app.home();
    else app.instead(room.begin, { promptId: room.promptForMore });
  }

  return {
    scene: drawScene({ thread: false, sun: false }),
    class: "flying",
    stage: [flight, el("div", { class: "flying__words" }, title, line, back)],
    foot: [next.button, more],
    heading: title.firstElementChild,
    update() {
      const now = card();
      const status = now?.status ?? "sending";
      setAttr(flight, "data-at", PLACES[status] ?? "way");
      setText(title.firstElementChild, t(`tablet.sent.${status}`));
      setPicture(line.firstElementChild, SIGNS[status]);
      setText(line.lastElementChild, now && saysMore(now) ? sentenceOf(room, now) : "");
      line.hidden = !line.lastElementChild.textContent;
      back.hidden = !now || status === "refused" || status === "withdrawn";
      more.hidden = !room.canWrite;
      next.update();
    },
  };

  /** A second sentence only where the first does not say it all. */
  function saysMore({ status, message }) {
    return Boolean(message) || ["waiting", "kept"].includes(status) || (status === "sending" && room.isStuck);
  }
}

/** The card beside one's own animal, and what may become its place: a desk with an adult behind it, the wall, or its home. */
function drawFlight(room, card) {
  const perspective = card?.takenDown ? "children" : room.perspective;
  const text = card?.text ?? "";
  const face = card ? { ...card, perspective } : { text, perspective };
  const paper = drawStatement({ ...face, takenDown: false, class: `flight__card flight__card--${sizeOf(text)}` });
  paper.append(el("span", { class: "flight__tick" }, icon("icon-tick")));
  return el("div", { class: "flight", attrs: { "aria-hidden": "true" }, data: { at: "way", word: wordSize(text) || null } },
    drawWall(),
    svg("svg", { class: "flight__thread", attrs: { viewBox: "0 0 100 100", preserveAspectRatio: "none" } },
      svg("path", { class: "thread", attrs: { d: "M10 88C8 76 20 74 30 66", "vector-effect": "non-scaling-stroke" } }),
      svg("path", { class: "thread flight__onward", attrs: { d: "M52 64C88 58 62 40 78 26", "vector-effect": "non-scaling-stroke" } })),
    drawWayBack(),
    el("div", { class: "flight__adult" }, tokenOf({ perspective: "staff" }), icon("icon-eye", { class: "flight__eye" })),
    drawDesk(),
    paper,
    tokenOf(room.me, "flight__me"));
}

/** It did not get there: the thread turns before the wall and leads home. */
function drawWayBack() {
  return svg("svg", { class: "flight__back", attrs: { viewBox: "0 0 400 300", preserveAspectRatio: "xMidYMid meet" } },
    svg("path", { class: "flight__turn", attrs: { d: "M120 150C150 96 196 56 242 66C300 80 296 150 240 150C200 150 168 160 140 186" } }),
    svg("path", { class: "flight__arrow", attrs: { d: "M166 182 136 190 144 160" } }));
}

function drawDesk() {
  return svg("svg", { class: "flight__desk", attrs: { viewBox: "0 0 100 100", preserveAspectRatio: "none" } },
    svg("path", { class: "flight__legs", attrs: { d: "M14 20V100M86 20V100", "vector-effect": "non-scaling-stroke" } }),
    svg("path", { class: "flight__top", attrs: { d: "M3 14H97", "vector-effect": "non-scaling-stroke" } }));
}

function drawWall() {
  return svg("svg", { class: "flight__wall", attrs: { viewBox: "0 0 380 262" } }, ...wallParts(),
    svg("rect", { class: "flight__place", attrs: { x: 246, y: 160, width: 88, height: 56, rx: 12 } }));
}
