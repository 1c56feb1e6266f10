/** Derives a list of flights again, in turns with other work that derives flights of the same store. */

import { isOpenUnder } from '../../../rules/engine/list-uses.ts';
import { screeningTime } from '../../../rules/engine/screen-messages.ts';
import { subjectsOf } from '../../../shared/fact/subjects-of.ts';
import { assignedTo, assignments } from '../../../shared/flight/assigned-messages.ts';
import type { ChangingMessage } from '../../../shared/flight/changing-message.ts';
import type { Decision } from '../../../shared/flight/decision.ts';
import type { FlightId, MessageId } from '../../../shared/flight/flight.ts';
import { byDay } from '../../../shared/flight/flight-id.ts';
import { flightsOf, foldingFlight } from '../../../shared/flight/fold-flights.ts';
import { type OpenLists, openLists } from '../../../shared/list/match/open-lists.ts';
import type { ChangedBy } from '../../../shared/past/affected-flights.ts';
import { linksOf } from '../../../shared/search/links-of.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import { type ComparedLists, ListsInForce } from '../lists/lists-in-force.ts';
import { inSlices, type Slices, stoppable } from '../pause.ts';
import type { WholeRequest } from '../request.ts';
import { maskedFlight, maskedFlights } from '../retention/masked-flights.ts';
import type { Write } from '../store/commit.ts';
import { type Overlapped, overlapped } from '../store/overlapped.ts';
import { readKept } from '../store/read-kept.ts';
import { StoredMemory } from '../store/stored-memory.ts';
import type { World } from '../world.ts';
import {
  earlierRows,
  ofOlderMessages,
  withoutEarlierFlights,
  withoutMessages,
  withoutOwnMessages,
} from './before-messages.ts';
import { type DerivedFlight, derivedRemovals, derivedWrites, derivingFrom, screenedWrites } from './derived-flight.ts';
import { changingMessages, readingsOf } from './fall-causes.ts';
import { type ChangingMessages, endsOf, type FallTerms, fallWrite } from './falls.ts';
import { FlightDecisions } from './flight-decisions.ts';
import { FlightMemory } from './flight-memory.ts';
import { FlightSources } from './flight-sources.ts';
import { foundFalls } from './found-falls.ts';
import type { HistoryTerms } from './history-falls.ts';
import type { ReadMessage, RecentManifests } from './kept-manifests.ts';
import type { OverruledTerms } from './overruled.ts';
import { hasRegulars, withEarlierFlights } from './regulars.ts';
import { screenStored } from './screen-stored.ts';

/** Flights are written when they carry this many travellers together. */
const BATCH_TRAVELLERS = 2000;
/** Or when this many records have gathered: other calls wait while they are written, 0.3 to 0.5 s for 1,000. */
const BATCH_WRITES = 100;
/** Flights whose sources may be read while earlier ones are derived. */
const FLIGHTS_AHEAD = 24;
/** Screens hear of flights derived no more often than after so many milliseconds, and at the end: reading lists again holds up what is derived. */
const TOLD_EVERY = 2000;
/** Minutes before now from whose departure on flights keep which messages affected them: falls are kept until a day after the landing. */
const CAUSES_FOR = 2880;
const SHOWN_IN = ['flights', 'queue', 'session'] as const;
/** What a turn reads when it begins. Nothing else derives flights until the turn ends, so it stays valid. */
interface Turn {
  readonly world: World;
  readonly decided: FlightDecisions;
  readonly masked: Awaited<ReturnType<typeof maskedFlights>>;
  readonly memory: FlightMemory;
  readonly sources: FlightSources;
  readonly lists: ComparedLists | null;
  /** Those that feed facts. */
  readonly open: OpenLists | undefined;
}

/** A flight as derived from its messages and decisions, and the messages that changed it. */
interface Source {
  readonly stored: DerivedFlight | null;
  readonly own: readonly ChangingMessage[];
  readonly messages: readonly ReadMessage[];
  readonly decisions: readonly Decision[];
}

const NO_SOURCE: Source = { stored: null, own: [], messages: [], decisions: [] };

