/* The line above the board: its heading and tools, or what to do with the cards that are picked. */
import { t } from "../messages.js";
import { el, fill, setAttr, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";

/** acts: { gather, split, shelf, stack, read, unstack, middle, takeOff, clear, undo, redo, search }; takeOff is null where that is not done */
export function makeToolbar(heading, acts) {
  const undo = button("icon-undo", t("board.undo"), acts.undo, "board__undo", { saysWhyNot: true });
  const redo = button("icon-redo", t("board.redo"), acts.redo, "board__undo", { saysWhyNot: true });
  const search = button("icon-search", t("search.open"), acts.search);
  const create = button("icon-plus-circle", t("board.new_cluster"), acts.gather);
  const tools = el("div", { class: "board__tools", attrs: { role: "group", "aria-label": t("board.tools") } }, undo, redo, search, create);
  const count = el("p", { class: "board__picked" });
  const stack = button("icon-stack", t("board.stack_them"), acts.stack);
  const read = button("icon-eye", t("board.read_stack"), acts.read);
  const unstack = button("icon-unstack", t("board.unstack"), acts.unstack);
  const gather = button("icon-plus-circle", t("board.new_cluster"), acts.gather);
  const split = button("icon-split", t("board.split.do"), acts.split);
  const off = acts.takeOff ? button("icon-eyeoff", t("board.take_off"), acts.takeOff) : null;
  const advice = el("div", { class: "board__advice" });
  const bar = el("div", { class: "board__bar", attrs: { role: "group", "aria-label": t("board.picked_label"), hidden: true } },
    count, advice, gather, split,
    button("icon-shelf", t("board.shelf"), acts.shelf),
    stack, read, unstack,
    button("icon-board", t("board.back_to_middle"), acts.middle),
    off,
    button("icon-cross", t("board.clear"), acts.clear, "panel-button--sign"));
  const head = el("div", { class: "board__head" }, heading, tools, bar);

  return {
    head,
    /** suggested: an element that says where the one picked card would go, or null */
    draw({ picked, hasStack, canSplit = false, hand, steps = {}, isOver, suggested = null }) {
      head.classList.toggle("is-picking", picked > 0);
      tools.hidden = isOver;
      bar.hidden = picked === 0 || isOver;
      setText(count, t("board.picked", { n: picked }));
      stack.hidden = picked < 2;
      unstack.hidden = !hasStack;
      read.hidden = !hasStack || picked !== 1;
      gather.hidden = canSplit;
      split.hidden = !canSplit;
      if (off) off.hidden = picked !== 1;
      if (advice.firstChild !== suggested) fill(advice, suggested);
      advice.hidden = suggested === null;
      bar.classList.toggle("has-advice", suggested !== null);
      name(undo, steps.undo || t("board.undo"));
      name(redo, steps.redo || t("board.redo"));
      for (const [one, can] of [[undo, hand?.can_undo ?? true], [redo, hand?.can_redo ?? true]]) one.setAttribute("aria-disabled", String(!can));
    },
  };
}

/** saysWhyNot: pressed in vain it still acts, for the server answers with the reason */
function button(sign, label, act, extra = "", { saysWhyNot = false } = {}) {
  return el("button", { class: `panel-button ${extra}`.trim(), attrs: { type: "button", title: label }, on: { click: saysWhyNot ? () => act() : pressed(act) } }, icon(sign), el("span", { text: label }));
}

/** What it would do, for a mouse that rests on it and for the ear; the words on it stay. */
function name(one, label) {
  setAttr(one, "title", label);
  setAttr(one, "aria-label", label);
}

const pressed = (act) => (event) => {
  if (event.currentTarget.getAttribute("aria-disabled") !== "true") act();
};
