/* The frame around the screens: shows the one that belongs to the moment, or the one a child went to; keeps the foot,
   the way back and the focus. A screen is { stage, foot, scene?, heading, update(), isBusy?() }. */
import { fill, setText } from "../parts/dom.js";

const SECOND_TAP = 500;
const RESUMED = ["cards", "draw", "pictures", "prompt", "sent", "write"]; // where a tablet that was put away goes on

export class Shell {
  #shown = null; // { screen, name, data, key }
  #trail = []; // where the child went from home: { name, data }
  #leftHome = ""; // what home was then
  #guarded = false;
  #kept = null; // the way as this device remembers it, once it was taken up again
  #queued = false;

  constructor({ root, room, screens, languages = null }) {
    this.root = root;
    this.room = room;
    this.screens = screens;
    this.app = {
      room,
      go: (name, data) => this.go(name, data),
      instead: (name, data) => this.instead(name, data),
      back: () => this.back(),
      reopen: () => this.reopen(),
      home: () => this.home(),
      say: (text) => this.say(text),
      isBehind: () => this.isBehind,
      languages,
    };
    const part = (name) => root.querySelector(`[data-part="${name}"]`);
    this.parts = { scene: part("scene"), stage: part("stage"), foot: part("foot"), said: part("said"), back: part("back") };
    this.parts.back.addEventListener("click", () => this.back());
    addEventListener("popstate", () => this.#browserBack());
    room.onChange(() => this.queue());
  }

  /** More screens are here. */
  take(screens) {
    Object.assign(this.screens, screens);
    this.#resume();
    this.draw();
  }

  /** Whether the screen that belongs here now is not here yet. */
  get lacksScreen() {
    return !(this.#named().name in this.screens);
  }

  /** Where this child was when the page went away, if the evening stands where it stood. */
  #resume() {
    const { who = "", home = "", trail = [] } = this.room.memory.get("trail", {});
    this.#kept = "";
    const isSame = who === this.room.me?.id && home === keyOf(this.room.home);
    if (this.#trail.length || !isSame || !trail.every(({ name }) => RESUMED.includes(name))) return;
    this.#trail = trail;
    this.#leftHome = home;
    if (trail.length) this.#guard();
  }

  #remember() {
    if (this.#kept === null) return;
    const way = { who: this.room.me?.id ?? "", home: this.#leftHome, trail: this.#trail };
    const text = JSON.stringify(way);
    if (text !== this.#kept) this.room.memory.set("trail", way);
    this.#kept = text;
  }

  /** Many changes, one drawing. */
  queue() {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      this.draw();
    });
  }

  /** To a screen that a child asked for; `back` leads here again. */
  go(name, data = {}) {
    if (!this.#trail.length) this.#leftHome = keyOf(this.room.home);
    this.#trail.push({ name, data });
    this.#guard();
    this.draw();
  }

  /** To another screen in place of this one. */
  instead(name, data = {}) {
    this.#trail.pop();
    this.go(name, data);
  }

  /** Within a screen of several sheets first, then to where one came from. */
  back() {
    if (!this.#trail.length && !this.isBehind && this.#shown?.screen.goBack?.()) {
      this.say("");
      return this.draw();
    }
    if (this.#trail.length) this.#trail.pop();
    else this.#forget();
    this.draw();
  }

  /** The same screen from the start, once what it waited for is here. */
  reopen() {
    queueMicrotask(() => {
      this.#forget();
      this.draw();
    });
  }

  home() {
    this.#trail = [];
    this.#forget();
    this.draw();
  }

  /** Says what happened, to see and to hear; gone with the next screen. */
  say(text) {
    setText(this.parts.said, text);
    this.parts.said.hidden = !text;
  }

  /** Whether the evening went on while somebody was still writing here. */
  get isBehind() {
    const home = keyOf(this.room.home);
    if (this.#trail.length) return home !== this.#leftHome;
    return this.#shown !== null && !this.#shown.key.startsWith(`${home}/`);
  }

  /** Whether a reload would lose what a child is doing here. */
  get isFragile() {
    return Boolean(this.#shown?.screen.isFragile?.());
  }

  /** The same screen anew, in another language; the focus stays with the language that was tapped. */
  redraw() {
    if (!this.#shown) return;
    const tapped = this.root.contains(document.activeElement) ? document.activeElement.dataset.lang : "";
    const { name, data, key } = this.#shown;
    this.#open(name, data, key);
    if (tapped) this.root.querySelector(`button[data-lang="${tapped}"]`)?.focus({ preventScroll: true });
  }

  draw() {
    this.#followTheEvening();
    this.#remember();
    const { name, data, key } = this.#wanted();
    if (this.#shown?.key !== key && !this.#mayStay()) this.#open(name, data, key);
    this.#shown.screen.update();
    this.parts.back.hidden = !this.#trail.length && !this.isBehind && !this.#shown.screen.canGoBack?.();
  }

  #wanted() {
    const wanted = this.#named();
    return this.screens[wanted.name] ? wanted : { name: "moment", data: {}, key: "coming" }; // its program is on its way
  }

  #named() {
    const last = this.#trail[this.#trail.length - 1];
    const who = this.room.me?.id ?? "";
    if (last) return { ...last, key: `${this.#trail.length}/${last.name}/${who}` };
    const home = this.room.home;
    return { name: home.name, data: {}, key: `${keyOf(home)}/${who}` };
  }

  /** Nobody is torn away from a half-written card, and nobody misses a vote for looking at old ones. */
  #followTheEvening() {
    if (!this.#trail.length || keyOf(this.room.home) === this.#leftHome) return;
    if (!this.#shown?.screen.isBusy?.()) this.#trail = [];
  }

  #mayStay() {
    if (!this.#shown || this.#trail.length || !this.#shown.isHome) return false;
    const sameChild = this.#shown.who === (this.room.me?.id ?? "");
    return sameChild && !this.room.workshop?.over && Boolean(this.#shown.screen.isBusy?.());
  }

  #open(name, data, key) {
    const isFirst = !this.#shown;
    const screen = this.screens[name](this.app, data);
    this.#shown = { screen, name, data, key, isHome: !this.#trail.length, who: this.room.me?.id ?? "" };
    this.root.dataset.screen = name;
    this.say("");
    fill(this.parts.scene, screen.scene ?? null);
    fill(this.parts.stage, ...[screen.stage].flat());
    fill(this.parts.foot, ...[screen.foot ?? []].flat());
    this.parts.stage.className = `tablet__stage ${screen.class ?? ""}`.trim();
    this.parts.foot.className = `tablet__foot ${screen.footClass ?? ""}`.trim();
    this.parts.foot.hidden = !this.parts.foot.childElementCount;
    if (!isFirst) this.parts.stage.scrollTop = 0; // asks for a layout, which the first drawing need not wait for
    screen.update();
    if (!isFirst) screen.heading?.focus({ preventScroll: true });
    this.#settle();
  }

  /** A double tap on "Fertig" must not press what stands there on the next screen. */
  #settle() {
    this.root.classList.add("tablet--settling");
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.root.classList.remove("tablet--settling"), SECOND_TAP);
  }

  #forget() {
    Object.assign(this.#shown, { key: "", isHome: false });
  }

  #guard() {
    if (!this.#guarded) history.pushState({ guard: true }, "");
    this.#guarded = true;
  }

  /** The browser's own way back means the same as ours. */
  #browserBack() {
    this.#guarded = false;
    if (this.#trail.length > 1) this.#guard();
    if (this.#trail.length) this.back();
  }
}

const keyOf = ({ name, key }) => `${name}:${key}`;

