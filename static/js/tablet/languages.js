/* In which language a child is spoken to: chosen for each participant, known to this device only; before that as the door
   spoke, else as the device does. German comes with the page, as far as its first screens speak, and then with the other screens; another language is
   fetched once, kept on the device, and needs no network from then on. */
import { addMessages, useMessages } from "../messages.js";
import { page } from "../page.js";
import { openMemory } from "./memory.js";

const GERMAN = "de";

/** known: the page's list, German first; `get(address)` ends with sentences; `shelf` keeps them between visits. */
export function openLanguages({ memory, known = page.languages ?? [], german = page.messages ?? {}, later = page.later_messages, shelf = openMemory("sprache"), door = "", get = fetched, device = globalThis.navigator?.languages ?? [], root = globalThis.document?.documentElement }) {
  const loaded = new Map([[GERMAN, german]]);
  const listeners = new Set();
  let now = GERMAN;

  const about = (lang) => known.find((one) => one.lang === lang);
  const chosen = () => memory.get("languages", {});
  const spoken = device.map((one) => one.split("-")[0].toLowerCase());
  const first = [door, ...spoken].find(about) ?? GERMAN;
  const langOf = (id) => (about(chosen()[id]) ? chosen()[id] : first);

  /** From memory, from the device, from the server; what is older than the page is better than nothing. */
  async function load({ lang, v }) {
    const kept = shelf.get(lang);
    if (kept?.v === v) return keep(lang, kept.messages);
    try {
      const messages = await get(`/sprache/${lang}.json?v=${v}`);
      shelf.set(lang, { v, messages });
      return keep(lang, messages);
    } catch {
      return kept ? keep(lang, kept.messages) : false;
    }
  }

  /** The rest of German; until then only the first screens may speak. */
  async function complete() {
    const more = await get(later);
    Object.assign(german, more);
    addMessages(now === GERMAN ? more : {});
  }

  function keep(lang, messages) {
    loaded.set(lang, messages);
    return true;
  }

  function show(lang) {
    if (lang === now) return;
    now = lang;
    useMessages({ messages: loaded.get(lang), lang, others: german });
    root.lang = lang;
    root.dir = about(lang)?.dir ?? "ltr";
    for (const listener of listeners) listener(lang);
  }

  /** Speaks to whoever holds the tablet in its language, at once where it is known here already. */
  function follow(id) {
    const lang = id ? langOf(id) : now;
    if (lang === now) return;
    if (!loaded.has(lang) && shelf.get(lang)?.v === about(lang).v) keep(lang, shelf.get(lang).messages);
    if (loaded.has(lang)) show(lang);
    else load(about(lang)).then((isHere) => isHere && langOf(id) === lang && show(lang));
  }

  /** Ends with whether the language could be had. `ids`: whose language it is from now on. */
  async function choose(lang, ids) {
    if (!loaded.has(lang) && !(await load(about(lang)))) return false;
    const all = { ...chosen() };
    for (const id of ids) all[id] = lang;
    memory.set("languages", all);
    show(lang);
    return true;
  }

  /** Who was welcomed in a language keeps it. */
  function adopt(ids) {
    const all = { ...chosen() };
    for (const id of ids) all[id] ??= now;
    memory.set("languages", all);
  }

  return {
    known,
    adopt,
    complete,
    get now() {
      return now;
    },
    follow,
    choose,
    langOf,
    onChange: (listener) => listeners.add(listener),
  };
}

async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.json();
}
