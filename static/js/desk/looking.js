/* Tells the other desks which card this one has before it: the one with the focus in it, or the one that a dialog is about.
   A passing signal: repeated while somebody is at it, and let go when nothing was pressed or typed for a while. */
const AGAIN_AFTER = 2000;
const AWAY_AFTER = 45_000;
const ACTIVE = ["keydown", "pointerdown", "pointermove", "input"];

/** signal(payload) sends; `cardIn()` answers the id of the card that has the focus, or "". */
export function makeLooking(signal, cardIn, page = globalThis.document) {
  const dialogs = []; // ids of the cards that open dialogs are about, the newest last
  let told = { id: "", deciding: false };
  let activeAt = Date.now();
  let timer = null;

  const isHere = () => Date.now() - activeAt < AWAY_AFTER && page.visibilityState !== "hidden";

  function now() {
    if (!isHere()) return { id: "", deciding: false };
    const about = dialogs[dialogs.length - 1];
    return about ? { id: about, deciding: true } : { id: cardIn(), deciding: false };
  }

  function look() {
    const next = now();
    const isNew = next.id !== told.id || next.deciding !== told.deciding;
    if (isNew) tell(next);
  }

  function tell(next) {
    told = next;
    clearTimeout(timer);
    signal({ kind: "looking", ...told });
    if (told.id) timer = setTimeout(() => tell(now()), AGAIN_AFTER);
  }

  function wake() {
    activeAt = Date.now();
    if (!told.id) look();
  }

  const soon = () => setTimeout(look, 0); // by then the focus has arrived where it goes
  for (const type of ["focusin", "focusout", "visibilitychange"]) page.addEventListener(type, soon);
  for (const type of ACTIVE) page.addEventListener(type, wake, { passive: true });

  return {
    look,
    /** A dialog about a card is open; the answer ends that. */
    decide(id) {
      dialogs.push(id);
      look();
      return () => {
        const at = dialogs.lastIndexOf(id);
        if (at >= 0) dialogs.splice(at, 1);
        soon();
      };
    },
  };
}