export class MergeRun {
  readonly #request: WholeRequest;
  readonly #recent: RecentManifests;
  /** Flights that are out of date only because rules or screening terms changed. */
  readonly #byRules: ReadonlySet<FlightId>;
  /** Aborted: the rest is left out of date, also the flight that is being derived. */
  readonly #until: AbortSignal | null;
  readonly #slice: Slices;
  /** Slices of one flight: where the run is told to stop, their next pause throws the reason. */
  readonly #within: Slices;
  readonly #moved = new Set<MessageId>();
  readonly #writing: Overlapped;
  /** Set by `#beginTurn`, before anything is derived or written. */
  #turn!: Turn;
  /** Records not written yet, and the number of travellers in them. */
  #writes: Write[] = [];
  #travellers = 0;
  /** The flights in them: what was derived before must be stored before it is compared. */
  readonly #gathered = new Set<FlightId>();
  /** When screens were told last, and whether something was written since. */
  #toldAt = Number.NEGATIVE_INFINITY;
  #isUntold = false;

  constructor(
    request: WholeRequest,
    recent: RecentManifests,
    byRules: ReadonlySet<FlightId>,
    until: AbortSignal | null,
  ) {
    this.#request = request;
    this.#recent = recent;
    this.#byRules = byRules;
    this.#until = until;
    this.#slice = request.services.standingBack.slices();
    this.#within = until === null ? this.#slice : stoppable(this.#slice, until);
    this.#writing = overlapped(async (batch) => {
      this.#isUntold = performance.now() - this.#toldAt < TOLD_EVERY;
      if (!this.#isUntold) this.#toldAt = performance.now();
      await request.commit(batch, [], this.#isUntold ? [] : SHOWN_IN);
    });
  }

