/* Keeps an answer up to date that takes long to make: one question at a time, and a rest after each of twice as long as it
   took, within bounds, so that what is asked leaves room for all else however fast cards come. Knows nothing of the page. */

const SHORTEST_REST = 3000; // ms
const LONGEST_REST = 6000;

/** `ask()` → promise of whether there was an answer. */
export function makeFollower(ask, { clock = () => performance.now(), later = setTimeout, drop = clearTimeout } = {}) {
  let isRunning = false;
  let isStale = false;
  let isUrgent = false;
  let isGone = false;
  let restedAt = 0;
  let timer = null;

  function plan() {
    if (isRunning || isGone || !isStale) return;
    drop(timer);
    timer = later(run, isUrgent ? 0 : Math.max(0, restedAt - clock()));
  }

  async function run() {
    isRunning = true;
    isStale = isUrgent = false;
    const began = clock();
    const isAnswered = await ask();
    const now = clock();
    restedAt = now + Math.min(LONGEST_REST, Math.max(SHORTEST_REST, 2 * (now - began)));
    isRunning = false;
    isStale ||= !isAnswered;
    plan();
  }

  return {
    /** There is something new. */
    changed() {
      isStale = true;
      plan();
    },
    /** Something else is asked, or something must go: no rest before the next answer. */
    urge() {
      isStale = isUrgent = true;
      plan();
    },
    stop() {
      isGone = true;
      drop(timer);
    },
  };
}
