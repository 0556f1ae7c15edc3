/* „Ausgeben“: links that also work by themselves; with script, the page says how far it is and stays where it was. */
import { t } from "../messages.js";

export function wireExport(root, notice) {
  const button = root.querySelector("[aria-expanded]");
  const menu = root.querySelector(".export__menu");
  const making = new Set();

  function show(isOpen) {
    button.setAttribute("aria-expanded", String(isOpen));
    menu.hidden = !isOpen;
  }

  button.addEventListener("click", () => show(menu.hidden));
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || menu.hidden) return;
    show(false);
    button.focus();
  });
  root.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !root.contains(event.relatedTarget)) show(false);
  });
  document.addEventListener("click", (event) => {
    if (!root.contains(event.target)) show(false);
  });
  for (const link of menu.querySelectorAll("a")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      show(false);
      button.focus();
      make(link.href, link.dataset.what);
    });
  }
  menu.querySelector("[data-print]").addEventListener("click", () => {
    show(false);
    window.print();
  });

  async function make(address, what) {
    if (making.has(address)) return;
    making.add(address);
    notice.say(t("steering.export.making", { what }), null, { stays: true });
    try {
      const response = await fetch(address, { headers: { Accept: "*/*" } });
      if (!response.ok) throw new Error(String(response.status));
      save(await response.blob(), nameFrom(response.headers.get("Content-Disposition")));
      notice.say(t("steering.export.made", { what }));
    } catch {
      notice.say(t("steering.export.failed", { what }));
    }
    making.delete(address);
  }
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** The name that the server chose, in either of the two ways in which headers spell it. */
export function nameFrom(header) {
  const long = /filename\*=UTF-8''([^;]+)/i.exec(header ?? "");
  if (long) return decodeURIComponent(long[1]);
  return /filename="?([^";]+)"?/i.exec(header ?? "")?.[1] ?? "leitbild";
}
