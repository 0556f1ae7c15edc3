import { newId } from "../ids.js";
import { openConnection } from "../live/connection.js";
import { page } from "../page.js";
import { hangWall } from "../wall/wall.js";

hangWall(document.getElementById("wall"), page, (listeners) =>
  openConnection({ open: { view: "wall", workshop_id: page.workshop_id, screen: newId() }, ...listeners }));
