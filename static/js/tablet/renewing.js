/* A device whose token was forgotten or is not known any more gets a new one with the page: asked for once, and again only
   after it was let in. */

const ASKED = "renewed";

/** Whether the page is on its way. */
export function renew() {
  try {
    if (sessionStorage.getItem(ASKED)) return false;
    sessionStorage.setItem(ASKED, "1");
  } catch {
    return false; // nobody could tell a second time from the first
  }
  location.reload();
  return true;
}

export function renewed() {
  try {
    sessionStorage.removeItem(ASKED);
  } catch {
    return;
  }
}
