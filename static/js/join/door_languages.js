/* The languages at the door: a tap says the name, then the page comes in that language. What was spoken here is spoken on
   the tablet too, for as long as this visit lasts. */
import { page } from "../page.js";
import { languageList } from "../tablet/language_list.js";
import { spokenAtTheDoor } from "../tablet/spoken_at_the_door.js";

const TO_HEAR_THE_NAME = 1200;

export function doorLanguages() {
  spokenAtTheDoor.set(page.lang);
  const languages = {
    known: page.languages,
    now: page.lang,
    async choose(lang) {
      languages.now = lang;
      setTimeout(() => location.assign(`${location.pathname}?sprache=${lang}`), TO_HEAR_THE_NAME);
      return true;
    },
  };
  return languageList({ languages, ids: () => [], say: () => {} })?.list ?? null;
}
