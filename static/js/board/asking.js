/* The questions that people are asked at the board, and what comes of the answers. */
import { UNSORTED } from "./layout.js";
import { Picking } from "./picking.js";
import { forgetTitle, keepTitle, keptTitle } from "./title_draft.js";
import { editTitle } from "./title_field.js";

export class Asking extends Picking {
  async askWhere(card) {
    const { board } = this;
    if (board.isOver) return this.#askToTakeOff(card);
    const ids = this.choice.size ? this.choice.ids : [card];
    const places = new Set(ids.map((id) => board.layout.cards.get(id)?.place));
    const [place] = places;
    const inCluster = places.size === 1 && place !== UNSORTED;
    const stacks = this.stacksAmong(ids);
    const answer = await board.dialogs.whereTo(ids, { hasStack: stacks.length > 0, canSplit: this.splitsOff(ids) !== "", inCluster, canTakeOff: board.takeOff !== null && ids.length === 1 });
    if (!answer || (answer !== "off" && this.isHeld(ids))) return;
    if (answer === "stack-on") return this.#stackOnto(ids);
    if (answer === "read") return this.readStack(ids[0]);
    if (answer === "split") return this.split(ids, place);
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
    const answer = await dialogs.cluster(cluster, own ? 0 : this.choice.size, { own, piles: this.pilesIn(cluster) });
    if (!answer || !records.get(`cluster:${cluster}`)) return;
    if (answer === "here") await this.movePicked(cluster);
    else if (answer === "name") this.rename(cluster);
    else if (answer === "picture") await this.#choosePicture(cluster);
    else if (answer === "show") await this.openPile(cluster);
    else if (answer === "close") this.board.looking.showCluster(cluster);
    else if (answer === "join") await this.#chooseJoin(cluster);
    else if (answer === "split") await this.chooseSplit(cluster);
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
