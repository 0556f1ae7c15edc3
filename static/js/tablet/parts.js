/* What several screens of the tablet are made of. */
import { animalName, capital, has, t, theAnimal } from "../messages.js";
import { el, fill } from "../parts/dom.js";
import { icon, picto } from "../parts/picto.js";
import { drawToken } from "../parts/token.js";
import { aloud, sentenceSpeaker } from "./aloud.js";

const SECOND_TAP = 600;

/** What these two answers look like wherever they can be given. */
export const ANSWER_SIGNS = { unsure: "red-question-mark", notToday: "sleeping-face" };

/** A sentence for who holds this tablet: adults have their own where a child's would sound odd. */
export function words(room, key, values) {
  const own = `tablet.adults.${key}`;
  return t(!room.isChild && has(own) ? own : `tablet.${key}`, values);
}

/** Runs once for a tap and its nervous second one. */
export function once(act) {
  return (event) => {
    const button = event.currentTarget;
    if (isResting(button)) return;
    rest(button);
    act(event);
  };
}

/** For a moment a button takes no tap; `data-resting` says so to whoever waits for it. */
export function rest(button, moment = SECOND_TAP) {
  button.dataset.resting = "";
  setTimeout(() => delete button.dataset.resting, moment);
}

export const isResting = (button) => "resting" in button.dataset;

export function heading(text) {
  return el("h1", { class: "say__text", text, attrs: { tabindex: "-1" } });
}

/** A screen's sentence with its loudspeaker. The heading comes first in the document, the loudspeaker first to the eye. */
export function say(text) {
  const head = heading(text);
  return el("div", { class: "say" }, head, sentenceSpeaker(head));
}

/** A second sentence; the screen's loudspeaker reads it after the first. */
export function calm(text) {
  return aloud(el("p", { class: "say__text", text }));
}

const longestWord = (text) => Math.max(0, ...text.split(/\s+/).map((word) => word.length));

/** "long" for a word that needs a line of its own on a phone, as "Hausaufgabenbetreuung" does; "longest" for the next longer. */
export function wordSize(text) {
  const longest = longestWord(text);
  if (longest > 20) return "longest";
  return longest > 14 ? "long" : "";
}

/** How large words may stand: "short", "medium" or "long"; one very long word counts as much as many. */
export function sizeOf(text) {
  const longest = longestWord(text);
  if (text.length > 90 || longest > 26) return "long";
  return text.length > 28 || longest > 14 ? "medium" : "short";
}

/** The one main action (`next`) or a quiet one; its label is read aloud after the screen's sentence. `sign`: an icon or a
    pictogram. */
export function go({ label, sign = "", signFirst = false, kind = "quiet", act, class: extra = "", guard = once }) {
  const picture = sign && (sign.startsWith("icon-") ? icon(sign, { class: sign === "icon-next" ? "icon--onward" : "" }) : picto(sign)) || null;
  const text = el("span", { text: label });
  return aloud(el("button", { class: `go go--${kind} ${extra}`.trim(), attrs: { type: "button" }, on: { click: guard(act) } },
    ...(signFirst ? [picture, text] : [text, picture])));
}

/** Hands the tablet on in one tap, where several share it: „Jetzt der gelbe Igel“. */
export function nextChild(app) {
  const { room } = app;
  const button = go({ label: "", class: "go--onward", act: () => handOn(app) });
  let drawn = "";

  function update() {
    const person = room.next;
    button.hidden = !person;
    const key = person ? `${person.id}/${person.animal}` : "";
    if (key === drawn) return;
    drawn = key;
    if (person) fill(button, tokenOf(person), el("span", { text: nowSays(room, person) }), icon("icon-child-plus"));
  }

  return { button, update };
}

/** To whoever is next, and to what belongs to the moment. */
export function handOn({ room, home }) {
  const { id } = room.next;
  home();
  room.become(id);
}

export const nowSays = (room, person) => (person.animal ? t("tablet.now", { animal: theAnimal(person.animal, person.colour) }) : words(room, "next_child"));

export function setLabel(button, label) {
  const text = button.querySelector("span");
  if (text.textContent !== label) text.textContent = label;
}

/** An animal once the server has given one, a friendly blank until then. */
export function tokenOf(person, extra = "") {
  if (person.animal) return drawToken({ ...person, class: extra });
  const shape = person.perspective === "children" ? "" : "token--staff";
  return el("span", { class: `token token--blank ${shape} ${extra}`.trim(), attrs: { "aria-hidden": "true" } }, icon("icon-person", { class: "picto" }));
}

export function nameOf(person) {
  return person.animal ? capital(animalName(person.animal, person.colour)) : t("tablet.new_child");
}
