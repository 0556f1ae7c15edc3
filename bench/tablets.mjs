/* Many tablets in one process, each with the connection and the outbox of the real one; for bench/tablets.py.
   usage: node --experimental-websocket tablets.mjs ADDRESS CODE COOKIE…   Says each opening as a line of JSON, takes "drain". */
import { createInterface } from "node:readline";

const [address, code, ...cookies] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

// a browser sends its cookie by itself; here each tablet is known by the number in its address
const Plain = globalThis.WebSocket;
globalThis.WebSocket = class extends Plain {
  constructor(url) {
    super(url, { headers: { cookie: cookies[Number(new URL(url).searchParams.get("tablet"))] } });
  }
};

const { openConnection } = await import("../static/js/live/connection.js");
const { io } = await import("../static/vendor/socket.io-client-4.8.4/socket.io.esm.min.js");
const { openOutbox } = await import("../static/js/live/outbox.js");
const { memoryShelf } = await import("../static/js/live/shelf.js");
const { newId } = await import("../static/js/ids.js");

const connections = cookies.map((_, number) => openConnection({
  open: { view: "tablet", code },
  onState: (state) => say({ tablet: number, state, at: Date.now() / 1000 }),
  onRefused: (receipt) => say({ tablet: number, state: "refused", receipt }),
}, (route) => io(address, { ...route, forceNew: true, query: { tablet: number } })));

async function drain({ cards, prompt }) {
  const outbox = await openOutbox("bench", memoryShelf());
  const participantId = newId();
  const want = (name, data) => outbox.add({ id: newId(), name, data, participantId });
  await want("JoinWorkshop", {});
  for (let number = 0; number < cards; number += 1) {
    await want("SendStatement", { statement_id: newId(), prompt_id: prompt, text: `Karte ${number}`, taken_down: false });
  }
  const begun = performance.now();
  await outbox.drain(({ id, name, data }) => connections[0].send(name, data, { participantId, commandId: id }));
  say({ drained: (performance.now() - begun) / 1000, left: outbox.pending().length + outbox.refused().length });
}

createInterface({ input: process.stdin }).on("line", (line) => drain(JSON.parse(line)));
