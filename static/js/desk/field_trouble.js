/* A field of the desk that can say, beside itself, what is missing. */
import { el, setAttr, setText } from "../parts/dom.js";

/** Gives a field from controls.js `complain(sentence)`; an empty sentence takes it back, and so does typing. */
export function withTrouble(field) {
  const { input } = field;
  const trouble = el("p", { class: "field__trouble", attrs: { id: `${input.id}-trouble`, hidden: true } });
  const described = [input.getAttribute("aria-describedby"), trouble.id].filter(Boolean).join(" ");
  input.setAttribute("aria-describedby", described);
  input.before(trouble);
  input.addEventListener("input", () => field.complain(""));
  field.complain = (sentence) => {
    setText(trouble, sentence);
    trouble.hidden = !sentence;
    setAttr(input, "aria-invalid", sentence ? "true" : null);
  };
  return field;
}
