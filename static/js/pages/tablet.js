/* The tablet: one page for the whole evening. This file only connects the pieces. */
import { page } from "../page.js";
import { openConnection } from "../live/connection.js";
import { openOutbox } from "../live/outbox.js";
import { mountAloud } from "../tablet/aloud.js";
import { mountBar } from "../tablet/bar.js";
import { askForHelp } from "../tablet/help.js";
import { openMemory } from "../tablet/memory.js";
import { Room } from "../tablet/room.js";
import { screens } from "../tablet/screens.js";
import { Shell } from "../tablet/shell.js";
import { followViewport } from "../tablet/viewport.js";

async function start() {
  const root = document.querySelector(".tablet");
  const { code, perspective } = page;
  const room = new Room({ perspective, memory: openMemory(code), outbox: await openOutbox(code) });
  const shell = new Shell({ root, room, screens });
  followViewport(root);
  room.onChange(mountAloud(() => room.isOffline));
  mountBar({ root, room, shell, askForHelp: () => askForHelp({ room, shell }) });

  const connection = openConnection({
    open: { view: "tablet", code },
    onChange(views) {
      room.changed(views);
      if (!room.people.length && !room.trouble && !room.workshop.over) room.join();
    },
    onState(state) {
      room.isOffline = state === "offline";
      room.tell();
    },
    onRefused(receipt) {
      room.trouble = receipt.message ?? "";
      if (room.workshop) shell.say(room.trouble);
      room.tell();
    },
  });
  room.deliver(connection, (message) => shell.say(message));
  shell.draw();
}

start();
