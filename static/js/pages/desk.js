import { layDesk } from "../desk/desk.js";
import { newId } from "../ids.js";
import { openConnection } from "../live/connection.js";
import { page } from "../page.js";

layDesk(document.getElementById("desk"), page, (listeners) =>
  openConnection({ open: { view: "desk", workshop_id: page.workshop_id, screen: newId() }, ...listeners }));
