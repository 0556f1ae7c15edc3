/* What is read for a text. Words of ours have their sound files. Words that somebody wrote need a voice of the device; where
   there is none, what stands in for them is read: the names of their pictures in the child's own language, or „Eine
   Zeichnung“. A child of another language hears both, the words as all in the room say them and then what it knows.
   No DOM here. */
import { has, language, piecesOf, t } from "../messages.js";
import { isHeard, languageOf } from "./reading.js";

/** { text, pieces?, lang?, stead?: keys of sentences } → [{ pieces, lang, element }], one after the other; never half a text. */
export function saidFor({ text = "", pieces = piecesOf(text), lang = "", stead = [], element = null }, isOffline = false) {
  const isWhole = (all) => all.length > 0 && all.every((piece) => isHeard(piece, lang, isOffline));
  const own = isWhole(pieces) ? [pieces] : [];
  const isForeign = pieces.some((piece) => piece.isFree && (lang || languageOf(piece.text)) !== language());
  const others = own.length && !isForeign ? [] : stead.filter(has).map((key) => piecesOf(t(key))).filter(isWhole);
  return [...own, ...others].map((one) => ({ pieces: one, lang, element }));
}
