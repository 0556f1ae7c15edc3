/* Small things that one presses or fills in, as the desk draws them. */
import { el, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";

/**
 * A button that ignores further presses until what it does is done: a second tap never asks twice.
 * kind: "next", "care" or ""; sign: an icon's id; `press` may answer with a promise.
 */
export function button({ label = "", sign = "", kind = "", name = "", class: extra = "", press, attrs = {} }) {
  let running = false;
  const names = ["panel-button", kind && `panel-button--${kind}`, !label && "panel-button--sign", extra];
  const made = el("button", {
    class: names.filter(Boolean).join(" "),
    attrs: { type: "button", "aria-label": name || null, ...attrs },
    on: {
      async click(event) {
        if (running || made.getAttribute("aria-disabled") === "true") return;
        running = true;
        made.setAttribute("aria-busy", "true");
        try {
          await press(event);
        } finally {
          running = false;
          made.removeAttribute("aria-busy");
        }
      },
    },
  }, sign ? icon(sign) : null, label ? el("span", { class: "panel-button__label", text: label }) : null);
  return made;
}

export function relabel(made, label) {
  setText(made.querySelector(".panel-button__label"), label);
}

/** aria-disabled and not disabled, so that focus is not lost on what was just pressed. */
export function enable(made, on) {
  made.setAttribute("aria-disabled", String(!on));
}

export function link({ label, href, sign = "", kind = "", outside = false }) {
  return el("a", {
    class: kind ? `panel-button panel-button--${kind}` : "panel-button",
    attrs: { href, ...(outside ? { target: "_blank", rel: "noopener" } : {}) },
  }, sign ? icon(sign) : null, el("span", { class: "panel-button__label", text: label }));
}

let fields = 0;

/** A label, an input or textarea, and its help. Answers the element with `.input` on it. */
export function field({ label, help = "", tag = "input", value = "", attrs = {}, on = {} }) {
  const id = `field-${++fields}`;
  const input = el(tag, {
    class: "field__input",
    attrs: { id, "aria-describedby": help ? `${id}-help` : null, autocomplete: "off", ...attrs },
    on,
  });
  input.value = value;
  const made = el("div", { class: "field" },
    el("label", { class: "field__label", text: label, attrs: { for: id } }),
    help ? el("span", { class: "field__help", text: help, attrs: { id: `${id}-help` } }) : null,
    input);
  made.input = input;
  return made;
}

/** Radio buttons under one legend. options: [{ value, label, picture?, note? }]; answers the element with `.value`. */
export function choices({ legend, options, value = "", required = true, class: extra = "", change = () => {} }) {
  const name = `choice-${++fields}`;
  const made = el("fieldset", { class: `choices ${extra}`.trim(), on: { change } },
    el("legend", { class: "field__label", text: legend }),
    el("div", { class: "choices__all" }, ...options.map((option) =>
      el("label", { class: "choices__one" },
        el("input", { attrs: { type: "radio", name, value: option.value, required, checked: option.value === value } }),
        option.picture ?? null,
        option.note ? el("span", {}, el("strong", { text: option.label }), el("span", { class: "choices__note", text: option.note })) : el("span", { text: option.label })))));
  Object.defineProperty(made, "value", {
    get: () => made.querySelector("input:checked")?.value ?? "",
  });
  return made;
}

/** A panel with its heading; `aside` is a quiet word at the end of the heading's line. */
export function panel({ title, aside = "", level = "h2", class: extra = "" }, ...children) {
  const heading = el(level, { class: "panel__title" }, el("span", { text: title }),
    aside ? el("span", { class: "panel__aside", text: aside }) : null);
  return el("section", { class: `panel ${extra}`.trim(), attrs: { "aria-label": title } }, heading, ...children);
}

/** The first `step` of a long list, and a button for more of it. Answers what of `items` is to be drawn. */
export function makeMore({ step, label, redraw }) {
  let limit = step;
  const more = button({
    label: label(0),
    press() {
      limit += step;
      redraw();
    },
  });
  more.hidden = true;
  return {
    element: more,
    of(items) {
      more.hidden = items.length <= limit;
      relabel(more, label(items.length - limit));
      return items.slice(0, limit);
    },
  };
}
