/* Who somebody is: an animal on its colour. Children are round, adults hexagonal. */
import { capital, animalName } from "../messages.js";
import { el } from "./dom.js";
import { picto, setPicture } from "./picto.js";

/** Silent unless `named`: mostly the name stands beside it. */
export function drawToken({ animal, colour, perspective = "children", named = false, class: extra = "" }) {
  const shape = perspective === "children" ? "" : "token--staff";
  const attrs = named ? { role: "img", "aria-label": capital(animalName(animal, colour)) } : { "aria-hidden": "true" };
  return el("span", { class: `token ${shape} ${extra}`.replace(/ +/g, " ").trim(), data: { animalColour: colour }, attrs }, picto(animal));
}

export function updateToken(token, { animal, colour, perspective = "children" }) {
  token.classList.toggle("token--staff", perspective !== "children");
  token.dataset.animalColour = colour;
  setPicture(token.firstElementChild, animal);
}
