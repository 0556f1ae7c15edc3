/* Whoever looks a card up chooses a language as on the tablet; this device remembers it from the door to the answer. */
import { openMemory } from "../tablet/memory.js";
import { languageList } from "../tablet/language_list.js";
import { openLanguages } from "../tablet/languages.js";

const WHO = "finder";

/** The row of languages, or null where there is only one; `redraw` is called whenever another is spoken. */
export function finderLanguages(redraw) {
  const languages = openLanguages({ memory: openMemory("tierkarte") });
  languages.follow(WHO); // what is kept here is spoken at once, before anything is drawn
  const row = languageList({ languages, ids: () => [WHO], say: () => {} });
  languages.onChange(() => {
    row?.update();
    redraw();
  });
  return row?.list ?? null;
}
