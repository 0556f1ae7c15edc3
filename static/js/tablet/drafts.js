/* Half-written cards, by child and question: a closed tab or a child that was called away loses nothing. */

export function openDrafts(memory) {
  const all = () => memory.get("drafts", {});
  const place = (who, about) => `${who}/${about}`;

  function keep(who, about, text) {
    const drafts = { ...all() };
    if (text.trim()) drafts[place(who, about)] = text;
    else delete drafts[place(who, about)];
    memory.set("drafts", drafts);
  }

  return {
    keep,
    get: (who, about) => all()[place(who, about)] ?? "",
    drop: (who, about) => keep(who, about, ""),
    /** [{ about, text }] of one child */
    of: (who) => Object.entries(all())
      .filter(([key]) => key.startsWith(`${who}/`))
      .map(([key, text]) => ({ about: key.slice(who.length + 1), text })),
  };
}
