/* The animal cards of this device's own, asked for once they are of use, and kept here so that they show without network.
   When the workshop is closed they are forgotten: then only what is on paper opens anything. */

const KEPT = "animal_cards";

/** `inquire(about)` → promise of an answer. Call the result after each change. */
export function followAnimalCards({ room, inquire }) {
  let isAsking = false;
  let isFresh = false; // asked on this visit: an address may have been set since the last

  return async function look() {
    if (room.workshop?.closed) return room.memory.forget(KEPT);
    if (!room.mayJudge || isAsking || (isFresh && !missing(room).length)) return;
    isAsking = true;
    const asked = missing(room);
    const answer = await inquire("cards");
    isAsking = false;
    if (!answer.ok) return; // offline or too early: the next change asks again
    isFresh = true;
    keep(room, answer.cards, asked);
  };
}

const missing = ({ memory, views, perspective }) => {
  const kept = memory.get(KEPT, {});
  return (views.mine?.of("participant") ?? []).filter(([id, one]) => one.perspective === perspective && !(id in kept)).map(([id]) => id);
};

/** Whoever was asked for and has none here is noted too: such a card was made elsewhere, and asking again is no use. */
function keep(room, cards, asked) {
  const none = Object.fromEntries(asked.filter((id) => !(id in cards)).map((id) => [id, { symbols: [], code: "", qr: "" }]));
  room.memory.set(KEPT, { ...room.memory.get(KEPT, {}), ...none, ...cards });
  room.tell();
}
