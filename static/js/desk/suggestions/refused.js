/* What somebody said no to: it does not come back while this window is open, not even after a reload. */
import { traceOf } from "./proposals.js";

const KEPT = 400;

export function makeRefused(workshopId) {
  const key = `refused:${workshopId}`;
  const traces = load();

  function load() {
    try {
      return JSON.parse(sessionStorage.getItem(key)) ?? [];
    } catch {
      return [];
    }
  }

  return {
    traces,
    add(proposal) {
      traces.push(traceOf(proposal));
      traces.splice(0, traces.length - KEPT);
      try {
        sessionStorage.setItem(key, JSON.stringify(traces));
      } catch {
        // a browser that keeps nothing forgets it with a reload
      }
    },
  };
}
