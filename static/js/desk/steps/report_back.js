/* What became of every card: answers to wishes, what still stands open, and the end of the evening. */
import { t } from "../../messages.js";
import { el } from "../../parts/dom.js";
import { makeFinish } from "../finish.js";
import { makeHangingFold } from "../hanging.js";
import { makeLedgerBar } from "../ledger_bar.js";
import { makeOneOffs } from "../one_offs.js";
import { makeOpenCards } from "../open_cards.js";
import { makeGoodbyes } from "../goodbyes.js";
import { makeParked } from "../parked.js";
import { makeWishes } from "../wishes.js";

export function makeReportBack(desk) {
  const open = makeOpenCards(desk, { title: t("desk.open.title") });
  const alone = makeOneOffs(desk);
  const parts = [open, makeParked(desk), makeHangingFold(desk), makeLedgerBar(desk), makeWishes(desk), makeGoodbyes(desk), makeFinish(desk), alone];
  const [, parked, hanging, ledger, wishes, goodbyes, finish] = parts;
  const element = el("div", { class: "stage__columns" },
    el("div", { class: "stage__column" }, alone.element, open.element, parked.element, hanging.element),
    el("div", { class: "stage__column" }, ledger.element, wishes.element, goodbyes.element, finish.element));

  function update(now) {
    for (const part of parts) part.update(now);
  }

  return { element, update };
}
