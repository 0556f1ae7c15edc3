import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sendKnowing, voteSentence } from "../../static/js/board/votes.js";
import { useMessages } from "../../static/js/messages.js";

const FORMS = new Set(["zero", "one", "two", "few", "many", "other"]);

/** As the server flattens a catalogue: a.b.c, with the forms of a number kept together. */
function flat(value, key, into = {}) {
  if (typeof value === "string" || Object.keys(value).every((name) => FORMS.has(name))) into[key] = value;
  else for (const [name, inner] of Object.entries(value)) flat(inner, `${key}.${name}`, into);
  return into;
}

const area = (name) => flat(JSON.parse(readFileSync(new URL(`../../workshop/messages/de/${name}.json`, import.meta.url))), name);
useMessages({ lang: "de", messages: { ...area("board"), ...area("common") } });

const board = { get: (key) => ({ "cluster:c1": { title: "Ruhe" }, "statement:s1": { text: "Pony" } })[key] };

/** A server that refuses once, and what it was asked. */
function server(first) {
  const asked = [];
  const answers = [first, { ok: true }];
  return { asked, send: async (name, data) => { asked.push([name, data]); return answers.shift(); } };
}

const stays = { ok: false, reason: "votes_stay", message: "m", details: { ballots: ["b1"], votes: [{ id: "c1" }] } };

test("what carries votes is asked about, and goes out again only after a yes, naming what was said", async () => {
  const { send, asked } = server(stays);
  const receipt = await sendKnowing(send, "JoinClusters", { cluster_id: "c1", into: "c2" }, async (name, votes) => name === "JoinClusters" && votes[0].id === "c1");
  assert.deepEqual(receipt, { ok: true });
  assert.deepEqual(asked, [["JoinClusters", { cluster_id: "c1", into: "c2" }], ["JoinClusters", { cluster_id: "c1", into: "c2", ballots: ["b1"] }]]);
});

test("after a no nothing goes out, and it says that all stays as it is", async () => {
  const { send, asked } = server(stays);
  const receipt = await sendKnowing(send, "StackStatements", {}, async () => false);
  assert.equal(receipt.ok, false);
  assert.equal(receipt.message, "Es bleibt, wie es ist.");
  assert.equal(asked.length, 1);
});

test("nobody is asked where there are no votes, nor about another refusal", async () => {
  for (const first of [{ ok: true }, { ok: false, reason: "unknown_cluster" }]) {
    assert.equal(await sendKnowing(server(first).send, "JoinClusters", {}, () => assert.fail("asked")), first);
  }
});

test("a sentence has the numbers that all may know, by perspective, and what adults counted apart", () => {
  assert.equal(voteSentence(board, { id: "c1", mode: "dots", revealed: true, given: { children: 12, staff: 1 }, entered: [{ source: "paper", perspective: "children", counted: 5 }] }),
    "Punkte auf „Ruhe“: Kinder 12, Personal 1, auf Papier Kinder 5.");
  assert.equal(voteSentence(board, { id: "s1", mode: "rating", revealed: true, given: { children: { yes: 3, perhaps: 1, no: 0 } }, entered: [] }),
    "„Pony“: Kinder 3 Ja, 1 Vielleicht, 0 Nein.");
  assert.equal(voteSentence(board, { id: "c1", mode: "pairs", revealed: true, entered: [] }), "„Ruhe“ wurde mit anderen verglichen.");
});

test("before the reveal a sentence has no number", () => {
  assert.doesNotMatch(voteSentence(board, { id: "c1", mode: "dots", revealed: false }), /\d/);
});
