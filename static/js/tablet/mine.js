/* What belongs to one child: its cards; its votes are in votes.js. The server's records, with what is still on its way laid on
   top: a card that was just sent is there at once, and there once when the record comes. No DOM here. */
import { isVoteVisible } from "./votes.js";

/** A command as in the outbox: { id, name, data, participantId, status: "waiting" | "refused", message } */

/** Newest first: { id, text, way, pictograms, drawing, promptId, status, takenDown, number, fate, message, commandId } */
export function cardsOf(participantId, mine, commands) {
  const cards = new Map();
  for (const [id, record] of mine?.of("statement") ?? []) {
    if (record.participant_id === participantId) cards.set(id, cardOf(id, record));
  }
  for (const command of commands) {
    if (command.participantId === participantId) lay(cards, command);
  }
  return [...cards.values()].sort((a, b) => b.number - a.number);
}

function cardOf(id, record) {
  return {
    id,
    ...saidOf(record),
    promptId: record.prompt_id,
    status: record.status,
    takenDown: record.taken_down,
    number: record.number,
    fate: record.fate ?? null,
    message: "",
    commandId: "",
  };
}

const saidOf = ({ text = "", way = "text", pictograms = [], drawing = null }) => ({ text, way, pictograms, drawing });

/** A drawing travels as a text. */
export function saidIn({ drawing, ...data }) {
  try {
    return saidOf({ ...data, drawing: drawing ? JSON.parse(drawing) : null });
  } catch {
    return saidOf(data);
  }
}

function lay(cards, command) {
  const { name, data, status } = command;
  const id = data.statement_id;
  if (name === "SendStatement" && !cards.has(id)) cards.set(id, sentCard(command));
  else if (name === "RewordStatement" && status === "refused") cards.set(command.id, { ...sentCard(command), id: command.id });
  else if (status === "refused" || !cards.has(id)) return;
  else if (name === "RewordStatement") change(cards, id, { ...saidIn({ way: cards.get(id).way, ...data }), status: "sending" });
  else if (name === "WithdrawStatement") change(cards, id, { status: "withdrawn" });
  else if (name === "RestoreStatement") change(cards, id, { status: "sending" });
}

const change = (cards, id, what) => cards.set(id, { ...cards.get(id), ...what });

function sentCard(command) {
  const isRefused = command.status === "refused";
  return {
    id: command.data.statement_id,
    ...saidIn(command.data),
    promptId: command.data.prompt_id ?? "",
    status: isRefused ? "refused" : "sending",
    takenDown: Boolean(command.data.taken_down),
    number: 1e9 + (command.order ?? 0), // after all that the server has numbered
    fate: null,
    message: command.message ?? "",
    commandId: command.id,
  };
}

const isWordedAs = (statement, { text, pictograms, drawing }) => (drawing || pictograms.length
  ? JSON.stringify([statement.drawing ?? null, statement.pictograms ?? []]) === JSON.stringify([drawing, pictograms])
  : statement.text === text.trim());

/** What this child says of the afternoon: answers by question. */
export function feedbackOf(participantId, mine, commands) {
  const given = { ...(mine?.get(`feedback:${participantId}`) ?? {}) };
  for (const { name, data, participantId: who, status } of commands) {
    if (name === "GiveFeedback" && who === participantId && status !== "refused") given[data.question] = data.answer;
  }
  return given;
}

/** Whether the records already show what a command did, so that it need not be laid on top any more. */
export function isVisible({ name, data, participantId }, mine) {
  const statement = mine?.get(`statement:${data.statement_id}`);
  switch (name) {
    case "GiveFeedback": return mine?.get(`feedback:${participantId}`)?.[data.question] === data.answer;
    case "JoinWorkshop": return Boolean(mine?.get(`participant:${participantId}`));
    case "SendStatement": return Boolean(statement);
    case "RewordStatement": return Boolean(statement) && isWordedAs(statement, saidIn(data));
    case "WithdrawStatement": return statement?.status === "withdrawn";
    case "RestoreStatement": return Boolean(statement) && statement.status !== "withdrawn";
    default: return isVoteVisible({ name, data, participantId }, mine);
  }
}
