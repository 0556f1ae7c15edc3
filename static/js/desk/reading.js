/* What the desk reads out of its records: pure, no DOM, nothing kept between two calls. */

export const STEPS = ["arrive", "collect", "sort", "vote", "translate", "report_back"];
const ENDED = ["arrive", "collect", "vote"];
const STILL = ["arrive", "vote", "report_back"];
export const FATES = ["carried", "answered", "parked", "held_back", "withdrawn", "open"];

const byNumber = (one, other) => one.number - other.number;
const byRank = (one, other) =>
  one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : (one.number ?? 0) - (other.number ?? 0);

/** The records of a kind as plain objects that know their id. */
export function all(view, kind) {
  return view.of(kind).map(([id, record]) => ({ id, ...record }));
}

const isDistress = (card) => card.flags.some((flag) => flag.kind === "distress");

/** A recording that nobody has written down yet. */
export const isUnheard = (card) => card.way === "recording" && !card.text;

/** Everything at the desk, by what it asks of an adult. A sign of distress is in `care` until somebody noted what was done. */
export function queueOf(view) {
  const queue = { care: [], voices: [], flagged: [], quiet: [], held: [] };
  for (const card of all(view, "waiting").sort(byNumber)) {
    if (isDistress(card) && (card.status === "waiting" || !card.care_note)) queue.care.push(card);
    else if (card.status !== "waiting") queue.held.push(card);
    else if (isUnheard(card)) queue.voices.push(card);
    else if (card.flags.length) queue.flagged.push(card);
    else queue.quiet.push(card);
  }
  return queue;
}

export function waitingIn(queue) {
  return queue.care.length + queue.voices.length + queue.flagged.length + queue.quiet.length;
}

/** Since when the card that waits longest waits, in seconds; 0 when none does. */
export function longestSince({ care, voices, flagged, quiet }) {
  const since = [...care, ...voices, ...flagged, ...quiet].filter((card) => card.status === "waiting" && card.since).map((card) => card.since);
  return since.length ? Math.min(...since) : 0;
}

export const PATIENCE = 180; // seconds that a card may wait before the desk says a word

/** Whether a card has waited too long by `now`, and in how many seconds the next one will have; 0 when none waits. */
export function patienceWith(queue, now) {
  const since = longestSince(queue);
  const left = since ? since + PATIENCE - now : 0;
  return { isLong: since > 0 && left <= 0, left: Math.max(0, left) };
}

/** A text in pieces, with those that a flag points at marked. Flags count letters as code points, not as JS does. */
export function marked(text, flags) {
  const letters = Array.from(text);
  const under = letters.map((_, index) => flags.some((flag) => flag.start <= index && index < flag.end));
  const pieces = [];
  letters.forEach((letter, index) => {
    const last = pieces[pieces.length - 1];
    if (last && last.marked === under[index]) last.text += letter;
    else pieces.push({ text: letter, marked: under[index] });
  });
  return pieces;
}

/** The questions in their order, with how many cards each brought (held back ones too) and how many of those wait. */
export function promptsOf(view) {
  const shown = countBy(view.of("statement"), "prompt_id");
  const withStatus = (status) => countBy(view.of("waiting").filter(([, card]) => card.status === status), "prompt_id");
  const waits = withStatus("waiting");
  const held = withStatus("held");
  return all(view, "prompt")
    .sort(byNumber)
    .map((prompt) => ({
      ...prompt,
      waiting: waits.get(prompt.id) ?? 0,
      cards: (shown.get(prompt.id) ?? 0) + (waits.get(prompt.id) ?? 0) + (held.get(prompt.id) ?? 0),
    }));
}

function countBy(entries, field) {
  const counts = new Map();
  for (const [, record] of entries) counts.set(record[field], (counts.get(record[field]) ?? 0) + 1);
  return counts;
}

/** The question to go on with: the one after the open one, or else the first that brought nothing yet. */
export function nextPrompt(prompts, openId) {
  const open = prompts.findIndex((prompt) => prompt.id === openId);
  const untouched = (prompt) => !prompt.cards && !prompt.dont_know && !prompt.not_today;
  return open >= 0 ? prompts[open + 1] ?? null : prompts.find(untouched) ?? null;
}

/** The shown cards, those at the top of a stack knowing how many lie under them. */
export function cardsOf(view) {
  const cards = all(view, "statement");
  const under = new Map();
  for (const card of cards) if (card.onto) under.set(card.onto, (under.get(card.onto) ?? 0) + 1);
  return cards.map((card) => ({ ...card, under: under.get(card.id) ?? 0 }));
}

