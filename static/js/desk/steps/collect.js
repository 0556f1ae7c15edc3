/* While cards come: the questions, and what hangs on the wall by now. What waits stands beside it. */
import { t } from "../../messages.js";
import { el } from "../../parts/dom.js";
import { panel } from "../controls.js";
import { makeHanging } from "../hanging.js";
import { makePromptList } from "../prompt_list.js";

export function makeCollect(desk) {
  const prompts = makePromptList(desk, { canAsk: true });
  const hanging = makeHanging(desk);
  const empty = el("p", { class: "note", text: t("desk.collect.nothing_yet") });
  const element = el("div", { class: "stage__column" }, prompts.element, panel({ title: t("desk.collect.newest") }, empty, hanging.element));

  function update(now) {
    empty.hidden = now.cards.length > 0;
    hanging.update(now);
    prompts.update(now);
  }

  return { element, update };
}
