/* Ids are made by who makes the thing. crypto.randomUUID is missing on plain http, getRandomValues is not. */
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

/** 22 signs, 132 random bits */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(22)), (byte) => SIGNS[byte & 63]).join("");
}
