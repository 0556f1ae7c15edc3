import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { Lookers, nextFree } from "../../static/js/desk/lookers.js";
import { makeLooking } from "../../static/js/desk/looking.js";

const ben = (more = {}) => ({ kind: "looking", id: "s1", deciding: false, from: "ben", name: "Ben Bode", ...more });

beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "Date"] }));
afterEach(() => mock.timers.reset());

test("a card that somebody has before them is known with their name until they go on", () => {
  let changes = 0;
  const lookers = new Lookers(() => { changes += 1; });
  lookers.hear(ben());
  assert.deepEqual([lookers.at("s1").name, lookers.at("s2")], ["Ben Bode", null]);
  lookers.hear(ben());
  assert.equal(changes, 1, "the same again draws nothing");
  lookers.hear(ben({ id: "s2" }));
  assert.deepEqual([lookers.at("s1"), lookers.at("s2").name], [null, "Ben Bode"]);
  lookers.hear(ben({ id: "" }));
  assert.equal(lookers.at("s2"), null);
});

test("who decides about a card is named before who only looks at it", () => {
  const lookers = new Lookers(() => {});
  lookers.hear(ben());
  lookers.hear(ben({ from: "anna", name: "Anna Auer", deciding: true }));
  assert.equal(lookers.at("s1").name, "Anna Auer");
});

test("a card is free again five seconds after its holder was lost", () => {
  const lookers = new Lookers(() => {});
  lookers.hear(ben());
  mock.timers.tick(4000);
  lookers.hear(ben());
  mock.timers.tick(4999);
  assert.ok(lookers.at("s1"));
  mock.timers.tick(1);
  assert.equal(lookers.at("s1"), null);
});

test("other signals and nonsense are no looking", () => {
  const lookers = new Lookers(() => assert.fail());
  for (const signal of [ben({ kind: "hold", ids: ["s1"] }), ben({ id: undefined }), ben({ id: ["s1"] })]) lookers.hear(signal);
  assert.equal(lookers.at("s1"), null);
});

test("the next card is the next one that nobody else looks at, then one behind, and at last any", () => {
  const taken = (...ids) => (id) => !ids.includes(id);
  const all = ["a", "b", "c", "d"];
  assert.equal(nextFree(all, 1, 1, taken()), "b");
  assert.equal(nextFree(all, 1, 1, taken("b")), "c");
  assert.equal(nextFree(all, 2, -1, taken("c", "b")), "a");
  assert.equal(nextFree(all, 2, 1, taken("c", "d")), "c", "on the way, rather than turning round");
  assert.equal(nextFree(all, 4, 1, taken("d")), "c", "at the end the last free one before");
  assert.equal(nextFree([], 0, 1, taken()), "");
});

function desk() {
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  const sent = [];
  const focus = { id: "" };
  const looking = makeLooking((payload) => sent.push(`${payload.id}${payload.deciding ? "!" : ""}`), () => focus.id, page);
  const happens = (type, id = focus.id) => {
    focus.id = id;
    page.dispatchEvent(new Event(type));
    mock.timers.tick(0);
  };
  return { page, sent, looking, happens };
}

test("the card with the focus is told at once, again while it lasts, and let go", () => {
  const { sent, happens } = desk();
  happens("focusin", "s1");
  happens("focusin", "s1");
  assert.deepEqual(sent, ["s1"]);
  for (let second = 0; second < 4; second += 1) mock.timers.tick(1000);
  assert.deepEqual(sent, ["s1", "s1", "s1"]);
  happens("focusout", "");
  mock.timers.tick(10_000);
  assert.deepEqual(sent, ["s1", "s1", "s1", ""]);
});

test("an open dialog about a card says that somebody decides about it, wherever the focus is", () => {
  const { sent, looking, happens } = desk();
  happens("focusin", "s1");
  const done = looking.decide("s2");
  happens("focusin", "");
  done();
  happens("focusin", "s3");
  assert.deepEqual(sent, ["s1", "s2!", "s3"]);
});

test("who has gone away from the desk holds no card, and has it again with the next key", () => {
  const { page, sent, happens } = desk();
  happens("keydown", "s1");
  for (let second = 0; second < 50; second += 1) mock.timers.tick(1000);
  assert.equal(sent.at(-1), "");
  const told = sent.length;
  mock.timers.tick(10_000);
  assert.equal(sent.length, told, "and nothing is sent meanwhile");
  happens("keydown", "s1");
  assert.equal(sent.at(-1), "s1");
  page.visibilityState = "hidden";
  happens("visibilitychange");
  assert.equal(sent.at(-1), "");
});
