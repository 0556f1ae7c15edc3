/* Cards pinned in an area, the newest in front and large enough to be read; the older ones go small when there are many. */
import { pilesOf } from "../board/piles.js";
import { fillPlace, straight } from "../board/rows.js";
import { cardSize, estimatingRuler, fontRuler, kindsOf } from "../board/sizes.js";
import { flyIn, place, prefersStillness } from "../board/placing.js";
import { el, keyed } from "../parts/dom.js";
import { drawStatement, faceOf, updateStatement } from "../parts/statement_card.js";

const SIZES = [56, 44, 36];
const MOST = 60;

export function makePinned(wall) {
  const element = el("ul", { class: "board board--wall pinned" });
  const drawn = new Map();
  let ruler = estimatingRuler;
  let isFirst = true;

  document.fonts.load("36px Andika").then(() => {
    ruler = fontRuler(getComputedStyle(element).fontFamily);
    wall.redraw();
  }).catch(() => {});

  return {
    element,
    /** cards: [{ id, record, count }], newest first */
    update(cards) {
      const { unit } = wall;
      const room = { w: element.clientWidth / unit, h: element.clientHeight / unit };
      if (!room.w || !room.h) return;
      const { boxes, size } = laid(cards, room, ruler);
      element.style.setProperty("--card", size);
      const byId = new Map(cards.map((card) => [card.id, card]));
      const items = boxes.map((box) => ({ ...byId.get(box.id), box: scaled(box, unit, byId.get(box.id).count) }));
      const fresh = items.filter(({ id }) => !drawn.has(id));
      const elements = keyed(element, items, ({ id }) => id, make, update);
      drawn.clear();
      for (const [index, { id }] of items.entries()) drawn.set(id, elements[index]);
      if (!isFirst && fresh.length <= 12 && !prefersStillness()) {
        for (const [index, { id, box }] of fresh.entries()) flyIn(drawn.get(id), box, element, index);
      }
      isFirst = false;
    },
  };

  function make({ record, count, voices }) {
    return drawStatement({ ...faceOf(record), count, voices, tag: "li", class: "board__card" });
  }

  function update(card, { record, count, voices, box }) {
    const shown = `${record.text}|${record.taken_down}|${count}|${Object.entries(voices ?? {})}|${record.pictograms ?? ""}`;
    if (card.shown !== shown || card.drawn !== record.drawing) updateStatement(card, { ...faceOf(record), count, voices });
    card.shown = shown;
    card.drawn = record.drawing;
    place(card, box, wall.unit);
  }
}

/** The largest writing in which all fit, else the smallest with the older ones small. */
function laid(cards, { w, h }, ruler) {
  const ground = { ...straight({ x: 0, y: 0, w, h }), centred: true };
  for (const size of SIZES) {
    const sizeOf = ({ id, record, count, voices }) => ({ id, ...cardSize(record, count, ruler, { kinds: kindsOf({ count, voices }), size, widths: [size * 15, size * 20, size * 26], most: w }) });
    const boxes = fillPlace(cards, ground, { most: MOST, sizeOf });
    if (size === SIZES[SIZES.length - 1] || !boxes.some((box) => box.mini)) return { boxes, size };
  }
  return { boxes: [], size: SIZES[0] };
}

const scaled = (box, unit, count) => ({ ...box, count, x: box.x * unit, y: box.y * unit, w: box.w * unit, h: box.h * unit });

/** The cards of one prompt, newest first; all cards without one. */
export function newestFirst(records, promptId = "") {
  return [...pilesOf(records).values()].flat()
    .filter(({ record }) => !promptId || record.prompt_id === promptId)
    .sort((a, b) => b.record.number - a.record.number);
}
