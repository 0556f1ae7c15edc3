import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBoard, layout, placeForCluster, toBoard } from "../../static/js/board/layout.js";
import { pilesOf } from "../../static/js/board/piles.js";
import { overlap } from "../../static/js/board/packing.js";
import { cardSize, estimatingRuler } from "../../static/js/board/sizes.js";
import { ViewRecords } from "../../static/js/live/records.js";

const WALL = { width: 1920, height: 976, unit: 1, labels: { shelf: "Einzelstücke", unsorted: "Noch zu ordnen", untitled: "Ohne Titel" } };
const TEXTS = [
  "Es ist zu laut", "Pony", "Ruheraum für jede Gruppe", "Dass meine Freunde nicht da sind", "Hausaufgabenbetreuung",
  "Ich möchte, dass die Erwachsenen zuhören und nicht immer sagen, dass wir leise sein müssen",
];
const TITLES = ["Ruhe", "Spielen, was wir wollen", "", "Hausaufgabenbetreuung", "Mitbestimmen und Mitreden im Kinderparlament"];
const WHO = ["children", "children", "staff", "parents", "leadership", "partners"];

/** The same board for the same numbers; every seventh card is unsorted, every eleventh on the shelf. */
function board(cards, clusters, { seed = 1 } = {}) {
  const chance = dice(seed);
  const records = {};
  for (let n = 0; n < clusters; n += 1) {
    records[`cluster:c${n}`] = { title: TITLES[n % TITLES.length], pictogram: n % 2 ? "soccer-ball" : "", x: Math.round(chance() * 16000), y: Math.round(chance() * 9000), number: n };
  }
  for (let n = 0; n < cards; n += 1) {
    const place = clusters === 0 || n % 7 === 0 ? "unsorted" : n % 11 === 0 ? "shelf" : `c${Math.floor(chance() * clusters)}`;
    records[`statement:s${n}`] = card(n, place);
  }
  return loaded(records);
}

const card = (n, place, more = {}) =>
  ({ text: TEXTS[n % TEXTS.length], perspective: WHO[n % WHO.length], taken_down: n % 9 === 0, place, rank: String(n).padStart(6, "0"), number: n, onto: "", ...more });

function loaded(records) {
  const view = new ViewRecords();
  view.load({ version: 0, records });
  return view;
}

function dice(seed) {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}

function middles(clusters) {
  return [...clusters].map(([id, { x, y, w, h }]) => ({ id, cx: x + w / 2, cy: y + h / 2, w, h }));
}

function overlaps(boxes) {
  return boxes.flatMap((one, index) => boxes.slice(index + 1).filter((two) => overlap(one, two)).map((two) => `${one.id} and ${two.id}`));
}

const isInside = ({ x, y, w, h }, { width, height }) => x >= -1 && y >= -1 && x + w <= width + 1 && y + h <= height + 1;

for (const [cards, clusters] of [[0, 0], [0, 3], [1, 0], [1, 1], [12, 3], [40, 0], [40, 5], [120, 0], [120, 9], [120, 12], [1000, 0], [1000, 12], [1000, 40]]) {
  for (const room of [WALL, { ...WALL, width: 1024, height: 690, unit: 768 / 1080 }, { ...WALL, width: 900, height: 560, unit: 15 / 36 }]) {
    test(`${cards} cards and ${clusters} clusters lie inside of ${room.width} × ${room.height}, with no cloud on another`, () => {
      const laid = layout(board(cards, clusters), room);
      assert.equal(laid.clusters.size, clusters);
      for (const [id, box] of laid.clusters) assert.ok(isInside(box, room), `cluster ${id}`);
      for (const [id, box] of laid.cards) assert.ok(isInside(box, room), `card ${id}`);
      assert.deepEqual(overlaps(middles(laid.clusters)), []);
    });
  }
}

test("of a thousand cards nearly every one is on the wall, and small cards stand for those that can't be read", () => {
  const laid = layout(board(1000, 12), WALL);
  assert.ok(laid.cards.size >= 990, `${laid.cards.size} shown`);
  assert.ok([...laid.cards.values()].some((box) => box.mini));
});

test("no two cards lie on each other", () => {
  const cards = [...layout(board(120, 9), WALL).cards].map(([id, { x, y, w, h }]) => ({ id, cx: x + w / 2, cy: y + h / 2, w: w - 2, h: h - 2 }));
  assert.deepEqual(overlaps(cards), []);
});

test("a few cards can all be read", () => {
  const laid = layout(loaded({ "cluster:c": { title: "Ruhe", pictogram: "", x: 8000, y: 4500, number: 1 }, ...Object.fromEntries([0, 1, 2, 3].map((n) => [`statement:s${n}`, card(n, "c")])) }), WALL);
  assert.deepEqual([...laid.cards.values()].filter((box) => box.mini), []);
});

