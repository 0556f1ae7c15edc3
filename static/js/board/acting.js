/* From what people do with hands and keys to what they mean: pick, move, stack, gather, and the questions in between. */
import { t } from "../messages.js";
import { CardsInHand, CloudInHand } from "./carry.js";
import { clusterAt, targetAt } from "./geometry.js";
import { toBoard, UNSORTED } from "./layout.js";
import { cardName, clusterName, heldSentence, placeName } from "./names.js";
import { forgetTitle, keepTitle, keptTitle } from "./title_draft.js";
import { editTitle } from "./title_field.js";

export class Acting {
  constructor(board) {
    this.board = board;
  }

  get acts() {
    return this.board.acts;
  }

  get choice() {
    return this.board.choice;
  }

  /* ---- by drag ---- */

  /** What a pointer on this element would carry. */
  grab(target) {
    const { board } = this;
    if (board.isOver) return null;
    const card = target.closest("[data-card]")?.dataset.card;
    if (card) {
      if (board.isTaken(`card:${card}`)) return this.#sayHeld(card);
      const ids = this.choice.has(card) ? [card, ...this.choice.ids.filter((id) => id !== card && !board.isTaken(`card:${id}`))] : [card];
      return new CardsInHand(board, ids);
    }
    const title = target.closest(".cluster__title");
    const face = board.looking.isClose ? null : target.closest(".cloud__face"); // from close by a cloud is ground, and its heading moves it
    const cluster = (title ?? face)?.closest("[data-cluster]")?.dataset.cluster;
    if (!cluster) return null;
    return board.isTaken(`cluster:${cluster}`) ? this.#sayHeld(cluster) : new CloudInHand(board, cluster);
  }

  /** Somebody else was quicker, and the server has said so. */
  lose({ ids, name }) {
    const losers = [...this.board.carrying].filter((thing) => thing.lose(ids));
    if (losers.length) this.board.note(heldSentence(this.board.records, ids[0], name));
  }

