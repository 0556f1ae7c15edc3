/* Taking a suggestion: ordinary commands, so that undo works as for everything else. */
import { newId } from "../../ids.js";
import { t } from "../../messages.js";
import { groupName } from "./proposal_card.js";

/** The place that is suggested for a card, named as it is called now; null while that is open or cards lie still. */
export function adviceFor(desk, id) {
  const place = desk.known.placeOf(id);
  if (!place || !desk.canLay()) return null;
  if (!place.cluster_id) return { ...place, into: clusterCalled(desk, place.title) };
  const group = desk.now.groups.find((one) => one.id === place.cluster_id);
  return group ? { ...place, title: group.title || groupName(group, "to_which"), pictogram: group.pictogram, into: group.id } : null;
}

/** Somebody may have made the group since it was suggested. */
function clusterCalled({ now }, title) {
  return now.groups.find((group) => group.title === title)?.id ?? "";
}

/** Lays a card that hangs where it is suggested to lie. Answers true when it does. */
export async function layCard(desk, card) {
  const advice = adviceFor(desk, card.id);
  if (!advice) return false;
  const [name, data] = advice.into
    ? ["MoveStatements", { statement_ids: [card.id], place: advice.into }]
    : ["CreateCluster", { cluster_id: newId(), title: advice.title, pictogram: advice.pictogram, statement_ids: [card.id] }];
  const receipt = await desk.ask(name, data);
  if (receipt.ok) desk.say(t(advice.into ? "suggestions.laid" : "suggestions.gathered", { title: advice.title }));
  return receipt.ok;
}

/** Shows a card that waits, which is an adult's decision and stays one, and lays it where it is suggested to lie. */
export async function showAndLay(desk, card) {
  if (!adviceFor(desk, card.id)) return false;
  const receipt = await desk.ask("ReleaseStatements", { statement_ids: [card.id], texts: [card.text_id], turns: [card.turn] });
  return receipt.ok && layCard(desk, card);
}
