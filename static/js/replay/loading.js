/* Asks the server for an evening. */
import { Frames } from "./frames.js";

/** { frames } or { message }: why there are none */
export async function loadFrames(workshopId) {
  try {
    const answer = await fetch(`/werkstatt/${workshopId}/verlauf`);
    const { moments, message = "" } = await answer.json();
    return moments ? { frames: new Frames(moments) } : { message };
  } catch {
    return { message: "" };
  }
}
