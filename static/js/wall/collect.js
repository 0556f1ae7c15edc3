/* Collecting: the open question, large, and the cards as they come. */
import { t } from "../messages.js";
import { el, setText } from "../parts/dom.js";
import { icon, picto, setPicture } from "../parts/picto.js";
import { makeDone } from "./done.js";
import { makeHead } from "./head.js";
import { makePinned, newestFirst } from "./pinned.js";
import { spaced } from "./ways_in.js";

export function makeCollect(wall) {
  const head = makeHead();
  const picture = picto("", { class: "asked__picture" });
  const words = el("h2", { class: "asked__words", attrs: { dir: "auto" } });
  const asked = el("div", { class: "asked" }, el("span", { class: "window asked__window" }, picture), words);
  const pinned = makePinned(wall);
  const empty = el("p", { class: "scene__empty" });
  const done = makeDone();
  const coming = el("p", { class: "status-line", attrs: { role: "status" } }, icon("icon-plane"), el("span"));
  const number = el("p", { class: "collect__number" });
  const code = el("p", { class: "collect__code" });

  return {
    element: el("div", { class: "scene scene--collect" }, head.element, asked,
      el("div", { class: "collect__area" }, pinned.element, empty),
      el("footer", { class: "collect__foot" }, coming, done.element, number, code)),
    update(workshop) {
      const { records } = wall;
      const prompt = records.get(`prompt:${workshop.open_prompt}`);
      const counts = records.get("counts");
      head.update(records, { title: prompt && prompt.kind !== "open" ? t(`prompts.kinds.${prompt.kind}`) : workshop.title });
      asked.classList.toggle("asked--none", !prompt);
      setText(words, prompt?.text ?? t("wall.collect.waiting"));
      asked.classList.toggle("asked--long", words.textContent.length > 60);
      asked.classList.toggle("asked--longest", words.textContent.length > 140);
      setPicture(picture, prompt?.pictogram || "speech-balloon");
      const cards = newestFirst(records, workshop.open_prompt);
      pinned.update(cards);
      empty.hidden = cards.length > 0;
      setText(empty, prompt ? t("wall.collect.empty") : "");
      done.update(records);
      coming.hidden = !counts.on_their_way;
      setText(coming.lastElementChild, t("wall.collect.on_their_way", { n: counts.on_their_way }));
      setText(number, cards.length ? t("wall.collect.cards", { n: cards.reduce((sum, card) => sum + card.count, 0) }) : "");
      setText(code, wall.me ? t("wall.code", { code: spaced(wall.me.join.children.code) }) : "");
    },
  };
}
