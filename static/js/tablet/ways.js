/* Which ways of saying something there are on this device. What can't be done here is not there. */

const ALL = ["write", "pictures", "draw", "speak"];

let built = new Set(["write"]);

/** The screens that there are. */
export function useWays(screens) {
  built = new Set(ALL.filter((way) => way in screens));
}

export function waysHere() {
  return ALL.filter((way) => built.has(way) && (way !== "speak" || canRecord()));
}

/** Browsers hand out a microphone only where the page came by https, or from this very machine. */
export function canRecord(view = globalThis) {
  return Boolean(view.isSecureContext && view.navigator?.mediaDevices?.getUserMedia && view.MediaRecorder);
}
