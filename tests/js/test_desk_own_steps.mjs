import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { stepName, takeBack } from "../../static/js/desk/own_steps.js";
import { ViewRecords } from "../../static/js/live/records.js";
import { useMessages } from "../../static/js/messages.js";

const sentences = {};
(function flatten(part, key) {
  for (const [name, value] of Object.entries(part)) {
    if (typeof value === "string" || "other" in value && typeof value.other === "string" && "one" in value) sentences[`${key}.${name}`] = value;
    else flatten(value, `${key}.${name}`);
  }
})(JSON.parse(readFileSync(new URL("../../workshop/messages/de/desk.json", import.meta.url))), "desk");
useMessages({ messages: { ...sentences, "common.drawing": "Zeichnung" } });

function view(records) {
  const made = new ViewRecords();
  made.load({ version: 1, records });
  return made;
}

const records = view({
  "waiting:s1": { text: "Es ist zu laut" },
  "statement:s2": { text: "", way: "drawing" },
  "statement:s3": { text: "Ich möchte, dass wir einen ganz großen Garten mit vielen Tieren haben" },
  "cluster:c1": { title: "Ruhe" },
});
const step = (what, ...ids) => ({ what, ids, n: ids.length });

test("a step is called by what it did and to which card or group", () => {
  assert.equal(stepName(step("shown", "s1"), records), "„Es ist zu laut“ gezeigt");
  assert.equal(stepName(step("held", "s2"), records), "„Zeichnung“ zurückgehalten");
  assert.equal(stepName(step("named", "c1"), records), "Gruppe „Ruhe“ benannt");
  assert.equal(stepName(step("moved", "s3"), records), "„Ich möchte, dass wir einen ganz…“ gelegt");
});

test("several are counted, and what is not here any more is quoted by nobody", () => {
  assert.equal(stepName({ what: "shown", ids: ["s1", "s2"], n: 2 }, records), "2 Karten gezeigt");
  assert.equal(stepName(step("shown", "gone"), records), "eine Karte gezeigt");
  assert.equal(stepName(null, records), "");
});

/** A desk whose server takes back what `after` says, and what it said. */
function deskWith(before, after, receipt = { ok: true }) {
  const said = [];
  const hand = view({ hand: before });
  const desk = {
    views: { desk: records, hand },
    say: (sentence) => said.push(sentence),
    async send() {
      hand.load({ version: 2, records: { hand: after } });
      return receipt;
    },
  };
  return { desk, said };
}

test("taking back says which step it was", async () => {
  const { desk, said } = deskWith({ undo: step("shown", "s1") }, { redo: step("shown", "s1") });
  await takeBack(desk, "Undo");
  assert.deepEqual(said, ["Zurückgenommen: „Es ist zu laut“ gezeigt."]);
});

test("where others overtook the last step, the one that was really taken back is named", async () => {
  const { desk, said } = deskWith({ undo: step("shown", "s1") }, { redo: step("moved", "s2") });
  await takeBack(desk, "Undo");
  assert.deepEqual(said, ["Zurückgenommen: „Zeichnung“ gelegt."]);
});

test("doing again names the step too, and a refusal is said by who asked", async () => {
  const { desk, said } = deskWith({ redo: step("covered", "s1") }, { undo: step("covered", "s1") });
  await takeBack(desk, "Redo");
  assert.deepEqual(said, ["Wieder da: ein Stück von „Es ist zu laut“ verdeckt."]);
  const refused = deskWith({}, {}, { ok: false });
  await takeBack(refused.desk, "Undo");
  assert.deepEqual(refused.said, []);
});