  /**
   * Derives these flights, then the flights whose facts they changed; none after `until` was aborted. Gives the messages that name other flights than those they are stored under.
   */
  async run(ids: readonly FlightId[]): Promise<ReadonlySet<MessageId>> {
    const { store, closing, services } = this.#request;
    const { deriving } = services;
    let endTurn = await deriving.take();
    try {
      await this.#beginTurn();
      const targets = [...new Set(ids.map((id) => this.#turn.decided.target(id)))].sort(byDay);
      await this.#removeRenamed(ids);
      for (let done = 0; ; done++) {
        // Flights whose facts changed come last, so that each is derived once.
        if (done >= targets.length) targets.push(...[...this.#turn.memory.past.affected].sort(byDay));
        const id = targets[done];
        if (id === undefined || this.#until?.aborted === true) break;
        closing.throwIfAborted();
        if (deriving.wanted) {
          await this.#writeAll();
          endTurn();
          endTurn = await deriving.take();
          await this.#beginTurn();
        }
        if (!(await this.#isUpToDate(id, targets.slice(done + 1, done + 1 + FLIGHTS_AHEAD)))) break;
        if (this.#travellers >= BATCH_TRAVELLERS || this.#writes.length >= BATCH_WRITES) await this.#flush();
        this.#request.progress({ phase: 'screening', done: done + 1, total: targets.length, note: id });
        await this.#slice.breathe();
      }
      await this.#writeAll();
      return this.#moved;
    } catch (error) {
      // The memory may hold flights that were not written.
      store.cache(StoredMemory).forget();
      throw error;
    } finally {
      // Writes under way must end before the next turn begins.
      await this.#writing.done().catch(() => undefined);
      endTurn();
      if (this.#isUntold) await this.#request.commit([], [], SHOWN_IN);
    }
  }

  /** Reads again what other work may have changed between two turns: flights must not be derived from older data. */
  async #beginTurn(): Promise<void> {
    const { store } = this.#request;
    const world = await this.#request.worldNow();
    const decided = await FlightDecisions.read(store);
    const masked = await maskedFlights(store);
    const memory = await FlightMemory.open(this.#request, () => this.#writeAll());
    const lists = await store.cache(ListsInForce).compared(this.#slice);
    const { closing } = this.#request;
    const until = this.#until === null ? closing : AbortSignal.any([closing, this.#until]);
    const sources = new FlightSources({ ...this.#request, world, closing: until }, decided, this.#recent, this.#within);
    const frame = world.terms.frame?.frame ?? null;
    const open = lists === null ? undefined : openLists(lists.index, frame, (list, on) => isOpenUnder(list, frame, on));
    this.#turn = { world, decided, masked, memory, sources, lists, open };
  }

  /** Removes the derived records of flights that an officer found to be another flight. */
  async #removeRenamed(ids: readonly FlightId[]): Promise<void> {
    const { decided, masked, memory } = this.#turn;
    for (const id of ids) {
      if (decided.target(id) === id || masked.has(id)) continue;
      await memory.drop(id);
      this.#writes.push(...derivedRemovals(id));
    }
  }

  /** Brings the flight up to date; false: the run was told to stop in its midst, and the flight is as it was before. */
  async #isUpToDate(id: FlightId, coming: readonly FlightId[]): Promise<boolean> {
    try {
      await this.#bringUpToDate(id, coming);
      this.#turn.memory.keep();
      return true;
    } catch (error) {
      const isStop = this.#until?.aborted === true && error === this.#until.reason;
      if (!isStop || this.#request.closing.aborted) throw error;
      this.#turn.memory.takeBack();
      return false;
    }
  }

  async #bringUpToDate(id: FlightId, coming: readonly FlightId[]): Promise<void> {
    const { decided, masked, memory } = this.#turn;
    if (masked.has(id)) return this.#screenMasked(id);
    if (this.#gathered.has(id)) await this.#writeAll();
    this.#gathered.add(id);
    const isItself = decided.target(id) === id;
    // The stored fact block is out of date where another flight changed a fact.
    const screened = isItself && this.#byRules.has(id) && !memory.past.affected.has(id) ? await this.#screen(id) : null;
    const carried = screened === null ? memory.past.causesOf(id) : [];
    const source = screened === null && isItself ? await this.#deriveStored(id, coming) : NO_SOURCE;
    const { stored, own } = source;
    const made = screened ?? (stored === null ? null : await this.#withEnds(stored, own.length > 0));
    const derived = made === null ? null : await this.#withEarlierFlights(made);
    if (isItself) await this.#keepFalls(id, derived, { own, carried }, source);
    if (derived === null) {
      await memory.drop(id, this.#changedBy(own));
      this.#writes.push(...derivedRemovals(id));
      return;
    }
    this.#travellers += derived.flight.travellers.length;
    this.#writes.push(
      ...(screened === null ? [...derivedWrites(derived), ...this.#withoutLater(id)] : screenedWrites(derived)),
    );
    if (screened === null) memory.past.derived(id);
  }

  /** Keeps what messages alone, or acts on rules, took away from the flight as it was derived before. */
  async #keepFalls(
    id: FlightId,
    after: DerivedFlight | null,
    changing: ChangingMessages,
    { messages, decisions }: Pick<Source, 'messages' | 'decisions'>,
  ): Promise<void> {
    const { store, clock } = this.#request;
    const { world, decided } = this.#turn;
    const today = { ...this.#turn, slice: this.#within };
    const names = decided.names(id);
    const terms: FallTerms & OverruledTerms & HistoryTerms = {
      ...{ world, now: clock() },
      withoutOwn: (section) => withoutOwnMessages(section, names, today),
      without: (section) => withoutMessages(store, section, today),
      ofMessages: (some, left) => ofOlderMessages(id, some, decisions, names, today, left),
      earlierOf: (derived, rows) => earlierRows(derived, rows, today),
      withoutFlights: (derived, left) => withoutEarlierFlights(derived, left, names, today),
    };
    const found = foundFalls(store, id, after, { changing, messages }, terms);
    this.#writes.push(...((await found.catch((error: unknown) => store.damage.pass(error))) ?? []).map(fallWrite));
  }

  async #withEnds(derived: DerivedFlight, byMessage: boolean): Promise<DerivedFlight> {
    const { id } = derived.flight;
    const { store } = this.#request;
    const [before] = store.ledger.keyIdOf('flightHeads', id) === null ? [] : await readKept(store, 'flightHeads', [id]);
    const { ends } = endsOf(before?.value, derived.head, byMessage);
    if (ends === undefined) return derived;
    return { ...derived, head: { ...derived.head, derivedFrom: { ...derived.head.derivedFrom, ends } } };
  }

  /** With the earlier flights of whom these keep from being a target. Facts do not change where rules alone did, so what is remembered is as stored then. */
  async #withEarlierFlights(derived: DerivedFlight): Promise<DerivedFlight> {
    if (!hasRegulars(derived.head)) return derived;
    const { store } = this.#request;
    const { id } = derived.flight;
    // An earlier flight may have come in the same import.
    await this.#writeGathered();
    const isKept = derived.remembered === null && store.ledger.keyIdOf('appearances', id) !== null;
    const [kept] = isKept ? await readKept(store, 'appearances', [id]) : [];
    const known = { ...derived, remembered: derived.remembered ?? kept?.value ?? null };
    const told = withEarlierFlights(store, derived, (rows) => earlierRows(known, rows, this.#turn));
    return (await told.catch((error: unknown) => store.damage.pass(error))) ?? derived;
  }

  #changedBy(messages: readonly ChangingMessage[]): ChangedBy {
    return { messages, from: (minuteNumber(this.#request.clock().slice(0, 16)) ?? 0) - CAUSES_FOR };
  }

  /** A flight that is derived anew is compared with the lists of today, and has no later matches any more. */
  #withoutLater(id: FlightId): readonly Write[] {
    const isKept = this.#request.store.ledger.keyIdOf('laterMatches', id) !== null;
    return isKept ? [{ table: 'laterMatches', id, remove: true }] : [];
  }

  /** Will the flight be derived from its messages? A masked one, one that was renamed, or one that is screened again needs none of them. */
  #isDerived(id: FlightId): boolean {
    const { decided, masked, memory } = this.#turn;
    if (masked.has(id) || decided.target(id) !== id) return false;
    return !this.#byRules.has(id) || memory.past.affected.has(id);
  }

  /** Applies today's legal frame to a masked flight. Its messages are sealed, so it cannot be derived again. */
  async #screenMasked(id: FlightId): Promise<void> {
    const { store } = this.#request;
    const { world, memory } = this.#turn;
    memory.past.derived(id);
    const masked = await maskedFlight(store, world, id).catch((error: unknown) => store.damage.pass(error));
    this.#writes.push(...(masked?.writes ?? []));
  }

  #screen(id: FlightId): Promise<DerivedFlight | null> {
    const { store } = this.#request;
    const { world } = this.#turn;
    return screenStored(store, world, id, this.#request.clock(), this.#within).catch((error: unknown) =>
      store.damage.pass(error),
    );
  }

  /**
   * Derives the flight from its kept messages and officers' decisions (`stored` null when no message names it), and gives the messages that changed it. Adds messages that no longer
   * name it to `#moved`.
   */
  async #deriveStored(id: FlightId, coming: readonly FlightId[]): Promise<Source> {
    const { store } = this.#request;
    const { world, decided, memory, sources, lists, open } = this.#turn;
    const next = coming.filter((each) => this.#isDerived(each));
    const { names, ids, messages } = await sources.of(id, next);
    const { decisions, count } = await decided.about(id);
    const assigned = assignments(decisions);
    for (const message of messages) {
      const named = assignedTo(message, assigned) ?? flightsOf(message);
      if (!named.some((each) => names.includes(each))) this.#moved.add(message.id);
    }
    const flight = await inSlices(foldingFlight(id, messages, world, decisions), this.#within);
    if (flight === null) return { stored: null, own: await changingMessages(store, id, {}), messages, decisions };
    const readings = readingsOf(messages);
    const changing = await changingMessages(store, id, readings);
    const subjects = subjectsOf(flight, {
      ...world,
      past: memory.past,
      lists: open,
      falseMatches: world.terms.falseMatches,
    });
    await this.#within.breathe();
    const remembered = await memory.take(subjects, names, this.#changedBy(changing));
    await this.#within.breathe();
    const told = { received: firstReceived(messages), readings };
    const derivedFrom = { messages: ids.length, decisions: count, ...told };
    const links = linksOf(flight, memory.past.hash);
    await this.#within.breathe();
    const deriving = derivingFrom(subjects, remembered, screeningTime(messages), world, derivedFrom, lists);
    const stored = { ...(await inSlices(deriving, this.#within)), links };
    return { stored, own: changing, messages, decisions };
  }

  async #flush(): Promise<void> {
    const batch = this.#writes;
    this.#writes = [];
    this.#travellers = 0;
    if (batch.length > 0) await this.#writing.write([...batch, ...this.#turn.memory.dueWrites()]);
  }

  async #writeGathered(): Promise<void> {
    await this.#flush();
    await this.#writing.done();
  }

  async #writeAll(): Promise<void> {
    await this.#writeGathered();
    this.#turn.memory.written();
    this.#gathered.clear();
  }
}

/** When the first of the messages came. */
function firstReceived(messages: readonly ReadMessage[]): string {
  return messages.reduce((first, { receivedAt }) => (receivedAt < first ? receivedAt : first), LAST_TIME);
}

const LAST_TIME = '9999-12-31T23:59:59.999Z';
