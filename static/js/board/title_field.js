/* A cloud's title, written in its place. What is half typed stays, whatever happens on the board meanwhile. */
import { t } from "../messages.js";
import { el } from "../parts/dom.js";

/** Puts a field into the cloud; ends with the new title, or null when it was left as it was. */
export function editTitle(cloud, before) {
  const field = el("input", { class: "cluster__field", attrs: { type: "text", "aria-label": t("board.title_field"), placeholder: t("board.title_hint"), autocomplete: "off", enterkeyhint: "done", dir: "auto" } });
  field.value = before;
  cloud.append(field);
  field.focus({ preventScroll: true });
  field.select();
  return new Promise((done) => {
    let isOver = false;
    const end = (title) => {
      if (isOver) return;
      isOver = true;
      field.remove();
      done(title);
    };
    const typed = () => {
      const title = field.value.trim();
      return title === before ? null : title;
    };
    field.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter") end(typed());
      else if (event.key === "Escape") end(null);
    });
    field.addEventListener("blur", () => {
      if (document.hasFocus()) end(typed());
    });
  });
}
