import assert from "node:assert/strict";
import test from "node:test";
import { boardActs } from "../../static/js/board/acts.js";

function acts(more = {}) {
  const sent = [];
  const noted = [];
  const send = async (name, data) => {
    sent.push([name, data]);
    return { ok: true };
  };
  const made = boardActs({ records: new Map(), send, agree: async () => true, say: () => {}, note: (text) => noted.push(text), where: () => ({ x: 0, y: 0 }), ...more });
  return { made, sent, noted };
}

test("the wall takes back steps on the board only, for nobody there sees what was decided at the desk", async () => {
  const { made, sent } = acts();
  await made.undo();
  await made.redo();
  assert.deepEqual(sent, [["Undo", { board: true }], ["Redo", { board: true }]]);
});

test("at the desk the desk itself takes back, and the board says only why not", async () => {
  const asked = [];
  const takeBack = async (command) => {
    asked.push(command);
    return command === "Undo" ? { ok: true } : { ok: false, message: "Hier ist nichts zu wiederholen." };
  };
  const { made, sent, noted } = acts({ takeBack });
  await made.undo();
  await made.redo();
  assert.deepEqual([asked, sent], [["Undo", "Redo"], []]);
  assert.deepEqual(noted.filter(Boolean), ["Hier ist nichts zu wiederholen."]);
});
