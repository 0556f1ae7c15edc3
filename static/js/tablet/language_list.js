/* The languages, each by its own name in its own script, without flags: a tap chooses, says the name and a welcome. One
   that no speaker has gone over yet says so in its own words while it is chosen. */
import { t } from "../messages.js";
import { el, fill, setAttr, setText } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { aloud, readTexts } from "./aloud.js";

/** `ids()`: whose language is chosen; `onChosen` after the language is here. Nothing where there is only one language. */
export function languageList({ languages, ids, say, onChosen = () => {} }) {
  if (languages.known.length < 2) return null;
  const names = el("div", { class: "languages__names", attrs: { role: "group" } });
  const note = aloud(el("p", { class: "languages__note" }));
  const list = el("div", { class: "languages" }, names, el("div", { class: "languages__about" }, icon("icon-info"), note));

  function drawOne(one) {
    const { lang, dir, name, unchecked } = one;
    return el("button", {
      class: "languages__one",
      attrs: { type: "button", lang, dir, "aria-pressed": languages.now === lang },
      data: { lang },
      on: { click: () => choose(one) },
    },
    el("span", { class: "languages__name", text: name }),
    icon("icon-speaker"),
    unchecked ? el("span", { class: "sr-only", text: ` (${unchecked})` }) : null);
  }

  async function choose({ lang, name, welcome }) {
    readTexts([name, welcome].map((text) => ({ pieces: [{ text, lang }] })));
    const isThere = await languages.choose(lang, ids());
    if (!isThere) return say(t("tablet.no_network"));
    update();
    onChosen();
  }

  function update() {
    const { unchecked = "" } = languages.known.find(({ lang }) => lang === languages.now) ?? {};
    setText(note, unchecked);
    note.parentNode.hidden = !unchecked;
    for (const button of list.querySelectorAll("button")) setAttr(button, "aria-pressed", button.dataset.lang === languages.now);
    setAttr(names, "aria-label", t("languages.choose"));
  }

  fill(names, ...languages.known.map(drawOne));
  update();
  return { list, update };
}
