/* A moment of the evening on a board to look at: nothing in it can be moved. The wall and the desk draw the same. */
import { layout } from "../board/layout.js";
import { describeCard } from "../board/names.js";
import { estimatingRuler, fontRuler } from "../board/sizes.js";
import { Surface } from "../board/surface.js";
import { t } from "../messages.js";
import { el } from "../parts/dom.js";

const NOBODY = new Set();

export function makeStage() {
  const element = el("div", { class: "board__field replay__field" });
  const surface = new Surface(element);
  let ruler = [estimatingRuler, estimatingRuler];

  return {
    element,

    /** Once the letters are there it measures; before, it estimates. */
    async useFont() {
      const family = getComputedStyle(element).fontFamily;
      await Promise.all([document.fonts.load(`36px ${family}`), document.fonts.load(`700 44px ${family}`)]).catch(() => {});
      ruler = [fontRuler(family), fontRuler(family, 700)];
    },

    draw(records, unit) {
      const { width, height } = element.getBoundingClientRect();
      if (!width || !height) return;
      const laid = layout(records, {
        width, height, unit, ruler: ruler[0], titleRuler: ruler[1],
        labels: { shelf: t("board.shelf"), unsorted: t("board.unsorted"), untitled: t("board.untitled") },
      });
      surface.draw({
        layout: laid, unit, records, chosen: NOBODY, inHand: NOBODY, editing: "", describe: (id, box) => describeCard(records, id, box),
      });
    },
  };
}
