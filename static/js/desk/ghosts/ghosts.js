/* „Neu vorschlagen“ over today's board: each proposed move a ghost, with a thread to where its card lies; new groups are
   ghosts of clouds. By a tap or by keyboard one is looked at, taken or refused; the list beside the board does the same. */
import { inSight } from "../../board/camera.js";
import { middleOf } from "../../board/geometry.js";
import { toBoard } from "../../board/layout.js";
import { cardName } from "../../board/names.js";
import { t } from "../../messages.js";
import { el, keyed } from "../../parts/dom.js";
import { questionOf } from "../suggestions/proposal_card.js";
import { onlyFor } from "../suggestions/proposals.js";
import { makeBubble } from "./bubble.js";
import { drawFace, insideOf } from "./faces.js";
import { ghostsOf, seenFrom } from "./geometry.js";
import { newClouds } from "./new_clouds.js";
import { makeThreads } from "./threads.js";

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** An overlay of the board, see board.js. */
export function makeGhosts(board, desk, proposing) {
  const threads = makeThreads();
  const group = el("div", { class: "ghosts__all", attrs: { role: "group", "aria-label": t("suggestions.ghosts.label") } });
  const layer = el("div", { class: "ghosts" }, threads.element, group);
  const bubble = makeBubble({ accept: (all) => answer(true, { all }), refuse: () => answer(false), leaveOut: (card) => answer(false, { card }) });
  board.over.append(layer);
  board.over.after(bubble.element);
  for (const one of [group, bubble.element]) one.addEventListener("keydown", pressed);
  group.addEventListener("focusin", ({ target }) => lookAt(target.closest(".ghost")?.dataset.key));
  document.addEventListener("pointerdown", leaveOutside);

  let ghosts = [];
  let elements = new Map(); // key → button
  let clouds = { as: "", x: 0, y: 0, map: new Map() };
  let last = {}; // what was drawn
  let current = ""; // the key of the one that Tab comes to
  const stopWatching = proposing.watch(() => draw());
  proposing.showsAt((id) => {
    const found = ghosts.find((one) => one.id === id && !one.card);
    return found && ["gather", "split"].includes(found.kind) ? toBoard(middleOf(found.box), board.layout.area) : null;
  });

  function leave() {
    stopWatching();
    proposing.showsAt(() => null);
    document.removeEventListener("pointerdown", leaveOutside);
    layer.remove();
    bubble.element.remove();
  }

  /* ---- drawing ---- */

  function draw() {
    const { layout, unit } = board;
    if (!layout || !desk.now) return;
    const { looked } = proposing;
    const proposals = proposing.live;
    if (!proposals.length && !ghosts.length) return;
    const before = ghosts.findIndex((one) => one.key === current);
    const hadFocus = layer.contains(document.activeElement);
    const isSeenFromElsewhere = last.shelf === layout.shelf && last.proposals === proposals && last.looked === looked;
    const by = { x: layout.area.x - (last.x ?? layout.area.x), y: layout.area.y - (last.y ?? layout.area.y) };
    last = { shelf: layout.shelf, proposals, looked, x: layout.area.x, y: layout.area.y };
    if (isSeenFromElsewhere) {
      if (by.x || by.y) ghosts = seenFrom(ghosts, layout, by);
      return move();
    }
    ghosts = ghostsOf(proposals, layout, unit, { looked, clouds: cloudsFor(proposals, layout, unit) });
    if (!ghosts.some((one) => one.key === current)) current = ghosts[Math.max(0, Math.min(before, ghosts.length - 1))]?.key ?? "";
    const now = ghosts.find((one) => isLooked(one, looked)) ?? null;
    const list = keyed(group, ghosts, (one) => one.key, makeGhost, (button, one) => updateGhost(button, one, now, unit));
    elements = new Map(list.map((element) => [element.dataset.key, element]));
    move(now);
    layer.classList.toggle("has-now", now !== null);
    layer.hidden = ghosts.length === 0;
    bubble.draw(now && !looked.inList && { proposal: proposing.left(now.id), card: now.card, more: now.more }, desk.now);
    place(now);
    if (hadFocus && !layer.contains(document.activeElement)) (elements.get(current) ?? board.rover).focus?.({ preventScroll: true });
  }

  /** To where they are on the screen now. */
  function move(now = ghosts.find((one) => isLooked(one, proposing.looked)) ?? null) {
    const { view, camera } = board.layout;
    for (const one of ghosts) {
      const button = elements.get(one.key);
      const { x, y, w, h } = one.box;
      const isAway = camera.zoom > 1 && !inSight(one.box, view);
      if (button.hidden !== isAway) button.hidden = isAway;
      if (isAway) continue;
      button.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      button.style.width = `${Math.round(w)}px`;
      button.style.height = `${Math.round(h)}px`;
    }
    threads.draw(camera.zoom > 1 ? [] : ghosts, now, board.unit, cloudsOf); // closer, most of them would end out of sight
    place(now);
  }

  function place(now) {
    bubble.place(now && elements.get(now.key), now ? [...now.from, ...(now.to ? [now.to] : [])] : []);
  }

  const isLooked = (one, { id, card }) => one.id === id && (!one.card || !card || one.card === card);

  /** What is new keeps its place on the ground, until that is as large as never before. */
  function cloudsFor(proposals, layout, unit) {
    const { area, view, camera } = layout;
    const as = [camera.zoom, view.w, view.h, unit].join(" ");
    if (clouds.as !== as) clouds = { as, map: new Map() };
    const by = { x: area.x - (clouds.x ?? area.x), y: area.y - (clouds.y ?? area.y) };
    if (by.x || by.y) for (const one of clouds.map.values()) one.box = { ...one.box, x: one.box.x + by.x, y: one.box.y + by.y };
    clouds = { as, x: area.x, y: area.y, map: newClouds(proposals, layout, unit, clouds.map) };
    return clouds.map;
  }

  function cloudsOf({ id, kind }) {
    const ids = kind === "join" || kind === "move" || kind === "split" ? proposing.left(id).cluster_ids : [];
    return ids.filter((one) => board.layout.clusters.has(one)).map((one) => [one, board.layout.clusters.get(one)]);
  }

  function updateGhost(button, one, now, unit) {
    const proposal = proposing.left(one.id);
    const { text: question } = questionOf(one.card ? onlyFor(proposal, one.card) : proposal, desk.now);
    const card = one.card && { name: cardName(board.records, one.card), perspective: board.records.get(`statement:${one.card}`)?.perspective };
    drawFace(button, one, { proposal, question, card, unit });
    button.tabIndex = one.key === current ? 0 : -1;
    button.classList.toggle("is-now", one === now);
  }

  /* ---- acting ---- */

  /** A tap looks at it, and by keyboard goes on to the answers. */
  function makeGhost({ key, kind }) {
    const click = (event) => {
      lookAt(key);
      if (event.detail === 0) bubble.yes()?.focus({ preventScroll: true });
    };
    return el("button", { class: `ghost ghost--${kind}`, data: { key }, attrs: { type: "button" }, on: { click } }, ...insideOf(kind));
  }

  function lookAt(key) {
    const one = ghosts.find((ghost) => ghost.key === key);
    if (!one) return;
    current = key;
    proposing.look(one.id, one.card);
  }

  /** To the next one in reading order, and round. */
  function step(by, { focus = true } = {}) {
    const at = ghosts.findIndex((one) => isLooked(one, proposing.looked));
    const next = ghosts[at < 0 ? (by > 0 ? 0 : ghosts.length - 1) : (at + by + ghosts.length) % ghosts.length];
    if (!next) return;
    lookAt(next.key);
    board.looking.bringIn(next.box);
    if (focus) elements.get(next.key)?.focus({ preventScroll: true });
  }

  /** all: the whole of a move; card: only this one is left out of a group or a stack */
  async function answer(isYes, { all = false, card = "" } = {}) {
    const { looked } = proposing;
    const now = ghosts.find((one) => isLooked(one, looked));
    if (!now) return;
    const byKeyboard = bubble.element.contains(document.activeElement) ? document.activeElement.matches(":focus-visible") : layer.contains(document.activeElement);
    const next = ghosts[(ghosts.indexOf(now) + 1) % ghosts.length];
    if (card) return proposing.refuse(now.id, card);
    if (!isYes) proposing.refuse(now.id, now.card);
    else if (!(await proposing.accept(now.id, all ? "" : now.card))) return;
    goOn(byKeyboard ? next : null);
  }

  function goOn(next) {
    const there = next && (ghosts.find((one) => one.key === next.key) ?? ghosts[0]);
    if (!there) return;
    lookAt(there.key);
    board.looking.bringIn(there.box);
    elements.get(there.key)?.focus({ preventScroll: true });
  }

  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (event.key === "Escape") shut();
    else if (STEPS[event.key]) step(STEPS[event.key]);
    else if (key === "v") answer(true);
    else if (key === "x") answer(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function shut() {
    const inBubble = bubble.element.contains(document.activeElement);
    proposing.look("");
    if (inBubble) elements.get(current)?.focus({ preventScroll: true });
    else board.rover.goTo(board.rover.key);
  }

  function leaveOutside({ target }) {
    if (!proposing.looked.id || target.closest(".ghost, .ghost-bubble, .ghost-bar, .suggest-drawer")) return;
    proposing.look("");
  }

  return { drawn: draw, leave, step };
}
