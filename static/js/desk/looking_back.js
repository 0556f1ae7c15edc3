/* What the walls show of the evening once more. They say so themselves, again and again, so that a desk that was opened anew
   knows it too, and forgets it when the wall's window was closed. */
const FORGOTTEN_AFTER = 5000; // ms without a word from any wall

/** changed(): the walls show something else. → { state: null or { at, playing, speed }, hear(signal), show(state), stop() } */
export function makeLookingBack({ signal, changed, clock = globalThis }) {
  let state = null;
  let timer = null;

  function become(next) {
    clock.clearTimeout(timer);
    if (next) timer = clock.setTimeout(() => become(null), FORGOTTEN_AFTER);
    state = next;
    changed();
  }

  return {
    get state() {
      return state;
    },
    hear({ kind, act, at, playing, speed }) {
      if (kind !== "replay") return;
      if (act === "shown") become({ at, playing, speed });
      else if (act === "ended") become(null);
    },
    /** All walls show this moment, and play on from it where it is playing. */
    show: (wanted) => signal({ kind: "replay", act: "show", ...wanted }),
    /** All walls show their step again. */
    stop() {
      signal({ kind: "look", what: "" });
      become(null);
    },
  };
}
