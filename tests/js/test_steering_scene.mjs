import assert from "node:assert/strict";
import { test } from "node:test";
import { ViewRecords } from "../../static/js/live/records.js";
import * as scene from "../../static/js/steering/scene.js";
import { nameFrom } from "../../static/js/steering/exporting.js";

const card = (text, more = {}) => ({
  workshop_id: "w", text, perspective: "children", taken_down: false, cluster_id: "loud", onto: "", number: 1, rank: "V", fates: ["open"], parked: "", ...more,
});
const cluster = (title, number) => ({ workshop_id: "w", title, pictogram: "", number, votes: {} });
const principle = (rank, more = {}) => ({
  first: "Wir hören zu", second: "", title_ids: ["a", ""], rank, evidence: [], commitments: [], statements: [], votes: {}, adults_only: false, ...more,
});
const of = (records) => {
  const view = new ViewRecords();
  view.load({ version: 1, records });
  return view;
};
const WHOLE_GROUP = { workshop_id: "w", kind: "cluster", id: "loud" };

test("principles come in the order of their ranks and are numbered so", () => {
  const found = scene.principles(of({ "principle:b": principle("W"), "principle:a": principle("V") }));
  assert.deepEqual(found.map(({ id, number }) => [id, number]), [["a", 1], ["b", 2]]);
});

test("what was joined into a group and has votes is told beside it and is no group of its own", () => {
  const records = of({
    "cluster:w/loud": cluster("Ruhe", 1), "cluster:v/loud": { ...cluster("Anderswo", 3), workshop_id: "v" },
    "cluster:w/old": { ...cluster("Lärm", 2), into: "loud", votes: { children: 9 } },
  });
  assert.deepEqual(scene.clusters(records).map(({ title, joined }) => [title, joined.map((one) => one.title)]), [["Ruhe", ["Lärm"]], ["Anderswo", []]]);
});

test("a card lies under its top card and is counted with it", () => {
  const records = of({ "statement:w/s1": card("Es ist zu laut"), "statement:w/s2": card("zu laud", { onto: "s1", perspective: "staff" }) });
  const found = scene.cards(records);
  assert.deepEqual(found.map(({ id, under }) => [id, under.length]), [["s1", 1]]);
  assert.deepEqual(scene.voices(found), { children: 1, staff: 1 });
});

test("a card whose top card is not shown lies by itself", () => {
  assert.equal(scene.cards(of({ "statement:w/s2": card("zu laud", { onto: "held-back" }) })).length, 1);
});

test("evidence stands for every card in its group, and for a card by its stacked one", () => {
  const records = of({
    "cluster:w/loud": cluster("Ruhe", 1),
    "statement:w/s1": card("Es ist zu laut"),
    "statement:w/s2": card("Pony", { cluster_id: "shelf" }),
    "statement:w/s3": card("ein Pony", { cluster_id: "shelf", onto: "s2" }),
  });
  const all = scene.cards(records);
  assert.deepEqual(scene.cardsBehind(all, [WHOLE_GROUP]).map(({ id }) => id), ["s1"]);
  assert.deepEqual(scene.cardsBehind(all, [{ workshop_id: "w", kind: "statement", id: "s3" }]).map(({ id }) => id), ["s2"]);
  assert.deepEqual(scene.cardsBehind(all, [{ workshop_id: "elsewhere", kind: "cluster", id: "loud" }]), []);
});

test("a group waits for a principle until one names it or carries all its cards", () => {
  const loose = { "cluster:w/loud": cluster("Ruhe", 1), "cluster:w/empty": cluster("Leer", 2), "statement:w/s1": card("Es ist zu laut") };
  assert.deepEqual(scene.groupsToDraft(of(loose)).map(({ id }) => id), ["loud"]);
  assert.deepEqual(scene.groupsToDraft(of({ ...loose, "principle:p": principle("V", { evidence: [WHOLE_GROUP] }) })), []);
  assert.deepEqual(scene.groupsToDraft(of({ ...loose, "statement:w/s1": card("Es ist zu laut", { fates: ["carried"] }) })), []);
});

test("wishes without an answer come first", () => {
  const wish = (verdict) => ({ workshop_id: "w", statement_ids: ["s1"], text: "Pony", verdict, reason: "", who: "", by_when: "" });
  assert.deepEqual(scene.wishes(of({ "wish:a": wish("no"), "wish:b": wish("") })).map(({ id }) => id), ["b", "a"]);
});

test("a wish has a heading only where adults worded it, and below it what was said", () => {
  const records = of({ "statement:w/s1": card("ein Poni"), "statement:w/s2": card("Pony") });
  const wish = (text) => ({ workshop_id: "w", statement_ids: ["s1", "s2", "held-back"], text });
  assert.equal(scene.titleOf(records, wish("Ein Pony für alle")), "Ein Pony für alle");
  assert.equal(scene.titleOf(records, wish("ein Poni")), "");
  assert.deepEqual(scene.saidIn(records, wish("")).map((one) => one.text), ["ein Poni", "Pony"]);
});

test("voters are those of the workshops behind a principle, children and adults apart", () => {
  const records = of({
    "voting:w": { ballots: 1, voters: { children: 28, staff: 6, parents: 1 } },
    "voting:v": { ballots: 1, voters: { children: 9 } },
  });
  const voters = scene.voters(records, principle("V", { statements: ["w/s1", "w/s2"] }));
  assert.deepEqual(scene.childrenAndAdults(voters), { children: 28, adults: 7 });
});

test("the bar of the ledger is filled by the fates that occur", () => {
  const parts = scene.ledgerParts({ total: 4, carried: 3, open: 1 });
  assert.deepEqual(parts, [{ fate: "carried", n: 3, start: 0, width: 0.75 }, { fate: "open", n: 1, start: 0.75, width: 0.25 }]);
});

test("what is carried and answered counts in both, and the ledger knows how many do", () => {
  assert.equal(scene.statementsInTwo({ total: 5, carried: 3, answered: 2, open: 1 }), 1);
  assert.equal(scene.statementsInTwo({ total: 2, withdrawn: 2 }), 0);
});

test("a search finds words without minding case, accents or stacks", () => {
  const found = { ...card("Größere Räume"), under: [card("Café")] };
  for (const query of ["räume", "RAUME", "cafe", ""]) assert.equal(scene.says(found, query), true, query);
  assert.equal(scene.says(found, "pony"), false);
});

test("a download is saved under the name that the server chose", () => {
  assert.equal(nameFrom("attachment; filename=Leitbild-OGS.docx"), "Leitbild-OGS.docx");
  assert.equal(nameFrom("attachment; filename*=UTF-8''Leitbild%20%C3%B6.pdf"), "Leitbild ö.pdf");
  assert.equal(nameFrom(null), "leitbild");
});
