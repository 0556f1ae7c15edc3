/* The card is on its way; what the line below says is always what is so. */
import { el, setText, svg } from "../../parts/dom.js";
import { drawStatement } from "../../parts/statement_card.js";
import { t } from "../../messages.js";
import { drawScene } from "../scene.js";
import { calm, go, say, sizeOf, tokenOf } from "../parts.js";
import { sentenceOf } from "./cards.js";

export function sent(app, { statementId }) {
  const { room } = app;
  const card = () => room.cards.find(({ id }) => id === statementId);
  const first = card();
  const title = say(t("tablet.card_flies"));
  const line = calm("");
  const back = go({ label: t("tablet.take_back"), sign: "icon-undo", signFirst: true, act: takeBack });
  const more = go({ label: t("tablet.one_more_card"), sign: "icon-plus", kind: "next", act: writeMore });

  function takeBack() {
    room.want("WithdrawStatement", { statement_id: statementId });
    app.instead("cards");
  }

  function writeMore() {
    if (room.home.name === "write") app.home();
    else app.instead("write", { promptId: room.promptForMore });
  }

  return {
    scene: drawScene({ thread: false }),
    class: "flying",
    stage: [drawFlight(room, first), el("div", { class: "flying__words" }, title, line, back)],
    foot: more,
    heading: title.firstElementChild,
    update() {
      const now = card();
      setText(title.firstElementChild, t(room.isStuck && now?.status === "sending" ? "tablet.card_is_safe" : "tablet.card_flies"));
      setText(line, now ? sentenceOf(room, now) : "");
      back.hidden = !now || now.status === "refused";
      more.hidden = !room.canWrite;
    },
  };
}

/** From one's own animal along the thread to the wall. */
function drawFlight(room, card) {
  const perspective = card?.takenDown ? "children" : room.perspective;
  const text = card?.text ?? "";
  return el("div", { class: "flight", attrs: { "aria-hidden": "true" } },
    drawWall(),
    svg("svg", { class: "flight__thread", attrs: { viewBox: "0 0 100 100", preserveAspectRatio: "none" } },
      svg("path", { class: "thread", attrs: { d: "M10 88C8 76 20 74 30 66", "vector-effect": "non-scaling-stroke" } }),
      svg("path", { class: "thread", attrs: { d: "M52 64C88 58 62 40 78 26", "vector-effect": "non-scaling-stroke" } })),
    drawStatement({ text, perspective, class: `flight__card flight__card--${sizeOf(text)}` }),
    tokenOf(room.me, "flight__me"));
}

function drawWall() {
  const cloud = (x, y, w) => svg("ellipse", { class: "cloud__face", attrs: { cx: x, cy: y, rx: w, ry: 40 } });
  const note = (x, y) => svg("rect", { class: "flight__note", attrs: { x, y, width: 34, height: 22, rx: 6 } });
  return svg("svg", { class: "flight__wall", attrs: { viewBox: "0 0 380 262" } },
    svg("rect", { class: "flight__board", attrs: { x: 5, y: 5, width: 370, height: 252, rx: 10 } }),
    cloud(98, 72, 72), cloud(288, 76, 70), cloud(116, 188, 74),
    note(60, 60), note(102, 66), note(264, 64), note(78, 178), note(122, 182),
    svg("rect", { class: "flight__place", attrs: { x: 246, y: 160, width: 88, height: 56, rx: 12 } }));
}
