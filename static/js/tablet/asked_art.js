/* „You are asked about this“: one's own animal thinks of what the question is about. Adults see the sign alone. */
import { svg } from "../parts/dom.js";
import { picto } from "../parts/picto.js";
import { drawing, thing } from "./art.js";

const CLOUD = "M120 116C98 118 88 96 102 84C88 68 98 44 119 47C122 20 154 11 171 27C184 9 220 13 223 42C246 44 251 74 235 85C245 104 226 120 208 112C196 128 168 127 158 114C147 126 128 126 120 116z";

export function drawAsked(room, promptId) {
  const sign = room.prompt(promptId)?.pictogram || "speech-balloon";
  if (!room.isChild || !room.me) return picto(sign, { class: "prompt__picture" });
  const { animal, colour } = room.me;
  return drawing("asked-art", "0 0 244 180",
    svg("path", { class: "asked-art__thought", attrs: { d: CLOUD } }),
    svg("circle", { class: "asked-art__thought", attrs: { cx: 90, cy: 82, r: 8 } }),
    svg("circle", { class: "asked-art__thought", attrs: { cx: 76, cy: 89, r: 5 } }),
    thing(sign, 125, 25, 84),
    svg("path", { class: "asked-art__body", attrs: { d: "M2 182C2 154 18 148 40 148S78 154 78 182z" } }),
    svg("circle", { class: "asked-art__head", data: { animalColour: colour || null }, attrs: { cx: 40, cy: 118, r: 36 } }),
    animal ? thing(animal, 16, 93, 48) : null);
}
