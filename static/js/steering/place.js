/* Which principle is in front, kept in the address so that a reload and a link come back to it. */

const START = "#leitsatz-";

export const addressOf = (principleId) => `${START}${encodeURIComponent(principleId)}`;

export function chosenPrinciple() {
  return location.hash.startsWith(START) ? decodeURIComponent(location.hash.slice(START.length)) : "";
}

export function choosePrinciple(principleId) {
  location.hash = addressOf(principleId);
}
