/** What the server gave this page in its one JSON block; empty where there is no page (tests). */
export const page = read();

function read() {
  const block = typeof document === "undefined" ? null : document.getElementById("page");
  return block ? JSON.parse(block.textContent) : {};
}
