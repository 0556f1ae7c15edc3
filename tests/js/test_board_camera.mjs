import assert from "node:assert/strict";
import { test } from "node:test";
import { bringingIn, cameraAt, groundOf, inSight, MAP, pushed, zoomedAt, ZOOMS } from "../../static/js/board/camera.js";
import { fromBoard, layout, LayoutMemory, lookedAt, toBoard } from "../../static/js/board/layout.js";
import { ViewRecords } from "../../static/js/live/records.js";

const VIEW = { x: 20, y: 0, w: 1880, h: 640 };
const WALL = { width: 1920, height: 976, unit: 1, labels: { shelf: "Einzelstücke", unsorted: "Noch zu ordnen", untitled: "Ohne Titel" } };
const TEXTS = ["Es ist zu laut", "Pony", "Ruheraum für jede Gruppe", "Hausaufgabenbetreuung", "Ich möchte, dass die Erwachsenen zuhören und nicht immer sagen, dass wir leise sein müssen"];

function dice(seed) {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}

function board(cards, clusters, seed = 1) {
  const chance = dice(seed);
  const records = {};
  for (let n = 0; n < clusters; n += 1) {
    records[`cluster:c${n}`] = { title: TEXTS[n % 3], pictogram: n % 2 ? "dog" : "", x: Math.round(chance() * 16000), y: Math.round(chance() * 9000), number: n };
  }
  for (let n = 0; n < cards; n += 1) {
    const place = n % 9 === 0 ? "unsorted" : n % 31 === 0 ? "shelf" : `c${Math.floor(chance() * clusters)}`;
    records[`statement:s${n}`] = { text: `${TEXTS[n % TEXTS.length]} ${n}`, perspective: n % 4 ? "children" : "staff", place, rank: String(n).padStart(6, "0"), number: n, onto: "" };
  }
  const view = new ViewRecords();
  view.load({ version: 0, records });
  return view;
}

const sightOf = (camera) => ({ view: VIEW, ground: groundOf(VIEW, camera) });
const isClose = (one, two, within = 1) => Math.abs(one - two) <= within;

test("from afar the ground is just what is in sight", () => {
  assert.deepEqual(groundOf(VIEW, MAP), VIEW);
});

test("the ground never ends within the view, wherever the camera is sent", () => {
  const chance = dice(3);
  for (let step = 0; step < 200; step += 1) {
    const zoom = ZOOMS[Math.floor(chance() * ZOOMS.length)];
    const camera = { zoom, x: chance() * 16000, y: chance() * 9000 };
    const moved = pushed(camera, { x: (chance() - 0.5) * 9000, y: (chance() - 0.5) * 9000 }, sightOf(camera));
    const { x, y, w, h } = groundOf(VIEW, moved);
    assert.ok(x <= VIEW.x + 0.01 && y <= VIEW.y + 0.01 && x + w >= VIEW.x + VIEW.w - 0.01 && y + h >= VIEW.y + VIEW.h - 0.01);
    assert.ok(isClose(groundOf(VIEW, cameraAt({ ...sightOf(moved), zoom })).x, x));
  }
});

test("what is under the pointer stays there while somebody comes closer and goes away again", () => {
  const point = { x: 700, y: 300 };
  let camera = MAP;
  for (const steps of [1, 1, 1, -1, 1, -1, -1]) {
    const before = toBoard(point, sightOf(camera).ground);
    camera = zoomedAt(camera, steps, point, sightOf(camera));
    const after = toBoard(point, sightOf(camera).ground);
    assert.ok(isClose(before.x, after.x, 2) && isClose(before.y, after.y, 2), `${steps}`);
  }
  assert.equal(zoomedAt(camera, -9, point, sightOf(camera)).zoom, 1);
  assert.equal(zoomedAt(camera, 99, point, sightOf(camera)).zoom, ZOOMS[ZOOMS.length - 1]);
});

test("what gets the focus out of sight is brought in, and what is in sight moves nothing", () => {
  const camera = { zoom: 5, x: 8000, y: 4500 };
  for (const [x, y] of [[-900, 100], [2500, 900], [600, -400]]) {
    const box = { x, y, w: 300, h: 80 };
    const before = sightOf(camera).ground;
    const after = sightOf(bringingIn(camera, box, sightOf(camera))).ground;
    const moved = { ...box, x: box.x + after.x - before.x, y: box.y + after.y - before.y };
    assert.ok(inSight(moved, VIEW) && moved.x >= VIEW.x && moved.y >= VIEW.y, `${x} ${y}`);
  }
  const seen = bringingIn(camera, { x: 500, y: 300, w: 100, h: 80 }, sightOf(camera));
  assert.ok(isClose(seen.x, camera.x) && isClose(seen.y, camera.y));
});

