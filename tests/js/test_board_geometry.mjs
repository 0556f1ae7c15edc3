import assert from "node:assert/strict";
import { test } from "node:test";
import { clusterAt, nextInDirection, targetAt } from "../../static/js/board/geometry.js";
import { cloudPath } from "../../static/js/board/cloud_shape.js";
import { balanced, cardSize, estimatingRuler, wrap } from "../../static/js/board/sizes.js";

const LAID = {
  cards: new Map([
    ["noise", { x: 120, y: 150, w: 200, h: 60, place: "quiet" }],
    ["small", { x: 340, y: 150, w: 40, h: 30, mini: 0.5, place: "quiet" }],
  ]),
  clusters: new Map([["quiet", { x: 100, y: 100, w: 400, h: 300 }]]),
  tray: { x: 0, y: 500, w: 1000, h: 100 },
  shelf: { x: 0, y: 620, w: 1000, h: 80 },
};
const at = (x, y, holding = []) => targetAt(LAID, { x, y }, new Set(holding));

test("on the middle of a card means onto it, on its rim means beside it", () => {
  assert.deepEqual(at(220, 180), { kind: "card", id: "noise" });
  assert.deepEqual(at(125, 180), { kind: "place", id: "quiet" });
});

test("a card in the hand is no target, and neither is one that can't be read", () => {
  assert.deepEqual(at(220, 180, ["other", "noise"]), { kind: "place", id: "quiet" });
  assert.deepEqual(at(360, 165), { kind: "place", id: "quiet" });
});

test("tray, shelf and the bare board are places of their own", () => {
  assert.deepEqual(at(500, 550), { kind: "place", id: "unsorted" });
  assert.deepEqual(at(500, 650), { kind: "place", id: "shelf" });
  assert.deepEqual(at(800, 50), { kind: "board" });
});

test("let go where it lay, a card stays", () => {
  assert.deepEqual(at(130, 160, ["noise"]), { kind: "same" });
});

test("a tray that has the whole board is the bare board", () => {
  const laid = { ...LAID, clusters: new Map(), tray: { x: 0, y: 0, w: 1000, h: 600, isWhole: true } };
  assert.deepEqual(targetAt(laid, { x: 700, y: 300 }, new Set(["noise"])), { kind: "board" });
});

test("the corners of a cloud are air", () => {
  assert.equal(clusterAt(LAID.clusters, { x: 300, y: 250 }), "quiet");
  assert.equal(clusterAt(LAID.clusters, { x: 104, y: 104 }), null);
  assert.equal(clusterAt(LAID.clusters, { x: 300, y: 250 }, "quiet"), null);
});

test("arrows go to what lies in their direction, straight ahead before aside", () => {
  const boxes = new Map([
    ["middle", { x: 100, y: 100, w: 20, h: 20 }], ["right", { x: 300, y: 100, w: 20, h: 20 }],
    ["near but aside", { x: 160, y: 300, w: 20, h: 20 }], ["above", { x: 110, y: 20, w: 20, h: 20 }],
  ]);
  assert.equal(nextInDirection(boxes, "middle", "right"), "right");
  assert.equal(nextInDirection(boxes, "middle", "up"), "above");
  assert.equal(nextInDirection(boxes, "middle", "down"), "near but aside");
  assert.equal(nextInDirection(boxes, "middle", "left"), null);
});

test("by arrows every card can be reached from every other", () => {
  const boxes = new Map(Array.from({ length: 60 }, (_, n) => [`k${n}`, { x: (n % 9) * 130 + (n % 4) * 20, y: Math.floor(n / 9) * 80, w: 100, h: 60 }]));
  const reached = new Set(["k0"]);
  for (const key of reached) {
    for (const direction of ["up", "down", "left", "right"]) {
      const next = nextInDirection(boxes, key, direction);
      if (next) reached.add(next);
    }
  }
  assert.equal(reached.size, boxes.size);
});

test("a cloud keeps its form, and another cloud has another", () => {
  assert.equal(cloudPath("a", 600, 400), cloudPath("a", 600, 400));
  assert.notEqual(cloudPath("a", 600, 400), cloudPath("b", 600, 400));
});

test("a cloud stays inside of its box", () => {
  for (const [w, h] of [[150, 130], [600, 400], [400, 600], [1800, 300]]) {
    const points = [...cloudPath("a", w, h).matchAll(/(?:M|0 0 1 )(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    assert.ok(points.length >= 6);
    for (const [x, y] of points) assert.ok(x >= 0 && x <= w && y >= 0 && y <= h, `${x} ${y}`);
  }
});

test("words wrap, and a word longer than the line is broken and counted", () => {
  const letters = (text) => text.length;
  assert.deepEqual(wrap("eins zwei drei", 9, letters), { lines: 2, width: 9 });
  assert.equal(wrap("Hausaufgabenbetreuung", 9, letters).lines, 3);
  assert.equal(wrap("oben\nunten", 20, letters).lines, 2);
});

test("balanced lines are narrower and no more, and break no word", () => {
  const { lines, width } = balanced("Warmes Wasser zum Händewaschen", 20, estimatingRuler);
  assert.equal(lines, wrap("Warmes Wasser zum Händewaschen", 20, estimatingRuler).lines);
  assert.ok(width <= 20);
  assert.ok(width >= estimatingRuler("Händewaschen"));
});

test("a long card gets wider before it gets taller, and never beyond its place", () => {
  const short = cardSize({ text: "Pony", perspective: "children" }, 1, estimatingRuler);
  const long = cardSize({ text: "Ich möchte, dass die Erwachsenen zuhören ".repeat(5).trim(), perspective: "children" }, 1, estimatingRuler);
  assert.ok(long.w > short.w * 3 && long.h > short.h);
  assert.ok(cardSize({ text: "Ich möchte, dass die Erwachsenen zuhören", perspective: "staff" }, 1, estimatingRuler, { most: 300 }).w <= 306);
});
