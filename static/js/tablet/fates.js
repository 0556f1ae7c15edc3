/* The stops on the thread of a card, in the order in which a child follows it. No DOM here. */

/** [{ kind: "cluster" | "need" | "literal" | "principle" | "answer" | "parked" | "held" | "open", … }], at least one */
export function stopsOf(fate, lang = "de") {
  const held = fate.fates.includes("held_back");
  if (held) return [{ kind: "held" }];
  const stops = [];
  if (fate.need) stops.push({ kind: "need", need: fate.need });
  if (fate.literal) stops.push({ kind: "literal", reason: fate.literal });
  if (fate.cluster || fate.pictogram) stops.push({ kind: "cluster", title: fate.cluster, pictogram: fate.pictogram });
  for (const one of fate.principles) stops.push({ kind: "principle", ...one });
  for (const one of fate.answers) if (one.verdict) stops.push({ kind: "answer", ...one, by: monthOf(one.by_when, lang) });
  if (fate.parked) stops.push({ kind: "parked", reason: fate.parked });
  if (fate.fates.includes("open") || !stops.some(({ kind }) => !["cluster", "need", "literal"].includes(kind))) stops.push({ kind: "open" });
  return stops;
}

/** „Mai 2027“; nothing when there is no date */
export function monthOf(date, lang = "de") {
  const parts = /^(\d{4})-(\d{2})/.exec(date ?? "");
  if (!parts) return "";
  const day = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, 15));
  return new Intl.DateTimeFormat(lang, { month: "long", year: "numeric", timeZone: "UTC" }).format(day);
}
