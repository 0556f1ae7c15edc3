/* Votes stay where they were given. Whoever joins, splits or stacks what carries some is told so before, with the numbers
   that all may know, and says whether to do it all the same: the command goes out again only then. */
import { t } from "../messages.js";
import { ask } from "../parts/dialog.js";
import { cardName, clusterName } from "./names.js";

const TO_DO = { JoinClusters: "join", SplitCluster: "split", StackStatements: "stack" };

/** send(name, data) → receipt; agree(name, votes) → promise of whether to do it all the same */
export async function sendKnowing(send, name, data, agree) {
  const receipt = await send(name, data);
  if (receipt.reason !== "votes_stay" || !TO_DO[name]) return receipt;
  if (!(await agree(name, receipt.details.votes))) return { ...receipt, message: t("board.votes.left") };
  return send(name, { ...data, ballots: receipt.details.ballots });
}

/** The question, as an `agree`. */
export const askAboutVotes = (records, extra = "") => async (name, votes) => {
  const todo = TO_DO[name];
  const lines = votes.map((one) => voteSentence(records, one));
  const answer = await ask({
    title: t("board.votes.title"),
    text: [...lines, t(`board.votes.stay.${todo}`)].join("\n"),
    acts: [{ label: t("board.leave"), value: "" }, { label: t(`board.votes.yes.${todo}`), value: "yes", kind: "next" }],
    class: `dialog--lines ${extra}`.trim(),
  });
  return answer === "yes";
};

/** „Punkte auf „Ruhe“: Kinder 2, Personal 1.“ Before the reveal no number and not even whether there is one. */
export function voteSentence(records, { id, mode, revealed, given = {}, entered = [] }) {
  const what = records.get(`cluster:${id}`) ? clusterName(records, id) : cardName(records, id);
  if (!revealed) return t("board.votes.secret", { what });
  const tablets = Object.entries(given).map(([who, n]) => t(`board.votes.by.${mode}`, { who: t(`common.perspectives.${who}`), ...numbers(n) }));
  const counted = entered.map(({ source, perspective, counted: n }) =>
    t(`board.votes.${source}`, { what: t(`board.votes.by.${mode === "pairs" ? "dots" : mode}`, { who: t(`common.perspectives.${perspective}`), ...numbers(n) }) }));
  const all = [...tablets, ...counted];
  if (mode === "pairs" && !all.length) return t("board.votes.compared", { what });
  return t(`board.votes.of.${mode}`, { what, votes: all.join(mode === "rating" ? "; " : ", ") });
}

const numbers = (n) => (typeof n === "number" ? { n } : n);
