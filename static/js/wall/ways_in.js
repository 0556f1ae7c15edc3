/* The ways in: a QR code, four pictures and a short code for children, a QR code and a short code for adults. A machine may have several addresses; whoever
   sets up tries another one when the first leads nowhere. */
import { t } from "../messages.js";
import { el, keyed, setAttr, setText } from "../parts/dom.js";
import { icon, picto } from "../parts/picto.js";

export function makeWaysIn(wall) {
  const children = makeTicket("children", t("wall.arrive.for_children"));
  const adults = makeTicket("staff", t("wall.arrive.for_adults"));
  const words = el("span");
  const other = el("button", { class: "ways-in__other", attrs: { type: "button", hidden: true }, on: { click: next } }, icon("icon-swap"), words);
  const address = el("p", { class: "ways-in__address" });
  let chosen = 0;

  function next() {
    chosen += 1;
    update();
  }

  function update() {
    const join = wall.me?.join;
    if (!join) return;
    const all = join.children.urls.length;
    const at = all ? chosen % all : 0;
    children.update(join.children, at, t("wall.arrive.qr_children", { url: join.children.urls[at] ?? "" }));
    adults.update(join.staff, at, t("wall.arrive.qr_adults", { url: join.staff.urls[at] ?? "" }));
    other.hidden = all < 2;
    setText(words, t("wall.arrive.other_address", { n: at + 1, all }));
    setText(address, plain(join.children.urls[at]));
  }

  return {
    element: el("div", { class: "ways-in" }, children.element, el("div", { class: "ways-in__beside" }, children.code, adults.element),
      el("div", { class: "ways-in__foot" }, address, other)),
    update,
  };
}

function makeTicket(perspective, label) {
  const picture = el("img", { class: "qr" });
  const code = el("strong");
  const symbols = el("ul", { class: "ways-in__symbols", attrs: { "aria-label": t("wall.arrive.symbols") } });
  const element = el("figure", { class: `ticket ticket--${perspective}`, data: { perspective } }, picture,
    el("figcaption", {}, el("span", { class: "marker", data: { perspective }, attrs: { "aria-hidden": "true" } }), el("span", { text: label })));
  const shown = el("p", { class: "ways-in__code" }, el("span", { text: t("wall.arrive.code") }), code);
  const beside = el("div", { class: "ways-in__tapped" }, el("p", { class: "ways-in__symbols-words", text: t("wall.arrive.symbols") }), symbols, shown);
  if (perspective !== "children") element.querySelector("figcaption").append(code);
  return {
    element,
    code: beside,
    update({ code: letters, urls, symbols: four = [] }, at, description) {
      keyed(symbols, four, (id) => id, (id) => el("li", { class: "ways-in__symbol" }, picto(id, { label: t(`pictograms.${id}`) })));
      symbols.hidden = symbols.previousElementSibling.hidden = !four.length;
      setText(code, spaced(letters));
      setAttr(picture, "alt", description);
      const source = urls[at] ? `/qr/${letters}.svg?address=${encodeURIComponent(urls[at])}` : "";
      if (picture.getAttribute("src") !== source) setAttr(picture, "src", source || null);
    },
  };
}

/** „FUX 47“ reads better from afar; the tablet takes both. */
export const spaced = (code) => code.replace(/^(\p{L}+)(\d+)$/u, "$1 $2");

/** What one types, with its http://: browsers try https otherwise, and find nothing. No code at the end. */
const plain = (url = "") => url.replace(/\/k\/.*$/, "");
