/* What the machine thinks of the cards and clusters at the desk. It is asked again, a moment later, whenever the board has
   changed; nothing of it is kept. */

const SOON = 200; // ms: what comes together is asked together
const APART = 800; // ms between two questions, however busy the evening is
const AT_ONCE = 250; // cards in one question: those that wait, the newest that hang, and the oldest that nobody has sorted
const NEWEST = 12;
const KINDS = ["statement", "cluster", "waiting", "suggesting"];
const NOTHING = new Map();

export function makeKnown(desk) {
  const meanings = new Map(); // "id text" → what is meant, "" where it reads as it stands
  let places = NOTHING;
  let names = NOTHING;
  let asked = new Set(); // ids of the cards that `places` is about
  let timer = null;
  let askedAt = 0;
  let wanted = { cards: [], clusters: [] };
  let isOn = false;

  /** Reads what could be asked now, and asks when something may look different. */
  function update(now) {
    const was = isOn;
    isOn = now.suggesting.on;
    if (!isOn) return forget();
    wanted = whatToAsk(now);
    const isNew = !was || KINDS.some((kind) => desk.touched.has(kind));
    if (isNew && !timer) timer = setTimeout(ask, Math.max(SOON, askedAt + APART - Date.now()));
  }

  function forget() {
    clearTimeout(timer);
    timer = null;
    places = names = NOTHING;
  }

  async function ask() {
    askedAt = Date.now();
    const { cards, clusters } = wanted;
    const unread = cards.filter((card) => !meanings.has(keyOf(card)));
    const [placed, read, named] = await Promise.all([
      answers("places", "statement_ids", cards), answers("readings", "statement_ids", unread), answers("names", "cluster_ids", clusters),
    ]);
    timer = null;
    if (!isOn) return;
    if (placed) [places, asked] = [placed, new Set(cards.map((card) => card.id))];
    if (named) names = named;
    if (read) for (const card of unread) meanings.set(keyOf(card), read.get(card.id) ?? "");
    desk.redraw();
    if (changed(wanted.cards, cards)) timer = setTimeout(ask, APART);
  }

  /** The answers by id; empty without a question, null where there was no answer. */
  async function answers(about, field, things) {
    if (!things.length) return NOTHING;
    const answer = await desk.inquire(about, { [field]: things.map((one) => one.id) });
    return answer.ok ? new Map(Object.entries(answer[about])) : null;
  }

  return {
    update,
    get isOn() {
      return isOn;
    },
    /** { cluster_id, title, pictogram, reasons }, or null while it is open where a card belongs */
    placeOf: (id) => (isOn ? places.get(id) ?? null : null),
    /** Whether it was asked where a card belongs, and it is open. */
    isOpen: (id) => asked.has(id) && !places.has(id),
    meantBy: (card) => (isOn ? meanings.get(keyOf(card)) ?? "" : ""),
    /** { title, pictogram } for a cluster without a title, or null */
    nameOf: (id) => (isOn ? names.get(id) ?? null : null),
  };
}

const keyOf = (card) => `${card.id} ${card.text}`;
const changed = (some, others) => some.length !== others.length || some.some((one, index) => keyOf(one) !== keyOf(others[index]));

/** As many cards as one question may hold; clusters that nobody has named. */
function whatToAsk({ queue, cards, groups }) {
  const unsorted = cards.filter((card) => card.place === "unsorted" && !card.onto);
  return {
    cards: [...new Set([...queue.care, ...queue.flagged, ...queue.quiet, ...unsorted.slice(-NEWEST), ...unsorted])].filter((card) => card.text).slice(0, AT_ONCE),
    clusters: groups.filter((group) => !group.title && group.cards.length),
  };
}
