/* The languages, each by its own name in its own script, without flags: a tap chooses, says the name and a welcome. */
import { t } from "../messages.js";
import { el, fill, setAttr } from "../parts/dom.js";
import { icon } from "../parts/picto.js";
import { readTexts } from "./aloud.js";

/** `ids()`: whose language is chosen. Nothing where there is only one language. */
export function languageList({ languages, ids, say }) {
  if (languages.known.length < 2) return null;
  const list = el("ul", { class: "languages", attrs: { role: "group" } });

  function drawOne(one) {
    const { lang, dir, name, unchecked } = one;
    return el("li", {}, el("button", {
      class: "languages__one",
      attrs: { type: "button", lang, dir, "aria-pressed": languages.now === lang },
      data: { lang },
      on: { click: () => choose(one) },
    },
    el("span", { class: "languages__name", text: name }),
    unchecked ? el("span", { class: "languages__unchecked" }, icon("icon-info"), el("span", { text: unchecked })) : null));
  }

  async function choose({ lang, name, welcome }) {
    readTexts([name, welcome].map((text) => ({ pieces: [{ text, lang }] })));
    const isThere = await languages.choose(lang, ids());
    if (!isThere) say(t("tablet.no_network"));
  }

  function update() {
    for (const button of list.querySelectorAll("button")) setAttr(button, "aria-pressed", button.dataset.lang === languages.now);
    setAttr(list, "aria-label", t("languages.choose"));
  }

  fill(list, ...languages.known.map(drawOne));
  update();
  return { list, update };
}