test("looking elsewhere gives the board that laying it out for that place gives", () => {
  const records = board(300, 12);
  const from = layout(records, { ...WALL, camera: { zoom: 3.4, x: 8000, y: 4500 } });
  const camera = { zoom: 3.4, x: 5200, y: 3000 };
  const [moved, anew] = [lookedAt(from, camera), layout(records, { ...WALL, camera })];
  for (const [id, box] of anew.cards) assert.ok(isClose(moved.cards.get(id).x, box.x) && isClose(moved.cards.get(id).y, box.y), id);
  for (const [id, box] of anew.clusters) assert.ok(isClose(moved.clusters.get(id).title.x, box.title.x), id);
  assert.ok(isClose(moved.area.x, anew.area.x));
});

test("closer, more can be read, and at last all that lies in clusters", () => {
  const records = board(400, 12);
  const read = ZOOMS.map((zoom) => [...layout(records, { ...WALL, camera: { ...MAP, zoom } }).cards.values()].filter((box) => !box.mini && box.place.startsWith("c")).length);
  const inClusters = [...layout(records, WALL).cards.values()].filter((box) => box.place.startsWith("c")).length;
  for (let step = 1; step < read.length; step += 1) assert.ok(read[step] >= read[step - 1], `${read}`);
  assert.ok(read[read.length - 1] >= inClusters, `${read} of ${inClusters}`);
});

test("closer or not, tray and shelf lie at the foot, and a place on the board is the same place back again", () => {
  const records = board(120, 9);
  const [map, close] = [layout(records, WALL), layout(records, { ...WALL, camera: { zoom: 2.25, x: 3000, y: 3000 } })];
  assert.deepEqual([close.tray, close.shelf, close.view], [map.tray, map.shelf, map.view]);
  assert.deepEqual(toBoard(fromBoard({ x: 5000, y: 2500 }, close.area), close.area), { x: 5000, y: 2500 });
});

test("with what is remembered the board is the same as without, whatever is moved, stacked, named and looked at", () => {
  for (let seed = 1; seed <= 6; seed += 1) {
    const chance = dice(seed);
    const [cards, clusters] = [Math.floor(chance() * 200) + 5, Math.floor(chance() * 14) + 1];
    const records = board(cards, clusters, seed);
    const memory = new LayoutMemory();
    for (let step = 0; step < 25; step += 1) {
      const id = `statement:s${Math.floor(chance() * cards)}`;
      const cluster = `cluster:c${Math.floor(chance() * clusters)}`;
      const put = {};
      const drawn = chance();
      if (drawn < 0.6) put[id] = { ...records.get(id), place: cluster.slice(8), onto: "" };
      else if (drawn < 0.7) put[id] = { ...records.get(id), onto: `s${Math.floor(chance() * cards)}` };
      else if (drawn < 0.85) put[cluster] = { ...records.get(cluster), title: TEXTS[Math.floor(chance() * TEXTS.length)] };
      else put[cluster] = { ...records.get(cluster), x: Math.round(chance() * 16000) };
      if (put[id]?.onto === id.slice(10)) continue;
      records.apply({ previous: step, version: step + 1, put });
      records.version = step + 1;
      const options = { ...WALL, camera: { zoom: ZOOMS[Math.floor(chance() * 3)], x: chance() * 16000, y: 4500 } };
      const [plain, remembered] = [layout(records, options), layout(records, { ...options, memory })];
      assert.deepEqual(bare(remembered), bare(plain), `seed ${seed}, step ${step}`);
    }
  }
});

const bare = ({ cards, clusters, tray, shelf }) => ({ cards: [...cards].map(([id, { said, ...box }]) => [id, box]), clusters: [...clusters], tray, shelf });

test("a move leaves the boxes of clusters that it does not concern the very same, so that nothing of theirs is drawn anew", () => {
  const records = board(300, 12);
  const memory = new LayoutMemory();
  const before = layout(records, { ...WALL, memory });
  const id = "statement:s5";
  records.apply({ previous: 0, version: 1, put: { [id]: { ...records.get(id), place: "shelf" } } });
  const after = layout(records, { ...WALL, memory });
  const same = [...after.cards].filter(([card, box]) => before.cards.get(card) === box).length;
  assert.ok(same > after.cards.size / 2, `${same} of ${after.cards.size}`);
});