test("cards lie in the order of their ranks", () => {
  const records = loaded({
    "cluster:c": { title: "Ruhe", pictogram: "", x: 8000, y: 4500, number: 1 },
    "statement:late": card(1, "c", { rank: "b", number: 1 }), "statement:early": card(2, "c", { rank: "a", number: 2 }),
    "statement:same": card(3, "c", { rank: "b", number: 0 }),
  });
  assert.deepEqual(pilesOf(records).get("c").map(({ id }) => id), ["early", "same", "late"]);
  assert.deepEqual([...layout(records, WALL).cards.keys()], ["early", "same", "late"]);
});

test("a stack is one card that knows how many it is", () => {
  const laid = layout(loaded({ "statement:top": card(0, "unsorted"), "statement:under": card(1, "unsorted", { onto: "top" }) }), WALL);
  assert.deepEqual([...laid.cards.keys()], ["top"]);
  assert.equal(laid.cards.get("top").count, 2);
  assert.deepEqual(laid.cards.get("top").under, ["under"]);
});

test("the same records give the same board", () => {
  assert.deepEqual(layout(board(120, 9), WALL), layout(board(120, 9), WALL));
});

test("one more card in a cluster moves no other cloud to another row and none past its neighbour", () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const records = board(90, 8, { seed });
    const before = layout(records, WALL);
    records.apply({ previous: 0, version: 1, put: { "statement:new": card(5000, "c3") } });
    const after = layout(records, WALL);
    assert.deepEqual(rowsOf(after), rowsOf(before), `seed ${seed}`);
  }
});

/** Ids by row and then from left to right. */
function rowsOf({ clusters, area }) {
  const all = middles(clusters);
  const row = ({ cy, h }) => Math.round((cy - h / 2 - area.y) / (area.h / 2) - 0.25);
  return all.sort((a, b) => row(a) - row(b) || a.cx - b.cx).map(({ id }) => id);
}

test("a cloud that has room lies where it was put", () => {
  const records = loaded({ "cluster:c": { title: "Ruhe", pictogram: "", x: 11000, y: 3600, number: 1 }, "statement:s": card(0, "c") });
  const { clusters, area } = layout(records, WALL);
  const { cx, cy } = middles(clusters)[0];
  assert.deepEqual(toBoard({ x: cx, y: cy }, area), { x: 11000, y: 3600 });
});

test("a place on the board is the same place back again", () => {
  const { area } = layout(board(40, 5), WALL);
  for (const place of [{ x: 0, y: 0 }, { x: 16000, y: 9000 }, { x: 5000, y: 2500 }]) {
    assert.deepEqual(toBoard(fromBoard(place, area), area), place);
  }
  assert.deepEqual(toBoard({ x: -500, y: 99999 }, area), { x: 0, y: 9000 });
});

test("a new cloud is offered a spot where no other lies", () => {
  const records = loaded({ "cluster:c": { title: "Ruhe", pictogram: "", x: 3000, y: 3000, number: 1 } });
  const laid = layout(records, WALL);
  const spot = fromBoard(placeForCluster(laid), laid.area);
  const { x, y, w, h } = laid.clusters.get("c");
  assert.ok(spot.x < x || spot.x > x + w || spot.y < y || spot.y > y + h);
});

test("while nobody has made a cluster, the unsorted cards have the whole board", () => {
  assert.equal(layout(board(12, 0), WALL).tray.isWhole, true);
  assert.equal(layout(board(12, 2), WALL).tray.isWhole, false);
  assert.equal(layout(loaded({}), WALL).tray, null);
});

test("a full shelf shows the first of its cards in words and only the others small", () => {
  const [long, text] = ["Eine Werkstatt mit echten Hämmern und Sägen", "Eine Werkstatt mit Hämmern"];
  const records = Object.fromEntries([0, 1, 2, 3, 4, 5].map((n) => [`statement:s${n}`, card(n, "shelf", { text: n ? text : long })]));
  const { cards } = layout(loaded(records), WALL);
  const inOrder = [0, 1, 2, 3, 4, 5].map((n) => cards.get(`s${n}`));
  assert.deepEqual(inOrder.map((box) => box.mini > 0).slice(0, 2), [true, false]);
  assert.ok(inOrder[5].mini > 0);
  assert.ok(inOrder.every((box) => box.x + box.w <= WALL.width));
});

test("a stack counts who says it by perspective, children first, and its card has room for each sign", () => {
  const records = loaded({
    "statement:s1": card(0, "c1", { perspective: "staff" }), "statement:s2": card(1, "c1", { perspective: "children", onto: "s1" }),
    "statement:s3": card(2, "c1", { perspective: "staff", onto: "s1" }), "statement:s4": card(3, "c1"),
  });
  const [stack, alone] = pilesOf(records).get("c1");
  assert.deepEqual(Object.entries(stack.voices), [["children", 1], ["staff", 2]]);
  assert.equal(alone.voices, null);
  const wide = (kinds) => cardSize(stack.record, stack.count, estimatingRuler, { kinds }).w;
  assert.ok(wide(2) > wide(1));
  assert.ok(wide(3) > wide(2));
});
