/* The projector's window: one scene for each step, drawn from the records of the view `wall` at most once a frame.
   It shows nothing that the server does not give to all eyes. */
import { Hands } from "../board/hands.js";
import { setServerTime } from "../live/server_clock.js";
import { t } from "../messages.js";
import { el, setText } from "../parts/dom.js";
import { makeArrive } from "./arrive.js";
import { makeCollect } from "./collect.js";
import { makeOver } from "./over.js";
import { makePause } from "./pause.js";
import { makeReplay } from "./replay.js";
import { makeReport } from "./report.js";
import { makeSort } from "./sort.js";
import { makeTools } from "./tools.js";
import { makeTranslate } from "./translate.js";
import { makeVote } from "./vote.js";
import { makeWords } from "./words.js";

const SCENES = {
  arrive: makeArrive, collect: makeCollect, sort: makeSort, vote: makeVote, translate: makeTranslate, report_back: makeReport, over: makeOver,
  replay: makeReplay, words: makeWords,
};
const QUIET_FOR = 5000; // a short gap in the network is nobody's business

/** `page` is what the server gave; `connect(listeners)` opens the connection. */
export function hangWall(root, page, connect) {
  const tools = makeTools(root, { look: (what) => look(what) });
  const trouble = el("p", { class: "wall__trouble", attrs: { role: "status", hidden: true } });
  const pause = makePause();
  let scene = null;
  let name = "";
  let looking = null; // what somebody chose to look at instead of the step: { what, step }
  let frame = 0;
  let silence = null;

  const wall = {
    page,
    records: null,
    me: null,
    changed: new Set(), // the keys that changed since the last drawing
    get unit() {
      return window.innerHeight / 1080;
    },
    /** What fits beside each other, in wall units. */
    get width() {
      return root.clientWidth / wall.unit;
    },
    hands: new Hands(), // what others hold on the board
    redraw,
    look,
    send: (command, data) => connection.send(command, data),
    signal: (payload) => connection.signal(payload),
  };

  const connection = connect({
    onOpen(me) {
      wall.me = me;
      setServerTime(me.now);
    },
    onChange(views, keys) {
      wall.records = views.wall;
      for (const key of keys.wall ?? []) wall.changed.add(key);
      redraw();
    },
    onSignal(payload) {
      if (payload.kind === "look") look(payload.what);
      else if (payload.kind === "replay" && payload.act === "show" && name !== "replay") look("replay", payload);
      else if (payload.kind === "replay") scene?.hear?.(payload);
      else wall.hands.hear(payload);
    },
    onState: (state) => notice(state === "offline" ? t("wall.offline") : "", QUIET_FOR),
    onRefused: (receipt) => notice(receipt.message || t("wall.refused"), 0),
  });
  window.addEventListener("resize", redraw);

  function notice(text, after) {
    clearTimeout(silence);
    const show = () => {
      setText(trouble, text);
      trouble.hidden = !text;
      if (!trouble.isConnected) root.append(trouble);
    };
    if (text) silence = setTimeout(show, after);
    else show();
  }

  function redraw() {
    if (wall.records) frame ||= requestAnimationFrame(draw);
  }

  function draw() {
    frame = 0;
    const workshop = wall.records.get("workshop");
    if (looking && goesOn(looking, wall.records)) looking = null;
    const wanted = looking?.what ?? sceneOf(workshop);
    if (wanted !== name) enter(wanted);
    root.classList.toggle("is-paused", workshop.paused && !workshop.closed);
    scene.update(workshop);
    pause.update(workshop);
    wall.changed.clear();
    document.title = t("wall.page_title", { title: workshop.title });
  }

  /** Shows something else than the step; "" goes back to it. `asked`: what a desk wants to see of it. */
  function look(what, asked = null) {
    looking = what && wall.records ? { what, asked, ...runsIn(wall.records) } : null;
    redraw();
  }

  function enter(wanted) {
    scene?.leave?.();
    const isFirst = name === "";
    name = wanted;
    scene = SCENES[wanted](wall, { isFirst, asked: looking?.asked });
    root.replaceChildren(scene.element, pause.element, tools, trouble);
    root.dataset.scene = wanted;
    root.removeAttribute("aria-busy");
    scene.entered?.();
  }
}

/** What all are at: the step, and the question or ballot that is open. */
function runsIn(records) {
  const { step, open_prompt: prompt } = records.get("workshop");
  const ballot = records.get("ballot");
  return { step, prompt, ballot: ballot?.status === "open" ? ballot.id : "" };
}

/** Whether the evening has gone on since somebody began to look at something else: all eyes are wanted for what is asked now. */
function goesOn({ what, step, prompt, ballot }, records) {
  const now = runsIn(records);
  if (step !== now.step) return true;
  return what === "replay" && ((now.prompt && now.prompt !== prompt) || (now.ballot && now.ballot !== ballot));
}

/** After the end the wall says thanks, unless there is still something to look at: the board, the principles, the fates. */
function sceneOf({ step, over, closed }) {
  return closed || (over && ["arrive", "collect"].includes(step)) ? "over" : step;
}
