/* Where a child is when it goes nowhere by itself: the screen that belongs to the moment of the evening. No DOM here. */

/** { name, key }: another key is another screen, even of the same name. */
export function homeOf({ workshop, ballot, isGreeted, hasVoted, isChild = true, hasBegun = true }) {
  if (!workshop) return { name: "moment", key: "" };
  if (!isGreeted && !workshop.over) return { name: "hello", key: "" };
  if (isChild && !hasBegun && !workshop.over) return { name: "start", key: "" };
  if (workshop.over || workshop.closed) return { name: "over", key: "" };
  if (workshop.step === "arrive") return { name: "soon", key: "" };
  if (workshop.step === "collect" && workshop.open_prompt) return { name: isChild ? "prompt" : "write", key: workshop.open_prompt };
  if (workshop.step === "vote" && ballot) return voting(ballot, hasVoted);
  if (workshop.step === "report_back") return { name: "fate", key: "" };
  return { name: "between", key: workshop.step };
}

const VOTING = { pairs: "pairs", rating: "rating", dots: "vote" };

function voting(ballot, hasVoted) {
  if (ballot.status === "revealed") return { name: "results", key: ballot.id };
  if (ballot.status === "open" && !hasVoted) return { name: VOTING[ballot.mode] ?? "vote", key: ballot.id };
  return { name: "voted", key: `${ballot.id}/${ballot.status}` };
}

/** The question a card without an open question belongs to: the last one that was open here, else the last that was asked
    at all; once collecting is over, the first that has cards of this device. None that was never asked. */
export function promptForMore(workshop, prompts, { lastSeen = "", withCards = new Set() } = {}) {
  if (workshop.open_prompt) return workshop.open_prompt;
  const known = new Map(prompts);
  if (known.has(lastSeen)) return lastSeen;
  if (workshop.step !== "arrive" && known.has(workshop.last_prompt)) return workshop.last_prompt;
  if (["arrive", "collect"].includes(workshop.step)) return "";
  const inOrder = [...prompts].sort(([, a], [, b]) => a.number - b.number);
  return inOrder.find(([id]) => withCards.has(id))?.[0] ?? "";
}
