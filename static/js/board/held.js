/* Things in other people's hands: drawn where those hands are, with the name of who holds them. */
import { heldBox } from "./carry.js";
import { middleOf } from "./geometry.js";
import { fromBoard } from "./layout.js";

export class HeldByOthers {
  #before = new Map();

  constructor(hands, air) {
    this.hands = hands;
    this.air = air;
  }

  /** Map key → { box, isCard } of everything that hangs in somebody else's hand. Own hands come first. */
  find({ layout, unit, ruler, records, inHand }) {
    const found = new Map();
    for (const hold of this.hands.all) {
      const middle = fromBoard(hold, layout.area);
      for (const id of hold.ids) {
        const cloud = layout.clusters.get(id);
        const card = layout.cards.get(id);
        if (cloud) this.#cloud(id, cloud, middle, layout, found);
        else if (card && !inHand.has(`card:${id}`)) {
          const box = heldBox(records.get(`statement:${id}`), card, unit, ruler, middle);
          found.set(`card:${id}`, { box, isCard: true });
        }
      }
    }
    return found;
  }

  #cloud(id, cloud, middle, layout, found) {
    const from = middleOf(cloud);
    const moved = (box) => ({ ...box, x: box.x + middle.x - from.x, y: box.y + middle.y - from.y });
    found.set(`cluster:${id}`, { box: moved(cloud) });
    for (const [card, box] of layout.cards) if (box.place === id) found.set(`card:${card}`, { box: moved(box) });
  }

  /** Answers whether something came back from a hand and needs its place again. */
  draw(found, surface) {
    let hasReturned = false;
    for (const [key, { isCard }] of this.#before) {
      if (found.has(key)) continue;
      for (const name of namesOf(isCard)) surface.mark(key, name, false);
      surface.setDown(key);
      hasReturned = true;
    }
    for (const [key, { box, isCard }] of found) {
      for (const name of namesOf(isCard)) surface.mark(key, name, true);
      if (isCard) surface.lift(key);
      if (isCard) surface.carry(key, box);
      else surface.shiftTo(key, box);
    }
    this.#before = found;
    this.air.showHolders(this.hands.all, ({ ids }) => (found.get(`card:${ids[0]}`) ?? found.get(`cluster:${ids[0]}`))?.box);
    return hasReturned;
  }
}

const namesOf = (isCard) => [isCard ? "statement--held" : "is-held", "is-followed"];
