import { t } from "../../messages.js";
import { el } from "../../parts/dom.js";
import { choices } from "../controls.js";
import { showOnly } from "../form_dialog.js";

const KEYS = {
  keys_queue: [[["J", "↓"], "next"], [["K", "↑"], "previous"], [["Enter"], "release"], [["V"], "lay"], [["X"], "hold"], [["C"], "cover"]],
  keys_board: [[["←", "→", "↑", "↓"], "board_move"], [["Leertaste"], "board_select"], [["Enter"], "board_place"], [["/", "Strg F"], "board_search"], [["Esc"], "board_clear"]],
  keys_ghosts: [[["←", "→"], "ghost_move"], [["V"], "lay"], [["X"], "refuse"], [["Esc"], "board_leave"]],
  keys_one_offs: [[["J", "↓"], "next"], [["K", "↑"], "previous"], [["W"], "literal"], [["D"], "need"], [["P"], "park"]],
  keys_all: [[["Strg Z"], "undo"], [["Strg Y"], "redo"], [["Esc"], "leave"]],
};
const THEMES = ["light", "dark", "contrast"];

/** Which keys do what, and how the desk looks on this device. */
export async function showHelp() {
  const tables = Object.entries(KEYS).map(([part, rows]) => el("section", { class: "help__part" },
    el("h3", { class: "help__title", text: t(`desk.help.${part}`) }),
    el("dl", { class: "keys" }, ...rows.map(([keys, what]) => el("div", { class: "keys__row" },
      el("dt", {}, ...keys.map((key) => el("kbd", { class: "key", text: key }))),
      el("dd", { text: t(`desk.help.rows.${what}`) }))))));
  const look = choices({
    legend: t("desk.help.look"),
    value: chosenTheme(),
    options: ["system", ...THEMES].map((theme) => ({ value: theme, label: t(`desk.help.theme_${theme}`) })),
    class: "choices--row",
    change: () => document.dispatchEvent(new CustomEvent("theme", { detail: look.value })),
  });
  await showOnly({ title: t("desk.help.title"), body: [el("div", { class: "help" }, ...tables), look] });
}

function chosenTheme() {
  try {
    const kept = localStorage.getItem("theme");
    return THEMES.includes(kept) ? kept : "system";
  } catch {
    return "system";
  }
}
