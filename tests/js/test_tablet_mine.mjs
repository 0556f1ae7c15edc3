import assert from "node:assert/strict";
import { test } from "node:test";
import { ViewRecords } from "../../static/js/live/records.js";
import { cardsOf, isVisible } from "../../static/js/tablet/mine.js";
import { dotsOf, pairsOf, ratingsOf } from "../../static/js/tablet/votes.js";

const mine = (records) => {
  const view = new ViewRecords();
  view.load({ version: 1, records });
  return view;
};
const pony = { participant_id: "fox", prompt_id: "p1", text: "Pony", status: "waiting", late: false, taken_down: false, number: 1 };
const command = (name, data, more = {}) => ({ id: `${name}-${data.statement_id}`, name, data, participantId: "fox", status: "waiting", message: "", order: 1, ...more });
const faces = (cards) => cards.map(({ id, text, status }) => [id, text, status]);

test("a card that was just sent is there at once", () => {
  const cards = cardsOf("fox", mine({}), [command("SendStatement", { statement_id: "s1", prompt_id: "p1", text: "Pony" })]);
  assert.deepEqual(faces(cards), [["s1", "Pony", "sending"]]);
});

test("it is there once when the server has it too", () => {
  const cards = cardsOf("fox", mine({ "statement:s1": pony }), [command("SendStatement", { statement_id: "s1", prompt_id: "p1", text: "Pony" })]);
  assert.deepEqual(faces(cards), [["s1", "Pony", "waiting"]]);
});

test("before its views are here a child sees what it has sent", () => {
  assert.equal(cardsOf("fox", undefined, [command("SendStatement", { statement_id: "s1", prompt_id: "p1", text: "Pony" })]).length, 1);
});

test("another child on the same tablet has its own cards", () => {
  assert.deepEqual(cardsOf("owl", mine({ "statement:s1": pony }), [command("SendStatement", { statement_id: "s2", prompt_id: "p1", text: "Eis" })]), []);
});

test("the newest card comes first", () => {
  const cards = cardsOf("fox", mine({ "statement:s1": pony, "statement:s2": { ...pony, text: "Eis", number: 9 } }), [command("SendStatement", { statement_id: "s3", prompt_id: "p1", text: "Ruhe" })]);
  assert.deepEqual(cards.map(({ text }) => text), ["Ruhe", "Eis", "Pony"]);
});

test("a change, taking back and putting again show before the server answers", () => {
  const records = mine({ "statement:s1": pony });
  assert.deepEqual(faces(cardsOf("fox", records, [command("RewordStatement", { statement_id: "s1", text: "Ein Pony" })])), [["s1", "Ein Pony", "sending"]]);
  const back = command("WithdrawStatement", { statement_id: "s1" });
  assert.deepEqual(faces(cardsOf("fox", records, [back])), [["s1", "Pony", "withdrawn"]]);
  assert.deepEqual(faces(cardsOf("fox", records, [back, command("RestoreStatement", { statement_id: "s1" })])), [["s1", "Pony", "sending"]]);
});

test("a refused card stays readable with its reason", () => {
  const refused = { status: "refused", message: "Der Nachmittag ist schon vorbei." };
  const [card] = cardsOf("fox", mine({}), [command("SendStatement", { statement_id: "s1", prompt_id: "p1", text: "Pony" }, refused)]);
  assert.deepEqual([card.text, card.status, card.message], ["Pony", "refused", "Der Nachmittag ist schon vorbei."]);
});

test("a refused change leaves the old card and keeps the new words beside it", () => {
  const cards = cardsOf("fox", mine({ "statement:s1": pony }), [command("RewordStatement", { statement_id: "s1", text: "Ein Pony" }, { status: "refused" })]);
  assert.deepEqual(cards.map(({ text, status }) => [text, status]), [["Ein Pony", "refused"], ["Pony", "waiting"]]);
});

