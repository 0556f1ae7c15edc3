/* The way in with an animal card: its code, tapped or typed, then its four pictures in their order. */
import { page } from "../page.js";
import { t } from "../messages.js";
import { el, fill } from "../parts/dom.js";
import { icon, takeFrom } from "../parts/picto.js";
import { mountAloud } from "../tablet/aloud.js";
import { go, say } from "../tablet/parts.js";
import { codeStep } from "../card_door/code_step.js";
import { picturesStep } from "../card_door/pictures_step.js";

const part = (name) => document.querySelector(`[data-part="${name}"]`);
const form = part("form");
takeFrom("card", page.symbols); // forty pictures in one journey

const code = codeStep({ part, onFull: () => onward.focus() });
const pictures = picturesStep({ place: part("pictures-step"), symbols: page.symbols, onChange: draw });
const onward = go({ label: t("tablet_card.go"), sign: "icon-next", kind: "next", act: () => step("pictures") });
const open = go({ label: t("tablet_card.open"), sign: "icon-next", kind: "next", act: send });
const back = el("button", { class: "round", attrs: { type: "button", "aria-label": t("tablet_card.change_code") }, on: { click: () => step("code") } }, icon("icon-back", { class: "icon--onward" }));
let now = "";

function step(name) {
  if (name === "pictures" && !code.isFull) return code.focus();
  now = name;
  const title = say(t(`tablet_card.find_${name === "code" ? "code" : "pictures"}`));
  fill(part("head"), now === "pictures" && back, title);
  part("code-step").hidden = now !== "code";
  part("pictures-step").hidden = now !== "pictures";
  fill(part("foot"), now === "code" ? onward : open);
  draw();
  if (name === "pictures") title.firstElementChild.focus({ preventScroll: true });
  scrollTo(0, 0);
}

function draw() {
  onward.hidden = !code.isFull;
  open.hidden = !pictures.isFull;
}

function send() {
  part("symbols").value = pictures.chosen.join(",");
  form.submit();
}

form.addEventListener("submit", (event) => {
  event.preventDefault(); // Enter in the code leads on, and only four pictures send
  if (now === "code") step("pictures");
});
form.addEventListener("input", draw);
code.onChange(draw);
step(code.isFull && part("trouble") ? "pictures" : "code");
mountAloud();
