/* Drawing: a sheet, eight crayons, three brushes. Each stroke is kept at once; the last one can always be taken back,
   and an emptied sheet too. */
import { el, keyed, setAttr, setText } from "../../parts/dom.js";
import { drawStroke } from "../../parts/drawing.js";
import { icon } from "../../parts/picto.js";
import { COLOURS, emptyDrawing, fits, isFull, strokeOf } from "../../parts/strokes.js";
import { newId } from "../../ids.js";
import { t } from "../../messages.js";
import { aloud } from "../aloud.js";
import { drawAsked } from "../asked_art.js";
import { openDrafts } from "../drafts.js";
import { saidIn } from "../mine.js";
import { go, say } from "../parts.js";
import { makeSheet } from "../sheet.js";

/** data: { promptId } for a new card, { card } to draw one anew */
export function draw(app, { promptId = "", card = null } = {}) {
  const { room } = app;
  const asked = promptId || card?.promptId || room.workshop.open_prompt;
  const drafts = openDrafts(room.memory);
  const about = drafts.place("draw", card ? `card:${card.id}` : asked);
  const who = room.me.id;
  const before = card?.drawing?.strokes ?? [];
  let strokes = saidIn({ drawing: drafts.open(who, about) }).drawing?.strokes ?? before;
  let emptied = null; // what was on the sheet before it was cleared
  let colour = 0;
  let brush = 2;

  const picture = drawAsked(room, asked);
  const title = say(room.prompt(asked)?.text ?? t("tablet_say.draw.title"));
  const other = go({ label: t("tablet_say.draw.rather_write"), sign: "icon-pen", signFirst: true, class: "sheet__other", act: () => app.instead("write", { promptId: asked }) });
  const sheet = makeSheet({ label: t("tablet_say.draw.sheet"), crayon: () => ({ colour, brush }), mayDraw, onStroke });
  sheet.element.dataset.perspective = room.perspective;
  const crayons = COLOURS.map((paint, index) => drawCrayon(index, paint, () => choose(() => {
    colour = index;
  })));
  const brushes = [1, 2, 3].map((size) => drawBrush(size, () => choose(() => {
    brush = size;
  })));
  // on a phone one of each is in sight, and the others unfold from it
  const colourNow = fold("colours", el("span", { class: "crayon__tip" }));
  const brushNow = fold("brushes", el("span", { class: "brush__dot" }));
  const undo = tool("icon-undo", "undo", takeBack);
  const clear = tool("icon-bin", "clear", empty);
  const done = go({ label: t("tablet.done"), sign: "icon-tick", kind: "next", act: send });
  const crayonBox = el("div", { class: "crayons" },
    el("div", { class: "crayons__colours", attrs: { role: "group", "aria-label": t("tablet_say.draw.colours") } }, ...crayons),
    el("div", { class: "crayons__tools" }, colourNow, brushNow,
      el("div", { class: "crayons__brushes", attrs: { role: "group", "aria-label": t("tablet_say.draw.brushes") } }, ...brushes), undo, clear));

  function mayDraw() {
    unfold("");
    const full = isFull(emptyDrawing(strokes));
    if (full) app.say(t("tablet_say.draw.full"));
    return !full;
  }

  function onStroke(points, paint, size) {
    const next = [...strokes, strokeOf(points, paint, size)];
    if (fits(emptyDrawing(next))) keep(next);
    else app.say(t("tablet_say.draw.full"));
  }

  function keep(next) {
    strokes = next;
    emptied = null;
    save();
  }

  function save() {
    drafts.keep(who, about, strokes.length ? JSON.stringify(emptyDrawing(strokes)) : "");
    app.say("");
    room.tell();
  }

  function takeBack() {
    if (emptied) keep(emptied);
    else keep(strokes.slice(0, -1));
  }

  function empty() {
    emptied = strokes;
    strokes = [];
    save();
  }

  function choose(act) {
    act();
    unfold("");
    update();
  }

  function fold(kind, sign) {
    const act = () => unfold(crayonBox.dataset.open === kind ? "" : kind);
    return el("button", { class: `fold fold--${kind}`, attrs: { type: "button", "aria-label": t(`tablet_say.draw.${kind}`), "aria-expanded": false }, on: { click: act } }, sign, icon("icon-down"));
  }

  function unfold(kind) {
    crayonBox.dataset.open = kind;
    setAttr(colourNow, "aria-expanded", kind === "colours");
    setAttr(brushNow, "aria-expanded", kind === "brushes");
  }

  function send() {
    if (!strokes.length) return app.say(t("tablet_say.draw.first"));
    const drawing = JSON.stringify(emptyDrawing(strokes));
    drafts.drop(who, about);
    if (card) {
      if (isChanged()) room.want("RewordStatement", { statement_id: card.id, drawing });
      strokes = before;
      return app.back();
    }
    const statementId = newId();
    strokes = before;
    room.want("SendStatement", { statement_id: statementId, prompt_id: asked, way: "drawing", drawing });
    app.instead("sent", { statementId });
  }

  const isChanged = () => JSON.stringify(strokes) !== JSON.stringify(before);

  function update() {
    const now = room.prompt(asked);
    if (now) setText(title.firstElementChild, now.text);
    keyed(sheet.lines, strokes.map((stroke, index) => ({ stroke, key: `${index}/${stroke.c}/${stroke.s}/${stroke.p.length}/${stroke.p[0]}/${stroke.p[1]}` })), ({ key }) => key, ({ stroke }) => drawStroke(stroke));
    crayons.forEach((one, index) => setAttr(one, "aria-pressed", index === colour));
    brushes.forEach((one, index) => setAttr(one, "aria-pressed", index + 1 === brush));
    for (const one of [...brushes, colourNow, brushNow]) one.style.color = COLOURS[colour];
    brushNow.dataset.size = String(brush);
    undo.disabled = !strokes.length && !emptied;
    clear.disabled = !strokes.length;
    setAttr(done, "aria-disabled", strokes.length ? null : "true");
  }

  return {
    class: "prompt drawing-screen",
    stage: [
      el("div", { class: "prompt__head" }, picture, title),
      other,
      sheet.element,
      crayonBox,
    ],
    foot: done,
    heading: title.firstElementChild,
    isBusy: isChanged,
    update,
  };
}

function drawCrayon(index, paint, act) {
  const name = t(`tablet_say.draw.colour.${index}`);
  const button = el("button", { class: "crayon", attrs: { type: "button", "aria-label": name }, on: { click: act } }, el("span", { class: "crayon__tip" }));
  button.style.color = paint;
  return button;
}

function drawBrush(size, act) {
  return el("button", { class: `brush brush--${size}`, attrs: { type: "button", "aria-label": t(`tablet_say.draw.brush.${size}`) }, on: { click: act } }, el("span", { class: "brush__dot" }));
}

function tool(sign, key, act) {
  return aloud(el("button", { class: "round", attrs: { type: "button", "aria-label": t(`tablet_say.draw.${key}`) }, on: { click: act } }, icon(sign)), t(`tablet_say.draw.${key}`));
}
