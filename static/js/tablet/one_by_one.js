/* A ballot that asks one thing after another: where a child stands, the stones that show it, the way on and the way back.
   What was taken down meanwhile is passed over. */
import { makeStones } from "./stones.js";

/** all() → what is asked, in order; isAnswered(one); moved() draws what is asked now; done() comes after the last. */
export function oneByOne({ all, isAnswered, moved, done, stones = makeStones() }) {
  let at = Math.max(0, all().findIndex((one) => !isAnswered(one)));
  const place = () => Math.max(0, Math.min(at, all().length - 1));

  return {
    stones: stones.element,
    get now() {
      return all()[place()];
    },
    get isLast() {
      return place() + 1 >= all().length;
    },
    get isFirst() {
      return place() === 0;
    },
    forward() {
      if (this.isLast) return done();
      at = place() + 1;
      moved();
    },
    draw() {
      const every = all();
      stones.update(every.length, place(), (index) => isAnswered(every[index]));
    },
    /** For the frame: to the one before, as long as there is one. */
    wayBack: {
      canGoBack: () => place() > 0,
      goBack() {
        if (place() === 0) return false;
        at = place() - 1;
        return true;
      },
    },
  };
}
