/* The way in with an animal card: its code, tapped or typed, then its four pictures in their order. */
import { drawCardHint } from "../card_door/card_hint.js";
import { codeStep } from "../card_door/code_step.js";
import { finderLanguages } from "../card_door/finder.js";
import { picturesStep } from "../card_door/pictures_step.js";
import { t } from "../messages.js";
import { page } from "../page.js";
import { el, fill, setText } from "../parts/dom.js";
import { icon, takeFrom } from "../parts/picto.js";
import { mountAloud } from "../tablet/aloud.js";
import { go, say } from "../tablet/parts.js";

const part = (name) => document.querySelector(`[data-part="${name}"]`);
const form = part("form");
const TITLES = { code: "find_code", pictures: "find_pictures" };
let now = "code";
let onward = null; // the main action of the step
takeFrom("card", page.symbols); // forty pictures in one journey

const code = codeStep({ part, onFull: () => onward.focus() });
const pictures = picturesStep({ place: part("pictures-step"), symbols: page.symbols, onChange: show });

function step(name) {
  if (name === "pictures" && !code.isFull) return code.focus();
  now = name;
  draw();
  if (now === "pictures") part("head").querySelector("h1").focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Everything that is said, in the language of now. */
function draw() {
  const back = () => el("button", { class: "round", attrs: { type: "button", "aria-label": t("tablet_card.change_code") }, on: { click: () => step("code") } }, icon("icon-back", { class: "icon--onward" }));
  fill(part("head"), now === "pictures" && back(), drawCardHint(now), say(t(`tablet_card.${TITLES[now]}`)));
  onward = now === "code"
    ? go({ label: t("tablet_card.go"), sign: "icon-next", kind: "next", act: () => step("pictures") })
    : go({ label: t("tablet_card.open"), sign: "icon-next", kind: "next", act: send });
  fill(part("foot"), onward);
  part("code-step").hidden = now !== "code";
  part("pictures-step").hidden = now !== "pictures";
  if (part("trouble")) setText(part("trouble").lastElementChild, t(`tablet_card.${page.trouble}`));
  pictures.draw();
}

function show() {
  if (onward) onward.hidden = now === "code" ? !code.isFull : !pictures.isFull;
}

function send() {
  part("symbols").value = pictures.chosen.join(",");
  form.submit();
}

form.addEventListener("submit", (event) => {
  event.preventDefault(); // Enter in the code leads on, and only four pictures send
  if (now === "code") step("pictures");
});
code.onChange(show);
const languages = finderLanguages(draw);
if (languages) part("code-step").append(languages);
step(code.isFull && part("trouble") ? "pictures" : "code");
mountAloud();
