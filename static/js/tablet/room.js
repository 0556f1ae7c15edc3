/* The tablet's knowledge: the two views, the outbox, and who is holding the device. Screens ask it and tell it what a
   child wants; everything that a child wants goes through the outbox, so that it works without network. */
import { newId } from "../ids.js";
import { openBelonging } from "./belonging.js";
import { cardsOf, feedbackOf, isVisible } from "./mine.js";
import { promptText } from "./prompts.js";
import { sentenceFor } from "./refusals.js";
import { homeOf, promptForMore } from "./place.js";
import { dotsOf, pairsOf, ratingsOf, VOTES } from "./votes.js";

const SETTLING = 3000;
const PATIENCE = 5000; // nobody is bothered with a network that is back by then
const WORDS = ["SendStatement", "RewordStatement"]; // refused ones stay readable

export class Room {
  views = {};
  isOffline = false;
  forChild = false; // an adult takes down what children say
  trouble = ""; // why nobody could join
  returned = new Set(); // who came in again
  #settling = []; // acknowledged, but their records are not here yet
  #waiting = { for: "", since: 0 };
  #listeners = new Set();
  #asked = new Set(); // ballot/participant whose pairs were asked for since this page was opened

  constructor({ perspective, memory, outbox, wait = (act, time) => setTimeout(act, time), now = () => performance.now() }) {
    this.perspective = perspective;
    this.memory = memory;
    this.outbox = outbox;
    this.wait = wait;
    this.now = now;
    this.active = memory.get("active", "");
    this.greeted = new Set(memory.get("greeted", []));
    this.knowing = new Set(memory.get("knowing", [])); // who has been told what it is about
    outbox.onChange(() => this.tell());
    this.belonging = openBelonging({
      memory,
      outbox,
      join: (id) => outbox.add({ id: newId(), name: "JoinWorkshop", data: {}, participantId: id }, { first: true }),
      forget: (id) => this.#forget(id),
      moved: (from, to) => this.#moved(from, to),
    });
  }

  // ---- who is here ----

  /** Everybody on this device with the perspective of its code; who has only just come has no animal yet. */
  get people() {
    const known = (this.views.mine?.of("participant") ?? [])
      .filter(([, one]) => one.perspective === this.perspective)
      .sort(([, a], [, b]) => a.number - b.number)
      .map(([id, one]) => ({ id, ...one }));
    const ids = new Set(this.commands.filter((one) => this.#isHere(one)).map(({ participantId }) => participantId));
    for (const { id } of known) ids.delete(id);
    return [...known, ...[...ids].map((id) => ({ id, animal: "", colour: "", perspective: this.perspective }))];
  }

  /** Who is coming; and who came too late to be known, as long as a card lies here that nobody took. */
  #isHere({ name, status }) {
    return status === "refused" ? Boolean(this.workshop?.over) : name === "JoinWorkshop";
  }

  get me() {
    const people = this.people;
    return people.find(({ id }) => id === this.active) ?? people[0] ?? null;
  }

  /** Whose turn is after mine, where several share this device. */
  get next() {
    const people = this.people;
    if (people.length < 2) return null;
    return people[(people.findIndex(({ id }) => id === this.me.id) + 1) % people.length];
  }

  get isChild() {
    return this.perspective === "children";
  }

  get newcomers() {
    return this.people.filter(({ id }) => !this.greeted.has(id));
  }

  /** A new participant; it is there at once and gets its animal as soon as the server knows it. */
  join() {
    const id = newId();
    this.trouble = "";
    this.want("JoinWorkshop", {}, id);
    return id;
  }

  become(id) {
    this.active = id;
    this.memory.set("active", id);
    this.tell();
  }

  greet(people) {
    this.greeted = new Set([...this.memory.get("greeted", []), ...this.greeted, ...people.map(({ id }) => id)]);
    this.memory.set("greeted", [...this.greeted]);
    this.tell();
  }

  /** Who is not known any more is welcomed again, and is asked again what the server may have forgotten. */
  #forget(id) {
    this.greeted.delete(id);
    this.memory.set("greeted", [...this.greeted]);
    this.memory.set("animal_cards", Object.fromEntries(Object.entries(this.memory.get("animal_cards", {})).filter(([one]) => one !== id)));
    if (this.ballot) {
      this.memory.forget(`voted:${id}:${this.ballot.id}`);
      this.#asked.delete(`${this.ballot.id}/${id}`);
    }
    this.returned.add(id);
  }

