/* Where proposals are shown over a board: inside the cloud they are for, beside each other, in piles where they are many. */
import assert from "node:assert/strict";
import test from "node:test";
import { ghostsOf, keyOf, seenFrom } from "../../static/js/desk/ghosts/geometry.js";
import { newClouds } from "../../static/js/desk/ghosts/new_clouds.js";
import { common, slotsIn } from "../../static/js/desk/ghosts/slots.js";

const UNIT = 15 / 36;
const cloud = (x, y, w = 300, h = 200) => ({ x, y, w, h, title: { x: x + 100, y: y + 20, w: 100, h: 20 } });
const card = (place, x, y, mini = 0.5) => ({ place, x, y, w: 30, h: 20, mini });

function board({ clusters = { a: cloud(20, 20), b: cloud(420, 20) }, cards = {} } = {}) {
  return {
    clusters: new Map(Object.entries(clusters)), cards: new Map(Object.entries(cards)),
    area: { x: 0, y: 0, w: 800, h: 400 }, view: { x: 0, y: 0, w: 800, h: 400 }, camera: { zoom: 1 }, tray: { x: 0, y: 400, w: 800, h: 80 }, shelf: { x: 0, y: 480, w: 800, h: 60 },
  };
}

const proposal = (given) => ({ id: "1", kind: "move", cluster_ids: ["b"], statement_ids: ["s1"], ...given });
const many = (n, place = "unsorted") => Object.fromEntries(Array.from({ length: n }, (_, index) => [`s${index}`, card(place, 10 + (index % 20) * 34, 410 + Math.floor(index / 20) * 24)]));
const apart = (boxes) => boxes.every((one, index) => boxes.slice(index + 1).every((other) => common(one, other) === 0));
const inside = (box, whole) => box.x >= whole.x && box.y >= whole.y && box.x + box.w <= whole.x + whole.w && box.y + box.h <= whole.y + whole.h;

test("a card that would move is shown in the cloud where it would lie, with a thread from where it lies", () => {
  const laid = board({ cards: { s1: card("unsorted", 40, 420) } });
  const [ghost] = ghostsOf([proposal()], laid, UNIT);
  assert.equal(ghost.key, keyOf("1", "s1"));
  assert.ok(inside(ghost.box, laid.clusters.get("b")));
  assert.deepEqual(ghost.from, [laid.cards.get("s1")]);
});

test("ghosts lie beside each other, off the title, and first where no card lies", () => {
  const cards = { ...many(5), own: card("b", 560, 150) };
  const laid = board({ cards });
  const ghosts = ghostsOf([proposal({ statement_ids: ["s0", "s1", "s2", "s3", "s4"] })], laid, UNIT);
  assert.equal(ghosts.length, 5);
  assert.ok(apart(ghosts.map(({ box }) => box)));
  for (const { box } of ghosts) assert.equal(common(box, laid.clusters.get("b").title) + common(box, cards.own), 0);
});

test("in a cloud full of cards they hide a part of it at most, and one finds a place in the smallest", () => {
  const cards = [];
  for (let x = 0; x < 300; x += 31) for (let y = 40; y < 200; y += 21) cards.push(card("a", 20 + x, 20 + y));
  const full = slotsIn(cloud(20, 20), cards, UNIT);
  assert.ok(full.length >= 1);
  assert.ok(full.reduce((sum, { w, h }) => sum + w * h, 0) <= 0.3 * 300 * 200);
  assert.equal(slotsIn(cloud(20, 20, 40, 30), [], UNIT).length, 1);
});

test("two hundred stay clear: on each cloud a few and a pile, and the pile shows the one in focus", () => {
  const laid = board({ cards: many(200) });
  const half = (from) => Array.from({ length: 100 }, (_, index) => `s${from + index}`);
  const proposals = [proposal({ id: "1", cluster_ids: ["a"], statement_ids: half(0) }), proposal({ id: "2", statement_ids: half(100) })];
  const ghosts = ghostsOf(proposals, laid, UNIT);
  assert.ok(ghosts.length <= 24);
  const shown = ghosts.filter(({ id }) => id === "1");
  assert.equal(shown.reduce((sum, { more }) => sum + 1 + more, 0), 100, "nobody is forgotten");
  assert.equal(shown.filter(({ more }) => more > 0).length, 1);
  assert.ok(!shown.some((one) => one.card === "s77"));
  const looked = ghostsOf(proposals, laid, UNIT, { looked: { id: "1", card: "s77" } });
  assert.ok(looked.some((one) => one.card === "s77" && one.more > 0));
});

test("a new group is shown on the board, off the clouds and off each other", () => {
  const laid = board({ cards: many(8) });
  const gather = (id, from) => proposal({ id, kind: "gather", cluster_ids: [], statement_ids: [`s${from}`, `s${from + 1}`] });
  const clouds = newClouds([gather("1", 0), gather("2", 2), gather("3", 4)], laid, UNIT);
  const boxes = [...clouds.values()].map(({ box }) => box);
  assert.equal(boxes.length, 3);
  assert.ok(apart([...boxes, ...laid.clusters.values()]));
  for (const box of boxes) assert.ok(inside(box, { x: 0, y: 0, w: 800, h: 480 }));
});

