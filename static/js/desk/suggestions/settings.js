/* Whether anything is suggested in this workshop, and by which theme sets. */
import { t } from "../../messages.js";
import { el, keyed, setText } from "../../parts/dom.js";

let made = 0;

/** `withSets`: whether the theme sets can be chosen here, or only the switch stands here. */
export function makeSuggestSettings(desk, { withSets = true } = {}) {
  const number = ++made;
  const help = el("span", { class: "field__help", attrs: { id: `suggest-help-${number}` } });
  const box = el("input", {
    attrs: { type: "checkbox", role: "switch", "aria-describedby": help.id },
    on: { change: () => set({ on: box.checked }) },
  });
  const list = el("div", { class: "suggest-sets__all" });
  const sets = el("fieldset", { class: "suggest-sets" }, el("legend", { class: "field__help", text: t("suggestions.settings.sets") }), list);
  const trouble = el("p", { class: "note" });
  const element = el("div", { class: "suggest-settings" },
    el("label", { class: "tick" }, box, el("span", { text: t("suggestions.settings.on") })), help, withSets ? sets : null, trouble);
  let all = null; // [{ id, title, usual }], once asked for

  async function set(change) {
    const { on, set_ids } = { ...desk.now.suggesting, ...change };
    const receipt = await desk.ask("SetSuggestions", { on, set_ids });
    if (!receipt.ok) desk.redraw();
  }

  async function load() {
    all = [];
    const answer = await desk.inquire("sets");
    all = answer.ok ? answer.sets : null; // asked again with the next drawing
    if (!all) return;
    setText(trouble, answer.trouble);
    desk.redraw();
  }

  /** None chosen stands for the usual ones. */
  function chosen() {
    const { set_ids: ids } = desk.now.suggesting;
    return all.filter((one) => (ids.length ? ids.includes(one.id) : one.usual)).map((one) => one.id);
  }

  function makeOne({ id, title }) {
    const one = el("input", { attrs: { type: "checkbox", value: id }, on: { change: () => choose(id, one) } });
    return el("label", { class: "tick" }, one, el("span", { text: title }));
  }

  function choose(id, one) {
    const rest = chosen().filter((other) => other !== id);
    const ids = one.checked ? [...rest, id] : rest;
    if (ids.length) return set({ set_ids: ids });
    one.checked = true;
    return desk.say(t("suggestions.settings.one_stays"));
  }

  function update({ workshop, suggesting }) {
    box.checked = suggesting.on;
    box.disabled = workshop.over;
    setText(help, t(suggesting.on ? "suggestions.settings.on_help" : "suggestions.settings.off_help"));
    trouble.hidden = true;
    if (!withSets) return;
    if (!all && suggesting.on) load();
    trouble.hidden = !trouble.textContent;
    sets.hidden = !suggesting.on || !all || all.length < 2;
    const ids = all ? chosen() : [];
    keyed(list, all ?? [], (one) => one.id, makeOne, (label, one) => {
      label.firstElementChild.checked = ids.includes(one.id);
      label.firstElementChild.disabled = workshop.over;
    });
  }

  return { element, update };
}
