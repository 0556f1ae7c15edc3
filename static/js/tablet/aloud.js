/* Loudspeakers. The one beside a screen's sentence reads it, then everything marked with `aloud()` on the screen, each
   outlined while it is read; a second tap stops. `speaker(text)` reads one text alone. No sound without a tap, ever; and
   where neither a sound file nor a local voice could be heard there is no loudspeaker.

   Words that somebody wrote may bring keys of sentences that stand in for them, such as the name of their picture: see
   `sound/standing_in.js`. Where a list is marked with `data-loud-rows`, its rows keep the room of a loudspeaker. */
import { piecesOf, t } from "../messages.js";
import { el, setAttr } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { keepClip } from "../sound/clips.js";
import { languageOf, read, stopReading } from "../sound/reading.js";
import { saidFor } from "../sound/standing_in.js";
import { onVoices } from "../sound/voices.js";

const buttons = new WeakMap(); // loudspeaker → () => [{ text, stead, lang, element }]
const sentences = new WeakMap(); // loudspeaker of a screen → its sentence
let isOffline = () => false;
let pressed = null; // the loudspeaker that reads
let isWanted = false; // somebody on this page listens: from then on a screen's sounds are fetched before they are asked for

/** Marks what is read after the sentence; without `text` it is what stands there. `stead`: keys of what stands in for it. */
export function aloud(element, text = "", stead = []) {
  element.dataset.aloud = text;
  if (stead.length) element.dataset.aloudStead = stead.join(" ");
  else delete element.dataset.aloudStead;
  return element;
}

/** One loudspeaker for one text: a string, or a function that gives it or { text, stead }. */
export function speaker(text, { lights = null } = {}) {
  const now = () => (typeof text === "function" ? text() : text) ?? "";
  const asked = (said) => (typeof said === "string" ? { text: said } : said);
  return loudspeaker("speak speak--small", () => [{ ...asked(now()), element: lights }]);
}

/** The loudspeaker of a screen: its sentence, then what is marked. */
export function sentenceSpeaker(heading) {
  return loudspeaker("speak", () => [item(heading), ...markedBeside(heading)], heading);
}

function loudspeaker(names, texts, sentence = null) {
  const button = el("button", { class: names, attrs: { type: "button", "aria-label": t("tablet.read_aloud"), "aria-pressed": false }, on: { click: () => press(button) } }, icon("icon-speaker"));
  buttons.set(button, texts);
  if (sentence) sentences.set(button, sentence);
  show(button);
  return button;
}

function item(element) {
  const { aloud: text, aloudStead: stead } = element.dataset;
  return { text: text || (stead ? "" : element.textContent.trim()), stead: stead?.split(" ") ?? [], lang: element.closest("[lang]:not(html)")?.lang ?? "", element };
}

/** What a loudspeaker would read now, text by text. */
const heardFrom = (button) => buttons.get(button)().flatMap((one) => saidFor(one, isOffline()));

/** Whether it would read anything: mostly its sentence answers that, and the screen need not be laid out to know the rest. */
function isHeard(button) {
  const sentence = sentences.get(button);
  return (sentence && saidFor(item(sentence), isOffline()).length > 0) || heardFrom(button).length > 0;
}

/** On the stage, then what was said, then the foot, and the bar at last. */
function markedBeside(heading) {
  const scope = heading.closest("dialog, .tablet") ?? heading.closest("main");
  if (!scope) return [];
  const marked = [...scope.querySelectorAll("[data-aloud]")].filter((one) => one !== heading && one.getClientRects().length);
  const isBar = (one) => Boolean(one.closest(".tablet__bar"));
  return [...marked.filter((one) => !isBar(one)), ...marked.filter(isBar)].map(item);
}

function press(button) {
  const wasMine = pressed === button;
  stopReading();
  if (wasMine) return;
  isWanted = true;
  whenIdle(fetchAhead);
  const texts = heardFrom(button);
  if (!texts.length) return;
  pressed = button;
  setAttr(button, "aria-pressed", true);
  read(texts, { onText: (index) => light(texts[index].element), onEnd: () => end(button) });
}

/** Says something at once, for a tap that is no loudspeaker's: a language that tells its name. */
export function readTexts(texts) {
  isWanted = true;
  read(texts.flatMap((one) => saidFor(one, isOffline())));
}

function end(button) {
  light(null);
  setAttr(button, "aria-pressed", false);
  if (pressed === button) pressed = null;
}

function light(element) {
  for (const one of document.querySelectorAll(".is-aloud")) one.classList.remove("is-aloud");
  element?.classList.add("is-aloud");
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function show(button) {
  button.hidden = !isHeard(button);
}

/** Within `data-loud-rows` a loudspeaker that says nothing keeps its room, as long as another one says something. */
function showAll() {
  const all = [...document.querySelectorAll(".speak")].filter((button) => buttons.has(button));
  for (const button of all) show(button);
  const rows = (button) => button.closest("[data-loud-rows]");
  const loud = new Set(all.filter((button) => !button.hidden).map(rows));
  for (const button of all) {
    const keepsRoom = button.hidden && Boolean(rows(button)) && loud.has(rows(button));
    if (keepsRoom) button.hidden = false;
    button.classList.toggle("speak--still", keepsRoom);
  }
}

let foreseen = () => [];

/** What the next screens will read, for instance all choices of a ballot: [{ text, stead }]. Fetched once somebody listens. */
export function foresee(texts) {
  foreseen = texts;
}

/** Follows the page: a screen that goes takes its sound along; loudspeakers come and go with what can be heard. */
export function mountAloud(offline = () => false) {
  isOffline = offline;
  const look = () => {
    if (pressed && !pressed.isConnected) stopReading();
    for (const one of document.querySelectorAll(".say__text")) markLanguage(one);
    for (const one of document.querySelectorAll(FREE_WORDS)) setAttr(one, "lang", languageOf(one.textContent));
    showAll();
    if (isWanted) whenIdle(fetchAhead);
  };
  new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
  addEventListener("pagehide", stopReading);
  const said = document.querySelector(".tablet__said");
  said?.after(speaker(() => (said.hidden ? "" : said.textContent), { lights: said }));
  if (said) new MutationObserver(look).observe(said, { attributes: true, attributeFilter: ["hidden"] });
  onVoices(look);
  return look;
}

const FREE_WORDS = "[dir=auto]:not(.say__text, input, textarea)"; // what somebody wrote, wherever it is shown

/** Words that somebody wrote may be in another language than the page. */
function markLanguage(element) {
  const isFree = piecesOf(element.textContent.trim()).some((piece) => piece.isFree);
  setAttr(element, "lang", isFree ? languageOf(element.textContent) : null);
  setAttr(element, "dir", isFree ? "auto" : null);
}

let waits = false;

function whenIdle(act) {
  if (waits) return;
  waits = true;
  const later = globalThis.requestIdleCallback ?? ((call) => setTimeout(call, 300));
  later(() => {
    waits = false;
    act();
  });
}

/** What the screen's own loudspeaker would read, and what comes after it. */
function fetchAhead() {
  const button = document.querySelector(".tablet .say .speak");
  if (!button || isOffline()) return;
  for (const { pieces } of [...buttons.get(button)(), ...foreseen()].flatMap((one) => saidFor(one))) {
    for (const piece of pieces) if (!piece.isFree) keepClip(piece);
  }
}
