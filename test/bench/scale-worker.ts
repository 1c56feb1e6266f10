/**
 * Runs inside Chromium, in a worker as the core does. Fills a store with a vault, then unlocks it, searches it and opens its flights by the calls
 * that screens make.
 */

import { bytesToHex } from '@noble/hashes/utils.js';
import type { CallName, Input, Output } from '../../renderer/core/calls/all-calls.ts';
import type { SearchFor } from '../../renderer/core/calls/search.ts';
import { type Core, createCore } from '../../renderer/core/core.ts';
import { hostInMemory, watchState } from '../../renderer/core/host-port.ts';
import { shippedWorld } from '../../renderer/core/shipped-world.ts';
import { commit } from '../../renderer/core/store/commit.ts';
import { openDatabase } from '../../renderer/core/store/open-store.ts';
import { StoredMemory } from '../../renderer/core/store/stored-memory.ts';
import { deriveDirectly } from '../../renderer/core/vault/kdf-direct.ts';
import { identityAt } from '../../renderer/core/vault/officers.ts';
import { VaultSession } from '../../renderer/core/vault/vault-session.ts';
import type { World } from '../../renderer/core/world.ts';
import type { Agency, Role } from '../../shared/casework/case.ts';
import type { Flight } from '../../shared/flight/flight.ts';
import { PRODUCT } from '../../shared/host.ts';
import { DEFAULT_PERIODS } from '../../shared/retention/periods.ts';
import { median } from './measure.ts';
import { AFTER, type FilledStore, fillStore } from './scale-data.ts';
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
  /** Until everything that an import needs of earlier flights is open. */
  readonly rememberedSeconds: number;
}

declare const self: DedicatedWorkerGlobalScope;

const OFFICER = 'LFW-01';
const PASSPHRASE = 'nine herons over the lagoon at dusk';
const TEXTS = 12;
const CALLS = 5;
const FLIGHTS_OPENED = 40;
const now = () => AFTER;

self.addEventListener('message', ({ data }: MessageEvent<ScaleAsked | 'go'>) => {
  if (data === 'go') return;
  measure(data).then(
    (measured) => self.postMessage({ measured }),
    (error: unknown) => self.postMessage({ failure: error instanceof Error ? (error.stack ?? '') : String(error) }),
  );
});

async function measure({ travellers, passes, seconds }: ScaleAsked): Promise<ScaleMeasured> {
  const world = shippedWorld();
  const state = new Map<string, string>();
  const begun = performance.now();
  const filled = await fill(world, state, travellers);
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
  };
}

async function fill(world: World, state: Map<string, string>, travellers: number): Promise<FilledStore> {
  const vaultSession = await openGate(state);
  const made = await vaultSession.make({
    firstRecords: {
      accounts: [account(OFFICER, 'customs', 'supervisor'), account('LFW-02', 'police', 'administrator')],
      airports: ['LFW'],
      periods: DEFAULT_PERIODS,
    },
    passphrases: [PASSPHRASE, `${PASSPHRASE} too`],
    commissioned: true,
  });
  if (!made.ok || vaultSession.opened === null) throw new Error('no vault');
  const { store } = vaultSession.opened;
  await commit(store, [{ table: 'settings', id: 'linkKey', rev: 0, value: bytesToHex(BENCH_SECRET) }], []);
  const filled = await fillStore(store, world, travellers, (done) =>
    self.postMessage({ progress: { done, total: travellers } }),
  );
  if (store.ledger.wantsFolding) await store.ledger.fold(store);
  await vaultSession.close();
  return filled;
}

function account(id: string, agency: Agency, role: Role) {
  const standing = { controlOfficer: false, secondLine: false, state: 'active', mustChange: false } as const;
  return { id, name: `Officer ${id}`, agency, role, ...standing, createdAt: AFTER, createdBy: null };
}

async function openGate(state: Map<string, string>): Promise<VaultSession> {
  return VaultSession.open({
    db: await openDatabase(PRODUCT.databases.live),
    store: 'live',
    host: watchState(hostInMemory(state), () => undefined),
    kdf: deriveDirectly,
    now,
    newId: () => crypto.randomUUID(),
    openPractice: () => openDatabase(PRODUCT.databases.practice),
  });
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

/** Signs in with the passphrase, and makes the first calls of the screens. */
async function unlock(world: World, state: Map<string, string>): Promise<Unlocked> {
  const vaultSession = await openGate(state);
  const begun = performance.now();
  const entered = await vaultSession.unlock(OFFICER, PASSPHRASE);
  const { opened } = vaultSession;
  if (!entered.ok || opened === null) throw new Error('not unlocked');
  const core = createCore({
    store: opened.store,
    world,
    now: () => Date.parse(AFTER),
    newId: () => crypto.randomUUID(),
    onChange: () => undefined,
    identity: () => identityAt(vaultSession),
  });
  const openSeconds = (performance.now() - begun) / 1000;
  const settled = core.resume();
  const [, queue] = await Promise.all([
    ask(core, 'session.get', {}),
    ask(core, 'queue.list', {}),
    ask(core, 'search.ready', {}),
  ]);
  const seconds = (performance.now() - begun) / 1000;
  const close = async () => {
    await core.close();
    await vaultSession.close();
  };
  const rememberAll = () => opened.store.cache(StoredMemory).open(BENCH_SECRET);
  return { core, seconds, opened: openSeconds, queueRows: queue.length, settled, rememberAll, close };
}

async function ask<Name extends CallName>(core: Core, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const result = await core.call(name, input);
  if (!result.ok) throw new Error(`${name} ${JSON.stringify(result.failure)}`);
  return result.value;
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
    texts.push(
      ['document', 'any', flight.travellers.find(({ documents }) => documents[0]?.number)?.documents[0]?.number ?? ''],
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
      const { total } = await ask(core, 'search.find', { text, kind, count: 50, similar: false });
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
