/* „Wer bist du?“: everybody on this tablet, and a way to hand it on. */
import { el, keyed, setAttr } from "../../parts/dom.js";
import { t } from "../../messages.js";
import { aloud } from "../aloud.js";
import { go, nameOf, once, say, tokenOf, words } from "../parts.js";

export function who(app) {
  const { room } = app;
  const title = say(words(room, "who_are_you"));
  const list = el("ul", { class: "who" });
  const second = go({ label: words(room, "next_child"), sign: "icon-child-plus", kind: "next", act: joinNext });
  const oneMore = go({ label: words(room, "one_more_person"), sign: "icon-child-plus", signFirst: true, act: joinNext });

  function joinNext() {
    const id = room.join();
    app.home();
    room.become(id);
  }

  function drawOne(person) {
    const choose = once(() => {
      app.home();
      room.become(person.id);
    });
    return el("li", {}, aloud(el("button", { class: "choice who__one", attrs: { type: "button" }, on: { click: choose } },
      tokenOf(person, "who__token"), el("span", { text: nameOf(person) }))));
  }

  return {
    class: "whos",
    stage: [title, list],
    foot: [second, oneMore],
    heading: title.firstElementChild,
    update() {
      keyed(list, room.people, ({ id, animal }) => `${id}/${animal}`, drawOne,
        (item, { id }) => setAttr(item.firstElementChild, "aria-current", id === room.me?.id ? "true" : null));
      const isOver = Boolean(room.workshop?.over);
      second.hidden = isOver || room.people.length > 1;
      oneMore.hidden = isOver || room.people.length < 2; // small: whoever is looking for their animal makes no ghost
    },
  };
}
