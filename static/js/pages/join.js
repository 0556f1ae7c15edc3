/* The front door: four pictures, or a code that is tapped on large keys, first its letters, then its digits. Without this
   file it is typed. */
import { mountDoor } from "../join/door.js";
import { doorLanguages } from "../join/door_languages.js";
import { t } from "../messages.js";
import { page } from "../page.js";
import { el, fill, keyed, setAttr } from "../parts/dom.js";
import { icon, picto } from "../parts/picto.js";
import { mountAloud, sentenceSpeaker } from "../tablet/aloud.js";
import { drawScene } from "../tablet/scene.js";

/* As on the wall: no letter that reads like a digit, none that reads like another. */
const LETTERS = [..."ABCDEFGHKLMNPRSTUVWXYZ"];
const DIGITS = [..."23456789"];
const LENGTH = 5;
const LETTERS_FIRST = 3;

const part = (name) => document.querySelector(`[data-part="${name}"]`);
const code = part("code");
const keys = part("keys");
const rubOut = part("rub-out");
const submit = part("go");

const tidy = (text) => [...text.toUpperCase()].filter((sign) => /[A-Z0-9]/.test(sign)).join("").slice(0, LENGTH);

function press(sign) {
  code.value = tidy(code.value + sign);
  draw();
  if (code.value.length === LENGTH) submit.focus();
}

function draw() {
  const isFull = code.value.length >= LENGTH;
  keys.dataset.kind = code.value.length < LETTERS_FIRST ? "letters" : "digits";
  const signs = isFull ? [] : keys.dataset.kind === "letters" ? LETTERS : DIGITS;
  keyed(keys, signs, (sign) => sign, (sign) => el("button", { class: "go join__key", text: sign, attrs: { type: "button" }, on: { click: () => press(sign) } }));
  const slots = Array.from({ length: LENGTH }, (_, index) => ({ index, sign: code.value[index] ?? "" }));
  keyed(part("slots"), slots, ({ index }) => index, drawSlot, (slot, { sign, index }) => {
    slot.textContent = sign;
    slot.classList.toggle("join__slot--now", index === code.value.length);
  });
  rubOut.disabled = !code.value;
  submit.hidden = !isFull;
}

const drawSlot = ({ index }) => el("span", { class: `join__slot ${index < LETTERS_FIRST ? "join__slot--letter" : "join__slot--digit"}` });

/** Two ways in, each with its picture; whoever has just typed a code stays with it. */
function mountWays() {
  const door = mountDoor(part("door"), { symbols: page.symbols, open: (found) => location.assign(`/k/${found}`) });
  const examples = page.symbols.slice(0, 2).map(({ id }) => picto(id));
  const ways = [
    makeWay("door", t("join.with_pictures"), el("span", { class: "join__way-pictures" }, ...examples), door.heading),
    makeWay("form", t("join.with_code"), icon("icon-keyboard"), code),
  ];
  part("ways").append(...ways, toLanguages());
  part("ways").hidden = false;
  show(page.error ? "form" : "door");

  function makeWay(name, label, sign, target) {
    const choose = () => {
      show(name);
      target.focus({ preventScroll: true });
    };
    return el("button", { class: "join__way", attrs: { type: "button", "aria-label": label }, data: { way: name }, on: { click: choose } }, sign);
  }

  function show(name) {
    for (const one of ["door", "form"]) part(one).hidden = one !== name;
    for (const way of ways) setAttr(way, "aria-pressed", way.dataset.way === name);
  }
}

/** On a small phone they lie below the edge. */
function toLanguages() {
  const names = part("languages");
  return el("button", { class: "join__way join__tongues", attrs: { type: "button", "aria-label": t("languages.choose") }, on: { click: () => {
    names.scrollIntoView({ block: "center" });
    names.querySelector("button")?.focus({ preventScroll: true });
  } } }, el("span", { text: "A ع Я", attrs: { "aria-hidden": "true" } }));
}

/** Where there is no keyboard, ours is enough; where there is one, typing works as everywhere. */
function start() {
  if (matchMedia("(pointer: coarse)").matches) code.inputMode = "none";
  code.value = part("form").querySelector("[role=alert]") ? "" : tidy(code.value);
  code.addEventListener("input", () => {
    code.value = tidy(code.value);
    draw();
  });
  rubOut.addEventListener("click", () => {
    code.value = code.value.slice(0, -1);
    draw();
  });
  for (const name of ["keys", "rub-out", "slots"]) part(name).hidden = false;
  code.classList.add("join__code--behind");
  fill(part("scene"), drawScene({ thread: false, sun: false }));
  draw();
  mountWays();
  fill(part("languages"), doorLanguages());
  part("question").after(sentenceSpeaker(part("question")));
  mountAloud();
}

start();
