/* The questions that the board asks: where to, what with this cloud, which picture, which card. Lists of buttons, so that
   they work by finger, mouse, keyboard and by ear. */
import { t } from "../messages.js";
import { el } from "../parts/dom.js";
import { ask, makeDialog, showDialog } from "../parts/dialog.js";
import { icon, picto } from "../parts/picto.js";
import { fetchSheets, pictograms } from "../parts/pictograms.js";
import { searchIn } from "../pictograms/search.js";
import { drawStatement } from "../parts/statement_card.js";
import { SHELF, UNSORTED } from "./layout.js";
import { pilesOf } from "./piles.js";
import { cardName, clusterName, placeName } from "./names.js";


/** mode: "wall" or "desk", for the size of the writing */
export function boardDialogs({ records, mode }) {
  const extra = `board-dialog board-dialog--${mode}`;
  const leave = { label: t("board.leave"), value: "" };

  async function show(dialog) {
    const answer = await showDialog(dialog);
    dialog.remove();
    return answer;
  }

  /** options: [{ value, label, sign?, picture?, note? }] */
  function choose(title, options, { text = "" } = {}) {
    const list = el("ul", { class: "options" }, ...options.map((option) => el("li", {}, optionButton(option))));
    return show(makeDialog({ title, body: [text ? el("p", { class: "dialog__text", text }) : null, list].filter(Boolean), acts: [leave], class: extra }));
  }

  const clusterOptions = (except = "") => records.of("cluster").filter(([id]) => id !== except)
    .sort(([, a], [, b]) => a.number - b.number)
    .map(([id, record]) => ({ value: `place:${id}`, label: record.title || t("board.untitled"), picture: record.pictogram, sign: "icon-dots" }));

  return {
    /** → "gather" | "split" | "place:ID" | "stack" | "stack-on" | "unstack" | "front" | "off" | "" */
    whereTo(ids, { hasStack, canSplit, inCluster, canTakeOff }) {
      const title = ids.length === 1 ? t("board.where.card", { card: cardName(records, ids[0]) }) : t("board.where.cards", { n: ids.length });
      return choose(title, [
        canSplit ? { value: "split", label: t("board.split.to_new"), sign: "icon-split" } : { value: "gather", label: t("board.new_cluster"), sign: "icon-plus-circle" },
        ...clusterOptions(),
        { value: `place:${SHELF}`, label: t("board.shelf"), sign: "icon-shelf" },
        { value: `place:${UNSORTED}`, label: t("board.back_to_middle"), sign: "icon-board" },
        ids.length > 1 && { value: "stack", label: t("board.stack_them"), sign: "icon-stack" },
        { value: "stack-on", label: t("board.stack_on"), sign: "icon-stack" },
        hasStack && ids.length === 1 && { value: "read", label: t("board.read_stack"), sign: "icon-eye" },
        hasStack && { value: "unstack", label: t("board.unstack"), sign: "icon-unstack" },
        inCluster && { value: "front", label: t("board.to_front"), sign: "icon-up" },
        canTakeOff && { value: "off", label: t("board.take_off"), sign: "icon-eyeoff" },
      ].filter(Boolean));
    },

    /** → "here" | "name" | "picture" | "close" | "show" | "join" | "split" | "apart" | ""; picked: how many cards, own: how many of its own could be split off */
    cluster(id, picked, { own = 0, piles = 0 } = {}) {
      return choose(t("board.menu.title", { title: clusterName(records, id) }), [
        picked && { value: "here", label: t("board.menu.here", { n: picked }), sign: "icon-next" },
        { value: "name", label: t("board.menu.name"), sign: "icon-pen" },
        { value: "picture", label: t("board.menu.picture"), sign: "icon-picture" },
        { value: "close", label: t("board.menu.close"), sign: "icon-eye" },
        { value: "show", label: t("board.menu.show"), sign: "icon-search" },
        records.of("cluster").length > 1 && { value: "join", label: t("board.menu.join"), sign: "icon-join" },
        piles > 1 && { value: "split", label: own ? t("board.menu.split_picked", { n: own }) : t("board.menu.split"), sign: "icon-split" },
        { value: "apart", label: t("board.menu.apart"), sign: "icon-split" },
      ].filter(Boolean));
    },

    joinInto: (id) => choose(t("board.join.into", { title: clusterName(records, id) }), clusterOptions(id)),

    mayJoin: (id, into) => ask({
      title: t("board.join.title"), text: t("board.join.text", { title: clusterName(records, id), into: clusterName(records, into) }),
      acts: [leave, { label: t("board.join.yes"), value: "yes", kind: "next" }], class: extra,
    }),

    mayTakeApart: (id, n) => ask({
      title: t("board.apart.title", { title: clusterName(records, id) }), text: t("board.apart.text", { n }),
      acts: [leave, { label: t("board.apart.yes"), value: "yes", kind: "next" }], class: extra,
    }),

    /** All that lies on a stack, each in its own words → "apart", the id of one to take off, or "". */
    stack(id, under) {
      const rows = [id, ...under].map((one) => el("li", { class: "stack-list__one" },
        plain(records.get(`statement:${one}`)),
        one === id ? null : el("button", { class: "panel-button", attrs: { value: one } }, icon("icon-unstack"), el("span", { text: t("board.stack_off") }))));
      return show(makeDialog({
        title: t("board.stack_title", { n: rows.length }), body: [el("ul", { class: "stack-list" }, ...rows)],
        acts: [leave, { label: t("board.unstack"), value: "apart", kind: "next" }], class: `${extra} board-dialog--large`,
      }));
    },

    /** Which card the others go under → its id, or "". */
    async cardOnto(ids) {
      const rows = allCards().filter(({ id }) => !ids.includes(id))
        .map(({ id, record }) => ({ value: `place:${id}`, words: `${record.text} ${placeName(records, record.place)}`, draw: () => cardRow(record, record.place) }));
      const answer = await show(searchable(t("board.stack_on_title"), rows));
      return answer.slice("place:".length);
    },

    /** All cards of one place in reading size, to read and to pick from → the picked ids, or null when just left. */
    async pile(place, chosen, { title = "", pick = t("board.pile.pick") } = {}) {
      const cards = pilesOf(records).get(place) ?? [];
      const list = el("ul", { class: "pile-list" }, ...cards.flatMap(({ id, record, under }) =>
        [pileRow(id, record, chosen.has(id)), ...under.map((one) => el("li", { class: "pile-list__under" }, plain(records.get(`statement:${one}`))))]));
      const heading = title || t("board.pile.title", { place: placeName(records, place), n: cards.length });
      const dialog = makeDialog({ title: heading, body: [list], acts: [leave, { label: pick, value: "pick", kind: "next" }], class: `${extra} board-dialog--large` });
      const answer = await showDialog(dialog);
      const ticked = [...list.querySelectorAll("input:checked")].map((input) => input.value);
      dialog.remove();
      return answer === "pick" ? ticked : null;
    },

    async pictogram() {
      await fetchSheets().catch(() => {}); // else each comes by itself
      const all = await pictograms();
      const search = searchIn(all);
      const rows = all.map(({ id, name, words }) =>
        ({ value: `place:${id}`, words: `${name} ${words.join(" ")}`, draw: () => [picto(id), el("span", { text: name })] }));
      const answer = await show(searchable(t("board.picture_title"), rows, { names: "options options--pictures", find: (text) => search(text).map((id) => `place:${id}`) }));
      return answer.slice("place:".length);
    },
  };

  function allCards() {
    return [...pilesOf(records).values()].flat().sort((a, b) => a.record.number - b.record.number);
  }

  function cardRow(record, place) {
    return [plain(record), el("span", { class: "options__note", text: placeName(records, place) })];
  }

  /** A list with a field above it that leaves only what has the typed words, or what `find` says → values. */
  function searchable(title, rows, { names = "options", find = null } = {}) {
    const items = rows.map(({ value, words, draw }) => {
      const item = el("li", {}, el("button", { class: "options__one", attrs: { value } }, ...[draw()].flat()));
      return { item, value, words: words.toLocaleLowerCase("de") };
    });
    const field = el("input", { class: "field__input", attrs: { type: "search", "aria-label": t("board.search"), placeholder: t("board.search"), autocomplete: "off" } });
    const none = el("p", { class: "dialog__text", text: t("board.nothing_found"), attrs: { hidden: rows.length > 0, role: "status" } });
    field.addEventListener("input", () => {
      const wanted = field.value.trim().toLocaleLowerCase("de");
      const found = find && wanted ? new Set(find(wanted)) : null;
      for (const { item, value, words } of items) item.hidden = found ? !found.has(value) : !words.includes(wanted);
      none.hidden = items.some(({ item }) => !item.hidden);
    });
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return; // it would press the first button of the form, seen or not
      event.preventDefault();
      items.find(({ item }) => !item.hidden)?.item.firstElementChild.focus();
    });
    const list = el("ul", { class: names }, ...items.map(({ item }) => item));
    return makeDialog({ title, body: [field, none, list], acts: [leave], class: `${extra} board-dialog--large` });
  }
}

function optionButton({ value, label, sign, picture = "" }) {
  return el("button", { class: "options__one", attrs: { value } }, picture ? picto(picture) : icon(sign), el("span", { text: label, attrs: { dir: "auto" } }));
}

const plain = ({ text, perspective, taken_down: takenDown }) => drawStatement({ text, perspective, takenDown });

function pileRow(id, record, isPicked) {
  const tick = el("input", { attrs: { type: "checkbox", value: id, checked: isPicked } });
  return el("li", {}, el("label", { class: "pile-list__one" }, tick, plain(record)));
}


