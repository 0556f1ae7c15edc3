/* The door of pictures: four of sixteen, in any order. The fourth one opens it. A picture that was tapped is taken out by
   tapping it again, and the last one by the rubber. */
import { t } from "../messages.js";
import { el, keyed, setAttr, setText } from "../parts/dom.js";
import { icon, picto, takeFrom } from "../parts/picto.js";
import { calmly } from "../parts/calmly.js";
import { aloud, sentenceSpeaker } from "../tablet/aloud.js";

const LENGTH = 4;
const COLUMNS = 4;
const SENTENCES = { 404: "join.unknown_pictures", 429: "join.wait" };
const ARROWS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -COLUMNS, ArrowDown: COLUMNS };

/** `symbols` are { id, name }; `open(code)` leads on; `ask(ids)` is a promise of an answer with `status` and `code`. */
export function mountDoor(root, { symbols, open, ask = askTheHouse }) {
  let tapped = [];
  let isAsking = false;
  takeFrom("door", symbols.map(({ id }) => id));

  const heading = el("h1", { class: "say__text", text: t("join.tap_pictures"), attrs: { tabindex: "-1" } });
  const slots = el("ol", { class: "door__slots", attrs: { "aria-hidden": "true" } });
  const back = el("button", { class: "round", attrs: { type: "button", "aria-label": t("join.last_back") }, on: { click: () => change(tapped.slice(0, -1)) } }, icon("icon-rub"));
  const said = aloud(el("p", { class: "door__said", attrs: { role: "status" } }));
  const count = el("p", { class: "sr-only", attrs: { role: "status" } });
  const pad = el("div", { class: "door__pad", attrs: { role: "group", "aria-label": t("join.pictures") }, on: { keydown: walk } }, ...symbols.map(drawKey));
  root.append(
    el("div", { class: "door__words" }, el("div", { class: "say" }, heading), el("div", { class: "door__row" }, slots, back), said, count),
    pad);
  heading.after(sentenceSpeaker(heading));
  draw();

  function drawKey({ id, name }) {
    return el("button", { class: "choice door__key", attrs: { type: "button", "aria-label": name }, data: { id }, on: { click: () => tap(id) } },
      picto(id), el("span", { class: "door__tick", attrs: { "aria-hidden": "true" } }, icon("icon-tick")));
  }

  function tap(id) {
    if (isAsking) return;
    if (tapped.includes(id)) return change(tapped.filter((one) => one !== id));
    change([...tapped, id]);
    if (tapped.length === LENGTH) knock();
  }

  function change(now) {
    if (isAsking) return;
    tapped = now;
    tell("");
    draw();
  }

  async function knock() {
    isAsking = true;
    setAttr(pad, "aria-busy", true);
    const { status, code } = await ask(tapped).catch(() => ({ status: 0 }));
    if (code) return open(code); // the pad stays shut until the page has gone
    tell(t(SENTENCES[status] ?? "join.no_network"));
    await calmly(slots, "door__slots--shake");
    isAsking = false;
    setAttr(pad, "aria-busy", null);
    tapped = [];
    draw();
  }

  function tell(text) {
    said.replaceChildren(...(text ? [icon("icon-eye"), text] : []));
  }

  function draw() {
    const places = Array.from({ length: LENGTH }, (_, index) => ({ index, id: tapped[index] ?? "" }));
    keyed(slots, places, ({ index, id }) => `${index}/${id}`, ({ id }) => el("li", { class: "door__slot" }, id ? picto(id) : null));
    for (const key of pad.children) setAttr(key, "aria-pressed", tapped.includes(key.dataset.id));
    back.disabled = !tapped.length;
    setText(count, t("join.tapped", { n: tapped.length }));
  }

  /** Arrow keys go from picture to picture, as they lie on the screen. */
  function walk(event) {
    const keys = [...pad.children];
    const step = ARROWS[event.key] ?? 0;
    const turn = getComputedStyle(pad).direction === "rtl" && Math.abs(step) === 1 ? -1 : 1;
    const next = keys[keys.indexOf(document.activeElement) + step * turn];
    if (!step || !next) return;
    event.preventDefault();
    next.focus();
  }

  return { heading };
}

async function askTheHouse(ids) {
  const answer = await fetch(`/bilder/${ids.join(".")}`, { headers: { Accept: "application/json" } });
  return { status: answer.status, code: answer.ok ? (await answer.json()).code : "" };
}
