/* What the machine proposes for the whole board, read against the board as it is now: pure, no DOM, nothing kept.

   A proposal is { kind, cluster_ids, statement_ids, title, pictogram, reasons }: `join` its clusters into the first, `split`
   cards off its cluster, `move` cards to its cluster, each for its own reasons (`why`), `gather` unsorted cards into a new
   one with the id `new_id`, `stack` cards onto the first. */
import { UNSORTED } from "../../board/layout.js";

const NEARLY = 0.5; // so much in common with what was refused is the same again

/** Where things lie now: { clusters: Set of ids, cards: Map of id → card }. */
export function boardOf({ groups, cards }) {
  return { clusters: new Set(groups.map((group) => group.id)), cards: new Map(cards.map((card) => [card.id, card])) };
}

/** Each with the places from which its cards would go, to tell later whether they still lie there. */
export function remembering(proposals, { cards }) {
  return proposals.map((one) => ({ ...one, from: one.statement_ids.map((id) => cards.get(id)?.place ?? "") }));
}

/** What is left of it on the board as it is now, null when that is nothing: a card that somebody laid elsewhere meanwhile falls
    out, and the others stay. Cards that were stacked on one of their own go along with it. */
export function asItLies(proposal, board) {
  const { kind, cluster_ids: clusters, statement_ids: ids } = proposal;
  if (!clusters.every((id) => board.clusters.has(id))) return null;
  if (kind === "join") return proposal;
  const left = kind === "stack" ? oneAboveOthers(proposal, board) : ids.filter((id, index) => board.cards.get(id)?.place === proposal.from[index]);
  const free = left.filter((id) => isFree(board.cards.get(id), left));
  const least = kind === "move" ? 1 : Math.min(2, ids.length);
  if (free.length < least) return null;
  return { ...proposal, statement_ids: free, from: free.map((id) => proposal.from[ids.indexOf(id)]) };
}

const isFree = (card, own) => !card.onto || own.includes(card.onto);

/** A stack draws nothing out of a cluster: its top lies where the others do, or they lie unsorted. */
function oneAboveOthers({ statement_ids: ids }, { cards }) {
  const lying = ids.filter((id) => cards.has(id) && isFree(cards.get(id), ids));
  const top = lying.find((id) => cards.get(id).place !== UNSORTED) ?? lying[0];
  const others = lying.filter((id) => id !== top && [UNSORTED, cards.get(top).place].includes(cards.get(id).place));
  return top === undefined ? [] : [top, ...others];
}

/** One after the other, so that each is taken by one step: clusters in pairs, and what makes the board before what only stacks. */
export function stepByStep(proposals) {
  const single = proposals.flatMap((one) =>
    one.kind === "join" ? one.cluster_ids.slice(1).map((id) => ({ ...one, cluster_ids: [one.cluster_ids[0], id] })) : [one]);
  return [...single.filter(({ kind }) => kind !== "stack"), ...single.filter(({ kind }) => kind === "stack")];
}

/** Whether the board already is as the proposal wants it, by whomever. */
export function isDone(proposal, { clusters, cards }) {
  const lying = proposal.statement_ids.map((id) => cards.get(id)).filter(Boolean);
  switch (proposal.kind) {
    case "join": return clusters.has(proposal.cluster_ids[0]) && proposal.cluster_ids.slice(1).every((id) => !clusters.has(id));
    case "move": return lying.length > 0 && lying.every((card) => card.place === proposal.cluster_ids[0]);
    case "stack": return lying.slice(1).length > 0 && lying.slice(1).every((card) => card.onto);
    default: {
      const [first] = lying;
      return first !== undefined && ![UNSORTED, proposal.cluster_ids[0]].includes(first.place) && lying.every((card) => card.place === first.place);
    }
  }
}

/** What a refusal is remembered by. */
export function traceOf({ kind, cluster_ids: clusters, statement_ids: cards }) {
  return { kind, clusters: [...clusters].sort(), cards: [...cards].sort() };
}

/** Whether somebody said no to this, or to nearly this. */
export function wasRefused(proposal, refused) {
  const mine = traceOf(proposal);
  return refused.some((trace) =>
    trace.kind === mine.kind && trace.clusters.join() === mine.clusters.join()
    && (mine.cards.length === 0 || inCommon(mine.cards, trace.cards) >= NEARLY));
}

/** What nobody has said no to yet, null when that is nothing. Cards that would move are weighed one by one. */
export function withoutRefused(proposal, refused) {
  if (proposal.kind !== "move") return wasRefused(proposal, refused) ? null : proposal;
  const [place] = proposal.cluster_ids;
  const gone = new Set(refused.filter((trace) => trace.kind === "move" && trace.clusters[0] === place).flatMap((trace) => trace.cards));
  return without(proposal, (id) => gone.has(id));
}

/** A proposal about fewer of its cards, null when too few are left. */
export function without(proposal, goes) {
  const { kind, statement_ids: ids, from } = proposal;
  const left = ids.filter((id) => !goes(id));
  if (left.length === ids.length) return proposal;
  if (left.length < (kind === "move" ? 1 : 2)) return null;
  return { ...proposal, statement_ids: left, ...(from ? { from: left.map((id) => from[ids.indexOf(id)]) } : {}) };
}

/** One card of a move as a proposal of its own, with the reasons of that card. */
export function onlyFor(proposal, id) {
  const one = without(proposal, (other) => other !== id);
  return one && { ...one, reasons: proposal.why?.[id] ?? proposal.reasons };
}

function inCommon(some, others) {
  const both = some.filter((id) => others.includes(id)).length;
  return both / (some.length + others.length - both || 1);
}

/** Accepting is asking for ordinary things: [[command, data], …]. A new cluster has the same id at every desk, so that two who
    say yes at once make one; `at`: where it was shown, in board units. */
export function commandsOf(proposal, newId, at = null) {
  const { kind, cluster_ids: clusters, statement_ids: cards } = proposal;
  switch (kind) {
    case "join": return clusters.slice(1).map((id) => ["JoinClusters", { cluster_id: id, into: clusters[0] }]);
    case "move": return [["MoveStatements", { statement_ids: cards, place: clusters[0] }]];
    case "stack": return [["StackStatements", { statement_ids: cards.slice(1), onto: cards[0] }]];
    case "split": return [["SplitCluster", {
      cluster_id: clusters[0], statement_ids: cards, into: proposal.new_id || newId(), title: proposal.title, pictogram: proposal.pictogram, ...at,
    }]];
    default: return [["CreateCluster", {
      cluster_id: proposal.new_id || newId(), title: proposal.title, pictogram: proposal.pictogram, statement_ids: cards, ...at,
    }]];
  }
}
