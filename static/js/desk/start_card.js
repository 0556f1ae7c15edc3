/* What the tablets tell children at the start, and the town's own words for it: a promise has to be one that is kept here. */
import { t } from "../messages.js";
import { el, keyed } from "../parts/dom.js";
import { picto } from "../parts/picto.js";
import { promises } from "../tablet/start_card.js";
import { button, field } from "./controls.js";
import { formDialog, saveAct } from "./form_dialog.js";

const OWN = ["listens", "decides", "hear_back"];
const MOST_WORDS = 8;

export function makeStartCard(desk) {
  const list = el("ul", { class: "start-card" });
  const change = button({ label: t("desk.start_card.change"), sign: "icon-pen", press: () => edit(desk) });
  const element = el("div", {}, list, change);

  function update({ workshop, startCard }) {
    keyed(list, promises(startCard), ({ name, own }) => `${name}/${own}`, ({ name, picture, own }) =>
      el("li", { class: "start-card__one" }, picto(picture), el("span", { text: own || t(`tablet_start.${name}`) })));
    change.hidden = workshop.over;
  }

  return { element, update };
}

async function edit(desk) {
  const fields = OWN.map((name) => field({
    label: t(`desk.start_card.${name}`),
    value: desk.now.startCard[name] ?? "",
    attrs: { maxlength: 80, placeholder: t(`tablet_start.${name}`) },
  }));
  const answer = await formDialog({
    title: t("desk.start_card.title"),
    help: t("desk.start_card.help"),
    body: fields,
    acts: [saveAct(t("desk.start_card.save"))],
    save() {
      const said = fields.map(({ input }) => input.value.trim());
      if (said.some(isLong)) return t("desk.start_card.too_long");
      return desk.send("SetStartCard", Object.fromEntries(OWN.map((name, index) => [name, said[index]])));
    },
  });
  if (answer) desk.say(t("desk.start_card.saved"));
}

const isLong = (text) => text.split(/[.!?…]+\s+/).some((sentence) => sentence.split(/\s+/).length > MOST_WORDS);
