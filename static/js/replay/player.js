/* Which moment is shown, and how it goes on. Draws nothing and asks nobody. */
import { pace } from "./frames.js";

export const SPEEDS = [0.5, 1, 2, 4];
const STILLS = 20; // so many pictures tell an evening to who wants no motion

/** show(): the moment or what runs is another; chosen(): somebody here chose that, so that others may follow. `clock` runs it. */
export class Player {
  #timer = null;

  constructor({ show, chosen = () => {}, still = false, clock = globalThis }) {
    Object.assign(this, { show, chosen, still, clock, frames: null, at: 0, speed: 1 });
  }

  get count() {
    return this.frames?.count ?? 0;
  }

  get playing() {
    return this.#timer !== null;
  }

  /** What another screen needs to show the same. */
  get state() {
    return { at: this.count ? this.frames.moment(this.at).at : null, playing: this.playing, speed: this.speed };
  }

  load(frames) {
    this.frames = frames;
    this.at = 0;
  }

  /** Does as another screen did; without a time, from the start. */
  adopt({ at = null, playing, speed }) {
    if (!this.count) return;
    this.#halt();
    if (SPEEDS.includes(speed)) this.speed = speed;
    this.at = at === null ? 0 : this.frames.indexAt(at);
    if (playing) this.#run();
    this.show();
  }

  slide(index) {
    this.#halt();
    this.#go(index);
    this.#chose();
  }

  goTo(time) {
    this.slide(this.frames.indexAt(time));
  }

  toggle() {
    if (this.playing) this.#halt();
    else this.#run();
    this.#chose();
  }

  faster(by) {
    const next = SPEEDS[SPEEDS.indexOf(this.speed) + by];
    if (!next) return;
    this.speed = next;
    if (this.playing) this.#run();
    this.#chose();
  }

  stop() {
    this.#halt();
  }

  #chose() {
    this.show();
    this.chosen();
  }

  /** Begins anew at the end. */
  #run() {
    this.#halt();
    if (this.at >= this.count - 1) this.#go(0);
    const { pause, stride } = pace(this.count, this.speed, { stills: this.still ? STILLS : 0 });
    this.#timer = this.clock.setInterval(() => {
      this.#go(this.at + stride);
      if (this.at >= this.count - 1) this.#halt();
      this.show();
    }, pause);
  }

  #halt() {
    if (this.#timer !== null) this.clock.clearInterval(this.#timer);
    this.#timer = null;
  }

  #go(index) {
    this.at = Math.max(0, Math.min(this.count - 1, index));
  }
}