test("dots are the server's with one's own taps on top", () => {
  const records = mine({ "votes:fox": { ballot_id: "b1", choices: ["trees", "quiet"] } });
  const taps = [command("RetractVote", { ballot_id: "b1", choice: "quiet" }), command("CastVote", { ballot_id: "b1", choice: "food" })];
  assert.deepEqual([...dotsOf("fox", "b1", records, taps)], ["trees", "food"]);
});

test("dots of an older ballot do not count for the new one", () => {
  assert.deepEqual([...dotsOf("fox", "b2", mine({ "votes:fox": { ballot_id: "b1", choices: ["trees"] } }), [])], []);
});

test("a tap that was refused is not shown", () => {
  assert.deepEqual([...dotsOf("fox", "b1", mine({}), [command("CastVote", { ballot_id: "b1", choice: "food" }, { status: "refused" })])], []);
});

test("a rating that was changed twice without network is the last one, and one taken back is gone", () => {
  const records = mine({ "votes:fox": { ballot_id: "b1", choices: [], ratings: { trees: "yes", quiet: "no" } } });
  const taps = [
    command("RateChoice", { ballot_id: "b1", choice: "trees", rating: "perhaps" }),
    command("RateChoice", { ballot_id: "b1", choice: "trees", rating: "no" }),
    command("RetractRating", { ballot_id: "b1", choice: "quiet" }),
  ];
  assert.deepEqual([...ratingsOf("fox", "b1", records, taps)], [["trees", "no"]]);
});

test("pairs stay as they were dealt, with one's own answers on top; before that there are none", () => {
  const dealt = [{ first: "trees", second: "food", winner: "" }, { first: "quiet", second: "trees", winner: "quiet" }];
  const records = mine({ "votes:fox": { ballot_id: "b1", choices: [], pairs: dealt } });
  const taps = [command("JudgePair", { ballot_id: "b1", first: "trees", second: "food", winner: "equal" })];
  assert.deepEqual(pairsOf("fox", "b1", records, taps).map(({ winner }) => winner), ["equal", "quiet"]);
  assert.equal(dealt[0].winner, "");
  assert.equal(pairsOf("fox", "b2", records, taps), null);
  assert.equal(pairsOf("owl", "b1", records, taps), null);
});

test("a vote is laid on top until the records show the very same", () => {
  const records = mine({ "votes:fox": { ballot_id: "b1", choices: [], ratings: { trees: "yes" }, pairs: [{ first: "a", second: "b", winner: "a" }] } });
  const is = (name, data) => isVisible(command(name, { ballot_id: "b1", ...data }), records);
  assert.equal(is("RateChoice", { choice: "trees", rating: "yes" }), true);
  assert.equal(is("RateChoice", { choice: "trees", rating: "no" }), false);
  assert.equal(is("RetractRating", { choice: "trees" }), false);
  assert.equal(is("RetractRating", { choice: "food" }), true);
  assert.equal(is("JudgePair", { first: "a", second: "b", winner: "a" }), true);
  assert.equal(is("JudgePair", { first: "a", second: "b", winner: "equal" }), false);
  assert.equal(is("TakePairs", {}), true);
});

test("a command is laid on top only until the records show it", () => {
  const send = command("SendStatement", { statement_id: "s1", prompt_id: "p1", text: "Pony" });
  assert.equal(isVisible(send, mine({})), false);
  assert.equal(isVisible(send, mine({ "statement:s1": pony })), true);
  const reword = command("RewordStatement", { statement_id: "s1", text: " Eis " });
  assert.equal(isVisible(reword, mine({ "statement:s1": pony })), false);
  assert.equal(isVisible(reword, mine({ "statement:s1": { ...pony, text: "Eis" } })), true);
  assert.equal(isVisible(command("WithdrawStatement", { statement_id: "s1" }), mine({ "statement:s1": pony })), false);
  assert.equal(isVisible({ ...command("JoinWorkshop", {}), participantId: "owl" }, mine({ "participant:owl": {} })), true);
});
