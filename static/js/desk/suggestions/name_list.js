/* Titles for clusters that nobody has named yet. */
import { t } from "../../messages.js";
import { el, fill, keyed } from "../../parts/dom.js";
import { picto } from "../../parts/picto.js";
import { button } from "../controls.js";
import { titleOf } from "../ballot_form.js";

const drawn = new WeakMap();

/** Gives a cluster its title, and a picture where it has none. */
export async function nameGroup(desk, id, { title, pictogram }) {
  const receipt = await desk.ask("NameCluster", { cluster_id: id, title });
  if (!receipt.ok) return;
  desk.say(t("suggestions.names.named", { title }));
  const group = desk.now.groups.find((one) => one.id === id);
  if (pictogram && !group?.pictogram) await desk.ask("PictureCluster", { cluster_id: id, pictogram });
}

export function makeNameList(desk) {
  const list = el("ul", { class: "advised" });
  const element = el("section", { class: "advice-part" }, el("h3", { class: "advice-part__title", text: t("suggestions.names.title") }), list);

  function updateRow(row, { group, name }) {
    const seen = JSON.stringify([titleOf(group), name]);
    if (drawn.get(row) === seen) return;
    drawn.set(row, seen);
    const take = button({ label: "", class: "advice", press: () => nameGroup(desk, group.id, name) });
    take.classList.remove("panel-button--sign");
    fill(take, name.pictogram ? picto(name.pictogram, { class: "advice__picture" }) : null,
      el("span", { class: "advice__words" }, el("span", { text: t("suggestions.names.take") }), " ", el("strong", { text: name.title })));
    fill(row, el("p", { class: "advised__group", text: titleOf(group) }), take);
  }

  function update({ groups }) {
    const named = groups.map((group) => ({ group, name: desk.known.nameOf(group.id) })).filter(({ group, name }) => name && !group.title);
    element.hidden = !named.length;
    keyed(list, named, ({ group }) => group.id, () => el("li", { class: "advised__one" }), updateRow);
  }

  return { element, update };
}
