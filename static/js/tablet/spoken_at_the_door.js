/* In which language the door spoke on this visit. A browser that keeps nothing does not know. */

const KEY = "sprache-an-der-tuer";

export const spokenAtTheDoor = {
  get() {
    try {
      return sessionStorage.getItem(KEY) ?? "";
    } catch {
      return "";
    }
  },
  set(lang) {
    try {
      sessionStorage.setItem(KEY, lang);
    } catch {
      // a browser that keeps nothing
    }
  },
};
