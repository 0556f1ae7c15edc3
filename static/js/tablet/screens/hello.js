/* Welcome: this is who you are. Two children at one tablet are welcomed together. */
import { el, keyed, setText } from "../../parts/dom.js";
import { t, theAnimal } from "../../messages.js";
import { drawScene } from "../scene.js";
import { calm, go, nameOf, say, setLabel, tokenOf, words } from "../parts.js";
import { aloud } from "../aloud.js";
import { languageList } from "../language_list.js";
import { moment } from "./moment.js";

const MOST = 4;

export function hello(app) {
  const { room } = app;
  if (!room.me) return moment(app);
  const title = say("");
  const languages = languageList({ languages: app.languages, ids: () => room.newcomers.map(({ id }) => id), say: app.say });
  const back = calm(t("tablet.welcome_back"));
  const tokens = el("ul", { class: "hello__tokens" });
  const two = go({ label: "", sign: "icon-two", signFirst: true, act: () => room.join() });
  const start = go({ label: words(room, "lets_go"), sign: "icon-next", kind: "next", act: begin });

  function begin() {
    const people = room.newcomers;
    room.become(people.some(({ id }) => id === room.me.id) ? room.me.id : people[0].id);
    app.languages.adopt(people.map(({ id }) => id));
    room.greet(people);
  }

  return {
    scene: drawScene({ sun: false }), // where it stood a button may lie
    class: "hello",
    stage: [languages?.list, tokens, el("div", { class: "hello__words" }, back, title, two)].filter(Boolean),
    foot: start,
    heading: title.firstElementChild,
    update() {
      const people = room.newcomers;
      keyed(tokens, people, ({ id, animal }) => `${id}/${animal}`, (one) => drawNewcomer(one));
      tokens.dataset.count = String(people.length);
      setText(title.firstElementChild, greeting(people));
      back.hidden = !people.some(({ id }) => room.returned.has(id));
      setLabel(two, words(room, people.length > 1 ? "one_more_person" : "we_are_two"));
      two.hidden = people.length >= MOST;
    },
  };
}

function drawNewcomer(person) {
  return el("li", { class: "hello__one" }, tokenOf(person, "hello__token"), aloud(el("span", { class: "hello__name", text: nameOf(person) })));
}

function greeting(people) {
  if (people.length > 1) return t("tablet.you_are_several");
  const [one] = people;
  return one?.animal ? t("tablet.you_are", { animal: theAnimal(one.animal, one.colour) }) : t("tablet.animal_is_coming");
}
