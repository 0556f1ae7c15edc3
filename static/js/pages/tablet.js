/* The tablet: one page for the whole evening. This file only connects the pieces. */
import { page } from "../page.js";
import { openConnection } from "../live/connection.js";
import { openOutbox } from "../live/outbox.js";
import { mountAloud } from "../tablet/aloud.js";
import { followAnimalCards } from "../tablet/animal_cards.js";
import { mountBar } from "../tablet/bar.js";
import { askForHelp } from "../tablet/help.js";
import { openLanguages } from "../tablet/languages.js";
import { openMemory } from "../tablet/memory.js";
import { bringPicturesAhead } from "../tablet/pictures/ahead.js";
import { sentenceFor } from "../tablet/refusals.js";
import { Room } from "../tablet/room.js";
import { screens } from "../tablet/screens.js";
import { Shell } from "../tablet/shell.js";
import { followViewport } from "../tablet/viewport.js";

async function start() {
  const root = document.querySelector(".tablet");
  const { code, perspective } = page;
  const room = new Room({ perspective, memory: openMemory(code), outbox: await openOutbox(code) });
  const languages = openLanguages({ memory: room.memory });
  languages.follow(room.me?.id ?? room.active);
  const shell = new Shell({ root, room, screens, languages });
  followViewport(root);
  room.onChange(mountAloud(() => room.isOffline));
  const bar = mountBar({ root, room, shell, askForHelp: () => askForHelp({ room, shell, languages }) });
  room.onChange(() => languages.follow(room.me?.id));
  languages.onChange(() => {
    bar.draw();
    shell.redraw();
  });

  const connection = openConnection({
    open: { view: "tablet", code },
    onChange(views) {
      room.changed(views);
      if (!room.people.length && !room.trouble && !room.workshop.over) room.join();
      lookForCards();
    },
    onState(state) {
      room.isOffline = state === "offline";
      room.tell();
    },
    onRefused(receipt) {
      room.trouble = sentenceFor(receipt);
      if (room.workshop) shell.say(room.trouble);
      room.tell();
    },
  });
  const lookForCards = followAnimalCards({ room, inquire: (about) => connection.inquire(about) });
  room.deliver(connection, (message) => shell.say(message));
  shell.draw();
  bringPicturesAhead({ isOffline: () => room.isOffline });
}

start();
