/* A cloud of a given size, for choices and results. */
import { cloudPath } from "../board/cloud_shape.js";
import { estimatingRuler, fontRuler } from "../board/sizes.js";
import { el, setAttr, setText, svg } from "../parts/dom.js";
import { picto, setPicture } from "../parts/picto.js";
import { wordsOn } from "./cloud_words.js";

let ruler = estimatingRuler;

/** Measures with the wall's own letters once they are there. */
export function titleRuler() {
  if (ruler === estimatingRuler && document.fonts.check("700 36px Andika")) ruler = fontRuler("Andika", 700);
  return ruler;
}

/** A choice on the wall: picture and words on a cloud. */
export function makeChoiceCloud(tag = "div") {
  const shape = svg("svg", { class: "cloud__shape", attrs: { "aria-hidden": "true" } },
    svg("path", { class: "cloud__lip" }), svg("path", { class: "cloud__face" }));
  const picture = picto("", { class: "choice-cloud__picture" });
  const words = el("span", { class: "choice-cloud__words", attrs: { dir: "auto", lang: "de" } });
  const element = el(tag, { class: "cloud choice-cloud" }, shape, picture, words);
  return {
    element,
    /** w and h in wall units; most: how large its writing may be */
    update({ id, title, pictogram }, { w, h }, most) {
      const stand = wordsOn({ title, pictogram }, { w, h }, titleRuler());
      setText(words, title);
      for (const name of ["size", "lines", "picture"]) element.style.setProperty(`--${name}`, name === "size" ? Math.min(most, stand.size) : stand[name]);
      picture.toggleAttribute("hidden", !stand.picture);
      if (pictogram) setPicture(picture, pictogram);
      const size = `${Math.round(w)} ${Math.round(h)}`;
      if (element.size === size) return;
      element.size = size;
      element.style.setProperty("--w", Math.round(w));
      element.style.setProperty("--h", Math.round(h));
      setAttr(shape, "viewBox", `0 0 ${size}`);
      const path = cloudPath(id, Math.round(w), Math.round(h));
      for (const part of shape.children) setAttr(part, "d", path);
    },
  };
}