  #moved(from, to) {
    if (this.active === from) this.become(to);
    if (this.knowing.has(from)) this.knowing.add(to);
    this.memory.set("knowing", [...this.knowing]);
    const languages = this.memory.get("languages", {});
    if (languages[from]) this.memory.set("languages", { ...languages, [to]: languages[from] });
    this.returned.add(to);
  }

  /** Whoever was welcomed together was told together. */
  begun() {
    for (const { id } of this.people) if (this.greeted.has(id)) this.knowing.add(id);
    this.memory.set("knowing", [...this.knowing]);
    this.tell();
  }

  // ---- what is going on ----

  get workshop() {
    return this.views.tablet?.get("workshop") ?? null;
  }

  get startCard() {
    return this.views.tablet?.get("start_card") ?? null;
  }

  get ballot() {
    return this.views.tablet?.get("ballot") ?? null;
  }

  get prompts() {
    return this.views.tablet?.of("prompt") ?? [];
  }

  prompt(id) {
    const found = this.views.tablet?.get(`prompt:${id}`);
    return found ? { ...found, text: promptText(found.text) } : null;
  }

  get home() {
    const me = this.me;
    return homeOf({
      workshop: this.workshop,
      ballot: this.ballot,
      isGreeted: Boolean(me) && this.greeted.has(me.id),
      isChild: this.isChild,
      hasBegun: Boolean(me) && this.knowing.has(me.id),
      hasVoted: Boolean(me && this.ballot && this.memory.get(`voted:${me.id}:${this.ballot.id}`)),
    });
  }

  get promptForMore() {
    if (!this.workshop) return "";
    const withCards = new Set((this.views.mine?.of("statement") ?? []).map(([, one]) => one.prompt_id));
    return promptForMore(this.workshop, this.prompts, { lastSeen: this.memory.get("prompt", ""), withCards });
  }

  get canWrite() {
    return Boolean(this.workshop && !this.workshop.over && this.workshop.step !== "arrive" && this.promptForMore);
  }

  /** Where one more card begins: children choose a way, adults write. */
  get begin() {
    return this.isChild ? "prompt" : "write";
  }

  get isCollecting() {
    return ["prompt", "write"].includes(this.home.name);
  }

  // ---- what is mine ----

  get cards() {
    return this.me ? cardsOf(this.me.id, this.views.mine, this.commands) : [];
  }

  get dots() {
    return this.#given(dotsOf) ?? new Set();
  }

  /** What I say of the afternoon, by question. */
  get feedback() {
    return this.me ? feedbackOf(this.me.id, this.views.mine, this.commands) : {};
  }

  /** Whether it is time for that: from reporting back on, until the workshop is closed. */
  get mayJudge() {
    const now = this.workshop;
    return Boolean(this.me && now && !now.closed && (now.over || now.step === "report_back"));
  }

  /** My animal card, as far as this device was told it: { symbols, code, qr }. */
  get animalCard() {
    return this.me ? this.memory.get("animal_cards", {})[this.me.id] ?? null : null;
  }

  get ratings() {
    return this.#given(ratingsOf) ?? new Map();
  }

  /** null until they are dealt. */
  get pairs() {
    return this.#given(pairsOf);
  }

  #given(read) {
    return this.me && this.ballot ? read(this.me.id, this.ballot.id, this.views.mine, this.commands) : null;
  }

  get hasVotes() {
    return this.dots.size > 0 || this.ratings.size > 0 || Boolean(this.pairs?.some(({ winner }) => winner));
  }

  /** Whether a vote of mine, given or taken back, is still without a receipt. */
  get hasVotesUnderWay() {
    return this.outbox.pending().some(({ name, data, participantId }) => VOTES.includes(name) && participantId === this.me?.id && data.ballot_id === this.ballot?.id);
  }

  get commands() {
    return [...this.#settling, ...this.outbox.pending(), ...this.outbox.refused()];
  }

  /** „Heute nicht“: an answer too. What was given before stays. */
  pass() {
    if (!this.hasVotes) this.want("PassBallot", { ballot_id: this.ballot.id });
    this.setVoted(true);
  }

  /** Pairs are asked for as soon as a ballot is seen, for everybody here, so that comparing needs no network. */
  #takePairs() {
    const { ballot } = this;
    if (ballot?.mode !== "pairs" || ballot.status !== "open") return;
    for (const { id } of this.people) {
      const key = `${ballot.id}/${id}`;
      const isDealt = pairsOf(id, ballot.id, this.views.mine, []);
      if (isDealt || this.#asked.has(key) || this.commands.some(({ name, data, participantId }) => name === "TakePairs" && participantId === id && data.ballot_id === ballot.id)) continue;
      this.#asked.add(key);
      this.want("TakePairs", { ballot_id: ballot.id }, id);
    }
  }

  setVoted(done) {
    const key = `voted:${this.me.id}:${this.ballot.id}`;
    if (done) this.memory.set(key, true);
    else this.memory.forget(key);
    this.tell();
  }

  // ---- what a child wants ----

  /** Whether this device has wanted anything in this workshop, on this visit or an earlier one. */
  get hasWanted() {
    return this.memory.get("wanted", false);
  }

  want(name, data, participantId = this.me?.id) {
    if (!this.hasWanted) this.memory.set("wanted", true);
    return this.outbox.add({ id: newId(), name, data, participantId });
  }

  /** Sends what waits through `connection`, for as long as the page lives; `say` tells a child what was refused. */
  deliver(connection, say) {
    this.outbox.drain(async (item) => {
      const receipt = await connection.send(item.name, item.data, { participantId: item.participantId, commandId: item.id });
      if (receipt.notYet) return receipt;
      if (receipt.ok) this.#settle(item);
      else if (item.name === "JoinWorkshop") this.#turnedAway(item, receipt);
      else if (receipt.reason === "not_on_this_device" && this.belonging.unknown(item.participantId)) return { ok: false, notYet: true };
      else say(sentenceFor(receipt));
      return receipt.ok || WORDS.includes(item.name) ? { ...receipt, message: sentenceFor(receipt) } : { ok: true };
    }, (id) => connection.leave(id));
  }

  #turnedAway({ participantId }, receipt) {
    if (!this.belonging.refused(participantId, receipt.reason === "not_yours")) this.trouble = sentenceFor(receipt);
  }

  #settle(item) {
    const isAlone = !this.#settling.some(({ data }) => data.statement_id === item.data.statement_id);
    if (isAlone && isVisible(item, this.views.mine)) return; // its record came before its receipt
    this.#settling.push(item);
    this.wait(() => this.#clear((one) => one === item), SETTLING);
  }

  #clear(isDone) {
    const before = this.#settling.length;
    this.#settling = this.#settling.filter((one) => !isDone(one));
    if (this.#settling.length !== before) this.tell();
  }

  // ---- what comes from the server ----

  changed(views) {
    this.views = views;
    this.#settling = this.#settling.filter((one) => !isVisible(one, views.mine));
    if (this.workshop?.open_prompt) this.memory.set("prompt", this.workshop.open_prompt);
    this.#takePairs();
    this.tell();
  }

  /** The server has said who is here: whoever is missing comes in again. */
  arrived() {
    const { mine } = this.views;
    if (!mine || !this.workshop || this.workshop.closed || this.workshop.over) return;
    this.belonging.look(mine.of("participant").filter(([, one]) => one.perspective === this.perspective).map(([id]) => id));
  }

  /** Whether something waits for the network long enough to say so. */
  get isStuck() {
    const { for: what, since } = this.#waiting;
    return Boolean(what) && this.now() - since >= PATIENCE;
  }

  #watch() {
    const what = this.isOffline ? "network" : this.outbox.pending()[0]?.id ?? "";
    if (what === this.#waiting.for) return;
    this.#waiting = { for: what, since: this.now() };
    if (what) this.wait(() => this.tell(), PATIENCE + 20);
  }

  onChange(listener) {
    this.#listeners.add(listener);
  }

  tell() {
    this.#watch();
    for (const listener of this.#listeners) listener();
  }
}
