/* The raised hand: who helps, an adult who writes for a child; then, small, the language and how bright the page is. */
import { el } from "../parts/dom.js";
import { makeDialog, showDialog } from "../parts/dialog.js";
import { icon, picto } from "../parts/picto.js";
import { t } from "../messages.js";
import { aloud, sentenceSpeaker } from "./aloud.js";
import { languageList } from "./language_list.js";
import { words } from "./parts.js";

const THEMES = [["light", "icon-sun"], ["dark", "icon-moon"], ["contrast", "icon-contrast"]];

export async function askForHelp({ room, shell, languages }) {
  const tongues = languageList({ languages, ids: () => [room.me?.id].filter(Boolean), say: (text) => shell.say(text), onChosen: () => dialog.close("") });
  const row = el("div", { class: "say say--calm" }, aloud(el("p", { class: "tablet-dialog__text", text: words(room, "help.text") })));
  const dialog = makeDialog({
    title: t("tablet.help.title"),
    class: "tablet-dialog",
    act: "go",
    body: [
      row,
    ],
    below: [el("div", { class: "tablet-dialog__set" },
      tongues?.list,
      el("div", { class: "tablet-dialog__themes", attrs: { role: "group", "aria-label": t("tablet.help.brightness") } }, ...THEMES.map(themeButton)),
      el("p", { class: "tablet-dialog__links" }, el("a", { text: t("common.privacy"), attrs: { href: "/datenschutz" } }), el("a", { text: t("common.accessibility"), attrs: { href: "/barrierefreiheit" } })))],
    acts: [
      ...(room.isChild && room.me ? [{ label: t("tablet_start.again"), value: "start", kind: "quiet", icon: picto("megaphone") }] : []),
      ...(room.isChild && room.canWrite && room.me ? [{ label: t("tablet.help.adult"), value: "adult", kind: "quiet", icon: picto("grown-up") }] : []),
      { label: t("tablet.help.close"), value: "", kind: "quiet", icon: icon("icon-next", { class: "icon--onward" }) },
    ],
  });
  const who = el("div", { class: "tablet-dialog__who", attrs: { "aria-hidden": "true" } }, picto("person-raising-hand"), picto("grown-up"));
  dialog.querySelector(".dialog__title").before(who);
  row.append(sentenceSpeaker(dialog.querySelector(".dialog__title")));
  row.after(dialog.querySelector(".dialog__acts")); // what a child came for; the settings lie below
  for (const button of dialog.querySelectorAll(".go")) aloud(button);
  dialog.append(moreBelow(dialog));
  const answer = await showDialog(dialog);
  dialog.remove();
  if (answer === "start") shell.go("start", { again: true });
  if (answer === "adult") shell.go("write", { promptId: room.promptForMore, takenDown: true });
}

/** On a small screen: that there is more below, and a tap to get there. Gone at the end. */
function moreBelow(dialog) {
  const form = dialog.querySelector("form");
  const further = () => form.scrollBy({ top: form.clientHeight / 2 });
  const button = el("button", { class: "round tablet-dialog__more", attrs: { type: "button", "aria-label": t("tablet.help.more") }, on: { click: further } }, icon("icon-down"));
  const look = () => {
    button.hidden = form.scrollTop + form.clientHeight >= form.scrollHeight - 24;
  };
  form.addEventListener("scroll", look, { passive: true });
  new ResizeObserver(look).observe(form);
  return button;
}

function themeButton([theme, sign]) {
  const choose = (event) => {
    document.dispatchEvent(new CustomEvent("theme", { detail: theme }));
    for (const one of event.currentTarget.parentNode.children) one.setAttribute("aria-pressed", String(one === event.currentTarget));
  };
  const isNow = document.documentElement.dataset.theme === theme;
  return el("button", { class: "round", attrs: { type: "button", "aria-pressed": isNow, "aria-label": t(`tablet.help.${theme}`) }, on: { click: choose } }, icon(sign));
}
