/* One connection to the workshop: opens views, keeps them up to date, and sends commands until each has its receipt.

   Losing the connection, missing a change and starting are one path: `open`. A command keeps its id however often it
   is sent, and the server gives it its effect once. */
import { io } from "../../vendor/socket.io-client-4.8.4/socket.io.esm.min.js";
import { newId } from "../ids.js";
import { Views } from "./views.js";

const RECEIPT_TIMEOUT = 4000;
const OPENING_TIMEOUT = 8000;
const LETTERS_IN_MS = 15; // what a slow network carries: a recording is not sent again while it is on its way
const AGAIN_AFTER = 1000;
// all tablets of a room are back within a second; one try costs a dead server nothing, and a hanging one is given up soon
const ROUTE = { transports: ["websocket"], reconnectionDelay: 250, reconnectionDelayMax: 500, randomizationFactor: 0.4, timeout: 6000 };
const LONG_ASLEEP = 12_000; // after that nobody knows whether the line still holds

const UNANSWERED = { ok: false, reason: "offline" };

const nothing = () => {};

/**
 * open: what to open, e.g. { view: "desk", workshop_id }
 * onOpen(me), onChange(views, keysByView), onSignal(payload), onState("online" | "offline" | "reopened"), onRefused(receipt)
 */
export function openConnection({
  open, onOpen = nothing, onChange = nothing, onSignal = nothing, onState = nothing, onRefused = nothing,
}, connect = io) {
  const views = new Views();
  const waiting = new Map(); // command id → { message, receipt, done, timer }
  const inquiries = new Set(); // what to call with each answer that is still out
  const socket = connect(ROUTE);
  let isOpen = false;
  let wasOpen = false;
  let attempt = 0;
  let retry = null;

  socket.on("connect", reopen);
  socket.on("disconnect", (reason) => {
    isOpen = false;
    clearTimeout(retry);
    for (const one of waiting.values()) rest(one);
    for (const answered of inquiries) answered(UNANSWERED);
    onState("offline");
    if (reason === "io server disconnect") retry = setTimeout(() => socket.connect(), AGAIN_AFTER);
  });
  socket.on("connect_error", () => onState("offline"));
  const stopWatching = watchForWaking((slept) => {
    if (socket.connected && slept < LONG_ASLEEP) return;
    socket.disconnect(); // also ends the pause before the next try
    socket.connect();
  });
  socket.on("change", (change) => tell(views.change(change)));
  socket.on("signal", (payload) => onSignal(payload));

  function reopen() {
    const mine = ++attempt;
    clearTimeout(retry);
    if (!socket.connected) return; // "connect" comes here again
    views.opening();
    retry = setTimeout(reopen, OPENING_TIMEOUT);
    socket.emit("open", open, (receipt) => {
      if (mine !== attempt) return;
      clearTimeout(retry);
      if (receipt.ok) opened(receipt);
      else if (receipt.again) retry = setTimeout(reopen, AGAIN_AFTER);
      else onRefused(receipt);
    });
  }

  function opened(receipt) {
    const touched = views.opened(receipt.views);
    if (touched === null) return reopen();
    isOpen = true;
    onOpen(receipt.me);
    onState(wasOpen ? "reopened" : "online");
    wasOpen = true;
    onChange(views.records, touched);
    for (const one of waiting.values()) if (!one.timer) transmit(one);
  }

  function tell(touched) {
    if (touched === null) reopen();
    else if (Object.keys(touched).length) onChange(views.records, touched);
  }

  function send(name, data = {}, { stream = "workshop", participantId, commandId = newId() } = {}) {
    if (waiting.has(commandId)) return waiting.get(commandId).receipt;
    const message = { command_id: commandId, stream, name, data };
    if (participantId) message.participant_id = participantId;
    const one = { message, timer: null };
    one.receipt = new Promise((done) => {
      one.done = done;
    });
    waiting.set(commandId, one);
    transmit(one);
    return one.receipt;
  }

  /** Another page sends it: what is not on its way yet does not go from here. */
  function leave(commandId) {
    const one = waiting.get(commandId);
    if (!one || one.timer) return;
    waiting.delete(commandId);
    one.done({ ...UNANSWERED, notYet: true });
  }

  function rest(one) {
    clearTimeout(one.timer);
    one.timer = null;
  }

  function transmit(one) {
    rest(one);
    if (!isOpen) return; // goes out when the views are open again
    one.timer = setTimeout(() => transmit(one), RECEIPT_TIMEOUT + (one.message.data.recording?.length ?? 0) / LETTERS_IN_MS);
    socket.emit("command", one.message, (receipt) => {
      if (waiting.get(one.message.command_id) !== one) return; // an earlier sending was answered already
      clearTimeout(one.timer);
      if (receipt.again) {
        one.timer = setTimeout(() => transmit(one), AGAIN_AFTER);
        return;
      }
      waiting.delete(one.message.command_id);
      one.done(receipt);
    });
  }

  /** Asks about what is so now. Without a connection there is no answer: whoever still wants to know asks again. */
  function inquire(about, more = {}) {
    if (!isOpen) return Promise.resolve(UNANSWERED);
    return new Promise((done) => {
      const answered = (answer) => {
        inquiries.delete(answered);
        done(answer);
      };
      inquiries.add(answered);
      socket.emit("ask", { ...more, ask: about }, answered);
    });
  }

  /** What was let go must be heard, else nobody else could take it for seconds; of the rest the next one counts. */
  function signal(payload) {
    if (isOpen) (payload.kind === "drop" ? socket : socket.volatile).emit("signal", payload);
  }

  function close() {
    clearTimeout(retry);
    stopWatching();
    for (const one of waiting.values()) rest(one);
    waiting.clear();
    socket.disconnect();
  }

  return { views: views.records, send, leave, inquire, signal, close };
}

/** Calls `woken(ms asleep)` when somebody looks at the page again and when the network comes back. Answers how to stop. */
function watchForWaking(woken) {
  if (typeof document === "undefined") return nothing;
  let since = null; // when nobody looked any more
  const fellAsleep = () => { since = Date.now(); };
  const wake = () => {
    const slept = since === null ? 0 : Date.now() - since;
    since = null;
    woken(slept);
  };
  const turned = () => (document.visibilityState === "hidden" ? fellAsleep() : wake());
  const shown = (event) => { if (event.persisted) woken(Infinity); };
  document.addEventListener("visibilitychange", turned);
  addEventListener("pageshow", shown);
  addEventListener("online", wake);
  return () => {
    document.removeEventListener("visibilitychange", turned);
    removeEventListener("pageshow", shown);
    removeEventListener("online", wake);
  };
}
