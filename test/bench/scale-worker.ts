/**
 * Runs inside Chromium, in a worker as the core does. Fills a store with a vault, then unlocks it, searches it and opens its flights by the calls
 * that screens make.
 */

import type { SearchFor } from '../../renderer/core/calls/search.ts';
import type { Core } from '../../renderer/core/core.ts';
import { shippedWorld } from '../../renderer/core/shipped-world.ts';
import { StoredMemory } from '../../renderer/core/store/stored-memory.ts';
import type { World } from '../../renderer/core/world.ts';
import type { Flight } from '../../shared/flight/flight.ts';
import { WHOLE_QUEUE } from '../../shared/queue/queue-question.ts';
import { ask, fillUnit, type HostState, signIn } from './bench-unit.ts';
import { median } from './measure.ts';
import { fillTonight } from './scale-data.ts';
import { BENCH_SECRET } from './whole-writes.ts';

export interface ScaleAsked {
  readonly travellers: number;
  readonly passes: number;
  /** No further pass starts after this many seconds. */
  readonly seconds: number;
}

export interface ScaleMeasured {
  readonly travellers: number;
  readonly flights: number;
  readonly bytes: number;
  readonly fillSeconds: number;
  /** From the passphrase to the answers of session, queue and search. */
  readonly unlockSeconds: readonly number[];
  /** The part of it until the vault was open. */
  readonly openSeconds: readonly number[];
  /** Until all work in the background has ended. */
  readonly settledSeconds: number;
  readonly queueRows: number;
  /** Milliseconds of the slowest search text, each the median of some calls. */
  readonly searches: Readonly<Record<string, number>>;
  readonly openFlightMs: number;
  /** Milliseconds of the first dashboard and the first wall after an unlock. */
  readonly dashboardMs: number;
  readonly wallMs: number;
  /** Until everything that an import needs of earlier flights is open. */
  readonly rememberedSeconds: number;
}

declare const self: DedicatedWorkerGlobalScope;

/** Flagged travellers who are due around now, so that the queue has rows. More would make the store much larger than the one that earlier commits measured. */
const TONIGHT = 250;
const TEXTS = 12;
const CALLS = 5;
const FLIGHTS_OPENED = 40;

self.addEventListener('message', ({ data }: MessageEvent<ScaleAsked | 'go'>) => {
  if (data === 'go') return;
  measure(data).then(
    (measured) => self.postMessage({ measured }),
    (error: unknown) => self.postMessage({ failure: error instanceof Error ? (error.stack ?? '') : String(error) }),
  );
});

async function measure({ travellers, passes, seconds }: ScaleAsked): Promise<ScaleMeasured> {
  const world = shippedWorld();
  const state: HostState = new Map();
  const begun = performance.now();
  const filled = await fillUnit(world, state, travellers, (store) => fillTonight(store, world, TONIGHT));
  const fillSeconds = (performance.now() - begun) / 1000;
  const unlockSeconds: number[] = [];
  const openSeconds: number[] = [];
  let settledSeconds = 0;
  let last: Unlocked | null = null;
  const from = performance.now();
  for (let pass = 0; pass <= passes; pass += 1) {
    await last?.close();
    last = await unlock(world, state);
    if (pass === 0) {
      // What depends on all flights together is written once.
      const before = performance.now();
      await last.settled;
      settledSeconds = last.seconds + (performance.now() - before) / 1000;
      continue;
    }
    unlockSeconds.push(last.seconds);
    openSeconds.push(last.opened);
    if ((performance.now() - from) / 1000 > seconds) break;
  }
  if (last === null) throw new Error('no pass');
  await last.settled;
  const unlocked = last.core;
  const dashboardMs = await timed(() => ask(unlocked, 'dashboard.view', { days: 30 }));
  const wallMs = await timed(() => ask(unlocked, 'wall.view', {}));
  const searches = await measureSearches(last.core, filled.distinct);
  const openFlightMs = await measureFlights(last.core, filled.flights);
  const before = performance.now();
  await last.rememberAll();
  const rememberedSeconds = (performance.now() - before) / 1000;
  await tellMemory();
  await last.close();
  const { flights, bytes } = filled;
  return {
    ...{ travellers: filled.travellers, flights: flights.length, bytes, fillSeconds, unlockSeconds, openSeconds },
    ...{ settledSeconds, queueRows: last.queueRows, searches, openFlightMs, rememberedSeconds },
    ...{ dashboardMs, wallMs },
  };
}

