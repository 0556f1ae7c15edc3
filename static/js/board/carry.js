/* What a hand carries: cards, or a whole cloud with its cards. They follow the pointer by transform alone, and others
   see them move. */
import { middleOf } from "./geometry.js";
import { toBoard } from "./layout.js";
import { cardSize, HELD, kindsOf } from "./sizes.js";

const FAN = 16; // wall units between cards that go along
const HELD_WIDTHS = [760, 960, 1160];

const ALONE = { count: 1 };

/** The box of a card as it looks in a hand. */
export function heldBox(record, { count, voices }, unit, ruler, { x, y }) {
  const { w, h } = cardSize(record, count, ruler, { size: HELD, widths: HELD_WIDTHS, kinds: kindsOf({ count, voices }) });
  return { x: x - (w * unit) / 2, y: y - (h * unit) / 2, w: w * unit, h: h * unit, count };
}

export class CardsInHand {
  constructor(board, ids) {
    this.board = board;
    this.ids = ids;
  }

  lift(point) {
    this.keys = this.ids.map((id) => `card:${id}`);
    this.board.carrying.add(this);
    for (const key of [...this.keys].reverse()) this.board.surface.lift(key); // the first lies on top
    this.board.taken(this.keys, "statement--held");
    this.label = this.board.air.addLabel();
    this.move(point);
  }

  move(point) {
    const { board, ids } = this;
    if (!board.carrying.has(this)) return;
    const { unit, surface, ruler } = board;
    for (const [index, id] of ids.entries()) {
      const record = board.records.get(`statement:${id}`);
      if (!record) continue;
      const aside = Math.min(index, 4) * FAN * unit;
      const box = heldBox(record, board.layout.cards.get(id) ?? ALONE, unit, ruler, { x: point.x + aside, y: point.y + aside });
      surface.carry(`card:${id}`, box);
      if (index === 0) this.box = box;
    }
    const target = board.acting.targetAt(point, new Set(ids));
    board.pointAt(this, target);
    if (this.box) this.label.show(board.acting.wouldDo(ids, target), this.box);
    board.telling.hold(this, ids, toBoard(point, board.layout.area));
    board.looking.lean(this, point);
  }

  /** Nobody else can take them before they lie where they were laid. */
  async drop(point) {
    if (!this.board.carrying.has(this)) return;
    const target = this.board.acting.targetAt(point, new Set(this.ids));
    this.#letGo();
    await this.board.acting.letGo(this.ids, target, point);
    this.#settle();
  }

  cancel() {
    if (!this.board.carrying.has(this)) return;
    this.#letGo();
    this.#settle();
  }

  /** Somebody else was quicker: those cards go back to where they lay. Answers whether it had any of them. */
  lose(ids) {
    const lost = this.ids.filter((id) => ids.includes(id));
    if (!lost.length) return false;
    this.ids = this.ids.filter((id) => !lost.includes(id));
    if (this.ids.length) this.#giveBack(lost.map((id) => `card:${id}`));
    else this.cancel();
    return true;
  }

  #letGo() {
    this.label.remove();
    this.board.carrying.delete(this);
    this.board.pointAt(this, null);
  }

  #settle() {
    this.board.telling.drop(this, this.ids);
    this.#giveBack(this.keys);
  }

  #giveBack(keys) {
    this.keys = this.keys.filter((key) => !keys.includes(key));
    this.board.returned(keys, "statement--held");
  }
}

export class CloudInHand {
  constructor(board, id) {
    this.board = board;
    this.id = id;
  }

  lift(point) {
    const { board, id } = this;
    this.start = point;
    this.cards = [...board.layout.cards].filter(([, box]) => box.place === id).map(([card]) => card);
    this.keys = [`cluster:${id}`, ...this.cards.map((card) => `card:${card}`)];
    this.from = new Map(this.keys.map((key) => [key, board.boxOf(key)]));
    this.middle = middleOf(board.layout.clusters.get(id));
    board.carrying.add(this);
    board.taken(this.keys, "is-held");
    this.move(point);
  }

  /** The middle goes along with the hand. */
  #middleAt(point) {
    return { x: this.middle.x + point.x - this.start.x, y: this.middle.y + point.y - this.start.y };
  }

  move(point) {
    const { board } = this;
    if (!board.carrying.has(this)) return;
    for (const [key, box] of this.from) {
      board.surface.shiftTo(key, { x: box.x + point.x - this.start.x, y: box.y + point.y - this.start.y });
    }
    const into = board.acting.clusterAt(point, this.id);
    board.pointAt(this, into ? { kind: "place", id: into } : null);
    board.telling.hold(this, [this.id], toBoard(this.#middleAt(point), board.layout.area));
  }

  async drop(point) {
    const { board, id } = this;
    if (!board.carrying.has(this)) return;
    const into = board.acting.clusterAt(point, id);
    this.#letGo();
    if (into) await this.#offerJoin(into);
    else await board.acts.moveCluster(id, toBoard(this.#middleAt(point), board.layout.area));
    this.#settle();
  }

  /** While somebody thinks about a question nobody is kept waiting. */
  async #offerJoin(into) {
    this.board.telling.drop(this, [this.id]);
    await this.board.acting.offerJoin(this.id, into);
  }

  cancel() {
    if (!this.board.carrying.has(this)) return;
    this.#letGo();
    this.#settle();
  }

  lose(ids) {
    if (!ids.includes(this.id)) return false;
    this.cancel();
    return true;
  }

  #letGo() {
    this.board.carrying.delete(this);
    this.board.pointAt(this, null);
  }

  #settle() {
    this.board.telling.drop(this, [this.id]);
    this.board.returned(this.keys, "is-held");
  }
}
