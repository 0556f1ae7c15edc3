/* Half-made cards, by child, way and question: a closed tab or a child that was called away loses nothing. A draft is a
   text: what was typed, or a drawing, or the names of pictures, as they are sent. Two tabs may have the same card open: the
   one that finds there what it has not seen puts its own beside it. */
import { newId } from "../ids.js";

const WAYS = ["write", "pictures", "draw", "speak"];
const BESIDE = "#";
const pages = new WeakMap(); // memory -> { key: { at, seen, isOurs } }: where this page keeps a card, what it last saw there, whether it made that

export function openDrafts(memory) {
  const page = pages.get(memory) ?? {};
  pages.set(memory, page);
  const all = () => memory.get("drafts", {});
  const key = (who, about) => `${who}/${about}`;
  const slot = (who, about) => (page[key(who, about)] ??= { at: key(who, about), seen: "", isOurs: false });
  const beside = (first) => `${first}${BESIDE}${newId()}`;
  const lies = ({ at }) => all()[at] ?? "";

  function put(at, text) {
    const drafts = { ...all() };
    if (text) drafts[at] = text;
    else delete drafts[at];
    memory.set("drafts", drafts);
  }

  function keep(who, about, text) {
    const own = slot(who, about);
    const there = lies(own);
    const said = text.trim() ? text : "";
    if (said === there && said === own.seen) return;
    const isElsewhere = there !== own.seen && there !== said; // another tab wrote here, or sent it
    if (isElsewhere && said === own.seen && !own.isOurs) return; // and here it was only looked at
    if (isElsewhere && there && !said) return;
    if (isElsewhere && there) own.at = beside(key(who, about));
    put(own.at, said);
    Object.assign(own, { seen: said, isOurs: true });
  }

  return {
    keep,
    /** For whoever goes on with it here. */
    open(who, about) {
      const own = slot(who, about);
      own.seen = lies(own);
      return own.seen;
    },
    get: (who, about) => lies(slot(who, about)),
    /** It was sent, or is not wanted any more; what another tab made of it since stays. */
    drop(who, about) {
      const own = slot(who, about);
      if (lies(own) === own.seen) put(own.at, "");
      delete page[key(who, about)];
    },
    /** What comes here from elsewhere, beside what may have been begun. */
    add(who, about, text) {
      const first = key(who, about);
      page[first] = { at: all()[first] ? beside(first) : first, seen: text, isOurs: true };
      put(page[first].at, text);
    },
    /** From now on this page goes on with that one of several; `place` as `of` tells it. */
    choose(who, about, place) {
      page[key(who, about)] = { at: key(who, place), seen: "", isOurs: false };
    },
    /** Which of several this page goes on with. */
    chosen: (who, about) => slot(who, about).at.slice(who.length + 1),
    /** What a draft is about, where it is made in another way than by writing. */
    place: (way, about) => (way === "write" ? about : `${way}:${about}`),
    /** What one child began, another goes on with. */
    hand(from, to) {
      const moved = (one) => (one.startsWith(`${from}/`) ? key(to, one.slice(from.length + 1)) : one);
      memory.set("drafts", Object.fromEntries(Object.entries(all()).map(([one, text]) => [moved(one), text])));
      for (const [one, own] of Object.entries(page)) {
        delete page[one];
        page[moved(one)] = { ...own, at: moved(own.at) };
      }
    },
    /** [{ place, about, way, promptId, cardId, isBeside, text }] of one child; a change of a card has its `cardId` and no `promptId` */
    of: (who) => Object.entries(all())
      .filter(([one]) => one.startsWith(`${who}/`))
      .map(([one, text]) => ({ ...apart(one.slice(who.length + 1)), text })),
  };
}

function apart(place) {
  const [about, beside] = place.split(BESIDE);
  const colon = about.indexOf(":");
  const way = WAYS.find((one) => one === about.slice(0, colon)) ?? "write";
  const rest = way === "write" ? about : about.slice(colon + 1);
  const cardId = rest.startsWith("card:") ? rest.slice("card:".length) : "";
  return { place, about, way, promptId: cardId ? "" : rest, cardId, isBeside: beside !== undefined };
}
