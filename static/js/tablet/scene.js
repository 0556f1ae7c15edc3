/* Paper hills behind the large moments, with the thread that leads on. Scenery only: nothing in it means anything. */
import { el, svg } from "../parts/dom.js";
import { drawToken } from "../parts/token.js";

const PORTRAIT = {
  box: "0 0 800 1280",
  sun: [650, 210, 92],
  far: "M0 930C150 850 290 960 430 930S680 850 800 970V1700H0z",
  mid: "M0 1040C180 1080 330 980 520 1040S720 1080 800 980V1700H0z",
  near: "M0 1170C120 1100 300 1100 470 1170S700 1230 800 1170V1700H0z",
  thread: "M-10 1120C140 1020 250 1090 400 1065S650 990 810 1050",
  rise: 290,
};
const LANDSCAPE = {
  box: "0 0 1024 768",
  sun: [860, 180, 70],
  far: "M0 500C180 420 330 540 520 480S860 420 1024 500V1100H0z",
  mid: "M0 570C220 600 400 520 620 570S900 600 1024 560V1100H0z",
  near: "M0 660C200 600 380 620 560 660S880 700 1024 640V1100H0z",
  thread: "M-10 640C170 560 300 620 500 600S830 540 1034 590",
  rise: 110,
};

/** `high` lifts the hills, for a crowd to stand on. */
export function drawScene({ high = false, thread = true, sun = true } = {}) {
  return el("div", { class: "scene", attrs: { "aria-hidden": "true" } },
    hills(PORTRAIT, "scene__hills scene__hills--portrait", { high, thread, sun }),
    hills(LANDSCAPE, "scene__hills scene__hills--landscape", { high, thread, sun }));
}

function hills(land, names, { high, thread, sun }) {
  const [cx, cy, r] = land.sun;
  const lift = high ? -land.rise : 0;
  return svg("svg", { class: names, attrs: { viewBox: land.box, preserveAspectRatio: "xMidYMax slice" } },
    sun ? svg("circle", { class: "scene__sun", attrs: { cx, cy: high ? cy + land.rise : cy, r } }) : null,
    svg("g", { attrs: { transform: `translate(0 ${lift})` } },
      svg("path", { class: "scene__far", attrs: { d: land.far } }),
      svg("path", { class: "scene__mid", attrs: { d: land.mid } }),
      svg("path", { class: "scene__near", attrs: { d: land.near } })),
    thread ? svg("path", { class: "thread", attrs: { d: land.thread } }) : null);
}

/* Always the same animals, so that nobody looks for a friend among them. */
const CROWD = [
  ["owl", "green"], ["hedgehog", "yellow"], ["frog", "rose"], ["bear", "teal"],
  ["penguin", "orange"], ["rabbit-face", "violet"], ["turtle", "red"], ["mouse-face", "teal"], ["fox", "blue"],
];
const PLACES = 8;

/** One's own animal in the middle of the others, who are others; `mine` is its token. */
export function drawCrowd({ animal: own }, mine) {
  mine.classList.add("crowd__me");
  const others = CROWD.filter(([animal]) => animal !== own).slice(0, PLACES).map(([animal, colour], index) => drawToken({ animal, colour, class: `crowd__one crowd__one--${index + 1}` }));
  return el("div", { class: "crowd", attrs: { "aria-hidden": "true" } }, ...others, mine);
}
