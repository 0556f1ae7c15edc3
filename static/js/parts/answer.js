/* What an answer to a wish needs before it is sent. No DOM here: the desk and the steering page say it in their own words. */

/** The day where this screen stands, as a date field writes it. */
export function today(now = new Date()) {
  const two = (n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Everything that is missing or wrong, by field and all at once: { reason: "reason_needed", by_when: "by_when_past", … }.
 * A no needs its reason; a promise needs who keeps it and a day to come. A day that `stood` there before may be over by now.
 */
export function troublesOf({ verdict, reason, who, by_when }, { from, stood = "" }) {
  const isPromise = verdict === "yes" || verdict === "partly";
  const found = {
    verdict: !verdict && "verdict_needed",
    reason: verdict && verdict !== "yes" && !reason.trim() && "reason_needed",
    who: isPromise && !who.trim() && "who_needed",
    by_when: by_when ? by_when < from && by_when !== stood && "by_when_past" : isPromise && "by_when_needed",
  };
  return Object.fromEntries(Object.entries(found).filter(([, trouble]) => trouble));
}
