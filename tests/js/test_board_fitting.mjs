import assert from "node:assert/strict";
import { test } from "node:test";
import { bestFit, wordsOn } from "../../static/js/wall/cloud_words.js";
import { estimatingRuler } from "../../static/js/board/sizes.js";
import { grid, lines, piles, standInColumns } from "../../static/js/wall/fitting.js";

const ROOM = { w: 1808, h: 936 };

test("choices stand in a grid that holds all of them", () => {
  for (let count = 1; count <= 12; count += 1) {
    const { columns, rows, w, h } = grid(count, { w: 1808, h: 720 });
    assert.ok(columns * rows >= count);
    assert.ok(w * columns <= 1809 && h * rows <= 721, `${count}`);
  }
});

test("the highest pile fits above its cloud, however many choices and dots there are", () => {
  for (let count = 1; count <= 12; count += 1) {
    for (const most of [{ children: 0, adults: 0 }, { children: 27, adults: 7 }, { children: 90, adults: 20 }]) {
      const { rows, columns, cloud, dot, children, adults } = piles(count, most, ROOM);
      assert.ok(rows * columns >= count);
      const high = Math.max(Math.ceil(most.children / children), Math.ceil(most.adults / adults)) * (dot + 6);
      const wide = (children + adults) * (dot + 6) + 20;
      assert.ok(high + cloud.h + 72 <= ROOM.h / rows + 1, `${count} choices, ${most.children} dots: ${high} high`);
      assert.ok(wide <= ROOM.w / columns, `${count} choices, ${most.children} dots: ${wide} wide`);
      assert.ok(dot >= 16, `${dot}`);
    }
  }
});

test("five choices of one evening stand side by side with large dots", () => {
  const { rows, dot } = piles(5, { children: 27, adults: 7 }, ROOM);
  assert.equal(rows, 1);
  assert.ok(dot >= 40, `${dot}`);
});

test("up to forty choices stand in lines of readable height", () => {
  assert.equal(standInColumns(12), true);
  assert.equal(standInColumns(13), false);
  for (const count of [13, 24, 40]) {
    const { columns, rows, line, dot } = lines(count, { children: 27, adults: 7 }, ROOM);
    assert.ok(columns * rows >= count && rows * line.h <= ROOM.h + 1);
    assert.ok(line.h >= 42 && dot >= 6 && dot < line.h);
  }
});

const LONG = { title: "Lautstärke im Klassenraum und in der Mensa am Mittag", pictogram: "star" };

test("a long title stands whole on its cloud, and not smaller than a projector shows", () => {
  const words = wordsOn(LONG, { w: 560, h: 380 }, estimatingRuler);
  assert.ok(words.isWhole);
  assert.ok(words.size >= 36);
  assert.equal(wordsOn({ title: "Ruhe", pictogram: "star" }, { w: 560, h: 380 }, estimatingRuler).size, 56);
});

test("clouds grow where a title needs it, and only there", () => {
  const sizes = [{ w: 352, h: 236 }, { w: 580, h: 300 }];
  const short = { title: "Ruhe", pictogram: "star" };
  assert.equal(bestFit([short], sizes, estimatingRuler).at, 0);
  assert.equal(bestFit([short, LONG], sizes, estimatingRuler).at, 1);
});
