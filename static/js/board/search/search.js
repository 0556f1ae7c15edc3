/* Looking for cards on the board. What is found stays as it is and the others fade; nothing moves and nothing goes. It is
   this screen's own: nobody else hears of it. */
import { t } from "../../messages.js";
import { makeSearchBar } from "./bar.js";
import { choicesIn, findCards, isWish, nextFound, NO_WISH } from "./finding.js";
import { wordsOf } from "./words.js";

const PERSPECTIVES = ["children", "staff", "parents", "leadership", "partners"];
const FADED = "is-faded";
const READ_AT_ONCE = 60; // texts between two pauses

/** An overlay of the board, and what its tools and its keyboard ask about. */
export class Search {
  #wish = NO_WISH;
  #found = null; // { ids, total } while something is looked for
  #seen = ""; // what #found rests on
  #at = { id: "", number: 0 };
  #shown = ""; // what was drawn last, and on which shelf: a board that is only seen from elsewhere has the same
  #shelf = null;

  constructor(board) {
    this.board = board;
    this.isOpen = false;
    this.bar = makeSearchBar({
      wish: (wish) => this.#look(wish), step: (step) => this.step(step), pickAll: () => this.#pickAll(), leave: () => this.close(),
    });
    board.toolbar.head.after(this.bar.element);
    this.onKey = (event) => this.#pressed(event);
    this.onEscape = (event) => this.#escaped(event);
    document.addEventListener("keydown", this.onKey);
    board.root.addEventListener("keydown", this.onEscape);
  }

  leave() {
    document.removeEventListener("keydown", this.onKey);
    this.board.root.removeEventListener("keydown", this.onEscape);
  }

  open() {
    this.isOpen = true;
    this.bar.element.hidden = false;
    this.board.root.classList.add("is-searching");
    this.#draw();
    this.bar.word.focus({ preventScroll: true });
    this.bar.word.select();
    readAhead(this.board.records.of("statement").map(([, { text }]) => text));
  }

  close() {
    if (!this.isOpen) return;
    const hadFocus = this.bar.element.contains(document.activeElement);
    this.isOpen = false;
    this.bar.clear();
    this.bar.element.hidden = true;
    this.board.root.classList.remove("is-searching");
    this.#look(NO_WISH);
    if (hadFocus) this.board.rover.goTo(this.board.rover.key);
  }

  /** Whether a card is not what is looked for. */
  fades(id) {
    return this.#found !== null && !this.#found.ids.has(id);
  }

  /** Of all that can have the focus, what the arrows go to: from match to match, while there is any. */
  limit(boxes) {
    if (!this.#found) return boxes;
    const left = new Map([...boxes].filter(([key]) => this.#found.ids.has(key.replace("card:", ""))));
    return left.size ? left : boxes;
  }

  get isOn() {
    return this.#found !== null;
  }

  /** After each drawing of the board: other cards may be found now. */
  drawn() {
    if (!this.isOpen) return;
    this.#find();
    if (this.#shown !== this.#seen || this.#shelf !== this.board.layout.shelf) this.#draw();
  }

  #look(wish) {
    this.#wish = wish;
    this.#at = { id: "", number: 0 };
    this.#find();
    this.#draw();
    if (this.#found) this.board.say(t("search.said", { n: this.#found.ids.size, total: this.#found.total }));
    this.board.draw();
  }

  #find() {
    const { records } = this.board;
    const rests = JSON.stringify([records.version, this.#wish]);
    if (rests === this.#seen && records.version !== undefined) return;
    this.#seen = rests;
    this.#found = isWish(this.#wish) ? findCards(records, this.#wish) : null;
  }

  #draw() {
    const { layout, surface, records, isOver } = this.board;
    [this.#shown, this.#shelf] = [this.#seen, layout?.shelf];
    for (const id of layout?.cards.keys() ?? []) surface.element(`card:${id}`)?.classList.toggle(FADED, this.fades(id));
    if (!this.isOpen) return;
    this.bar.draw({ choices: choicesIn(records, PERSPECTIVES), found: this.#found, at: this.#at.number, pickable: isOver ? null : this.#pickable().length });
  }

  /** From match to match: the focus goes there, and what is small is shown large. */
  step(step) {
    if (!this.#found) return;
    const next = nextFound([...this.board.layout.cards.keys()], this.#found.ids, this.#at.id, step);
    if (!next) return;
    this.#at = { id: next.id, number: next.at };
    this.#draw();
    this.board.rover.goTo(`card:${next.id}`);
  }

  /** Together with what was picked before, so that two words can be gathered one after the other. */
  #pickAll() {
    const { choice } = this.board;
    choice.set([...choice.ids, ...this.#pickable().filter((id) => !this.board.isTaken(`card:${id}`))]);
    this.board.say(t("board.said.picked", { n: choice.size }));
  }

  /** Those found that are drawn: a very full place shows not all of its cards. */
  #pickable() {
    return [...this.board.layout.cards.keys()].filter((id) => this.#found?.ids.has(id));
  }

  /* ---- keys ---- */

  /** „/“ or Ctrl+F; pressed a second time in the field, Ctrl+F is the browser's own. */
  #pressed(event) {
    const isFind = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "f";
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest?.("input, textarea, select, [contenteditable]");
    const isNext = event.key === "F3" && this.isOpen;
    if (event.defaultPrevented || !(isFind || isSlash || isNext) || document.querySelector("dialog[open]")) return;
    if (isFind && event.target === this.bar.word) return;
    event.preventDefault();
    if (isNext) this.step(event.shiftKey ? -1 : 1);
    else this.open();
  }

  /** What is picked or in a hand comes first. */
  #escaped(event) {
    if (event.key !== "Escape" || !this.isOpen || this.board.choice.size || this.board.inHand.size || event.target.matches("input, textarea")) return;
    event.preventDefault();
    this.close();
  }
}

/** In small portions, while nobody types yet. */
async function readAhead(texts) {
  for (let from = 0; from < texts.length; from += READ_AT_ONCE) {
    for (const text of texts.slice(from, from + READ_AT_ONCE)) wordsOf(text);
    await new Promise((done) => setTimeout(done));
  }
}
