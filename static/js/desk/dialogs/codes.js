/* The codes, links and QR codes with which children and adults come in. */
import { t } from "../../messages.js";
import { el, fill, keyed, setText } from "../../parts/dom.js";
import { icon, picto } from "../../parts/picto.js";
import { button } from "../controls.js";
import { showOnly } from "../form_dialog.js";
import { spaced } from "../head.js";

/** Both codes, large, in a dialog. */
export async function showCodes(desk) {
  const codes = makeCodes(desk, { large: true });
  codes.update();
  await showOnly({ title: t("desk.codes.title"), body: [codes.element] });
}

/** Children and adults side by side. The addresses of the machine are offered, as not each reaches every device. */
export function makeCodes(desk, { large = false } = {}) {
  let address = 0; // which of the machine's addresses is shown
  const tickets = ["children", "staff"].map((who) => makeTicket(desk, who));
  const list = el("div", { class: "codes__addresses-list" });
  const others = el("details", { class: "fold codes__addresses" },
    el("summary", { class: "fold__summary" }, icon("icon-down", { class: "fold__sign" }), t("desk.codes.other_address")), list);
  const element = el("div", { class: `codes${large ? " codes--large" : ""}` },
    el("div", { class: "codes__two" }, ...tickets.map((ticket) => ticket.element)), others);

  function update() {
    if (!desk.me) return;
    const { urls } = desk.me.join.children;
    others.hidden = urls.length < 2;
    keyed(list, urls.map((url, index) => ({ index, host: new URL(url).host })), (one) => one.host, (one) => button({
      label: one.host,
      press() {
        address = one.index;
        update();
      },
    }), (made, one) => made.setAttribute("aria-pressed", String(one.index === address)));
    for (const ticket of tickets) ticket.update(address);
  }

  return { element, update };
}

function makeTicket(desk, who) {
  const qr = el("img", { class: "ticket__qr qr", attrs: { width: 160, height: 160 } });
  const code = el("p", { class: "ticket__code" });
  const symbols = el("ul", { class: "ticket__symbols", attrs: { "aria-label": t("desk.codes.symbols"), hidden: true } });
  const url = el("input", { class: "ticket__url field__input", attrs: { readonly: true, "aria-label": `${t("desk.codes.address")}: ${t(`desk.codes.${who}`)}` } });
  const copy = button({ label: t("desk.codes.copy"), sign: "icon-copy", press: copyUrl });
  const said = el("span", { class: "ticket__said", attrs: { role: "status" } });
  const perspective = who === "children" ? "children" : "staff";
  const element = el("div", { class: "ticket" },
    el("h3", { class: "ticket__who" }, el("span", { class: "marker", data: { perspective }, attrs: { "aria-hidden": "true" } }), t(`desk.codes.${who}`)),
    qr, code, symbols, url, el("p", { class: "ticket__acts" }, copy, said));

  /** Plain http has no clipboard for pages: then the link is selected and one copies it by hand. */
  async function copyUrl() {
    try {
      await navigator.clipboard.writeText(url.value);
      setText(said, t("desk.codes.copied"));
    } catch {
      url.focus();
      url.select();
      setText(said, document.execCommand("copy") ? t("desk.codes.copied") : t("desk.codes.select"));
    }
  }

  function update(address) {
    const join = desk.me.join[who];
    const chosen = join.urls[Math.min(address, join.urls.length - 1)];
    const four = join.symbols ?? [];
    symbols.hidden = !four.length;
    keyed(symbols, four, (id) => id, (id) => el("li", { class: "ticket__symbol" }, picto(id, { label: t(`pictograms.${id}`) })));
    if (url.value === chosen) return;
    url.value = chosen;
    fill(code, spaced(join.code));
    qr.setAttribute("alt", t("desk.codes.qr", { code: spaced(join.code) }));
    qr.setAttribute("src", `/qr/${join.code}.svg?${new URLSearchParams({ address: chosen })}`);
  }

  return { element, update };
}
