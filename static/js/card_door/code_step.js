/* The code of a workshop on large keys, first its letters, then its digits; where there is a keyboard it is typed. */
import { el, keyed } from "../parts/dom.js";

/* As on the wall: no letter that reads like a digit, none that reads like another. */
const LETTERS = [..."ABCDEFGHKLMNPRSTUVWXYZ"];
const DIGITS = [..."23456789"];
const LENGTH = 5;
const LETTERS_FIRST = 3;

const tidy = (text) => [...text.toUpperCase()].filter((sign) => /[A-Z0-9]/.test(sign)).join("").slice(0, LENGTH);

/** `part(name)` finds the pieces of the page; `onFull()` is called when the last sign was tapped. */
export function codeStep({ part, onFull }) {
  const field = part("code");
  const keys = part("keys");
  const rubOut = part("rub-out");
  let changed = () => {};

  function press(sign) {
    field.value = tidy(field.value + sign);
    draw();
    if (field.value.length === LENGTH) onFull();
  }

  function draw() {
    const length = field.value.length;
    keys.dataset.kind = length < LETTERS_FIRST ? "letters" : "digits";
    const signs = length >= LENGTH ? [] : keys.dataset.kind === "letters" ? LETTERS : DIGITS;
    keyed(keys, signs, (sign) => sign, (sign) => el("button", { class: "go join__key", text: sign, attrs: { type: "button" }, on: { click: () => press(sign) } }));
    const slots = Array.from({ length: LENGTH }, (_, index) => ({ index, sign: field.value[index] ?? "" }));
    keyed(part("slots"), slots, ({ index }) => index, drawSlot, (slot, { sign, index }) => {
      slot.textContent = sign;
      slot.classList.toggle("join__slot--now", index === field.value.length);
    });
    rubOut.disabled = !field.value;
    changed();
  }

  if (matchMedia("(pointer: coarse)").matches) field.inputMode = "none";
  field.value = tidy(field.value);
  field.addEventListener("input", () => {
    field.value = tidy(field.value);
    draw();
  });
  rubOut.addEventListener("click", () => {
    field.value = field.value.slice(0, -1);
    draw();
  });
  for (const name of ["keys", "rub-out", "slots"]) part(name).hidden = false;
  field.classList.add("join__code--behind");
  draw();

  return {
    get isFull() {
      return field.value.length === LENGTH;
    },
    focus: () => field.focus(),
    onChange(call) {
      changed = call;
    },
  };
}

const drawSlot = ({ index }) => el("span", { class: `join__slot ${index < LETTERS_FIRST ? "join__slot--letter" : "join__slot--digit"}` });
