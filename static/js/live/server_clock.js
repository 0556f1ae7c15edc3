/* What time it is for the server: laptops have clocks of their own, and some of them are wrong by minutes. */
let ahead = 0; // seconds

export function setServerTime(now) {
  if (Number.isFinite(now)) ahead = now - Date.now() / 1000;
}

export const serverNow = () => Date.now() / 1000 + ahead;

/** Seconds that a timer record still has; 0 once it is over, for nobody is cut off. */
export const secondsLeft = ({ ends_at: endsAt, left }) => Math.max(0, left ?? endsAt - serverNow());
