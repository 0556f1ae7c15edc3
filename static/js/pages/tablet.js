/* The tablet: one page for the whole evening. This file only connects the pieces: first what a child sees, drawn from what
   came with the page; then, beside each other, the connection and all other screens. */
import { page } from "../page.js";
import { earlyOutbox } from "../live/early_outbox.js";
import { loadUntilThere, painted, withSheet } from "../live/loading.js";
import { openOutbox } from "../live/outbox.js";
import { ViewRecords } from "../live/records.js";
import { mountAloud } from "../tablet/aloud.js";
import { mountBar } from "../tablet/bar.js";
import { firstScreens } from "../tablet/first_screens.js";
import { openLanguages } from "../tablet/languages.js";
import { openMemory } from "../tablet/memory.js";
import { guardReload, wouldLose } from "../tablet/reload_guard.js";
import { sentenceFor } from "../tablet/refusals.js";
import { renew, renewed } from "../tablet/renewing.js";
import { Room } from "../tablet/room.js";
import { Shell } from "../tablet/shell.js";
import { spokenAtTheDoor } from "../tablet/spoken_at_the_door.js";
import { followViewport } from "../tablet/viewport.js";

async function start() {
  const root = document.querySelector(".tablet");
  const { code, perspective } = page;
  const room = new Room({ perspective, memory: openMemory(code), outbox: earlyOutbox(openOutbox(code)) });
  const languages = openLanguages({ memory: room.memory, door: spokenAtTheDoor.get() });
  languages.follow(room.me?.id ?? room.active);
  const shell = new Shell({ root, room, screens: { ...firstScreens }, languages });
  const rest = once(async () => {
    const [part] = await Promise.all([withSheet("tablet_rest", import("../tablet/rest.js")), languages.complete()]);
    shell.take(part.screens);
    room.onChange(needLater);
    needLater();
    return part;
  });
  const later = once(async () => {
    rest(); // its sheet holds before that of the later screens
    shell.take((await withSheet("tablet_later", import("../tablet/later_screens.js"))).laterScreens);
  });
  followViewport(root);
  guardReload({ room, shell });
  room.onChange(mountAloud(() => room.isOffline));
  const bar = mountBar({ root, room, shell, askForHelp: async () => (await rest()).askForHelp({ room, shell, languages }) });
  room.onChange(() => languages.follow(room.me?.id));
  languages.onChange(() => {
    bar.draw();
    shell.redraw();
  });
  let lookForCards = () => {};
  let isKnown = false; // whether the server has said who is here
  changed(pageViews());
  room.outbox.there.then(joinIfNobodyDid);
  shell.draw();
  if (shell.lacksScreen) rest(); // in the middle of the evening: that screen before anything else
  await painted();

  const connecting = loadUntilThere(() => import("../live/connection.js"));
  const coming = rest();
  const { openConnection } = await connecting;
  const connection = openConnection({
    open: { view: "tablet", code },
    onOpen: renewed,
    onChange(views) {
      changed(views, true);
    },
    onState(state) {
      room.isOffline = state === "offline";
      room.tell();
    },
    onRefused(receipt) {
      if (receipt.reason === "no_device" && !wouldLose(room, shell) && renew()) return;
      room.trouble = sentenceFor(receipt);
      if (room.workshop) shell.say(room.trouble);
      room.tell();
    },
  });
  room.deliver(connection, (message) => shell.say(message));

  const { bringIcons, followAnimalCards, followPause, bringPicturesAhead, inQuietTime } = await coming;
  followPause({ room, languages });
  inQuietTime(bringIcons);
  inQuietTime(later);
  lookForCards = followAnimalCards({ room, inquire: (about) => connection.inquire(about) });
  lookForCards();
  bringPicturesAhead({ isOffline: () => room.isOffline });

  /** Whoever comes in the middle of a vote, or back to a drawing, needs its screen at once. */
  function needLater() {
    if (shell.lacksScreen) later();
  }

  function changed(views, isLive = false) {
    if (!views) return;
    room.changed(views);
    if (isLive) {
      isKnown = true;
      room.arrived();
    }
    joinIfNobodyDid();
    lookForCards();
  }

  /** Where this device has wanted something before, its disk may still hold who joined. */
  function joinIfNobodyDid() {
    if (room.people.length || room.trouble || !room.workshop || room.workshop.over) return;
    if (!isKnown && room.belonging.isExpected) return; // what came with the page may be older than who is here
    if (room.outbox.isThere || !room.hasWanted) room.join();
  }
}

/** What the page came with: as the views were when it was made, until the connection brings them as they are. */
function pageViews() {
  if (!page.views) return null;
  const load = ([view, records]) => {
    const made = new ViewRecords();
    made.load({ version: -1, records });
    return [view, made];
  };
  return Object.fromEntries(Object.entries(page.views).map(load));
}

/** One loading, however many ask for it. */
function once(load) {
  let loading = null;
  return () => (loading ??= loadUntilThere(load));
}

start();
