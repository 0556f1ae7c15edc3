/* Before the workshop is here, or when nobody could join: a friendly moment. */
import { setText } from "../../parts/dom.js";
import { t } from "../../messages.js";
import { drawScene } from "../scene.js";
import { calm, go, say } from "../parts.js";

export function moment({ room }) {
  const title = say(t("tablet.moment"));
  const why = calm("");
  const again = go({ label: t("tablet.try_again"), sign: "icon-again", kind: "next", act: () => location.reload() });
  return {
    scene: drawScene(),
    class: "moment",
    stage: [title, why],
    foot: again,
    heading: title.firstElementChild,
    update() {
      setText(title.firstElementChild, t(room.trouble ? "tablet.not_in" : "tablet.moment"));
      setText(why, room.trouble);
      why.hidden = !room.trouble;
      again.hidden = !room.trouble;
    },
  };
}
