/* What one child gave in a ballot: the server's record with what is still on its way laid on top. No DOM here. */

export const VOTES = ["CastVote", "RetractVote", "RateChoice", "RetractRating", "JudgePair"];

/** The choices that carry a dot of this child on this ballot. */
export function dotsOf(participantId, ballotId, mine, commands) {
  const dots = new Set(recordOf(participantId, ballotId, mine).choices ?? []);
  for (const { name, data } of under(participantId, ballotId, commands)) {
    if (name === "CastVote") dots.add(data.choice);
    if (name === "RetractVote") dots.delete(data.choice);
  }
  return dots;
}

/** Map of choice → "yes" | "perhaps" | "no". */
export function ratingsOf(participantId, ballotId, mine, commands) {
  const ratings = new Map(Object.entries(recordOf(participantId, ballotId, mine).ratings ?? {}));
  for (const { name, data } of under(participantId, ballotId, commands)) {
    if (name === "RateChoice") ratings.set(data.choice, data.rating);
    if (name === "RetractRating") ratings.delete(data.choice);
  }
  return ratings;
}

/** [{ first, second, winner }] as they were dealt; null as long as none are. */
export function pairsOf(participantId, ballotId, mine, commands) {
  const dealt = recordOf(participantId, ballotId, mine).pairs;
  if (!dealt) return null;
  const pairs = dealt.map((pair) => ({ ...pair }));
  for (const { name, data } of under(participantId, ballotId, commands)) {
    const pair = name === "JudgePair" && pairs.find(({ first, second }) => first === data.first && second === data.second);
    if (pair) pair.winner = data.winner;
  }
  return pairs;
}

/** Whether the records already show what a vote did. */
export function isVoteVisible({ name, data, participantId }, mine) {
  const record = recordOf(participantId, data.ballot_id, mine);
  switch (name) {
    case "CastVote": return Boolean(record.choices?.includes(data.choice));
    case "RetractVote": return record.choices?.includes(data.choice) === false;
    case "RateChoice": return record.ratings?.[data.choice] === data.rating;
    case "RetractRating": return Boolean(record.ratings) && !(data.choice in record.ratings);
    case "TakePairs": return Boolean(record.pairs);
    case "JudgePair": return Boolean(record.pairs?.some(({ first, second, winner }) => first === data.first && second === data.second && winner === data.winner));
    default: return true;
  }
}

function recordOf(participantId, ballotId, mine) {
  const record = mine?.get(`votes:${participantId}`);
  return record?.ballot_id === ballotId ? record : {};
}

const under = (participantId, ballotId, commands) =>
  commands.filter((one) => one.participantId === participantId && one.status !== "refused" && one.data.ballot_id === ballotId);
