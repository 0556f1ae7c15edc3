/* Tells the others what the hands of this screen hold: at once when a hand takes something, then as often as the line
   bears for all hands together, the last place always, and a sign of life while a hand rests. */
const EVERY = 50; // milliseconds, twenty a second for one hand
const FOR_EACH = 30; // ten fingers share the line: each less often
const ALIVE = 1500; // a hold of which nothing is heard for five seconds is over

export class Telling {
  #hands = new Map(); // hand → { payload, at: when it was told, isNews }
  #timer = null;

  constructor(signal, now = () => performance.now()) {
    this.signal = signal;
    this.now = now;
  }

  /** hand: whatever stands for it; place: { x, y } on the board */
  hold(hand, ids, place) {
    const one = this.#hands.get(hand) ?? { at: -Infinity };
    one.payload = { kind: "hold", ids, ...place };
    one.isNews = true;
    this.#hands.set(hand, one);
    this.#tellWhatIsDue();
    this.#timer ??= setInterval(() => this.#tellWhatIsDue(), EVERY);
  }

  drop(hand, ids) {
    if (!this.#hands.delete(hand)) return;
    if (!this.#hands.size) this.stop();
    if (ids.length) this.signal({ kind: "drop", ids });
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = null;
  }

  #tellWhatIsDue() {
    const now = this.now();
    const pause = Math.max(EVERY, FOR_EACH * this.#hands.size);
    for (const one of this.#hands.values()) {
      if (now - one.at < (one.isNews ? pause : ALIVE)) continue;
      one.at = now;
      one.isNews = false;
      this.signal(one.payload);
    }
  }
}
