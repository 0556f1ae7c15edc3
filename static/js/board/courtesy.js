/* What somebody else carries is laid by them: whoever wants to lay it by a button or a suggestion is told who has it, and
   nothing is sent. Taking a card off the wall always works. */
import { heldSentence } from "./names.js";

const LAYS = ["MoveStatements", "StackStatements", "UnstackStatements", "CreateCluster", "JoinClusters", "SplitCluster", "TakeClusterApart", "MoveCluster"];

/** The hold that a card or cloud is in: somebody else's. Who carries a cloud carries its cards. */
export function holderOf(hands, records, id) {
  return hands.holding(id) ?? hands.holding(records.get(`statement:${id}`)?.place);
}

/** The sentence, or "" when all that a command lays is free. */
export function whoHolds(hands, records, name, { statement_ids: cards = [], cluster_id: cluster = "" } = {}) {
  if (!LAYS.includes(name)) return "";
  const held = [...cards, cluster].find((id) => holderOf(hands, records, id));
  return held === undefined ? "" : heldSentence(records, held, holderOf(hands, records, held).name);
}
