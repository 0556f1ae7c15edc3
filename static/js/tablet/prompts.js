/* Questions in a child's language: those that came with the program are in every catalogue; what a facilitator wrote
   stays as it is. */
import { t } from "../messages.js";
import { page } from "../page.js";

const KINDS = ["complaint", "dream", "first_step", "praise"];

export function promptText(text, german = page.messages ?? {}) {
  const kind = KINDS.find((one) => german[`prompts.${one}`] === text);
  return kind ? t(`prompts.${kind}`) : text;
}
