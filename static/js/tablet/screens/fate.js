/* „Das wurde aus deiner Karte.“: the thread from one's own card to where it stands now. One card at a time. */
import { el, fill, setText, svg } from "../../parts/dom.js";
import { icon, picto } from "../../parts/picto.js";
import { drawStatement } from "../../parts/statement_card.js";
import { t } from "../../messages.js";
import { calm, go, say, sizeOf, words } from "../parts.js";
import { stopsOf } from "../fates.js";
import { quiet } from "./soon.js";

export function fate(app) {
  const { room } = app;
  const own = () => room.cards.filter((card) => card.fate && card.status !== "withdrawn").reverse();
  if (!own().length) return nothingToTell(app);
  let shown = own()[0].id;
  let drawn = "";
  const title = say(t("tablet.became_of_card"));
  const place = el("p", { class: "fate__place" });
  const thread = el("div", { class: "fate__room" });
  const next = go({ label: t("tablet.next_card"), sign: "icon-next", kind: "next", act: showNext });

  function showNext() {
    const all = own();
    const index = all.findIndex(({ id }) => id === shown);
    shown = all[(index + 1) % all.length].id;
    update();
    title.firstElementChild.focus({ preventScroll: true });
    thread.closest(".tablet__stage").scrollTop = 0;
  }

  function update() {
    const all = own();
    const card = all.find(({ id }) => id === shown) ?? all[0];
    if (!card) return;
    next.hidden = all.length < 2;
    place.hidden = all.length < 2;
    setText(place, t("tablet.card_of", { index: all.indexOf(card) + 1, n: all.length }));
    const picture = JSON.stringify(card);
    if (picture === drawn) return;
    drawn = picture;
    fill(thread, drawFate(room, card));
  }

  return { class: "fates", stage: [title, place, thread], foot: next, heading: title.firstElementChild, update };
}

function nothingToTell(app) {
  const { room } = app;
  const screen = quiet(app, {
    title: t("tablet.look_at_the_wall"),
    text: t("tablet.what_became_of_all"),
    foot: [go({ label: t("tablet.my_cards"), sign: "icon-stack", signFirst: true, act: () => app.go("cards") })],
  });
  return { ...screen, update: () => {
    screen.foot[0].hidden = !room.cards.length;
  } };
}

function drawFate(room, card) {
  const stops = stopsOf(card.fate, document.documentElement.lang || "de");
  const thread = svg("svg", { class: "fate__thread", attrs: { viewBox: "0 0 40 800", preserveAspectRatio: "none", "aria-hidden": "true" } },
    svg("path", { class: "thread", attrs: { d: "M20 0C34 130 6 270 20 400S8 690 20 800", "vector-effect": "non-scaling-stroke" } }));
  const paper = drawStatement({ ...card, text: card.text || (card.drawing ? "" : t("tablet.erased")), perspective: card.takenDown ? "children" : room.perspective, takenDown: card.takenDown, class: `fate__card--${sizeOf(card.text)}` });
  const list = el("ol", { class: "fate" }, drawStop(paper), ...stops.map((stop) => drawStop(DRAW[stop.kind](stop, room))));
  list.lastElementChild.classList.add("fate__stop--now");
  return el("div", { class: "fate__line" }, thread, list);
}

function drawStop(...inside) {
  return el("li", { class: "fate__stop" }, el("span", { class: "fate__knot", attrs: { "aria-hidden": "true" } }), ...inside);
}

const strong = (text) => el("p", { class: "say__text fate__strong", text, attrs: { dir: "auto" } });
const verdict = (picture, text) => el("div", { class: "fate__verdict" }, picture, strong(text));
const sign = (name) => icon(name, { class: "fate__sign" });
const sheet = (...inside) => el("div", { class: "fate__answer" }, ...inside);
const spoken = (...lines) => lines.filter(Boolean).map((text) => el("div", { class: "say say--calm" }, calm(text)));

const DRAW = {
  cluster: ({ title, pictogram }) => el("div", { class: "fate__group" },
    ...spoken(t("tablet.fate.cluster")),
    el("p", { class: `fate__cluster fate__cluster--${sizeOf(title)}` }, picto(pictogram || "speech-balloon"), el("span", { text: title || t("tablet.fate.no_title"), attrs: { dir: "auto" } }))),
  principle: ({ first, second, commitment }) => sheet(
    ...spoken(t("tablet.fate.principle")), verdict(picto("scroll"), first), ...spoken(second, commitment)),
  answer: ({ verdict: answer, reason, who, by }) => sheet(
    verdict(sign(`icon-answer-${answer}`), t(`tablet.fate.verdict.${answer}`)),
    ...spoken(reason, who ? t("tablet.fate.who", { who }) : "", by ? t("tablet.fate.by", { when: by }) : "")),
  parked: ({ reason }) => sheet(verdict(sign("icon-park"), t("tablet.fate.parked")), ...spoken(reason)),
  held: (_, room) => sheet(verdict(sign("icon-heart"), words(room, "status.kept"))),
  open: () => sheet(verdict(sign("icon-comment"), t("tablet.fate.open"))),
};
