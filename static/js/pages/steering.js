/* The steering page: everything that several people write together about one mission statement. */
import "./office.js";
import { openConnection } from "../live/connection.js";
import { page } from "../page.js";
import { drawCover } from "../steering/cover.js";
import { wireExport } from "../steering/exporting.js";
import { drawFront } from "../steering/front.js";
import { wireConnectionLine, wireHead } from "../steering/head.js";
import { drawNotice } from "../steering/notice.js";
import { drawOutline } from "../steering/outline.js";
import { Room } from "../steering/room.js";
import { principles as principlesOf } from "../steering/scene.js";
import { drawSheet } from "../steering/sheet.js";
import { drawSide } from "../steering/side.js";

const find = (id) => document.getElementById(id);

const notice = drawNotice();
const room = new Room(page.mission_id, notice);
const outline = drawOutline(room);
const cover = drawCover();
const side = drawSide(room);
const front = drawFront(room, find("principle"));
const updateHead = wireHead(room, find("head"));
const connectionLine = wireConnectionLine(find("connection"));

document.body.append(notice.element);
wireExport(find("export"), notice);

let isThere = false; // the first records have come

room.connection = openConnection({
  open: { view: "steering", mission_id: page.mission_id },
  onOpen: (me) => { room.me = me; },
  onChange: begin,
  onSignal: (payload) => room.heard(payload),
  onState: connectionLine,
  onRefused: refused,
});

/** It can't be opened, or no longer: what is on the screen stays readable. */
function refused({ message }) {
  if (isThere) notice.say(message, null, { stays: true });
  else find("loading").textContent = message;
}

/** The first records: the parts take the place of „wird geladen“; from then on they redraw. */
function begin() {
  if (isThere) return room.changed();
  isThere = true;
  find("outline").append(outline.element, cover.element);
  find("side").append(side.element);
  room.watch(draw);
  window.addEventListener("hashchange", draw);
  window.addEventListener("beforeprint", () => drawSheet(find("sheet"), room.records));
}

function draw() {
  const { records } = room;
  const chosen = front.update();
  outline.update(principlesOf(records), chosen);
  cover.update(records.get("ledger"), records.get("mission").workshops);
  side.update();
  updateHead();
}
