/* A movement that somebody may have asked their device to leave out. */

const LONGEST = 900;

/** Plays the animation of a class once; done when it has ended, at once where none plays. */
export async function calmly(element, name) {
  element.classList.remove(name);
  void element.offsetWidth; // a second time is a new movement
  element.classList.add(name);
  const moves = element.getAnimations?.() ?? [];
  await Promise.race([Promise.allSettled(moves.map((one) => one.finished)), new Promise((done) => setTimeout(done, LONGEST))]);
  element.classList.remove(name);
}
