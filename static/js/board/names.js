/* How cards, clouds and places are called in a sentence. */
import { t } from "../messages.js";
import { SHELF, UNSORTED } from "./layout.js";

const LONGEST = 60;

export function cardName(records, id) {
  const { text = "", way = "text" } = records.get(`statement:${id}`) ?? {};
  if (!text && way === "drawing") return t("common.drawing");
  return t("board.quoted", { text: short(text) });
}

export function clusterName(records, id) {
  return t("board.quoted", { text: records.get(`cluster:${id}`)?.title || t("board.untitled") });
}

export function placeName(records, place) {
  if (place === SHELF) return t("board.place.shelf");
  if (place === UNSORTED) return t("board.place.unsorted");
  return t("board.place.cluster", { title: clusterName(records, place) });
}

/** Who has a card or a cloud in the hand. */
export function heldSentence(records, id, name) {
  if (records.get(`cluster:${id}`)) return t("board.held_by.cluster", { name, cluster: clusterName(records, id) });
  return t("board.held_by.card", { name, card: cardName(records, id) });
}

/** Where a card lies and, for a stack, who speaks in it. */
export function describeCard(records, id, box) {
  const place = t("board.lies", { place: placeName(records, box.place) });
  if (box.count < 2) return place;
  const counts = new Map();
  for (const one of [id, ...box.under]) {
    const who = records.get(`statement:${one}`)?.perspective ?? "children";
    counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  const speakers = [...counts].map(([who, n]) => t(`board.speakers.${who}`, { n })).join(", ");
  return t("board.stack", { place, speakers });
}

export function short(text) {
  const signs = [...text.replace(/\s+/g, " ")];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join("").trimEnd()}…` : signs.join("");
}
