/* A cloud's title, written in its place. What is half typed stays, whatever happens on the board meanwhile. */
import { t } from "../messages.js";
import { el } from "../parts/dom.js";
import { picto } from "../parts/picto.js";

/**
 * Puts a field into the cloud; ends with { title, pictogram? }, or null when it was left as it was. `offered` may promise a
 * title with its picture, to be taken with one press. `draft`: what was typed already; `keep(text)` hears every letter.
 */
export function editTitle(cloud, before, { offered = Promise.resolve(null), draft = null, keep = () => {} } = {}) {
  const field = el("input", { class: "cluster__field", attrs: { type: "text", "aria-label": t("board.title_field"), placeholder: t("board.title_hint"), autocomplete: "off", enterkeyhint: "done", dir: "auto" } });
  field.value = draft ?? before;
  cloud.append(field);
  field.focus({ preventScroll: true });
  if (draft === null) field.select();
  field.addEventListener("input", () => keep(field.value));
  return new Promise((done) => {
    let isOver = false;
    let offer = null;
    const end = (outcome) => {
      if (isOver) return;
      isOver = true;
      offer?.remove();
      field.remove();
      done(outcome);
    };
    const typed = () => {
      const title = field.value.trim();
      return title === before ? null : { title };
    };
    const leave = ({ relatedTarget }) => {
      if (document.hasFocus() && ![field, offer].includes(relatedTarget)) end(typed());
    };
    const pressed = (event) => {
      event.stopPropagation();
      if (event.key === "Escape") end(null);
      else if (event.key === "Enter" && event.target === field) end(typed());
    };
    field.addEventListener("keydown", pressed);
    field.addEventListener("blur", leave);
    offered.then((found) => {
      if (isOver || !found) return;
      offer = drawOffer(found, () => end(found));
      offer.addEventListener("keydown", pressed);
      offer.addEventListener("blur", leave);
      field.after(offer);
    });
  });
}

function drawOffer({ title, pictogram }, take) {
  const stay = (event) => event.preventDefault(); // or the field is left before the press is there
  return el("button", { class: "panel-button cluster__offer", attrs: { type: "button" }, on: { click: take, pointerdown: stay, mousedown: stay } },
    pictogram ? picto(pictogram) : null, el("span", { text: t("board.title_offer", { title }), attrs: { dir: "auto" } }));
}
