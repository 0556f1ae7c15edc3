/* What a refusal says to a child: the stable reason, in the child's own language. */
import { has, t } from "../messages.js";

export function sentenceFor({ reason = "", details = {}, message = "" }) {
  const key = `child_refusals.${reason}`;
  return has(key) ? t(key, details) : message;
}
