/* What the ordinary pages can do with script: choose a theme, copy a link, print, hide what a choice does not need. Without it they still work. */

const choice = document.querySelector("[data-theme-choice]");
const select = choice?.querySelector("select");
if (select) {
  select.value = chosenTheme();
  select.addEventListener("change", () => {
    document.dispatchEvent(new CustomEvent("theme", { detail: select.value === "system" ? null : select.value }));
  });
  choice.hidden = false;
}

function chosenTheme() {
  try {
    return localStorage.getItem("theme") ?? "system";
  } catch {
    return "system"; // storage may be forbidden
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector("[data-copy-said]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    said.textContent = (await copied(field)) ? button.dataset.copied : button.dataset.failed;
  });
}

/** Over plain http there is no clipboard; the older way still works there. */
async function copied(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}

for (const button of document.querySelectorAll("[data-print-page]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

for (const part of document.querySelectorAll("[data-only-for]")) {
  const { form } = part.querySelector("input");
  const show = () => { part.hidden = new FormData(form).get("role") !== part.dataset.onlyFor; };
  form.addEventListener("change", show);
  show();
}
