import { secondsLeft } from "../../live/server_clock.js";
import { t } from "../../messages.js";
import { ask } from "../../parts/dialog.js";
import { icon } from "../../parts/picto.js";

const MINUTES = [1, 2, 3, 5, 10, 15];

/** How much time there shall be, with one press; a timer that runs can have more or go. */
export async function setTimer(desk) {
  const { timer } = desk.now;
  const running = timer ? [
    { label: t("timer.more"), value: "more", kind: "next", icon: icon("icon-plus") },
    { label: t("timer.away"), value: "away", icon: icon("icon-cross") },
  ] : [];
  const answer = await ask({
    title: t("timer.title"), text: t("timer.help"), class: "timer-dialog",
    acts: [...running, ...MINUTES.map((n) => ({ label: t("timer.minutes", { n }), value: String(n * 60) })), { label: t("desk.dialog.cancel") }],
  });
  if (answer === "away") return desk.ask("StopTimer");
  if (answer === "more") return desk.ask("StartTimer", { seconds: Math.min(3600, Math.max(30, Math.round(secondsLeft(desk.now.timer ?? timer))) + 60) });
  return answer ? desk.ask("StartTimer", { seconds: Number(answer) }) : null;
}
