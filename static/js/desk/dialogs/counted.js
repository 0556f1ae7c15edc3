/* Votes without tablets: an adult counts raised hands or paper and enters them. They stay apart from the tablets'. */
import { t } from "../../messages.js";
import { el, fill } from "../../parts/dom.js";
import { choiceHead, nameOf } from "../choice_head.js";
import { choices, field } from "../controls.js";
import { formDialog, saveAct } from "../form_dialog.js";

const PERSPECTIVES = ["children", "staff", "parents", "leadership", "partners"];
const SAID = ["yes", "perhaps", "no"];

export async function enterCounted(desk) {
  const ballot = desk.now.ballot;
  const columns = ballot.mode === "rating" ? SAID : ["count"];
  const option = (kind) => (value) => ({ value, label: t(`desk.counted.${kind}.${value}`) });
  const source = choices({ legend: t("desk.counted.how"), value: "hands", class: "choices--row", options: ["hands", "paper"].map(option("sources")), change: () => showEntered() });
  const who = choices({
    legend: t("desk.counted.who"), value: "children", class: "choices--row", change: () => showEntered(),
    options: PERSPECTIVES.map((value) => ({ value, label: t(`common.perspectives.${value}`) })),
  });
  const voters = field({ label: t("desk.counted.voters"), attrs: { type: "number", min: 0, inputmode: "numeric", required: true } });
  const body = el("tbody");
  const table = el("table", { class: "table counted" },
    el("thead", {}, el("tr", {}, el("th", { text: t("desk.vote.choice"), attrs: { scope: "col" } }),
      ...columns.map((column) => el("th", { text: t(`desk.counted.columns.${column === "count" ? ballot.mode : column}`), attrs: { scope: "col" } })))),
    body);

  const before = () => desk.now.entered.find((one) => one.source === source.value && one.perspective === who.value);

  /** What was entered for this source and these people, to look at and to change. */
  function showEntered() {
    const known = before();
    voters.input.value = known ? String(known.voters) : "";
    fill(body, ...ballot.choices.map((choice) => rowOf(choice, known?.counts[choice.id])));
  }

  function rowOf(choice, counted) {
    const title = nameOf(choice, ballot.choices);
    return el("tr", {}, choiceHead(choice, ballot.choices), ...columns.map((column) => {
      const value = (column === "count" ? counted : counted?.[column]) ?? "";
      const input = el("input", { class: "field__input counted__number", data: { choice: choice.id, column }, attrs: { type: "number", min: 0, inputmode: "numeric", "aria-label": `${title}: ${t(`desk.counted.columns.${column === "count" ? ballot.mode : column}`)}` } });
      input.value = String(value);
      return el("td", {}, input);
    }));
  }

  async function save(value) {
    const isGone = value === "remove";
    const number = (input) => (input.value.trim() === "" ? 0 : input.valueAsNumber);
    const inputs = [...body.querySelectorAll("input")];
    const all = [voters.input, ...inputs].map(number);
    if (!isGone && all.some((one) => !Number.isInteger(one))) return t("desk.counted.whole_numbers");
    if (!isGone && voters.input.value.trim() === "") return t("desk.counted.voters_missing");
    const counts = new Map();
    if (!isGone) for (const input of inputs) counts.set(input.dataset.choice, { ...counts.get(input.dataset.choice), choice: input.dataset.choice, [input.dataset.column]: number(input) });
    return desk.send("EnterVotes", { ballot_id: ballot.id, source: source.value, perspective: who.value, voters: isGone ? 0 : number(voters.input), counts: [...counts.values()] });
  }

  showEntered();
  const answer = await formDialog({
    title: t("desk.counted.title"), help: t(`desk.counted.help.${ballot.mode}`), class: "dialog--wide", ownRules: true,
    body: [source, who, voters, table],
    acts: [saveAct(t("desk.counted.save")), ...(desk.now.entered.length ? [{ label: t("desk.counted.remove"), value: "remove" }] : [])],
    save,
  });
  if (answer) desk.say(t(answer === "remove" ? "desk.counted.removed" : "desk.counted.saved"));
}
