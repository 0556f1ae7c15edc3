/* What floats above the board and is never touched: who holds a card, what would happen, and the magnifier. */
import { t } from "../messages.js";
import { el, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { drawStatement, faceOf } from "../parts/statement_card.js";
import { between } from "./packing.js";
import { heldBox } from "./carry.js";
import { place } from "./placing.js";

export class Air {
  constructor(layer) {
    this.layer = layer;
  }

  /** A label below a held card. */
  addLabel(sign = "") {
    const words = el("span", { attrs: { dir: "auto" } });
    const label = el("p", { class: "held__by" }, sign ? icon(sign) : null, words);
    this.layer.append(label);
    const { layer } = this;
    const size = {}; // measured anew only with other words: the browser would lay out the page for every question
    return {
      show(text, box) {
        if (size.text !== text) {
          setText(words, text);
          Object.assign(size, { text, w: label.offsetWidth, h: label.offsetHeight, wide: layer.clientWidth, high: layer.clientHeight });
        }
        const x = between(box.x, 8, size.wide - size.w - 8);
        const below = box.y + box.h + size.h * 0.4;
        const y = below + size.h > size.high ? box.y - size.h * 1.4 : below;
        label.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      },
      remove: () => label.remove(),
    };
  }

  /** One label for each hold of somebody else. */
  showHolders(holds, boxOf) {
    this.holders ??= new Map();
    const now = new Set(holds.map(({ from, ids }) => `${from}/${ids[0]}`));
    for (const [key, label] of this.holders) {
      if (now.has(key)) continue;
      label.remove();
      this.holders.delete(key);
    }
    for (const hold of holds) {
      const key = `${hold.from}/${hold.ids[0]}`;
      const box = boxOf(hold);
      if (!box) continue;
      if (!this.holders.has(key)) this.holders.set(key, this.addLabel("icon-hand"));
      this.holders.get(key).show(t("board.holds", { name: hold.name }), box);
    }
  }

  /** A small card, large enough to be read, beside its place. */
  magnify(id, record, box, { unit, ruler } = {}) {
    if (this.glass?.of === id && this.glass.box === box) return;
    this.glass?.card.remove();
    this.glass = null;
    if (!record) return;
    const { count, voices } = box;
    const large = heldBox(record, box, unit, ruler, { x: box.x + box.w / 2, y: 0 });
    const card = drawStatement({ ...faceOf(record), count, voices, class: "board__glass" });
    card.setAttribute("aria-hidden", "true");
    large.x = between(large.x, 8, this.layer.clientWidth - large.w - 8);
    large.y = box.y - large.h - 14 * unit;
    if (large.y < 4) large.y = Math.min(box.y + box.h + 14 * unit, this.layer.clientHeight - large.h);
    this.layer.append(card);
    place(card, large, unit);
    this.glass = { of: id, box, card };
  }
}
