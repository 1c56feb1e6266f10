/**
 * Compares the travellers of flights that are over with what lists have since then, and keeps the matches beside the screening. Only flights are opened whose link record says that
 * somebody may match. A run takes turns with work that derives flights, and writes how far it came, so that the next start goes on there.
 */
import { listing } from '../../../../rules/engine/list-terms.ts';
import { listUses } from '../../../../rules/engine/list-uses.ts';
import type { FlightId } from '../../../../shared/flight/flight.ts';
import { isSameLater, type LaterMatch } from '../../../../shared/list/later-match.ts';
import type { ListEntry } from '../../../../shared/list/list-entry.ts';
import type { ListMatch } from '../../../../shared/list/match/list-match.ts';
import type { IsoDate } from '../../../../shared/manifest.ts';
import { KeyedHash } from '../../../../shared/past/keyed-hash.ts';
import { sourceOf } from '../../../../shared/screening/listed.ts';
import { counts as doesCount } from '../../../../shared/screening/screening.ts';
import type { Steps } from '../../../../shared/steps.ts';
import { minuteNumber } from '../../../../shared/time/civil.ts';
import { systemEntry } from '../../audit/entries.ts';
import type { Progress } from '../../calls/progress.ts';
import { hashKeys } from '../../hash-keys.ts';
import { localDay } from '../../local-day.ts';
import { inSlices, type Slices } from '../../pause.ts';
import type { WholeRequest } from '../../request.ts';
import { StoredLinks } from '../../search/stored-links.ts';
import { readSetting } from '../../session.ts';
import type { Write } from '../../store/commit.ts';
import { readHeads } from '../../store/heads.ts';
import { readKept } from '../../store/read-kept.ts';
import type { FlightSection } from '../../store/tables/flight-manifests.ts';
import type { World } from '../../world.ts';
import { copiesInForce, ListsInForce } from '../lists-in-force.ts';
import { changedEntries, type NewSince } from './changed-entries.ts';
import { type Copies, readCopies } from './copies.ts';
import {
  copiesDone,
  counted,
  type DepartedFlight,
  flightsBehind,
  type LaterRun,
  type LaterState,
  NOTHING_DONE,
} from './later-state.ts';
import { type NewEntries, NewEntriesBuilder } from './new-entries.ts';
import { remainingMatches } from './withdrawn.ts';

/** Flights opened in one turn, and those whose link records are looked at in one. */
const OPENED = 20;
const LOOKED_AT = 200;

/** What the flights of a run are compared with. */
interface Compared {
  readonly entries: NewEntries;
  /** By list. */
  readonly since: ReadonlyMap<string, NewSince>;
}

/** The rows of travellers who may match; null: all are compared. */
type Rows = ReadonlySet<number> | null;

/** Compares what is to be compared. Lists that are `cancelled` meanwhile wait for the next start, or until a list changes. Throws what the store reports. */
export async function compareDeparted(
  request: WholeRequest,
  onProgress: (progress: Progress) => void,
  cancelled: ReadonlySet<string>,
): Promise<void> {
  const { store } = request;
  const world = await request.worldNow();
  const { copies } = world.terms.lists;
  const state = (await readSetting(store, 'laterMatched'))?.value ?? NOTHING_DONE;
  if (copies === '' && state === NOTHING_DONE) return;
  const now = request.clock();
  const resumed = state.run?.copies === copies ? state.run : null;
  const until = minuteNumber((resumed?.at ?? now).slice(0, 16)) ?? 0;
  const behind = flightsBehind(await readHeads(store), state, readCopies(copies), until);
  const mayLose = state.done?.copies !== copies && store.ledger.ids('laterMatches').length > 0;
  if (resumed === null && behind.length === 0 && !mayLose) return;
  const begun = resumed ?? { copies, at: now, last: null, flights: 0, counts: {} };
  await new Run(request, world, state, behind, onProgress, cancelled).goOn(begun, until);
}

class Run {
  readonly #request: WholeRequest;
  readonly #world: World;
  readonly #state: LaterState;
  readonly #behind: readonly DepartedFlight[];
  readonly #onProgress: (progress: Progress) => void;
  readonly #cancelled: ReadonlySet<string>;
  readonly #slice: Slices;
  readonly #today: IsoDate;

