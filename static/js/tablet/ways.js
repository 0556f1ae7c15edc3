/* Which ways of saying something there are on this device. What can't be done here is not there. */

const ALL = ["write", "pictures", "draw", "speak"];

export function waysHere() {
  return ALL.filter((way) => way !== "speak" || canRecord());
}

/** Browsers hand out a microphone only where the page came by https, or from this very machine. */
export function canRecord(view = globalThis) {
  return Boolean(view.isSecureContext && view.navigator?.mediaDevices?.getUserMedia && view.MediaRecorder);
}
