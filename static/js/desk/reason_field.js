import { t } from "../messages.js";
import { el } from "../parts/dom.js";
import { choices, field } from "./controls.js";
import { keepDraft } from "./form_dialog.js";

const OWN = "own";

/** Ready reasons and one's own words. `words` is the catalogue's part with reason, own, own_field and reasons. */
export function reasonField({ words, ready, draft }) {
  const own = field({ label: t(`${words}.own_field`), tag: "textarea", attrs: { rows: 2 } });
  keepDraft(own.input, draft);
  const options = ready.map((name) => ({ value: name, label: t(`${words}.reasons.${name}`) }));
  const reasons = choices({
    legend: t(`${words}.reason`),
    options: [...options, { value: OWN, label: t(`${words}.own`) }],
    value: own.input.value ? OWN : ready[0],
    change: show,
  });
  show();

  function show() {
    own.hidden = reasons.value !== OWN;
    if (!own.hidden && reasons.isConnected) own.input.focus();
  }

  return {
    element: el("div", { class: "reason" }, reasons, own),
    get value() {
      return reasons.value === OWN ? own.input.value.trim() : t(`${words}.reasons.${reasons.value}`);
    },
  };
}