interface Unlocked {
  readonly core: Core;
  readonly seconds: number;
  readonly opened: number;
  readonly queueRows: number;
  /** Resolves when all work in the background has ended. */
  readonly settled: Promise<void>;
  rememberAll(): Promise<unknown>;
  close(): Promise<void>;
}

/** Signs in, and makes the first calls of the screens. */
async function unlock(world: World, state: HostState): Promise<Unlocked> {
  const begun = performance.now();
  const { core, store, opened, close } = await signIn(world, state);
  const settled = core.resume();
  const [, queue] = await Promise.all([
    ask(core, 'session.get', {}),
    ask(core, 'queue.page', { question: WHOLE_QUEUE, offset: 0, count: 100, open: [], traveller: null }),
    ask(core, 'search.ready', {}),
  ]);
  const seconds = (performance.now() - begun) / 1000;
  const rememberAll = () => store.cache(StoredMemory).open(BENCH_SECRET);
  return { core, seconds, opened, queueRows: queue.total, settled, rememberAll, close };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

/** Values of stored travellers, spread over all distinct flights. */
function textsOf(flights: readonly Flight[]): readonly (readonly [figure: string, kind: SearchFor, text: string])[] {
  const texts: [string, SearchFor, string][] = [];
  const step = Math.max(1, Math.floor(flights.length / TEXTS));
  for (let at = 0; at < flights.length; at += step) {
    const flight = flights[at] as Flight;
    const named = flight.travellers.find(({ surname, givenNames }) => surname !== null && givenNames !== null);
    const surname = named?.surname ?? '';
    const given = named?.givenNames ?? '';
    const booking = flight.bookings.find(({ phones, emails }) => phones.length > 0 && emails.length > 0);
    const document = flight.travellers.find(({ documents }) => documents[0]?.number)?.documents[0]?.number ?? '';
    texts.push(
      ['document', 'any', document],
      ['last digits', 'any', /\d{4}$/.exec(document)?.[0] ?? ''],
      ['telephone', 'any', booking?.phones[0] ?? ''],
      ['e-mail', 'any', booking?.emails[0] ?? ''],
      ['locator', 'any', booking?.locator ?? ''],
      ['name', 'name', `${given} ${surname}`],
      ['name', 'name', surname],
      ['beginnings of names', 'name', `${given.slice(0, 3)} ${surname.slice(0, 3)}`],
      ['name nobody has', 'name', `QX${surname.slice(2)}ZK`],
    );
  }
  return texts.filter(([, , text]) => text.length > 3);
}

async function measureSearches(core: Core, flights: readonly Flight[]): Promise<Readonly<Record<string, number>>> {
  const slowest: Record<string, number> = {};
  for (const [figure, kind, text] of textsOf(flights)) {
    const times: number[] = [];
    for (let call = 0; call < CALLS; call += 1) {
      const before = performance.now();
      const { total } = await ask(core, 'search.find', { text, kind, count: 50, similar: false, purpose: 'desk' });
      times.push(performance.now() - before);
      if (total === 0 && figure !== 'name nobody has') throw new Error(`nobody found by ${figure}`);
    }
    slowest[figure] = Math.max(slowest[figure] ?? 0, median(times));
  }
  return slowest;
}

async function measureFlights(core: Core, flights: readonly string[]): Promise<number> {
  const times: number[] = [];
  const step = Math.max(1, Math.floor(flights.length / FLIGHTS_OPENED));
  for (let at = 0; at < flights.length; at += step) {
    const before = performance.now();
    await ask(core, 'flights.get', { id: flights[at] ?? '' });
    times.push(performance.now() - before);
  }
  return median(times);
}

/** Measures the memory through the browser and reports when the result is known. */
function tellMemory(): Promise<void> {
  return new Promise((known) => {
    self.addEventListener('message', ({ data }) => data === 'go' && known(), { once: true });
    self.postMessage({ memory: true });
  });
}
