/* The top of the desk: the title, which can be changed in place, who is here, and the code for latecomers. */
import { t } from "../messages.js";
import { el, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { button } from "./controls.js";

export function makeHead(desk) {
  const name = el("span", { class: "desk__name" });
  const title = el("h1", { class: "desk__title" }, name);
  const pen = button({ sign: "icon-pen", name: t("desk.head.rename"), class: "desk__rename", press: begin });
  const input = el("input", { class: "field__input desk__title-field", attrs: { "aria-label": t("desk.head.title_field"), maxlength: 300 } });
  const form = el("form", { class: "desk__rename-form", on: { submit: finish, keydown: leave } }, input,
    button({ sign: "icon-tick", name: t("desk.contact.save"), press: finish }),
    button({ sign: "icon-cross", name: t("desk.dialog.cancel"), press: end }));
  form.hidden = true;
  const children = el("span");
  const adults = el("span");
  const code = el("span", { class: "desk__code" });
  const state = el("span", { class: "desk__state" });
  const home = el("a", { class: "panel-button panel-button--sign desk__home", attrs: { href: "/werkstaetten", "aria-label": t("desk.all_workshops"), title: t("desk.all_workshops") } }, icon("icon-home"));
  const element = el("header", { class: "desk__head" },
    home,
    el("div", { class: "desk__who" },
      el("div", { class: "desk__line" }, title, pen, form),
      el("p", { class: "desk__sub" }, marker("children"), children, marker("staff"), adults, code, state)),
    el("p", { class: "private" }, icon("icon-eyeoff"), el("span", { text: t("desk.private") })));

  function begin() {
    input.value = desk.now.workshop.title;
    show(true);
    input.select();
    input.focus();
  }

  async function finish(event) {
    event?.preventDefault();
    const receipt = await desk.ask("RenameWorkshop", { title: input.value });
    if (receipt.ok) end();
  }

  function leave(event) {
    if (event.key === "Escape") end();
  }

  function end() {
    show(false);
    pen.focus();
  }

  function show(editing) {
    form.hidden = !editing;
    title.hidden = pen.hidden = editing;
  }

  function update({ workshop, counts }) {
    setText(name, workshop.title);
    setText(children, t("desk.head.children", { n: counts.children }));
    setText(adults, t("desk.head.adults", { n: counts.adults }));
    setText(code, desk.me ? t("desk.head.code", { code: spaced(desk.me.join.children.code) }) : "");
    const states = [workshop.invented && "desk.invented", workshop.closed ? "desk.closed" : workshop.over && "desk.over"];
    setText(state, states.filter(Boolean).map((key) => t(key)).join(" · "));
  }

  return { element, update };
}

const marker = (perspective) => el("span", { class: "marker", data: { perspective }, attrs: { "aria-hidden": "true" } });

/** „FUX 47“: letters and digits apart, as one reads them aloud. */
export const spaced = (code) => code.replace(/^(\D+)(\d+)$/, "$1 $2");