  constructor(
    request: WholeRequest,
    world: World,
    state: LaterState,
    behind: readonly DepartedFlight[],
    onProgress: (progress: Progress) => void,
    cancelled: ReadonlySet<string>,
  ) {
    this.#request = request;
    this.#world = world;
    this.#state = state;
    this.#behind = behind;
    this.#onProgress = onProgress;
    this.#cancelled = cancelled;
    this.#slice = request.services.standingBack.slices();
    this.#today = localDay(request, request.clock());
  }

  async goOn(begun: LaterRun, until: number): Promise<void> {
    const { closing } = this.#request;
    let run = begun.last === null ? await this.#removeGone(begun) : begun;
    let left = this.#behind.filter(({ id }) => run.last === null || id > run.last);
    const total = this.#behind.length;
    let compared: Compared | null = null;
    let without = 0;
    this.#onProgress({ phase: 'screening', done: total - left.length, total, note: null });
    while (left.length > 0) {
      closing.throwIfAborted();
      if (compared === null || without !== this.#cancelled.size) {
        without = this.#cancelled.size;
        compared = await this.#newEntries();
        run = { ...run, cancelled: [...new Set([...(run.cancelled ?? []), ...this.#cancelled])] };
      }
      const entries = compared;
      if (entries.entries.index.size === 0) break;
      run = await this.#inTurn(() => this.#compare(run, left.slice(0, LOOKED_AT), entries));
      left = left.filter(({ id }) => run.last === null || id > run.last);
      this.#onProgress({ phase: 'screening', done: total - left.length, total, note: null });
    }
    await this.#end(run, until);
  }

  /** Nothing derives flights meanwhile: a flight that is derived anew is compared with the lists of today, and needs no later matches. */
  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const endTurn = await this.#request.services.deriving.take();
    try {
      return await work();
    } finally {
      endTurn();
    }
  }

  #removeGone(run: LaterRun): Promise<LaterRun> {
    return this.#inTurn(async () => {
      const { store } = this.#request;
      const { copies, unread } = await copiesInForce(store);
      const versions = copies.map(({ version }) => version);
      const remaining = await remainingMatches(store, versions, unread);
      const next = {
        ...run,
        counts: counted(
          run.counts,
          remaining.flatMap(({ gone }) => gone),
          'gone',
        ),
      };
      await this.#write(
        next,
        remaining.map(({ flight, left }) => laterWrite(flight, left)),
      );
      return next;
    });
  }

  async #newEntries(): Promise<Compared> {
    const { store } = this.#request;
    const { copies, versions } = await copiesInForce(store);
    const builder = new NewEntriesBuilder(new KeyedHash((await hashKeys(this.#request)).people));
    const since = new Map<string, NewSince>();
    for (const { list, version } of copies.filter((copy) => !this.#cancelled.has(copy.list.id))) {
      const earlier = new Set(this.#behind.map((flight) => flight.copies.get(list.id) ?? 0));
      builder.begin(list);
      const own = versions.filter((each) => each.list === list.id);
      const add = (entry: ListEntry) => builder.add(entry);
      const onDamaged = () => store.cache(ListsInForce).noteDamaged(version);
      since.set(list.id, await changedEntries(store, own, version, earlier, this.#slice, add, onDamaged));
      this.#request.closing.throwIfAborted();
    }
    return { entries: await inSlices(builder.steps(), this.#slice), since };
  }

  /** Compares the next flights, as many as belong in one turn. */
  async #compare(run: LaterRun, coming: readonly DepartedFlight[], compared: Compared): Promise<LaterRun> {
    const { store } = this.#request;
    const { taken, rows } = await this.#mayMatch(coming, compared.entries);
    const copiesOf = new Map(taken.map(({ id, copies }) => [id, copies]));
    const ids = [...rows.keys()];
    const [sections, kept] = await Promise.all([
      readKept(store, 'flightManifests', ids),
      readKept(store, 'laterMatches', ids),
    ]);
    const before = new Map(kept.map(({ id, value }) => [id, value]));
    const writes: Write[] = [];
    const found: string[] = [];
    for (const { id, value } of sections) {
      const matches = await inSlices(
        this.#matchesOn(value, rows.get(id) ?? null, copiesOf.get(id) ?? new Map(), run.at, compared),
        this.#slice,
      );
      if (matches.length === 0) continue;
      const known = before.get(id) ?? [];
      writes.push(laterWrite(id, merged(known, matches)));
      for (const each of matches) if (!known.some((other) => isSameLater(each, other))) found.push(each.listed.list);
    }
    const next = {
      ...run,
      last: taken.at(-1)?.id ?? run.last,
      flights: run.flights + taken.length,
      counts: counted(run.counts, found, 'found'),
    };
    await this.#write(next, writes);
    return next;
  }

  /** The flights of a turn, and those of them that are to be opened, in order of their ids. */
  async #mayMatch(
    coming: readonly DepartedFlight[],
    entries: NewEntries,
  ): Promise<{ readonly taken: readonly DepartedFlight[]; readonly rows: ReadonlyMap<FlightId, Rows> }> {
    const { store, services } = this.#request;
    const links = await store.cache(StoredLinks).open();
    const taken: DepartedFlight[] = [];
    const rows = new Map<FlightId, Rows>();
    for (const flight of coming) {
      const own = links.get(flight.id);
      const may = own === undefined ? null : await inSlices(entries.rowsOn(own), this.#slice);
      taken.push(flight);
      if (may === null || may.size > 0) rows.set(flight.id, may);
      if (rows.size === OPENED || services.deriving.wanted) break;
    }
    return { taken, rows };
  }

  /** The matches of a flight by entries that are new since it was compared, and say more than a hit of its screening does. */
  *#matchesOn(
    { flight, screening }: FlightSection,
    rows: Rows,
    copies: Copies,
    at: string,
    { entries: { index }, since }: Compared,
  ): Steps<readonly LaterMatch[]> {
    const { falseMatches, frame } = this.#world.terms;
    // A match that was declared false by today stays quiet on flights before.
    const arrivalUtc = minuteNumber(at.slice(0, 16));
    const quiet = falseMatches === null ? null : { on: () => falseMatches.on({ ...flight, arrivalUtc }) };
    const isNew = ({ list, entry }: ListMatch) =>
      since
        .get(list)
        ?.get(copies.get(list) ?? 0)
        ?.has(entry) ?? true;
    const { pins, hitsOf } = yield* listing(flight, this.#today, {
      ...{ index, lookouts: null, partial: NONE, falseMatches: quiet, frame: frame?.frame ?? null },
      takes: isNew,
      ...(rows === null ? {} : { only: rows }),
    });
    const uses = listUses(pins, frame?.frame ?? null, this.#today);
    return flight.travellers.flatMap((traveller, row) => {
      const kept = screening.travellers[row]?.hits ?? [];
      return hitsOf(row).flatMap((hit): readonly LaterMatch[] => {
        const { listed, mandate, handling } = hit;
        const isRefused = (uses.get(sourceOf(hit.rule))?.refusal ?? null) !== null;
        if (listed === undefined || isRefused || !doesCount(hit)) return [];
        const isKept = kept.some(({ rule, listed: own }) => rule === hit.rule && own?.content === listed.content);
        return isKept ? [] : [{ traveller: traveller.id, foundAt: at, mandate, handling, listed }];
      });
    });
  }

  /** Writes in the trail what it found. */
  #end(run: LaterRun, until: number): Promise<void> {
    const { flights, counts } = run;
    const now = this.#request.clock();
    const entries = Object.entries(counts).map(([list, { found, gone }]) =>
      systemEntry(now, 'list.compared-later', list, { found, gone, flights }),
    );
    const value: LaterState = { done: { copies: copiesDone(run, this.#state), until }, run: null };
    return this.#request.commit([{ table: 'settings', id: 'laterMatched', rev: null, value }], entries, ['lists']);
  }

  #write(run: LaterRun, writes: readonly Write[]): Promise<void> {
    const value: LaterState = { ...this.#state, run };
    return this.#request.commit(
      [...writes, { table: 'settings', id: 'laterMatched', rev: null, value }],
      [],
      writes.length === 0 ? [] : ['lists', 'flights'],
    );
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The matches known before, of which the new ones replace the same; they were found when they were found first. */
function merged(known: readonly LaterMatch[], matches: readonly LaterMatch[]): readonly LaterMatch[] {
  const others = known.filter((each) => !matches.some((other) => isSameLater(each, other)));
  const dated = matches.map((match) => {
    const before = known.find((each) => isSameLater(each, match) && each.listed.content === match.listed.content);
    return before === undefined ? match : { ...match, foundAt: before.foundAt };
  });
  return [...others, ...dated];
}

function laterWrite(id: FlightId, value: readonly LaterMatch[]): Write {
  return value.length === 0
    ? { table: 'laterMatches', id, remove: true }
    : { table: 'laterMatches', id, rev: null, value };
}
