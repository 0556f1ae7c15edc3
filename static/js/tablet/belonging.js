/* Whether the server still knows who is on this device. It does not where its data were laid back from a backup older than
   they are, or where the browser forgot its token. Then everybody comes in again by itself, as the same if that may be, else
   as somebody new to whom all passes that waits here. No DOM. */
import { newId } from "../ids.js";
import { openDrafts } from "./drafts.js";

const OURS = "here"; // the ids of those whom the server has known on this device

export function openBelonging({ memory, outbox, join, forget, moved }) {
  const turnedAway = new Set(); // who could not come in again: nothing is tried twice

  const ours = () => memory.get(OURS, []);
  const joins = (id) => outbox.pending().some(({ name, participantId }) => name === "JoinWorkshop" && participantId === id);
  const mayTry = (id) => !turnedAway.has(id);

  function comeBack(id) {
    if (joins(id)) return;
    forget(id);
    join(id);
  }

  return {
    /** Somebody was here before: whoever opens the page again waits for the server's word before joining as somebody new. */
    get isExpected() {
      return ours().some(mayTry);
    },

    /** `known`: the ids of those whom the server knows here now. */
    look(known) {
      const lost = ours().filter((id) => !known.includes(id) && mayTry(id));
      const all = [...new Set([...ours(), ...known])];
      if (all.length > ours().length) memory.set(OURS, all);
      for (const id of lost) comeBack(id);
    },

    /** The server did not take a command for it does not know who is asking. Whether it is worth sending again. */
    unknown(id) {
      if (!mayTry(id)) return false;
      comeBack(id);
      return true;
    },

    /** Coming in was refused: `isTaken` where this id is known elsewhere. Whether somebody new comes in its place. */
    refused(id, isTaken) {
      turnedAway.add(id);
      memory.set(OURS, ours().filter((one) => one !== id));
      if (!isTaken) return false;
      const anew = newId();
      openDrafts(memory).hand(id, anew);
      moved(id, anew);
      join(anew);
      outbox.hand(id, anew);
      return true;
    },
  };
}
