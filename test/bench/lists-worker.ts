/**
 * Runs inside Chromium, in a worker as the core does. It fills a sealed store with people of invented names and puts a list into force as a
 * take-over does. Then it asks the desk check until the flights that are over were compared.
 */
import type { Core } from '../../renderer/core/core.ts';
import { SliceWriter } from '../../renderer/core/lists/slice-writer.ts';
import { indexWrite, inForceWrites, nextVersion } from '../../renderer/core/lists/version-writes.ts';
import { readSetting } from '../../renderer/core/session.ts';
import { shippedWorld } from '../../renderer/core/shipped-world.ts';
import { commit } from '../../renderer/core/store/commit.ts';
import type { Store } from '../../renderer/core/store/open-store.ts';
import { readAll, readMany } from '../../renderer/core/store/read.ts';
import { emptyEntry, type ListEntry } from '../../shared/list/list-entry.ts';
import type { StoredList } from '../../shared/list/list-version.ts';
import { compareEntry } from '../../shared/list/match/compare-entry.ts';
import { comparedEntry } from '../../shared/list/match/compared-entry.ts';
import { nameFound, nearestName } from '../../shared/list/match/listed-names.ts';
import { matchOutcome } from '../../shared/list/match/match-class.ts';
import { birthDay } from '../../shared/name/birth-evidence.ts';
import { seededRandom } from '../../shared/training/random.ts';
import { crowd } from '../shared/name/quality/crowd.ts';
import { fields, spell, write } from '../shared/name/quality/spelt.ts';
import { ask, fillUnit, type HostState, signIn } from './bench-unit.ts';
import { AFTER, type NextPerson } from './scale-data.ts';

export interface ListsAsked {
  readonly travellers: number;
  readonly entries: number;
}

export interface ListsMeasured {
  readonly travellers: number;
  /** From the transaction that puts the list into force until all are compared. */
  readonly seconds: number;
  readonly browserSeconds: number;
  readonly matches: number;
  /** Milliseconds of the first check after the list came, which waits for its index; and of each later one. */
  readonly firstCheck: number;
  readonly checks: readonly number[];
  /** Of a sample, compared by brute force: the share of matches that were kept, and how many others were kept. */
  readonly recall: number;
  readonly surplus: number;
  readonly pairs: number;
  readonly oneEntrySeconds: number;
}

declare const self: DedicatedWorkerGlobalScope;

const TRAVELLER_SEED = 2;
const LIST_SEED = 1;
const EVERY_MS = 300;
const SAMPLE = 60;

self.addEventListener('message', ({ data }: MessageEvent<ListsAsked | number>) => {
  if (typeof data === 'number') return;
  measure(data).then(
    (measured) => self.postMessage({ measured }),
    (error: unknown) => self.postMessage({ failure: error instanceof Error ? (error.stack ?? '') : String(error) }),
  );
});

async function measure({ travellers, entries: count }: ListsAsked): Promise<ListsMeasured> {
  const world = shippedWorld();
  const state: HostState = new Map();
  const filled = await fillUnit(world, state, travellers, undefined, peopleOf(TRAVELLER_SEED));
  const { core, store, close } = await signIn(world, state);
  const tell = (phase: string) => self.postMessage({ progress: { phase } });
  tell('filled');
  await core.resume();
  tell('settled');
  await ask(core, 'search.ready', {});
  const entries = listOf(count);
  const checks: number[] = [];
  tell('list made');
  const spent = await processorTime();
  const before = performance.now();
  await putInForce(store, 'LFW-bench', entries);
  const seconds = compared(core, store, 'LFW-bench@1').then(() => (performance.now() - before) / 1000);
  tell('in force');
  let isOver = false;
  void seconds.then(() => {
    isOver = true;
  });
  const firstCheck = await check(core, entries, 0);
  for (let at = 1; !isOver; at += 1) {
    checks.push(await check(core, entries, at));
    await new Promise((go) => setTimeout(go, EVERY_MS));
  }
  const taken = await seconds;
  const browserSeconds = (await processorTime()) - spent;
  tell(`compared ${taken}`);
  const kept = (await readAll(store, 'laterMatches')).flatMap(({ value }) => value);
  const found = await bruteForce(store, filled.flights, entries);
  const again = performance.now();
  await putInForce(store, 'LFW-one', listOf(count + 1).slice(-1));
  await compared(core, store, 'LFW-bench@1 LFW-one@1');
  const oneEntrySeconds = (performance.now() - again) / 1000;
  await close();
  return {
    ...{ travellers: filled.travellers, seconds: taken, browserSeconds, matches: kept.length, firstCheck, checks },
    ...found,
    oneEntrySeconds,
  };
}

/** Processor time that the browser has taken, in seconds. */
function processorTime(): Promise<number> {
  return new Promise((known) => {
    const take = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'number') return;
      self.removeEventListener('message', take);
      known(data);
    };
    self.addEventListener('message', take);
    self.postMessage({ processorTime: true });
  });
}

/** People of invented names, one after the other. */
function peopleOf(seed: number): NextPerson {
  const [random, draw] = [seededRandom(seed), crowd(seed, 'travellers')];
  return () => {
    const { person, born } = draw();
    const { surname, givenNames } = fields(spell(random, person));
    return { surname: surname.toUpperCase(), givenNames: givenNames.toUpperCase(), dateOfBirth: born };
  };
}