/** The clusters in order, each with its cards (tops first by rank), counts of children and adults, and revealed dots. */
export function groupsOf(view, cards = cardsOf(view)) {
  const dots = revealedDots(view, "cluster");
  return all(view, "cluster")
    .sort(byNumber)
    .map((group) => {
      const lying = cards.filter((card) => card.place === group.id).sort(byRank);
      const children = lying.filter((card) => card.perspective === "children").length;
      const carried = lying.length > 0 && lying.every((card) => card.fates.includes("carried"));
      return {
        ...group,
        cards: lying,
        children,
        adults: lying.length - children,
        carried,
        dots: dots.get(group.id) ?? null,
      };
    });
}

function revealedDots(view, kind) {
  const ballot = view.get("ballot");
  if (!ballot || ballot.status !== "revealed" || ballot.subject_kind !== kind || ballot.mode !== "dots") return new Map();
  return new Map(Object.entries(ballot.results).map(([id, counts]) => [id, childrenAndAdults(counts)]));
}

/** Counts by perspective as the two that always stand side by side. */
export function childrenAndAdults(counts) {
  const sum = Object.values(counts ?? {}).reduce((total, count) => total + count, 0);
  const children = counts?.children ?? 0;
  return { children, adults: sum - children };
}

/** What is owed a decision: tops of stacks and single cards without a fate, one-offs first, then in order of arrival. */
export function openCards(cards) {
  const shelf = (card) => (card.place === "shelf" ? 0 : 1);
  return cards
    .filter((card) => !card.onto && card.fates.includes("open"))
    .sort((one, other) => shelf(one) - shelf(other) || byNumber(one, other));
}

/** How many that is, with those that lie under others. */
export const openOnWall = (cards) => openCards(cards).reduce((sum, card) => sum + 1 + card.under, 0);

/** What stands alone, each with what lies under it: what is owed a decision first, then in order of arrival. */
export function oneOffs(cards) {
  const settled = (card) => Number(Boolean(card.decided));
  return cards
    .filter((card) => card.place === "shelf" && !card.onto)
    .sort((one, other) => settled(one) - settled(other) || byNumber(one, other));
}

/** A card that stands alone and is owed a decision about how it is meant. */
export const isOwed = (card) => card.place === "shelf" && !card.onto && !card.decided;

/** The last cards that came to hang, newest first. */
export function newest(cards, count) {
  return [...cards].sort((one, other) => other.number - one.number).slice(0, count);
}

export function principlesOf(view) {
  return all(view, "principle").sort(byRank);
}

/** Wishes of this workshop, those without an answer first. */
export function wishesOf(view, workshopId) {
  return all(view, "wish")
    .filter((wish) => wish.workshop_id === workshopId)
    .sort((one, other) => Number(Boolean(one.verdict)) - Number(Boolean(other.verdict)));
}

/** Who is here, children first. */
export function peopleOf(view) {
  const people = all(view, "participant");
  const children = people.filter((one) => one.perspective === "children");
  return { children, adults: people.filter((one) => one.perspective !== "children") };
}

/** After the end nothing is collected and nobody votes any more, so the path leads past it. */
export function nextStep(step, over = false) {
  const later = STEPS.slice(STEPS.indexOf(step) + 1);
  return later.find((one) => !over || !ENDED.includes(one)) ?? null;
}

/** Whether nothing is moved on the board now, so that there is nothing to take back either. */
export function boardLiesStill({ step, over }) {
  return over || STILL.includes(step);
}

/** Everything that the desk draws, read once for all its parts. */
export function readDesk(views) {
  const view = views.desk;
  const workshop = view.get("workshop");
  const cards = cardsOf(view);
  const prompts = promptsOf(view);
  return {
    workshop,
    cards,
    counts: view.get("counts"),
    done: view.get("done") ?? null,
    timer: view.get("timer") ?? null,
    queue: queueOf(view),
    prompts,
    nextPrompt: nextPrompt(prompts, workshop.open_prompt),
    groups: groupsOf(view, cards),
    people: peopleOf(view),
    ballot: view.get("ballot") ?? null,
    voters: childrenAndAdults(view.get("voting")?.voters),
    passed: childrenAndAdults(view.get("voting")?.passed),
    entered: view.get("voting")?.entered ?? [],
    suggesting: view.get("suggesting") ?? { on: false, set_ids: [] },
    contact: view.get("contact")?.text ?? "",
    startCard: view.get("start_card") ?? {},
    ledger: view.get("ledger") ?? { total: 0 },
    feedback: view.get("feedback") ?? {},
    principles: principlesOf(view),
    wishes: wishesOf(view, workshop.id),
    hand: views.hand?.get("hand") ?? { can_undo: false, can_redo: false },
  };
}
