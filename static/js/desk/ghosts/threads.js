/* The threads of proposals: from where a card lies to where it would lie, and what they are about, outlined. */
import { cloudPath } from "../../board/cloud_shape.js";
import { fill, svg } from "../../parts/dom.js";
import { threadPath } from "./geometry.js";

const ALL = 60; // more threads than these are a tangle: then only those of the one in focus are drawn
const MANY = 12; // so many come to one place as fine threads
const ONE_BY_ONE = ["move", "join"]; // a new group or a stack has a thread to each of its cards, once it is in focus

export function makeThreads() {
  const element = svg("svg", { class: "ghosts__threads", attrs: { "aria-hidden": "true" } });

  /** now: the ghost in focus, or null; cloudsOf(ghost) → [[id, box]] of today's clouds that it is about */
  function draw(ghosts, now, unit, cloudsOf) {
    const others = ghosts.filter((one) => one !== now && ONE_BY_ONE.includes(one.kind));
    fill(element,
      ...(others.length <= ALL ? others : []).flatMap((one) => threads(one, "ghosts__thread")),
      ...(now ? [...cloudsOf(now).map(([id, box]) => outlineOfCloud(id, box, unit)), ...(now.kind === "join" ? [] : now.from.map(outline)), ...threads(now, now.from.length > MANY ? "ghosts__thread is-now is-many" : "ghosts__thread is-now")] : []));
  }

  return { element, draw };
}

const threads = ({ kind, from, to, box }, name) => from.map((one) => svg("path", { class: name, attrs: { d: threadPath(one, kind === "join" ? to : box) } }));

const outline = ({ x, y, w, h }) => svg("rect", { class: "ghosts__source", attrs: { x: x - 3, y: y - 3, width: w + 6, height: h + 6, rx: 9 } });

/** As the cloud itself is drawn, in its own units. */
function outlineOfCloud(id, { x, y, w, h }, unit) {
  return svg("path", { class: "ghosts__source", attrs: { d: cloudPath(id, Math.round(w / unit), Math.round(h / unit)), transform: `translate(${x} ${y}) scale(${unit})` } });
}
