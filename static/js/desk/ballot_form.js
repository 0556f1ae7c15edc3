/* A new ballot: over which clusters or cards, and with how many dots. What is ticked stays ticked while cards come. */
import { t } from "../messages.js";
import { newId } from "../ids.js";
import { el, keyed, setText } from "../parts/dom.js";
import { drawDrawing } from "../parts/drawing.js";
import { icon, picto } from "../parts/picto.js";
import { makeBallotMode } from "./ballot_mode.js";
import { button, choices, enable, field, makeMore, panel } from "./controls.js";

const MANY = 40;
const MANY_TO_RATE = 12; // one after another: more than that is long for a child
const MOST_DOTS = 5;

export function makeBallotForm(desk, { back }) {
  const ticked = { cluster: new Set(), statement: new Set() };
  const known = new Set(); // clusters that were ticked once by themselves: all with cards begin ticked
  let dots = 3;
  const kind = choices({
    legend: t("desk.vote.over"),
    value: "cluster",
    class: "choices--row",
    options: ["cluster", "statement"].map((one) => ({ value: one, label: t(`desk.vote.${one}s`) })),
    change: () => desk.redraw(),
  });
  const mode = makeBallotMode(desk);
  const find = field({ label: t("desk.vote.find"), attrs: { type: "search" }, on: { input: () => desk.redraw() } });
  const list = el("ul", { class: "ticks" });
  const more = makeMore({ step: 60, label: (n) => t("desk.open.show_more", { n }), redraw: () => desk.redraw() });
  const empty = el("p", { class: "note" });
  const chosen = el("p", { class: "ballot-form__chosen", attrs: { role: "status" } });
  const warning = el("p", { class: "note" });
  const pictureless = el("p", { class: "note" });
  const all = button({ label: t("desk.vote.all"), press: () => tickAll(true) });
  const none = button({ label: t("desk.vote.none"), press: () => tickAll(false) });
  const number = el("output", { class: "stepper__number" });
  const fewer = button({ sign: "icon-minus", name: t("desk.vote.fewer"), press: () => setDots(dots - 1) });
  const plus = button({ sign: "icon-plus", name: t("desk.vote.more"), press: () => setDots(dots + 1) });
  const row = el("span", { class: "stepper__dots", attrs: { "aria-hidden": "true" } });
  const open = button({ label: t("desk.vote.open"), sign: "icon-dots", kind: "next", class: "big", press: start });
  const leave = button({ label: t("desk.vote.back"), press: back });
  const stepper = el("div", { class: "stepper", attrs: { role: "group", "aria-label": t("desk.vote.dots") } },
    el("span", { class: "field__label", text: t("desk.vote.dots") }),
    el("div", { class: "stepper__line" }, fewer, number, plus, row));
  const element = panel({ title: t("desk.vote.title"), class: "ballot-form" },
    mode.element,
    el("div", { class: "ballot-form__top" }, kind, stepper),
    el("div", { class: "ballot-form__head" }, el("h3", { class: "field__label", text: t("desk.vote.choices") }), chosen, all, none),
    find, empty, list, more.element, warning, pictureless,
    el("p", { class: "ballot-form__acts" }, open, leave));

  function options(now) {
    if (kind.value === "statement") {
      return now.cards.filter((card) => !card.onto).sort((one, other) => one.number - other.number)
        .map((card) => ({ id: card.id, title: card.text || t("common.drawing"), perspective: card.perspective, drawing: card.drawing, note: "" }));
    }
    return now.groups.filter((group) => group.cards.length).map((group) => ({
      id: group.id, title: titleOf(group), pictogram: group.pictogram,
      note: t("desk.now.cards", { n: group.cards.length }),
      isBare: !group.pictogram && !group.cards.some((card) => card.pictograms?.length), // else tablets show what its cards bring along
    }));
  }

  function tickAll(on) {
    const mine = ticked[kind.value];
    for (const option of options(desk.now)) {
      if (on) mine.add(option.id);
      else mine.delete(option.id);
    }
    desk.redraw();
  }

  function setDots(wanted) {
    dots = Math.max(1, Math.min(MOST_DOTS, wanted));
    desk.redraw();
  }

  async function start() {
    const now = options(desk.now).map((option) => option.id);
    const subjects = now.filter((id) => ticked[kind.value].has(id));
    if (subjects.length < 2) return desk.say(t("desk.vote.too_few"));
    const receipt = await desk.ask("OpenBallot", {
      ballot_id: newId(), subject_kind: kind.value, subjects, dots_each: dots, mode: mode.value,
    });
    if (receipt.ok) back();
  }

  function makeRow({ id }) {
    const box = el("input", {
      attrs: { type: "checkbox" },
      on: {
        change() {
          if (box.checked) ticked[kind.value].add(id);
          else ticked[kind.value].delete(id);
          desk.redraw();
        },
      },
    });
    return el("li", {}, el("label", { class: "tick ticks__one" }, box, el("span", { class: "ticks__picture" }),
      el("span", { class: "ticks__title" }), el("span", { class: "ticks__note" })));
  }

  function updateRow(made, option) {
    made.querySelector("input").checked = ticked[kind.value].has(option.id);
    setText(made.querySelector(".ticks__title"), option.title);
    setText(made.querySelector(".ticks__note"), option.note);
    const place = made.querySelector(".ticks__picture");
    const wanted = option.pictogram ?? `${option.perspective} ${option.drawing ? option.id : ""}`;
    if (place.dataset.shows === wanted) return;
    place.dataset.shows = wanted;
    place.replaceChildren(...pictureOf(option));
  }

  function update(now, canLeave) {
    for (const group of now.groups) {
      if (group.cards.length && !known.has(group.id)) {
        known.add(group.id);
        ticked.cluster.add(group.id);
      }
    }
    mode.update(now);
    stepper.hidden = mode.value !== "dots";
    const every = options(now);
    const wanted = find.input.value.trim().toLocaleLowerCase("de");
    const fitting = wanted ? every.filter((option) => option.title.toLocaleLowerCase("de").includes(wanted)) : every;
    const count = every.filter((option) => ticked[kind.value].has(option.id)).length;
    find.hidden = every.length <= 20;
    keyed(list, more.of(fitting), (option) => option.id, makeRow, updateRow);
    empty.hidden = every.length > 0;
    setText(empty, t(kind.value === "cluster" ? "desk.vote.no_choices" : "desk.vote.no_cards"));
    setText(chosen, every.length ? t("desk.vote.chosen", { n: count }) : "");
    all.hidden = none.hidden = !every.length;
    const bare = kind.value === "cluster" ? every.filter((option) => ticked.cluster.has(option.id) && option.isBare) : [];
    setText(pictureless, bare.length ? t("desk.vote.without_picture", { n: bare.length, titles: bare.map((option) => option.title).join(", ") }) : "");
    setText(warning, count > MANY ? t("desk.vote.many") : mode.value === "rating" && count > MANY_TO_RATE ? t("desk.mode.many_to_rate") : count < 2 && every.length > 1 ? t("desk.vote.too_few") : "");
    setText(number, String(dots));
    enable(fewer, dots > 1);
    enable(plus, dots < MOST_DOTS);
    while (row.children.length > dots) row.lastChild.remove();
    while (row.children.length < dots) row.append(el("span", { class: "dot", data: { perspective: "children" } }));
    enable(open, count >= 2);
    leave.hidden = !canLeave;
  }

  return { element, update };
}

function pictureOf(option) {
  if (option.perspective) return [option.drawing ? drawDrawing(option.drawing, { class: "ticks__drawing" }) : el("span", { class: "marker", data: { perspective: option.perspective } }), el("span", { class: "sr-only", text: `${t(`common.speaker.${option.perspective}`)}: ` })];
  return [option.pictogram ? picto(option.pictogram) : icon("icon-thread")];
}

/** What a cluster is called; without a title its first card stands for it. */
export function titleOf(group) {
  if (group.title) return group.title;
  const first = group.cards[0]?.text ?? "";
  return first ? t("desk.vote.untitled_with", { text: first }) : t("desk.vote.untitled");
}