test("where the board is full a new group takes as little room as its name", () => {
  const clusters = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`c${index}`, cloud((index % 4) * 200, Math.floor(index / 4) * 133, 200, 133)]));
  const laid = { ...board({ clusters, cards: many(60) }), tray: { x: 0, y: 400, w: 800, h: 80, isWhole: false } };
  const [{ box, isPill }] = [...newClouds([proposal({ kind: "gather", cluster_ids: [], statement_ids: ["s1", "s2"] })], laid, UNIT).values()];
  assert.ok(isPill);
  assert.ok(box.h < 40);
});

test("what would be joined is asked between the two, what would be stacked at the card on top", () => {
  const laid = board({ cards: { s1: card("a", 100, 100), s2: card("unsorted", 300, 420) } });
  const [join] = ghostsOf([proposal({ kind: "join", cluster_ids: ["a", "b"], statement_ids: [] })], laid, UNIT);
  assert.ok(join.box.x > 170 && join.box.x + join.box.w < 570);
  assert.deepEqual(join.from, [laid.clusters.get("b")]);
  const [stack] = ghostsOf([proposal({ kind: "stack", cluster_ids: [], statement_ids: ["s1", "s2"] })], laid, UNIT);
  assert.ok(common(stack.box, laid.cards.get("s1")) > 0);
  assert.deepEqual(stack.from, [laid.cards.get("s2")]);
});

test("a ghost goes with its card and its cloud", () => {
  assert.deepEqual(ghostsOf([proposal()], board(), UNIT), [], "its card hangs no more");
  const gone = board({ clusters: { a: cloud(20, 20) }, cards: { s1: card("unsorted", 40, 420) } });
  assert.deepEqual(ghostsOf([proposal()], gone, UNIT), []);
  assert.deepEqual(ghostsOf([proposal({ kind: "join", cluster_ids: ["a", "b"], statement_ids: [] })], gone, UNIT), []);
  assert.equal(newClouds([proposal({ kind: "gather", cluster_ids: [] })], board(), UNIT).size, 0);
});

test("it follows where its cloud goes", () => {
  const at = (clusters) => ghostsOf([proposal()], board({ clusters, cards: { s1: card("unsorted", 40, 420) } }), UNIT)[0].box;
  const [before, after] = [at({ b: cloud(420, 20) }), at({ b: cloud(320, 120) })];
  assert.deepEqual([Math.round(after.x - before.x), Math.round(after.y - before.y)], [-100, 100]);
});

test("a new group keeps its place when another one is taken or refused", () => {
  const laid = board({ cards: many(8) });
  const gather = (id, from) => proposal({ id, kind: "gather", cluster_ids: [], statement_ids: [`s${from}`, `s${from + 1}`] });
  const all = [gather("1", 0), gather("2", 2), gather("3", 4)];
  const before = newClouds(all, laid, UNIT);
  const after = newClouds([...all.slice(1), gather("4", 6)], laid, UNIT, before);
  assert.deepEqual([...after.keys()].sort(), ["2", "3", "4"]);
  for (const id of ["2", "3"]) assert.equal(after.get(id), before.get(id));
  assert.ok(apart([...after.values()].map(({ box }) => box)));
});

test("seen from elsewhere, ghosts go with the ground and threads end where their cards are now", () => {
  const cards = { s1: card("unsorted", 40, 420), s2: card("a", 60, 60), s3: card("a", 100, 60) };
  const proposals = [
    proposal({ id: "1" }), proposal({ id: "2", kind: "join", cluster_ids: ["a", "b"], statement_ids: [] }),
    proposal({ id: "3", kind: "stack", cluster_ids: [], statement_ids: ["s2", "s3"] }), proposal({ id: "4", kind: "gather", cluster_ids: [], statement_ids: ["s1"] }),
  ];
  const laid = board({ cards });
  const by = (box) => ({ ...box, x: box.x - 30, y: box.y - 10 });
  const elsewhere = {
    ...laid, area: by(laid.area),
    clusters: new Map([...laid.clusters].map(([id, box]) => [id, { ...by(box), title: by(box.title) }])),
    cards: new Map([...laid.cards].map(([id, box]) => [id, box.place === "unsorted" ? box : by(box)])),
  };
  const seen = seenFrom(ghostsOf(proposals, laid, UNIT), elsewhere, { x: -30, y: -10 });
  const anew = ghostsOf(proposals, elsewhere, UNIT, { clouds: new Map([...newClouds(proposals, laid, UNIT)].map(([id, one]) => [id, { ...one, box: by(one.box) }])) });
  const rounded = (ghosts) => ghosts.map(({ key, box, from, to }) => [key, ...[box, ...from, ...(to ? [to] : [])].map(({ x, y }) => [Math.round(x), Math.round(y)])]).sort();
  assert.deepEqual(rounded(seen), rounded(anew));
});
