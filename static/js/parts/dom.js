/* Making and updating elements. Text goes in as text and never as markup. */

const SVG = "http://www.w3.org/2000/svg";

/** el("button", { class: "go", text: "Weiter", attrs: { type: "button" }, on: { click } }, ...children) */
export function el(tag, options = {}, ...children) {
  return dress(document.createElement(tag), options, children);
}

export function svg(tag, options = {}, ...children) {
  return dress(document.createElementNS(SVG, tag), options, children);
}

function dress(element, { class: names, text, attrs = {}, data = {}, on = {} }, children) {
  if (names) element.setAttribute("class", names);
  if (text !== undefined) element.textContent = text;
  for (const [name, value] of Object.entries(attrs)) setAttr(element, name, value);
  for (const [name, value] of Object.entries(data)) if (value !== undefined && value !== null) element.dataset[name] = value;
  for (const [type, listener] of Object.entries(on)) element.addEventListener(type, listener);
  element.append(...kept(children));
  return element;
}

/** true sets an empty attribute; false, null and undefined take it away (aria-* keeps its "false"). */
export function setAttr(element, name, value) {
  const isState = name.startsWith("aria-") && typeof value === "boolean";
  const isGone = !isState && (value === false || value === null || value === undefined);
  if (isGone) return element.removeAttribute(name);
  const written = !isState && value === true ? "" : String(value);
  if (element.getAttribute(name) !== written) element.setAttribute(name, written); // the same again would cost a browser as much as another
}

/** Writes only what is new, so that a screen reader in a live region does not hear the same twice. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

export function fill(parent, ...children) {
  parent.replaceChildren(...kept(children));
  return parent;
}

const kept = (children) => children.flat().filter((child) => child !== null && child !== undefined && child !== false);

const lists = new WeakMap(); // parent → Map of key → element

/**
 * Makes the children of `parent` one per item, in order. An element stays the same as long as its key is there, and the
 * one that somebody is in is neither rebuilt nor moved. `make(item)` → element, `update(element, item)` after that and
 * on every call.
 */
export function keyed(parent, items, key, make, update = () => {}) {
  const before = lists.get(parent) ?? new Map();
  const now = new Map();
  for (const item of items) {
    const id = key(item);
    const element = before.get(id) ?? make(item);
    update(element, item);
    now.set(id, element);
  }
  for (const [id, element] of before) if (now.get(id) !== element) element.remove();
  lists.set(parent, now);

  const order = [...now.values()];
  arrange(parent, order);
  return order;
}

/** Puts elements into their order at the end of `parent`; the one that somebody is in is not moved if it is there already. */
export function arrange(parent, order) {
  const held = order.findIndex((element) => element.parentNode === parent && element.contains(document.activeElement));
  place(parent, order.slice(held + 1), null);
  if (held >= 0) place(parent, order.slice(0, held), order[held]);
}

/** Puts elements before `next`, in their order; of those that are there already as few as can be are moved. */
function place(parent, elements, next) {
  const now = new Map([...parent.childNodes].map((child, index) => [child, index]));
  const end = next ? now.get(next) : Infinity;
  const staying = longestRising(elements.map((element) => now.get(element) ?? Infinity), end);
  for (let index = elements.length - 1; index >= 0; index -= 1) {
    if (!staying.has(index)) parent.insertBefore(elements[index], next);
    next = elements[index];
  }
}

/** Where the values stand that make up the longest rising sequence of those below `end`, by patience sorting. */
export function longestRising(values, end = Infinity) {
  const tops = []; // for each length, where the smallest last value stands
  const before = [];
  for (const [index, value] of values.entries()) {
    if (value >= end) continue;
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tops[middle]] < value) low = middle + 1;
      else high = middle;
    }
    before[index] = tops[low - 1];
    tops[low] = index;
  }
  const found = new Set();
  for (let index = tops[tops.length - 1]; index !== undefined; index = before[index]) found.add(index);
  return found;
}
