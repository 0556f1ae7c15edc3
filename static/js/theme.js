/* Light, dark or contrast, decided before the first paint: a plain script in the head, since a module runs too late.
   A page that comes with data-theme (the wall: a gym hall is bright) keeps it unless somebody chose on this device.
   Choosing: document.dispatchEvent(new CustomEvent("theme", { detail: "dark" })), or null for the system's own. */
(function () {
  "use strict";
  const KEY = "theme";
  const THEMES = ["light", "dark", "contrast"];
  const root = document.documentElement;
  const fixed = root.dataset.theme;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const contrast = matchMedia("(prefers-contrast: more)");
  let chosen = kept();

  function kept() {
    try {
      return known(localStorage.getItem(KEY));
    } catch {
      return null; // storage may be forbidden; the choice then lasts as long as the page
    }
  }

  function keep(theme) {
    try {
      if (theme) localStorage.setItem(KEY, theme);
      else localStorage.removeItem(KEY);
    } catch {
      return;
    }
  }

  function known(theme) {
    return THEMES.includes(theme) ? theme : null;
  }

  function show() {
    const system = contrast.matches ? "contrast" : dark.matches ? "dark" : "light";
    root.dataset.theme = chosen || fixed || system;
  }

  show();
  dark.addEventListener("change", show);
  contrast.addEventListener("change", show);
  addEventListener("storage", () => {
    chosen = kept();
    show();
  });
  document.addEventListener("theme", (event) => {
    chosen = known(event.detail);
    keep(chosen);
    show();
  });
})();
