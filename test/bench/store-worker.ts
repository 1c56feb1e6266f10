/** Runs inside Chromium, in a worker as the core does: writes bench flights into a real store and opens them again. */
import { messageHead } from '../../renderer/core/import/message-reports.ts';
import { shippedWorld } from '../../renderer/core/shipped-world.ts';
import { commit, type Write } from '../../renderer/core/store/commit.ts';
import { openStore, type Store } from '../../renderer/core/store/open-store.ts';
import { overlapped } from '../../renderer/core/store/overlapped.ts';
import { packInWorker } from '../../renderer/core/store/pack-in-worker.ts';
import { readAll } from '../../renderer/core/store/read.ts';
import { flightsOf, foldFlights } from '../../shared/flight/fold-flights.ts';
import { readFile } from '../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../shared/intake/read-message.ts';
import { testStore } from '../renderer/core/test-keys.ts';
import { benchFlights, TRAVELLERS_PER_FLIGHT } from './bench-data.ts';
import { type Figure, median, rounded } from './measure.ts';
import { wholeWrites } from './whole-writes.ts';

const FLIGHTS = 40;
const AT = '2026-11-25T12:00Z';
const PASSES = 5;
const WRITTEN = ['messages', 'flightHeads', 'factBlocks', 'flightManifests', 'appearances', 'links'] as const;
const TRAVELLERS = FLIGHTS * TRAVELLERS_PER_FLIGHT;

async function measure(): Promise<readonly Figure[]> {
  const pack = packInWorker(() => new Worker('/packer-worker.js', { type: 'module' }));
  const store = await openStore({ ...(await testStore('practice')), pack });
  const batches = flightWrites();
  const stored = await rate(
    () => storeAll(store, batches),
    () => empty(store),
  );
  const blocks = await rate(() => readAll(store, 'factBlocks'));
  const manifests = await rate(() => readAll(store, 'flightManifests'));
  const bytes = await bodyBytes(store);
  store.close();
  const figure = (name: string, value: number, unit: string): Figure => ({
    bench: 'store',
    figure: name,
    value: rounded(value),
    unit,
  });
  return [
    figure('sealed and stored', stored, 'travellers/s'),
    figure('fact blocks opened', blocks, 'travellers/s'),
    figure('manifests opened', manifests, 'travellers/s'),
    figure('bytes per traveller', bytes / TRAVELLERS, 'bytes'),
  ];
}

/** Number of flights that an import commits together (2,000 travellers). */
const BATCH_FLIGHTS = 8;

/** The writes of an import, batch by batch: kept messages, then everything derived. Computed once; only sealing and writing are measured. */
function flightWrites(): readonly (readonly Write[])[] {
  const world = shippedWorld();
  const messages: Write[][] = [];
  const derived: Write[][] = [];
  for (const [index, { paxlst, pnrgov }] of benchFlights(FLIGHTS).entries()) {
    const batch = Math.floor(index / BATCH_FLIGHTS);
    const read = [paxlst, pnrgov].flatMap((bytes): ReadMessage[] => [
      ...readFile(bytes, { reference: world.reference }),
    ]);
    messages[batch] ??= [];
    messages[batch].push(...read.map(messageWrite));
    derived[batch] ??= [];
    for (const flight of foldFlights(read, world)) derived[batch].push(...wholeWrites(flight, AT, world));
  }
  return [...messages, ...derived];
}

function messageWrite({ id, manifest, profile, kept }: ReadMessage): Write {
  const channel = manifest.format === 'PAXLST' ? 'api' : 'pnr';
  const head = messageHead(manifest);
  const origin = { job: 'bench', file: 0, place: 0, fileName: 'bench', member: null, receivedAt: AT } as const;
  const value = { id, ...origin, channel, head, profile, kept } as const;
  return { table: 'messages', id, rev: 0, value, index: { flights: flightsOf({ id, manifest }) } };
}

async function storeAll(store: Store, batches: readonly (readonly Write[])[]): Promise<void> {
  const writing = overlapped((writes) => commit(store, writes, []));
  for (const writes of batches) await writing.write(writes);
  await writing.done();
}

/** Empties the store, so that every import is new to it. */
async function empty(store: Store): Promise<void> {
  for (const table of WRITTEN) await store.table(table).clear();
}

/** Travellers per second of wall time (a browser reports no CPU time): median after a warm-up. `before` is not measured. */
async function rate(pass: () => Promise<unknown>, before?: () => Promise<void>): Promise<number> {
  const seconds: number[] = [];
  for (let index = 0; index <= PASSES; index++) {
    await before?.();
    const begun = performance.now();
    await pass();
    if (index > 0) seconds.push((performance.now() - begun) / 1000);
  }
  return TRAVELLERS / median(seconds);
}

async function bodyBytes(store: Store): Promise<number> {
  let bytes = 0;
  for (const table of WRITTEN) {
    await store.table(table).each(({ body }) => {
      bytes += body.byteLength;
    });
  }
  return bytes;
}

measure().then(
  (figures) => postMessage({ figures }),
  (error: unknown) => postMessage({ failure: String(error) }),
);
