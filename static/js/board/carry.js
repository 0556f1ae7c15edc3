/* What a hand carries: cards, or a whole cloud with its cards. They follow the pointer by transform alone, and others
   see them move. */
import { middleOf } from "./geometry.js";
import { toBoard } from "./layout.js";
import { cardSize, HELD } from "./sizes.js";
import { place } from "./surface.js";

const SIGNAL_EVERY = 50; // milliseconds, twenty a second
const FAN = 16; // wall units between cards that go along
const HELD_WIDTHS = [760, 960, 1160];

/** The box of a card as it looks in a hand. */
export function heldBox(record, count, unit, ruler, { x, y }) {
  const { w, h } = cardSize(record, count, ruler, { size: HELD, widths: HELD_WIDTHS });
  return { x: x - (w * unit) / 2, y: y - (h * unit) / 2, w: w * unit, h: h * unit, count };
}

/** Passes signals on, no more than twenty a second. */
function throttled(signal) {
  let last = 0;
  return (payload) => {
    const now = performance.now();
    if (now - last < SIGNAL_EVERY) return;
    last = now;
    signal(payload);
  };
}

export class CardsInHand {
  constructor(board, ids) {
    this.board = board;
    this.ids = ids;
    this.tell = throttled(board.signal);
  }

  lift(point) {
    this.keys = this.ids.map((id) => `card:${id}`);
    this.board.taken(this.keys, "statement--held");
    this.label = this.board.air.addLabel();
    this.move(point);
  }

  move(point) {
    const { board, ids } = this;
    const { unit, surface, ruler } = board;
    for (const [index, id] of ids.entries()) {
      const element = surface.element(`card:${id}`);
      const record = board.records.get(`statement:${id}`);
      if (!element || !record) continue;
      const aside = Math.min(index, 4) * FAN * unit;
      const box = heldBox(record, board.layout.cards.get(id)?.count ?? 1, unit, ruler, { x: point.x + aside, y: point.y + aside });
      place(element, box, unit);
      element.style.zIndex = String(60 - Math.min(index, 9));
      if (index === 0) this.box = box;
    }
    const target = board.acting.targetAt(point, new Set(ids));
    board.pointAt(this, target);
    if (this.box) this.label.show(board.acting.wouldDo(ids, target), this.box);
    this.tell({ kind: "hold", ids, ...toBoard(point, board.layout.area) });
  }

  async drop(point) {
    const target = this.board.acting.targetAt(point, new Set(this.ids));
    this.#letGo();
    await this.board.acting.letGo(this.ids, target, point);
    this.#settle();
  }

  cancel() {
    this.#letGo();
    this.#settle();
  }

  #letGo() {
    this.label.remove();
    this.board.pointAt(this, null);
    this.board.signal({ kind: "drop", ids: this.ids });
  }

  #settle() {
    for (const key of this.keys) {
      const element = this.board.surface.element(key);
      if (element) element.style.zIndex = "";
    }
    this.board.returned(this.keys, "statement--held");
  }
}

export class CloudInHand {
  constructor(board, id) {
    this.board = board;
    this.id = id;
    this.tell = throttled(board.signal);
  }

  lift(point) {
    const { board, id } = this;
    this.start = point;
    this.cards = [...board.layout.cards].filter(([, box]) => box.place === id).map(([card]) => card);
    this.keys = [`cluster:${id}`, ...this.cards.map((card) => `card:${card}`)];
    this.from = new Map(this.keys.map((key) => [key, board.boxOf(key)]));
    this.middle = middleOf(board.layout.clusters.get(id));
    board.taken(this.keys, "is-held");
    this.move(point);
  }

  /** The middle goes along with the hand. */
  #middleAt(point) {
    return { x: this.middle.x + point.x - this.start.x, y: this.middle.y + point.y - this.start.y };
  }

  move(point) {
    const { board } = this;
    for (const [key, box] of this.from) {
      const element = board.surface.element(key);
      if (element) shiftTo(element, box.x + point.x - this.start.x, box.y + point.y - this.start.y);
    }
    const into = board.acting.clusterAt(point, this.id);
    board.pointAt(this, into ? { kind: "place", id: into } : null);
    this.tell({ kind: "hold", ids: [this.id], ...toBoard(this.#middleAt(point), board.layout.area) });
  }

  async drop(point) {
    const into = this.board.acting.clusterAt(point, this.id);
    this.#letGo();
    if (into) await this.board.acting.offerJoin(this.id, into);
    else await this.board.acts.moveCluster(this.id, toBoard(this.#middleAt(point), this.board.layout.area));
    this.board.returned(this.keys, "is-held");
  }

  cancel() {
    this.#letGo();
    this.board.returned(this.keys, "is-held");
  }

  #letGo() {
    this.board.pointAt(this, null);
    this.board.signal({ kind: "drop", ids: [this.id] });
  }
}

export function shiftTo(element, x, y) {
  element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