/** Persons, four in five with their birth to the day; one in ten with a document, one in ten with an address. */
function listOf(count: number): readonly ListEntry[] {
  const [random, draw] = [seededRandom(LIST_SEED), crowd(LIST_SEED, 'listed')];
  return Array.from({ length: count }, (_, at) => {
    const { person, born } = draw();
    const name = write(random, spell(random, person));
    const named =
      'whole' in name
        ? { name: name.whole, surname: null, givenNames: null }
        : { name: `${name.surname} ${name.givenNames}`, surname: name.surname, givenNames: name.givenNames };
    const year = born.slice(0, 4);
    return {
      ...emptyEntry('person', `E${at}`),
      names: [{ ...named, quality: 'main' as const }],
      births: at % 5 === 0 ? [{ from: `${year}-01-01`, to: `${year}-12-31`, circa: false }] : [birthDay(born)],
      documents:
        at % 10 === 0
          ? [
              {
                number: `X${700_000 + at}`,
                issuer: null,
                type: null,
                status: null,
                expiry: null,
                issued: null,
                typeText: null,
              },
            ]
          : [],
      addresses: at % 10 === 1 ? [{ text: `${at} Market Street, Lome`, city: 'Lome', country: null }] : [],
    };
  });
}

async function putInForce(store: Store, id: string, entries: readonly ListEntry[]): Promise<void> {
  const list: StoredList = {
    ...{ id, title: 'Bench', owner: 'customs', law: 'other', mandate: 'joint', foreign: false, source: 'bench' },
    ...{ reference: null, legalBasis: 'bench', reason: 'bench', handling: null, instruction: '', outcome: 'inspect' },
    ...{ seenBy: null, seenByRoles: null, validFrom: null, validTo: null, ageLimitDays: null, nameOnlyBudget: 5 },
    ...{ entered: 'files', createdAt: AFTER, createdBy: 'LFW-01', lastVersion: 0 },
  };
  const version = `${id}.1`;
  const writer = new SliceWriter(version, null, (writes) => commit(store, writes, []));
  for (const entry of entries) await writer.add(entry);
  const index = await writer.end();
  const made = nextVersion({ id: version, by: 'LFW-01', at: AFTER, confirmedBy: null }, id, null, {
    entries: entries.length,
  });
  const writes = inForceWrites({ id, rev: 0, value: list }, { value: made, rev: 0 }, null, AFTER.slice(0, 10));
  await commit(store, [...writes, indexWrite(version, index)], []);
}

/** Resolves once all flights that are over were compared with these copies. */
async function compared(core: Core, store: Store, copies: string): Promise<void> {
  // Any call has the core read what is in force.
  await ask(core, 'session.get', {});
  for (;;) {
    if ((await readSetting(store, 'laterMatched'))?.value.done?.copies === copies) return;
    await new Promise((go) => setTimeout(go, 100));
  }
}

/** Milliseconds of a check of somebody listed, with the date of birth. */
async function check(core: Core, entries: readonly ListEntry[], at: number): Promise<number> {
  const { names, births } = entries[(at * 37) % entries.length] as ListEntry;
  const text = `${names[0]?.name} ${births[0]?.from}`;
  const before = performance.now();
  await ask(core, 'check.lists', { text, kind: 'any', purpose: 'desk' });
  return performance.now() - before;
}

/** Compares a sample with every entry, without any index: those of whom a match was kept, and as many others. */
async function bruteForce(
  store: Store,
  flights: readonly string[],
  entries: readonly ListEntry[],
): Promise<Pick<ListsMeasured, 'recall' | 'surplus' | 'pairs'>> {
  const records = await readAll(store, 'laterMatches');
  const kept = new Set(
    records.flatMap(({ id, value }) => value.map((each) => keyOf(id, each.traveller, each.listed.entry))),
  );
  const step = Math.max(1, Math.floor(flights.length / SAMPLE));
  const others = flights.filter((_, at) => at % step === 0);
  const ids = [...new Set([...records.slice(0, SAMPLE).map(({ id }) => id), ...others])];
  const sections = await readMany(store, 'flightManifests', ids);
  const listed = entries.map(comparedEntry);
  let [wanted, found, surplus, pairs] = [0, 0, 0, 0];
  for (const { id, value } of sections) {
    const own = new Set(records.find((each) => each.id === id)?.value.map(({ traveller }) => traveller));
    const sample = value.flight.travellers.filter((traveller, at) => own.has(traveller.id) || at === 0);
    for (const traveller of sample) {
      const booking = value.flight.bookings[traveller.booking ?? -1] ?? null;
      for (const entry of listed) {
        pairs += 1;
        const nearest = nearestName(entry, traveller);
        const evidence = compareEntry(entry, traveller, booking, nearest === null ? null : nameFound(entry, nearest));
        const isMatch =
          evidence !== null &&
          matchOutcome(evidence.classes, { outcome: 'inspect', foreign: false }, null, false) !== 'clear';
        const isKept = kept.has(keyOf(id, traveller.id, entry.id));
        if (isMatch) wanted += 1;
        if (isMatch && isKept) found += 1;
        if (!isMatch && isKept) surplus += 1;
      }
    }
  }
  return { recall: wanted === 0 ? 0 : found / wanted, surplus, pairs };
}

function keyOf(flight: string, traveller: string, entry: string): string {
  return `${flight} ${traveller} ${entry}`;
}
