/* From what people do with hands and keys to what they mean: take, move, stack, gather, and ask. */
import { t } from "../messages.js";
import { Asking } from "./asking.js";
import { CardsInHand, CloudInHand } from "./carry.js";
import { clusterAt, targetAt } from "./geometry.js";
import { toBoard } from "./layout.js";
import { cardName, heldSentence, placeName } from "./names.js";

export class Acting extends Asking {
  /* ---- by drag ---- */

  /** What a pointer on this element would carry. */
  grab(target) {
    const { board } = this;
    if (board.isOver) return null;
    const card = target.closest("[data-card]")?.dataset.card;
    if (card) {
      if (board.isTaken(`card:${card}`)) return this.sayHeld(card);
      const ids = this.choice.has(card) ? [card, ...this.choice.ids.filter((id) => id !== card && !board.isTaken(`card:${id}`))] : [card];
      return new CardsInHand(board, ids);
    }
    const title = target.closest(".cluster__title");
    const face = board.looking.isClose ? null : target.closest(".cloud__face"); // from close by a cloud is ground, and its heading moves it
    const cluster = (title ?? face)?.closest("[data-cluster]")?.dataset.cluster;
    if (!cluster) return null;
    return board.isTaken(`cluster:${cluster}`) ? this.sayHeld(cluster) : new CloudInHand(board, cluster);
  }

  /** Somebody else was quicker, and the server has said so. */
  lose({ ids, name }) {
    const losers = [...this.board.carrying].filter((thing) => thing.lose(ids));
    if (losers.length) this.board.note(heldSentence(this.board.records, ids[0], name));
  }

  targetAt(point, holding) {
    return targetAt(this.board.layout, point, holding);
  }

  clusterAt(point, except) {
    return clusterAt(this.board.layout.clusters, point, except);
  }

  /** What letting go here would do, in a word or two. */
  wouldDo(ids, target) {
    const { records } = this.board;
    if (target.kind === "card") return t("board.would.stack", { card: cardName(records, target.id) });
    if (target.kind === "board") return t("board.would.gather");
    if (target.kind === "same") return t("board.would.nothing");
    return t("board.would.move", { place: placeName(records, target.id) });
  }

  async letGo(ids, target, point) {
    if (target.kind === "same" || (target.kind === "card" && this.isHeld([target.id]))) return;
    if (target.kind === "card") await this.acts.stack(ids, target.id);
    else if (target.kind === "place") await this.acts.move(ids, target.id);
    else await this.gather(ids, toBoard(point, this.board.layout.area));
    this.choice.clear();
  }

  async offerJoin(id, into) {
    if (this.isHeld([into])) return;
    if ((await this.board.dialogs.mayJoin(id, into)) === "yes") await this.acts.join(id, into);
  }

  /* ---- taps and keys ---- */

  tapped(target) {
    const card = target.closest("[data-card]")?.dataset.card;
    if (card) return this.board.isOver ? this.askWhere(card) : this.#pick(card);
    if (target.closest(".cluster__field, .cluster__offer")) return null;
    const cluster = target.closest("[data-cluster]")?.dataset.cluster;
    if (this.choice.size) {
      const place = cluster ?? target.closest("[data-place]")?.dataset.place;
      return place ? this.movePicked(place) : null;
    }
    if (cluster && target.closest(".cluster__title")) return this.openMenu(cluster);
    const place = target.closest(".tray__title, .shelf__title")?.closest("[data-place]")?.dataset.place;
    return place ? this.openPile(place) : null;
  }

  #pick(card) {
    if (this.board.isTaken(`card:${card}`)) return this.sayHeld(card);
    this.choice.toggle(card);
    this.board.say(t(this.choice.has(card) ? "board.said.picked" : "board.said.dropped", { n: this.choice.size }));
  }

  pressed(event) {
    if (event.target.matches("input")) return;
    const card = event.target.closest("[data-card]")?.dataset.card;
    const cluster = event.target.closest("[data-cluster]")?.dataset.cluster;
    if (event.key === "Enter" && card) {
      event.preventDefault();
      this.askWhere(card);
    } else if (event.key === "Enter" && cluster) {
      event.preventDefault();
      this.openMenu(cluster);
    } else if (event.key === " " && cluster) {
      event.preventDefault(); // Space picks; a cloud is not picked
    } else if (event.key === "F2" && cluster) {
      event.preventDefault();
      this.rename(cluster);
    }
  }

  /** Escape, undo and redo, wherever the focus is, as long as nobody is writing. */
  shortcut(event) {
    const inside = event.target === document.body || this.board.root.contains(event.target);
    if (!inside || event.defaultPrevented || event.target.matches("input, textarea, select, [contenteditable]")) return;
    const key = event.key.toLowerCase();
    const command = event.ctrlKey || event.metaKey;
    if (!command && !event.altKey && this.board.looking.pressed(event.key)) event.preventDefault();
    if (this.board.isOver) return;
    if (event.key === "Escape") this.#escape();
    else if (command && key === "z" && !event.shiftKey) this.#instead(event, () => this.acts.undo());
    else if (command && (key === "y" || (key === "z" && event.shiftKey))) this.#instead(event, () => this.acts.redo());
  }

  #instead(event, act) {
    event.preventDefault();
    act();
  }

  #escape() {
    if (this.board.pointers.cancelAll()) return;
    if (!this.choice.size) return;
    this.choice.clear();
    this.board.say(t("board.said.cleared"));
  }
}
