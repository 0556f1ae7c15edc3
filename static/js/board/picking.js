/* What is done with the cards that are picked, by whichever way somebody picked them: laid, stacked, gathered, split off. */
import { t } from "../messages.js";
import { clusterName, heldSentence } from "./names.js";

export class Picking {
  constructor(board) {
    this.board = board;
  }

  get acts() {
    return this.board.acts;
  }

  get choice() {
    return this.board.choice;
  }

  sayHeld(id) {
    this.isHeld([id]);
    return null;
  }

  /** Says who has one of these in the hand. Nothing is sent then, and what was picked stays picked. */
  isHeld(ids) {
    const held = ids.find((id) => this.board.holderOf(id));
    if (held !== undefined) this.board.note(heldSentence(this.board.records, held, this.board.holderOf(held).name));
    return held !== undefined;
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
    this.choice.clear();
    if (card) this.board.takeOff(card);
  }

  async readPicked() {
    await this.readStack(this.choice.ids[0]);
  }

  /** Who says the same, each in the own words; one card or all can be taken off. */
  async readStack(card) {
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
    return ids.length < this.pilesIn(place) ? place : "";
  }

  pilesIn(place) {
    return [...this.board.layout.cards.values()].filter((box) => box.place === place).length;
  }

  async splitPicked() {
    const { ids } = this.choice;
    const from = this.splitsOff(ids);
    if (from) await this.split(ids, from);
  }

  async split(ids, from) {
    if (this.isHeld([...ids, from])) return;
    this.choice.clear();
    const id = await this.acts.split(ids, from);
    if (id) this.board.whenDrawn(`cluster:${id}`, () => this.offerTitle(id));
  }

  /** By the menu of a cluster: what is picked in it, else what is ticked in a list. */
  async chooseSplit(cluster) {
    const own = this.choice.ids;
    if (this.splitsOff(own) === cluster) return this.split(own, cluster);
    const { dialogs, records } = this.board;
    const ids = await dialogs.pile(cluster, new Set(), { title: t("board.split.title", { title: clusterName(records, cluster) }), pick: t("board.split.yes") });
    if (ids?.length) await this.split(ids, cluster);
  }

  async gather(ids, place) {
    const id = await this.acts.gather(ids, place);
    if (id) this.board.whenDrawn(`cluster:${id}`, () => this.offerTitle(id));
  }

  /** A new cloud asks for its name where there is surely a keyboard; a finger would only get one on the screen. */
  offerTitle(id) {
    if (this.board.mode === "desk" && matchMedia("(pointer: fine)").matches) this.rename(id);
  }
}
