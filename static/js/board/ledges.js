/* What lies along the foot of the board: the shelf with what fits nowhere, and above it the tray with what nobody has
   sorted yet. The tray takes the whole board while there are no clouds, and then as many rows as they leave it. */
import { fillPlace, rowsOf, straight } from "./rows.js";
import { TEXT } from "./sizes.js";

const EDGE = 20;
const SHELF_HEIGHT = 128;
const LEDGE = 100; // how far down the shelf its board is
const TITLE_TOP = 64;
const ROW = 88;
const MOST_ROWS = 5;
const LOOKS = 330; // at the end of the shelf stand the buttons for looking closer
const LINE = 900; // on the shelf a card stands in one line, however long
const CLOUD_NEEDS = { bare: 100000, card: 44000, most: 4 };

/** { tray, shelf, area }: what there is to clouds is the area. */
export function parted(room, unsorted, clusters, write) {
  const shelf = { x: 0, y: room.h - SHELF_HEIGHT, w: room.w, h: SHELF_HEIGHT };
  const whole = { x: EDGE, y: 0, w: room.w - 2 * EDGE, h: shelf.y - 8 };
  if (unsorted.length === 0) return { tray: null, shelf, area: whole };
  if (clusters.length === 0) return { tray: { ...whole, isWhole: true }, shelf, area: whole };
  const wanted = clusters.reduce((sum, { cards }) => sum + CLOUD_NEEDS.bare + CLOUD_NEEDS.card * Math.min(cards.length, CLOUD_NEEDS.most), 0);
  const rows = Math.floor((whole.h - Math.max(wanted / whole.w, whole.h * 0.5)) / ROW);
  const highest = { ...whole, h: Math.max(2, Math.min(MOST_ROWS, rows)) * ROW + 28, isWhole: false };
  const ground = inTray(highest, write);
  const boxes = rowsOf(unsorted.map((card) => write.sizeOf(card, ground.w)), straight(ground));
  const h = boxes ? Math.max(ROW + 16, ...boxes.map((box) => box.y + box.h + 14)) : highest.h;
  return { tray: { ...highest, y: whole.h - h, h }, shelf, area: { ...whole, h: whole.h - h - 10 } };
}

/** The words of a ledge stand before its cards; on the whole board, above them. */
function inTray({ x, y, w, h, isWhole }, { ruler, unsorted }) {
  if (isWhole) return { x: x + 36, y: y + TITLE_TOP, w: w - 72, h: h - TITLE_TOP - 12 };
  const title = titleWidth(unsorted, ruler);
  return { x: x + title, y: y + 12, w: w - title - 28, h: h - 20 };
}

const titleWidth = (words, ruler) => Math.ceil(ruler(words) * TEXT + 170);

export function layTray(cards, tray, write) {
  const ground = inTray(tray, write);
  return fillPlace(cards, straight(ground), { most: 80, sizeOf: (card) => write.sizeOf(card, ground.w) });
}

/** One row of cards that stand on the ledge. */
export function layShelf(cards, shelf, write) {
  const title = titleWidth(write.shelf, write.ruler) + EDGE;
  const ground = { x: shelf.x + title, y: shelf.y, w: shelf.w - title - 56 - LOOKS, h: LEDGE };
  const boxes = fillPlace(cards, straight(ground), { most: 30, sizeOf: (card) => write.sizeOf(card, Math.min(LINE, ground.w), [LINE]) });
  const foot = boxes.reduce((lowest, box) => Math.max(lowest, box.y + box.h), 0);
  return boxes.map((box) => ({ ...box, y: box.y + shelf.y + LEDGE - foot }));
}
