/* „Weiß nicht“ and „heute nicht“ are answers, and said thank you for. */
import { t } from "../../messages.js";
import { go, nextChild } from "../parts.js";
import { quiet } from "./soon.js";

export function answered(app) {
  const next = nextChild(app);
  const screen = quiet(app, {
    sign: "answer",
    title: t("tablet.answer_counts"),
    text: t("tablet.that_is_fine"),
    foot: [go({ label: t("tablet.write_after_all"), sign: "icon-pen", signFirst: true, act: () => app.home() }), next.button],
  });
  return { ...screen, update: next.update };
}
