/* The bar at the top: who is holding the tablet, the other of two, the own cards, help, and what still waits for the network. */
import { el, fill, setAttr, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { t } from "../messages.js";
import { aloud } from "./aloud.js";
import { handOn, nameOf, nowSays, once, tokenOf, words } from "./parts.js";

export function mountBar({ root, room, shell, askForHelp }) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const me = part("me");
  const other = part("other");
  const cards = part("cards");
  const status = part("status");
  let drawnFor = "";
  let drawnOther = "";

  me.addEventListener("click", once(() => shell.go("who")));
  other.addEventListener("click", once(() => handOn({ room, home: () => shell.home() })));
  cards.addEventListener("click", once(() => shell.go("cards")));
  part("help").addEventListener("click", once(askForHelp));
  status.append(icon("icon-plane"), el("span", { attrs: { "aria-hidden": "true" } }), el("span", { class: "sr-only" }), el("span"));
  room.onChange(draw);
  draw();
  return { draw };

  function draw() {
    drawMe();
    drawOther();
    const count = room.cards.length;
    cards.hidden = !room.me;
    setText(cards.querySelector(".round__count"), count ? String(count) : "");
    setAttr(cards, "aria-label", t("tablet.my_cards_count", { n: count }));
    drawStatus();
    part("invented").hidden = !room.workshop?.invented;
    setText(part("invented"), t("common.invented"));
    setAttr(part("back"), "aria-label", t("tablet.back"));
    setAttr(part("help"), "aria-label", t("tablet.get_help"));
  }

  function drawMe() {
    const person = room.me;
    me.hidden = !person;
    const key = person ? `${person.id}/${person.animal}/${document.documentElement.lang}` : "";
    if (key === drawnFor) return;
    drawnFor = key;
    if (!person) return;
    fill(me, tokenOf(person), aloud(el("span", { class: "me__name", text: nameOf(person) })));
    setAttr(me, "aria-label", words(room, "hand_on", { name: nameOf(person) }));
  }

  /** Two on one tablet: a tap on the other one hands it over. More of them look for themselves in „Wer bist du?“. */
  function drawOther() {
    const person = room.people.length === 2 && !room.newcomers.length && room.next.animal ? room.next : null;
    other.hidden = !person;
    root.classList.toggle("tablet--two", Boolean(person));
    const key = person ? `${person.id}/${document.documentElement.lang}` : "";
    if (key === drawnOther) return;
    drawnOther = key;
    if (!person) return;
    fill(other, tokenOf(person), icon("icon-swap", { class: "other__swap" }));
    setAttr(other, "aria-label", nowSays(room, person));
  }

  function drawStatus() {
    const waiting = room.outbox.pending().length;
    status.hidden = !room.isStuck;
    const [, number, inWords, noNetwork] = status.children;
    setText(number, waiting ? String(waiting) : "");
    setText(inWords, waiting ? words(room, "waiting", { n: waiting }) : "");
    setText(noNetwork, waiting ? "" : t("tablet.no_network"));
    aloud(status, waiting ? t("tablet.status.stuck") : t("tablet.no_network"));
  }
}
