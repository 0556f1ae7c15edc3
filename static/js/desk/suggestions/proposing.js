/* „Neu vorschlagen“: the whole board is read anew, in a process of its own, and what comes of it is kept here, piece by
   piece: join these, split that, move those. The list beside the board and the ghosts on it show the same and do the same;
   what one of them looks at, the other shows too. */
import { newId } from "../../ids.js";
import { t } from "../../messages.js";
import { questionOf } from "./proposal_card.js";
import { asItLies, boardOf, commandsOf, isDone, onlyFor, remembering, stepByStep, without, withoutRefused } from "./proposals.js";
import { makeRefused } from "./refused.js";

const BOARD = ["statement", "cluster"]; // kinds of records
const FAILURES = ["busy", "timeout", "crashed", "failed", "offline"];
const NOWHERE = { id: "", card: "", inList: false };

export function makeProposing(desk, workshopId) {
  const refused = makeRefused(workshopId);
  const watching = new Set();
  let all = []; // proposals as they came, with where their cards lay then
  let left = new Map(); // id → what is left of it on the board as it is now, or null
  let live = []; // those of which something is left
  let sentence = "";
  let isBusy = false;
  let looked = NOWHERE; // the one in focus; of a move, one of its cards; whether it is read in the list
  let made = 0;
  let placeOf = () => null;

  async function suggest() {
    const n = desk.now.cards.length;
    all = [];
    sentence = n ? t("suggestions.again.reading", { n }) : t("suggestions.again.nothing");
    isBusy = true;
    redraw();
    if (n) await askFor();
    isBusy = false;
    redraw();
  }

  async function askFor() {
    const before = boardOf(desk.now);
    const answers = await Promise.all([desk.inquire("stacks"), desk.inquire("rearrange")]);
    const missing = answers.find((one) => !one.ok);
    if (missing) {
      sentence = failure(missing);
      return;
    }
    const found = stepByStep(answers.flatMap((one) => one.proposals)).map((one) => withoutRefused(one, refused.traces)).filter(Boolean);
    all = remembering(found, before).map((one) => ({ ...one, id: String(++made) }));
    sentence = all.length ? "" : t("suggestions.again.fine");
  }

  /** `card`: only this one of a move. Answers whether it was done. */
  async function accept(id, card = "") {
    const whole = left.get(id);
    const part = whole && (card ? onlyFor(whole, card) : whole);
    if (!part) return false;
    const { group } = questionOf(part, desk.now);
    for (const [name, data] of commandsOf(part, newId, placeOf(id))) {
      const receipt = await desk.ask(name, data);
      if (!receipt.ok) return false;
    }
    keep(id, card ? without(byId(id), (one) => one === card) : null);
    desk.say(t(`suggestions.done.${part.kind}`, { n: part.statement_ids.length, title: part.title, group }));
    return true;
  }

  /** `card`: only this one; out of a new group or a stack it is left, and the others stay proposed. */
  function refuse(id, card = "") {
    const whole = left.get(id) ?? byId(id);
    if (!whole) return;
    const rest = card ? without(byId(id), (one) => one === card) : null;
    const isLeftOut = card && whole.kind !== "move" && rest;
    if (!isLeftOut) refused.add(card && whole.kind === "move" ? onlyFor(whole, card) : whole);
    keep(id, rest);
    desk.say(t(isLeftOut ? "suggestions.left_out" : "suggestions.refused"));
  }

  const byId = (id) => all.find((one) => one.id === id);

  function keep(id, proposal) {
    all = all.flatMap((one) => (one.id !== id ? [one] : proposal ? [proposal] : []));
    redraw();
  }

  function close() {
    if (!all.length && !sentence) return;
    all = [];
    sentence = "";
    redraw();
  }

  function look(id, card = "", { inList = false } = {}) {
    if (looked.id === id && looked.card === card && looked.inList === inList) return;
    looked = id ? { id, card, inList } : NOWHERE;
    tell();
    desk.redraw();
  }

  /** What is so now is told at once; the list is drawn with the next frame of the desk. */
  function redraw() {
    compute();
    tell();
    desk.redraw();
  }

  function compute() {
    const board = boardOf(desk.now);
    all = all.filter((one) => !isDone(one, board));
    left = new Map(all.map((one) => [one.id, asItLies(one, board)]));
    live = [...left.values()].filter(Boolean);
    const seen = left.get(looked.id);
    if (!left.has(looked.id) || (looked.card && !seen?.statement_ids.includes(looked.card))) looked = NOWHERE;
  }

  function tell() {
    for (const drawAgain of watching) drawAgain();
  }

  /** Before all that shows it: what others have done meanwhile is no proposal any more. */
  function update({ suggesting, workshop }) {
    if (!suggesting.on || workshop.over) {
      [all, sentence] = [[], ""];
    } else if (!isBusy && BOARD.some((kind) => desk.touched.has(kind))) {
      sentence = ""; // it was said of another board
    }
    compute();
    tell();
  }

  return {
    suggest, accept, refuse, close, look, update,
    watch(drawAgain) {
      watching.add(drawAgain);
      return () => watching.delete(drawAgain);
    },
    /** The board says where it shows what would be new: id → { x, y } in board units, or null. */
    showsAt(find) {
      placeOf = find;
    },
    get all() {
      return all;
    },
    /** What is left of each now, as far as anything is. */
    get live() {
      return live;
    },
    /** What is left of one now, null when the board has overtaken it. */
    left: (id) => left.get(id) ?? null,
    get looked() {
      return looked;
    },
    get sentence() {
      return sentence;
    },
    get isBusy() {
      return isBusy;
    },
  };
}

function failure({ reason, message }) {
  if (reason === "offline") return t("suggestions.again.offline");
  return FAILURES.includes(reason) ? t(`suggestions.failed.${reason}`) : message ?? t("desk.refused");
}
