/* Asks before the page goes, but only where a reload would lose something: a voice that is being recorded, or what this
   browser could not put on its disk. All else is there again afterwards, and nobody is bothered. */

export function guardReload({ room, shell }, target = window) {
  target.addEventListener("beforeunload", (event) => {
    if (!wouldLose(room, shell)) return;
    event.preventDefault();
    event.returnValue = ""; // older browsers ask only then
  });
}

export function wouldLose({ outbox, memory }, { isFragile }) {
  const drafts = Object.keys(memory.get("drafts", {})).length > 0;
  return isFragile || !outbox.isKept || (drafts && !memory.isKept("drafts"));
}
