/* Buttons for who sets up the projector or looks back. They come with the mouse and go again. */
import { t } from "../messages.js";
import { el } from "../parts/dom.js";
import { icon } from "../parts/picto.js";

const STAY = 4000;

/** look(what) shows a scene that is none of the steps */
export function makeTools(root, { look }) {
  const themes = ["light", "dark", "contrast"];
  const theme = tool("icon-contrast", t("wall.theme"), () => {
    const now = themes.indexOf(document.documentElement.dataset.theme);
    document.dispatchEvent(new CustomEvent("theme", { detail: themes[(now + 1) % themes.length] }));
  });
  const again = tool("icon-again", t("replay.title"), () => look("replay"));
  const words = tool("icon-cloud", t("words.open"), () => look("words"));
  const full = tool("icon-screen", t("wall.fullscreen"), () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  });
  full.hidden = !document.fullscreenEnabled;
  const tools = el("div", { class: "wall__tools", attrs: { role: "group", "aria-label": t("wall.tools") } }, words, again, theme, full);
  let timer = null;
  root.addEventListener("pointermove", () => {
    root.classList.add("is-awake");
    clearTimeout(timer);
    timer = setTimeout(() => root.classList.remove("is-awake"), STAY);
  });
  return tools;
}

function tool(sign, label, act) {
  return el("button", { class: "round stock", attrs: { type: "button", "aria-label": label, title: label }, on: { click: act } }, icon(sign));
}
