/* Half-made cards, by child, way and question: a closed tab or a child that was called away loses nothing. A draft is a
   text: what was typed, or a drawing, or the names of pictures, as they are sent. */

const WAYS = ["write", "pictures", "draw", "speak"];

export function openDrafts(memory) {
  const all = () => memory.get("drafts", {});
  const key = (who, about) => `${who}/${about}`;

  function keep(who, about, text) {
    const drafts = { ...all() };
    if (text.trim()) drafts[key(who, about)] = text;
    else delete drafts[key(who, about)];
    memory.set("drafts", drafts);
  }

  return {
    keep,
    get: (who, about) => all()[key(who, about)] ?? "",
    drop: (who, about) => keep(who, about, ""),
    /** What a draft is about, where it is made in another way than by writing. */
    place: (way, about) => (way === "write" ? about : `${way}:${about}`),
    /** What one child began, another goes on with. */
    hand(from, to) {
      const named = Object.entries(all()).map(([one, text]) => [one.startsWith(`${from}/`) ? key(to, one.slice(from.length + 1)) : one, text]);
      memory.set("drafts", Object.fromEntries(named));
    },
    /** [{ about, way, promptId, text }] of one child; `promptId` is empty for a change of a card */
    of: (who) => Object.entries(all())
      .filter(([one]) => one.startsWith(`${who}/`))
      .map(([one, text]) => ({ ...apart(one.slice(who.length + 1)), text })),
  };
}

function apart(about) {
  const colon = about.indexOf(":");
  const way = WAYS.find((one) => one === about.slice(0, colon)) ?? "write";
  const rest = way === "write" ? about : about.slice(colon + 1);
  return { about, way, promptId: rest.startsWith("card:") ? "" : rest };
}
