import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { openConnection } from "../../static/js/live/connection.js";

/** A line to a server that answers when the test says so. */
function line() {
  const listeners = {};
  const sent = [];
  const socket = {
    connected: false,
    on: (name, listener) => (listeners[name] = listener),
    emit: (name, data, answer) => sent.push({ name, data, answer }),
    get volatile() { return this; },
    disconnect: () => (socket.connected = false),
    connect() {},
  };
  const hear = (name, data) => listeners[name](data);
  return {
    connect: () => socket,
    sent,
    hear,
    up() { socket.connected = true; hear("connect"); },
    down() { socket.connected = false; hear("disconnect", "transport close"); },
    last: (name) => sent.filter((one) => one.name === name).at(-1),
    all: (name) => sent.filter((one) => one.name === name),
  };
}

const views = (version, records = {}) => ({ ok: true, me: { name: "Alice" }, views: [{ view: "wall", version, records }] });

function opened(options = {}) {
  const wire = line();
  const seen = { states: [], changes: [] };
  const connection = openConnection({
    open: { view: "wall", workshop_id: "w1" },
    onState: (state) => seen.states.push(state),
    onChange: (_, keys) => seen.changes.push(keys),
    ...options,
  }, wire.connect);
  wire.up();
  wire.last("open").answer(views(3));
  return { wire, connection, seen };
}

test("it opens its view as soon as the line is up", () => {
  const { wire, seen, connection } = opened();
  assert.deepEqual(wire.all("open").map((one) => one.data), [{ view: "wall", workshop_id: "w1" }]);
  assert.deepEqual(seen.states, ["online"]);
  assert.equal(connection.views.wall.version, 3);
  connection.close();
});

test("a gap opens the view again", () => {
  const { wire, seen, connection } = opened();
  wire.hear("change", { view: "wall", previous: 8, version: 9, put: {}, remove: [] });
  assert.equal(wire.all("open").length, 2);
  wire.last("open").answer(views(9, { counts: {} }));
  assert.equal(connection.views.wall.version, 9);
  assert.deepEqual(seen.states, ["online", "reopened"]);
  connection.close();
});

test("a command gets its receipt", async () => {
  const { wire, connection } = opened();
  const receipt = connection.send("ChangeStep", { step: "sort" }, { commandId: "command-1" });
  assert.deepEqual(wire.last("command").data, { command_id: "command-1", stream: "workshop", name: "ChangeStep", data: { step: "sort" } });
  wire.last("command").answer({ ok: true, seq: 5 });
  assert.deepEqual(await receipt, { ok: true, seq: 5 });
  connection.close();
});

test("a command without receipt is sent again with the same id when the line is back", async () => {
  const { wire, connection } = opened();
  const receipt = connection.send("ChangeStep", { step: "sort" });
  wire.down();
  wire.up();
  assert.equal(wire.all("command").length, 1, "not before the view is open");
  wire.last("open").answer(views(4));
  const [first, second] = wire.all("command").map((one) => one.data.command_id);
  assert.equal(first, second);
  wire.last("command").answer({ ok: true });
  assert.deepEqual(await receipt, { ok: true });
  connection.close();
});

test("a command that nobody answers is sent again after four seconds", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { wire, connection } = opened();
  connection.send("Undo");
  context.mock.timers.tick(4000);
  assert.equal(wire.all("command").length, 2);
  connection.close();
});

test("a refusal with again is asked again a second later, another is final", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { wire, connection } = opened();
  const receipt = connection.send("Undo");
  wire.last("command").answer({ ok: false, reason: "try_again", again: true });
  context.mock.timers.tick(1000);
  assert.equal(wire.all("command").length, 2);
  wire.last("command").answer({ ok: false, reason: "nothing_to_undo" });
  assert.equal((await receipt).reason, "nothing_to_undo");
  context.mock.timers.tick(60000);
  assert.equal(wire.all("command").length, 2);
  connection.close();
});

test("what is said while the line is down goes out when it is back", async () => {
  const { wire, connection } = opened();
  wire.down();
  connection.send("Undo");
  connection.signal({ kind: "drop" });
  assert.equal(wire.all("command").length, 0);
  wire.up();
  wire.last("open").answer(views(4));
  assert.equal(wire.all("command").length, 1);
  assert.equal(wire.all("signal").length, 0, "a passing signal is not kept");
  connection.close();
});

test("what another page sends does not go from here, unless it is on its way already", async () => {
  const { wire, connection } = opened();
  const first = connection.send("Undo", {}, { commandId: "command-1" });
  connection.leave("command-1");
  wire.last("command").answer({ ok: true });
  assert.deepEqual(await first, { ok: true });
  wire.down();
  const second = connection.send("Undo", {}, { commandId: "command-2" });
  connection.leave("command-2");
  assert.equal((await second).notYet, true);
  wire.up();
  wire.last("open").answer(views(4));
  assert.equal(wire.all("command").length, 1);
  connection.close();
});

test("a late answer to an opening that was given up is not taken", () => {
  const { wire, connection } = opened();
  wire.down();
  wire.up();
  const old = wire.last("open");
  wire.down();
  wire.up();
  wire.last("open").answer(views(9));
  old.answer(views(5));
  assert.equal(connection.views.wall.version, 9);
  connection.close();
});

test("who may not open is told", () => {
  const wire = line();
  const onRefused = mock.fn();
  const connection = openConnection({ open: { view: "desk" }, onRefused }, wire.connect);
  wire.up();
  wire.last("open").answer({ ok: false, reason: "not_yours", message: "Nein" });
  assert.equal(onRefused.mock.calls[0].arguments[0].reason, "not_yours");
  connection.close();
});
