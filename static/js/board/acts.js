/* What people do on the board, whether by drag, by taps or by keyboard: one command each, and one sentence about it. */
import { newId } from "../ids.js";
import { t } from "../messages.js";
import { cardName, clusterName, placeName } from "./names.js";
import { sendKnowing } from "./votes.js";

/** send(name, data) → receipt; agree(name, votes): see votes.js; say(text) for screen readers; note(text) for all; where() → { x, y } for a new cloud;
    takeBack("Undo" or "Redo"), where more than the board's own steps can be taken back */
export function boardActs({ records, send, agree, say, note, where, takeBack }) {
  async function ask(name, data, done) {
    note("");
    const receipt = await sendKnowing(send, name, data, agree);
    if (receipt.ok) say(done);
    else note(receipt.message || t("board.not_done"));
    return receipt;
  }

  async function back(command, done) {
    if (!takeBack) return ask(command, { board: true }, done);
    note("");
    const receipt = await takeBack(command); // says itself what was taken back
    if (!receipt.ok) note(receipt.message || t("board.not_done"));
    return receipt;
  }

  const cards = (ids) => (ids.length === 1 ? cardName(records, ids[0]) : t("board.cards", { n: ids.length }));
  const cluster = (id) => clusterName(records, id);

  return {
    /** place: a cluster's id, "unsorted" or "shelf"; before: lay it in front of this card */
    move(ids, place, before = "") {
      const data = { statement_ids: ids, place, ...(before ? { before } : {}) };
      return ask("MoveStatements", data, t("board.did.move", { cards: cards(ids), place: placeName(records, place) }));
    },

    stack(ids, onto) {
      const going = ids.filter((id) => id !== onto);
      return ask("StackStatements", { statement_ids: going, onto }, t("board.did.stack", { cards: cards(going), onto: cardName(records, onto) }));
    },

    unstack(ids) {
      return ask("UnstackStatements", { statement_ids: ids }, t("board.did.unstack"));
    },

    /** Answers the new cluster's id, or "" when it was refused. */
    async gather(ids, place = where()) {
      const id = newId();
      const data = { cluster_id: id, statement_ids: ids, x: place.x, y: place.y };
      const receipt = await ask("CreateCluster", data, ids.length ? t("board.did.gather", { cards: cards(ids) }) : t("board.did.create"));
      return receipt.ok ? id : "";
    },

    /** Some cards of a cluster go into a new one beside it. Answers its id, or "" when it was refused. */
    async split(ids, from) {
      const into = newId();
      const done = t("board.did.split", { title: cluster(from), cards: cards(ids) });
      const receipt = await ask("SplitCluster", { cluster_id: from, statement_ids: ids, into }, done);
      return receipt.ok ? into : "";
    },

    moveCluster: (id, { x, y }) => ask("MoveCluster", { cluster_id: id, x, y }, t("board.did.move_cluster", { title: cluster(id) })),
    name: (id, title) => ask("NameCluster", { cluster_id: id, title }, t("board.did.name", { title })),
    picture: (id, pictogram) => ask("PictureCluster", { cluster_id: id, pictogram }, t("board.did.picture", { title: cluster(id) })),
    join: (id, into) => ask("JoinClusters", { cluster_id: id, into }, t("board.did.join", { title: cluster(id), into: cluster(into) })),
    takeApart: (id) => ask("TakeClusterApart", { cluster_id: id }, t("board.did.take_apart", { title: cluster(id) })),
    undo: () => back("Undo", t("board.did.undo")),
    redo: () => back("Redo", t("board.did.redo")),
  };
}

