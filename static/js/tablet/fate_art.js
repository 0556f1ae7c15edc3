/* What became of a card, drawn: it went into a cloud of cards, into a sentence on the large paper, it is built, half built
   or not, it waits, it is talked about. The card with the coral edge is always the child's own. */
import { svg } from "../parts/dom.js";
import { drawing, line, thing, tick } from "./art.js";
import { drawPerson, reasonBubble } from "./person_art.js";

const BOX = "0 0 340 150";
const part = (name, tag, attrs) => svg(tag, { class: `outcome__${name}`, attrs });
const turned = (turn, x, y, ...inside) => svg("g", { attrs: { transform: `rotate(${turn} ${x} ${y})` } }, ...inside);

/** One's own card, with what it shows in small. */
function own(x, y, sign, { turn = -5, width = 78 } = {}) {
  const height = width * 0.72;
  const paper = part("own", "rect", { x, y, width, height, rx: 14 });
  const size = height * 0.74;
  const said = sign ? thing(sign, x + (width - size) / 2, y + (height - size) / 2, size)
    : line(`M${x + 14} ${y + height * 0.38}H${x + width - 14}M${x + 14} ${y + height * 0.64}H${x + width * 0.62}`, "var(--ink-on-paper)", 5);
  return turned(turn, x + width / 2, y + height / 2, paper, said);
}

/** The thread that leads on, with a head that says where to. */
function leads(from, to, y) {
  const [a, b] = [from, to];
  return svg("g", {}, part("thread", "path", { d: `M${a} ${y}C${a + 14} ${y - 16} ${b - 18} ${y - 14} ${b - 3} ${y - 2}` }), part("head", "path", { d: `M${b - 16} ${y - 14} ${b} ${y} ${b - 20} ${y + 6}` }));
}

const note = (x, y, turn = 0) => turned(turn, x + 22, y + 15, part("note", "rect", { x, y, width: 44, height: 30, rx: 8 }));

function cluster({ sign, group }) {
  return [
    own(6, 50, sign), leads(94, 134, 78),
    part("cloud", "path", { d: "M166 136C140 138 128 114 144 98C126 80 138 50 164 52C168 20 206 8 228 28C246 4 292 10 298 42C328 44 338 80 318 96C334 118 312 142 286 134C270 150 236 150 222 136C206 148 180 148 166 136z" }),
    thing(group || "speech-balloon", 202, 22, 54), note(160, 84, -6), note(262, 82, 7), own(206, 82, sign, { turn: 3, width: 54 }),
  ];
}

function principle({ sign }) {
  return [
    own(6, 50, sign), leads(94, 144, 78),
    line("M206 16 246 2 286 16", "var(--surface-edge)", 3),
    part("sheet", "path", { d: "M160 15H332V146H160z" }), part("sheet-edge", "path", { d: "M160 139H332V146H160z" }),
    line("M178 38H300M178 58H276", "var(--ink)", 9),
    line("M192 84H250M192 102H258M192 120H240", "var(--ink-soft)", 4), part("points", "path", { d: "M178 81h6v6h-6zM178 99h6v6h-6zM178 117h6v6h-6z" }),
    own(262, 78, sign, { turn: 6, width: 62 }), part("pin", "circle", { cx: 293, cy: 80, r: 6 }),
  ];
}

const BLOCKS = [[196, 104], [236, 104], [276, 104], [196, 70], [236, 70], [276, 70]];
const ROOF = "M184 68 256 24 328 68z";

/** A house of blocks: whole, or half built with the hammer still there. */
function house(built) {
  const look = (index) => (index < built ? `block outcome__block--${index % 3}` : "missing");
  return [...BLOCKS.map(([x, y], index) => part(look(index), "rect", { x, y, width: 40, height: 34, rx: 4 })), part(look(6), "path", { d: ROOF })];
}

const ANSWERS = {
  yes: () => [leads(94, 160, 92), line("M168 142H338", "var(--surface-edge)", 5), ...house(7), line("M256 26V4", "var(--ink)", 4), part("flag", "path", { d: "M258 3 284 10 258 18z" }), tick(316, 104)],
  partly: () => [leads(94, 160, 92), line("M168 142H338", "var(--surface-edge)", 5), ...house(4), thing("hammer", 290, 74, 52, 8)],
  no: () => [
    line("M228 142H338", "var(--surface-edge)", 5), svg("g", { attrs: { transform: "translate(84 34) scale(.78)" } }, ...house(0)),
    leads(94, 146, 106), drawPerson({ x: 148, y: 66, size: 74, perspective: "staff" }), reasonBubble(86, 3, 88, 56),
  ],
};

function answer({ sign, verdict }) {
  return [own(6, 62, sign), ...(ANSWERS[verdict] ?? ANSWERS.no)()];
}

/** Not lost: on the ledge where it can be taken up again. */
function parked({ sign }) {
  return [
    own(6, 50, sign), leads(94, 150, 78),
    part("ledge", "path", { d: "M160 112H336V126H160z" }), line("M186 128V146M310 128V146", "var(--surface-edge)", 7),
    own(206, 50, sign, { turn: 0, width: 84 }), drawPerson({ x: 294, y: 52, size: 60, perspective: "staff" }),
  ];
}

/** With an adult, who comes to talk about it. */
function held({ sign }) {
  return [
    own(6, 50, sign), leads(94, 150, 78),
    drawPerson({ x: 168, y: 20, size: 128, perspective: "staff" }), own(214, 86, sign, { turn: 4, width: 64 }), thing("red-heart", 270, 18, 56),
  ];
}

/** Adults sit together over it: nobody knows yet. */
function open({ sign }) {
  return [
    own(6, 50, sign), leads(94, 150, 78),
    drawPerson({ x: 152, y: 30, size: 82, perspective: "staff" }), drawPerson({ x: 264, y: 30, size: 82, perspective: "leadership" }),
    part("table", "path", { d: "M158 114H334" }), line("M184 118V148M308 118V148", "var(--surface-edge)", 8),
    own(220, 78, sign, { turn: 0, width: 50 }), thing("hourglass-done", 225, 12, 46),
  ];
}

const SCENES = { cluster, principle, answer, parked, held, open };

/** `kind` of a stop; { sign: what stands on the card, group, verdict } */
export function drawOutcome(kind, about) {
  return drawing("outcome", BOX, ...SCENES[kind](about).filter(Boolean));
}

const SEASONS = ["snowflake", "snowflake", "tulip", "tulip", "tulip", "sun", "sun", "sun", "maple-leaf", "maple-leaf", "maple-leaf", "snowflake"];

/** By when: the leaf of a calendar with the season of that month, and the months as twelve points. */
export function drawMonth(month) {
  const points = Array.from({ length: 12 }, (_, index) => part(index === month - 1 ? "month-now" : "month", "circle", { cx: 20 + (index % 6) * 16, cy: 100 + Math.floor(index / 6) * 15, r: index === month - 1 ? 7 : 4 }));
  return drawing("calendar-leaf", "0 0 120 132",
    part("sheet", "rect", { x: 4, y: 12, width: 112, height: 114, rx: 12 }), part("calendar-head", "path", { d: "M4 34V24A12 12 0 0 1 16 12H104A12 12 0 0 1 116 24V34z" }),
    line("M34 4V22M86 4V22", "var(--ink)", 6), thing(SEASONS[month - 1], 36, 40, 48), ...points);
}
