/* Loudspeakers. The one beside a screen's sentence reads it, then everything marked with `aloud()` on the screen, each
   outlined while it is read; a second tap stops. `speaker(text)` reads one text alone. No sound without a tap, ever; and
   where neither a sound file nor a local voice could be heard there is no loudspeaker. */
import { piecesOf, t } from "../messages.js";
import { el, setAttr } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { keepClip } from "../sound/clips.js";
import { canBeRead, languageOf, read, stopReading } from "../sound/reading.js";
import { onVoices } from "../sound/voices.js";

const buttons = new WeakMap(); // loudspeaker → () => [{ text, lang, element }]
let isOffline = () => false;
let pressed = null; // the loudspeaker that reads
let isWanted = false; // somebody on this page listens: from then on a screen's sounds are fetched before they are asked for

/** Marks what is read after the sentence; without `text` it is what stands there. */
export function aloud(element, text = "") {
  element.dataset.aloud = text;
  return element;
}

/** One loudspeaker for one text: a string, or a function that gives it. `lang` is that of words somebody wrote. */
export function speaker(text, { lang = "", lights = null } = {}) {
  const now = typeof text === "function" ? text : () => text;
  return loudspeaker("speak speak--small", () => [{ text: now() ?? "", lang, element: lights }]);
}

/** The loudspeaker of a screen: its sentence, then what is marked. */
export function sentenceSpeaker(heading) {
  return loudspeaker("speak", () => [item(heading), ...markedBeside(heading)]);
}

function loudspeaker(names, texts) {
  const button = el("button", { class: names, attrs: { type: "button", "aria-label": t("tablet.read_aloud"), "aria-pressed": false }, on: { click: () => press(button) } }, icon("icon-speaker"));
  buttons.set(button, texts);
  show(button);
  return button;
}

const item = (element) => ({ text: element.dataset.aloud || element.textContent.trim(), lang: element.closest("[lang]:not(html)")?.lang ?? "", element });

/** On the stage, then what was said, then the foot, and the bar at last. */
function markedBeside(heading) {
  const scope = heading.closest("dialog, .tablet");
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
  const texts = buttons.get(button)().filter((one) => canBeRead(one, isOffline()));
  if (!texts.length) return;
  pressed = button;
  setAttr(button, "aria-pressed", true);
  read(texts, { onText: (index) => light(texts[index].element), onEnd: () => end(button) });
}

/** Says something at once, for a tap that is no loudspeaker's: a language that tells its name. */
export function readTexts(texts) {
  isWanted = true;
  read(texts.filter((one) => canBeRead(one, isOffline())));
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
  button.hidden = !buttons.get(button)().some((one) => canBeRead(one, isOffline()));
}

/** Follows the page: a screen that goes takes its sound along; loudspeakers come and go with what can be heard. */
export function mountAloud(offline = () => false) {
  isOffline = offline;
  const look = () => {
    if (pressed && !pressed.isConnected) stopReading();
    for (const one of document.querySelectorAll(".say__text")) markLanguage(one);
    for (const button of document.querySelectorAll(".speak")) if (buttons.has(button)) show(button);
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

/** What the screen's own loudspeaker would read. */
function fetchAhead() {
  const button = document.querySelector(".tablet .say .speak");
  if (!button || isOffline()) return;
  for (const { text } of buttons.get(button)()) for (const piece of piecesOf(text)) if (!piece.isFree) keepClip(piece);
}
