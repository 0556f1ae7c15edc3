/* What the machine thinks of the cards and clusters at the desk. It is asked again, a moment later, whenever the board has
   changed; nothing of it is kept. */

const SOON = 200; // ms: what comes together is asked together
const APART = 800; // ms between two questions, however busy the evening is
const AT_ONCE = 120; // cards in one question
const KINDS = ["statement", "cluster", "waiting", "suggesting"];
const NOTHING = new Map();

export function makeKnown(desk) {
  const meanings = new Map(); // "id text" → what is meant, "" where it reads as it stands
  let places = NOTHING;
  let names = NOTHING;
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
      inPieces(cards, (ids) => desk.inquire("places", { statement_ids: ids }), "places"),
      inPieces(unread, (ids) => desk.inquire("readings", { statement_ids: ids }), "readings"),
      inPieces(clusters, (ids) => desk.inquire("names", { cluster_ids: ids }), "names"),
    ]);
    timer = null;
    if (!isOn) return;
    if (placed) places = placed;
    if (named) names = named;
    if (read) for (const card of unread) meanings.set(keyOf(card), read.get(card.id) ?? "");
    desk.redraw();
    if (changed(wanted.cards, cards)) timer = setTimeout(ask, APART);
  }

  return {
    update,
    get isOn() {
      return isOn;
    },
    /** { cluster_id, title, pictogram, reasons }, or null while it is open where a card belongs */
    placeOf: (id) => (isOn ? places.get(id) ?? null : null),
    meantBy: (card) => (isOn ? meanings.get(keyOf(card)) ?? "" : ""),
    /** { title, pictogram } for a cluster without a title, or null */
    nameOf: (id) => (isOn ? names.get(id) ?? null : null),
  };
}

const keyOf = (card) => `${card.id} ${card.text}`;
const changed = (some, others) => some.length !== others.length || some.some((one, index) => keyOf(one) !== keyOf(others[index]));

/** Cards that wait or lie unsorted, the newest of the many; clusters that nobody has named. */
function whatToAsk({ queue, cards, groups }) {
  const unsorted = cards.filter((card) => card.place === "unsorted" && !card.onto);
  return {
    cards: [...queue.care, ...queue.flagged, ...queue.quiet, ...unsorted.reverse()].slice(0, 3 * AT_ONCE),
    clusters: groups.filter((group) => !group.title && group.cards.length),
  };
}

/** The answers to a long question in one map; null where one of them was not to be had. */
async function inPieces(things, ask, field) {
  const found = new Map();
  for (let start = 0; start < things.length; start += AT_ONCE) {
    const answer = await ask(things.slice(start, start + AT_ONCE).map((one) => one.id));
    if (!answer.ok) return null;
    for (const [id, one] of Object.entries(answer[field])) found.set(id, one);
  }
  return found;
}