  #sayHeld(id) {
    this.isHeld([id]);
    return null;
  }

  /** Says who has one of these in the hand. Nothing is sent then, and what was picked stays picked. */
  isHeld(ids) {
    const held = ids.find((id) => this.board.holderOf(id));
    if (held !== undefined) this.board.note(heldSentence(this.board.records, held, this.board.holderOf(held).name));
    return held !== undefined;
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

  /* ---- with the cards that are picked ---- */

  async movePicked(place) {
    const { ids } = this.choice;
    if (!ids.length || this.isHeld(ids)) return;
    this.choice.clear();
    await this.acts.move(ids, place);
  }

  async stackPicked() {
    const [first, ...others] = this.choice.ids;
    if (this.isHeld(this.choice.ids)) return;
    this.choice.clear();
    if (others.length) await this.acts.stack(others, first);
  }

  takeOffPicked() {
    const [card] = this.choice.ids;
    if (this.isHeld([card])) return;
    this.choice.clear();
    if (card) this.board.takeOff(card);
  }

  async readPicked() {
    await this.#readStack(this.choice.ids[0]);
  }

  /** Who says the same, each in the own words; one card or all can be taken off. */
  async #readStack(card) {
    const answer = await this.board.dialogs.stack(card, this.board.layout.cards.get(card)?.under ?? []);
    if (!answer || this.isHeld([card])) return;
    this.choice.clear();
    await this.acts.unstack([answer === "apart" ? card : answer]);
  }

  async unstackPicked() {
    const ids = this.stacksAmong(this.choice.ids);
    if (this.isHeld(ids)) return;
    this.choice.clear();
    if (ids.length) await this.acts.unstack(ids);
  }

  stacksAmong(ids) {
    return ids.filter((id) => (this.board.layout.cards.get(id)?.count ?? 1) > 1);
  }

  async gatherPicked() {
    const { ids } = this.choice;
    if (this.isHeld(ids)) return;
    this.choice.clear();
    await this.gather(ids);
  }

  /* ---- splitting ---- */

  /** The one cluster that all these lie in and that keeps others, or "". */
  splitsOff(ids) {
    const { cards, clusters } = this.board.layout;
    const [place, ...others] = new Set(ids.map((id) => cards.get(id)?.place));
    if (others.length || !clusters.has(place)) return "";
    return ids.length < this.#pilesIn(place) ? place : "";
  }

  #pilesIn(place) {
    return [...this.board.layout.cards.values()].filter((box) => box.place === place).length;
  }

  async splitPicked() {
    const { ids } = this.choice;
    const from = this.splitsOff(ids);
    if (from) await this.#split(ids, from);
  }

  async #split(ids, from) {
    if (this.isHeld([...ids, from])) return;
    this.choice.clear();
    const id = await this.acts.split(ids, from);
    if (id) this.board.whenDrawn(`cluster:${id}`, () => this.#offerTitle(id));
  }

  /** By the menu of a cluster: what is picked in it, else what is ticked in a list. */
  async #chooseSplit(cluster) {
    const own = this.choice.ids;
    if (this.splitsOff(own) === cluster) return this.#split(own, cluster);
    const { dialogs, records } = this.board;
    const ids = await dialogs.pile(cluster, new Set(), { title: t("board.split.title", { title: clusterName(records, cluster) }), pick: t("board.split.yes") });
    if (ids?.length) await this.#split(ids, cluster);
  }

  async gather(ids, place) {
    const id = await this.acts.gather(ids, place);
    if (id) this.board.whenDrawn(`cluster:${id}`, () => this.#offerTitle(id));
  }

  /** A new cloud asks for its name where there is surely a keyboard; a finger would only get one on the screen. */
  #offerTitle(id) {
    if (this.board.mode === "desk" && matchMedia("(pointer: fine)").matches) this.rename(id);
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
    if (this.board.isTaken(`card:${card}`)) return this.#sayHeld(card);
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

  /* ---- questions ---- */

  async askWhere(card) {
    const { board } = this;
    if (board.isOver) return this.#askToTakeOff(card);
    const ids = this.choice.size ? this.choice.ids : [card];
    const places = new Set(ids.map((id) => board.layout.cards.get(id)?.place));
    const [place] = places;
    const inCluster = places.size === 1 && place !== UNSORTED;
    const stacks = this.stacksAmong(ids);
    const answer = await board.dialogs.whereTo(ids, { hasStack: stacks.length > 0, canSplit: this.splitsOff(ids) !== "", inCluster, canTakeOff: board.takeOff !== null && ids.length === 1 });
    if (!answer || this.isHeld(ids)) return;
    if (answer === "stack-on") return this.#stackOnto(ids);
    if (answer === "read") return this.#readStack(ids[0]);
    if (answer === "split") return this.#split(ids, place);
    this.choice.clear();
    if (answer === "off") return board.takeOff(ids[0]);
    if (answer === "gather") await this.gather(ids);
    else if (answer === "stack") await this.acts.stack(ids.slice(1), ids[0]);
    else if (answer === "unstack") await this.acts.unstack(stacks);
    else if (answer === "front") await this.#toFront(ids, place);
    else await this.acts.move(ids, answer.slice("place:".length));
  }

  /** After the end a card can only leave the wall. */
  #askToTakeOff(card) {
    const { board } = this;
    return board.takeOff && !board.isClosed ? board.takeOff(card) : null;
  }

  async #stackOnto(ids) {
    const onto = await this.board.dialogs.cardOnto(ids);
    if (!onto || this.isHeld([...ids, onto])) return;
    this.choice.clear();
    await this.acts.stack(ids, onto);
  }

  async #toFront(ids, place) {
    const first = [...this.board.layout.cards].find(([id, box]) => box.place === place && !ids.includes(id));
    await this.acts.move(ids, place, first?.[0] ?? "");
  }

  async openMenu(cluster) {
    const { dialogs, records, isOver } = this.board;
    if (isOver) return this.openPile(cluster);
    const own = this.splitsOff(this.choice.ids) === cluster ? this.choice.size : 0;
    const answer = await dialogs.cluster(cluster, own ? 0 : this.choice.size, { own, piles: this.#pilesIn(cluster) });
    if (!answer || !records.get(`cluster:${cluster}`)) return;
    if (answer === "here") await this.movePicked(cluster);
    else if (answer === "name") this.rename(cluster);
    else if (answer === "picture") await this.#choosePicture(cluster);
    else if (answer === "show") await this.openPile(cluster);
    else if (answer === "close") this.board.looking.showCluster(cluster);
    else if (answer === "join") await this.#chooseJoin(cluster);
    else if (answer === "split") await this.#chooseSplit(cluster);
    else if (answer === "apart") await this.#takeApart(cluster);
  }

  async #choosePicture(cluster) {
    const pictogram = await this.board.dialogs.pictogram();
    if (pictogram) await this.acts.picture(cluster, pictogram);
  }

  async #chooseJoin(cluster) {
    const answer = await this.board.dialogs.joinInto(cluster);
    const into = answer.slice("place:".length);
    if (into && !this.isHeld([cluster, into])) await this.acts.join(cluster, into);
  }

  async #takeApart(cluster) {
    const count = this.board.layout.clusters.get(cluster)?.count ?? 0;
    if (count && (await this.board.dialogs.mayTakeApart(cluster, count)) !== "yes") return;
    if (!this.isHeld([cluster])) await this.acts.takeApart(cluster);
  }

  async openPile(place) {
    const picked = await this.board.dialogs.pile(place, this.choice);
    if (!picked || this.board.isOver) return;
    const elsewhere = this.choice.ids.filter((id) => this.board.layout.cards.get(id)?.place !== place);
    this.choice.set([...elsewhere, ...picked]);
  }

  /** What was being typed when the page went is typed on. */
  typeOn() {
    const kept = keptTitle();
    const record = kept && this.board.records.get(`cluster:${kept.cluster}`);
    if (!kept || this.board.isOver) return;
    if (!record || record.title === kept.text.trim()) forgetTitle();
    else this.board.whenDrawn(`cluster:${kept.cluster}`, () => this.rename(kept.cluster, kept.text));
  }

  async rename(cluster, draft = null) {
    const { board } = this;
    const cloud = board.surface.element(`cluster:${cluster}`);
    if (!cloud || board.editing || board.isOver) return;
    board.editing = cluster;
    board.draw();
    const before = board.records.get(`cluster:${cluster}`)?.title ?? "";
    const found = await editTitle(cloud, before, {
      offered: before || draft !== null ? undefined : board.titleFor?.(cluster), draft, keep: (text) => keepTitle(cluster, text),
    });
    board.editing = "";
    board.draw();
    if (found) await this.acts.name(cluster, found.title);
    forgetTitle();
    if (found?.pictogram && !board.records.get(`cluster:${cluster}`)?.pictogram) await this.acts.picture(cluster, found.pictogram);
    if (document.activeElement === document.body) board.rover.goTo(`cluster:${cluster}`);
  }
}
