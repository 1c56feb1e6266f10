/** Imports whose files are read by a reading worker: here one in the same thread, that the test can hold back. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { portions } from '../../../../renderer/core/reading/portions.ts';
import { readItems } from '../../../../renderer/core/reading/read-items.ts';
import { createReaders } from '../../../../renderer/core/reading/readers.ts';
import type { FromReader, ReaderPort, ToReader } from '../../../../renderer/core/reading/reading-protocol.ts';
import { readAll } from '../../../../renderer/core/store/read.ts';
import { shippedReference } from '../../../../shared/reference/shipped.ts';
import { hostileZip } from '../../../shared/intake/hostile/hostile-zip.ts';
import { crowd, paxlst } from '../messages.ts';
import { emptyStores, openCore, openUnit } from '../open-core.ts';
import { storeContents } from '../store-contents.ts';

beforeEach(emptyStores);

const SECRET = new Uint8Array(32).fill(9);

/** Readers that read in this thread. `holds`: the name of a file that they never give anything of. */
function readersHere(holds: string | null = null) {
  const timers = new Set<{ readonly wake: () => void }>();
  let isHeld = false;
  const make = (): ReaderPort => {
    let take: (event: { readonly data: FromReader }) => void = () => undefined;
    const read = async ({ name, bytes, terms }: Extract<ToReader, { readonly kind: 'read' }>) => {
      if (name === holds) {
        isHeld = true;
        return;
      }
      const context = { reference: shippedReference(), cardKey: SECRET, ...terms };
      for await (const items of portions(readItems(name, bytes, context)))
        take({ data: structuredClone({ kind: 'portion', items }) });
    };
    return {
      postMessage(message: ToReader) {
        if (message.kind === 'read') void read(structuredClone(message));
      },
      addEventListener(type: string, listener: never) {
        if (type === 'message') take = listener;
      },
      terminate: () => undefined,
    } as unknown as ReaderPort;
  };
  return {
    isHeld: () => isHeld,
    wakeAll() {
      for (const { wake } of [...timers]) wake();
    },
    readers: createReaders({
      count: 1,
      make,
      now: () => 0,
      wakeAfter(_, wake) {
        const timer = { wake };
        timers.add(timer);
        return () => void timers.delete(timer);
      },
    }),
  };
}

const files = () =>
  Array.from({ length: 4 }, (_, at) => ({
    name: `${at}.edi`,
    bytes: paxlst(crowd(30), { flight: `ET${500 + at}`, control: `C${at}` }),
  }));

test('files read apart give the same store as files read here', async () => {
  const here = await openUnit();
  await here.ask('import.start', { way: 'files', files: files() });
  const expected = await storeContents(here.store);
  await emptyStores();
  const apart = await openUnit('practice', undefined, { readers: readersHere().readers });
  await apart.ask('import.start', { way: 'files', files: files() });
  expect(await storeContents(apart.store)).toEqual(expected);
});

test('a store that closes while a file is read loses nothing of it: the import goes on at the next start', async () => {
  const here = await openUnit();
  await here.ask('import.start', { way: 'files', files: files() });
  const expected = await storeContents(here.store);
  await emptyStores();
  const { readers, isHeld } = readersHere('2.edi');
  const killed = await openUnit('practice', undefined, { readers });
  const importing = killed.core.call('import.start', { way: 'files', files: files() });
  await expect.poll(isHeld).toBe(true);
  await killed.core.close();
  expect(await importing).toEqual({ ok: false, failure: { code: 'locked' } });
  const later = await openCore('practice', undefined, { readers: readersHere().readers });
  await later.core.resume();
  const [job] = await later.ask('import.list', {});
  expect(job).toMatchObject({ state: 'done', totals: { messages: 4 } });
  expect(await storeContents(later.store)).toEqual(expected);
});

test('a file on which a reader is silent is left and named; the files after it are read', async () => {
  const { readers, wakeAll, isHeld } = readersHere('1.edi');
  const unit = await openUnit('practice', undefined, { readers });
  const importing = unit.ask('import.start', { way: 'files', files: files() });
  await expect.poll(isHeld).toBe(true);
  wakeAll();
  const report = await importing;
  expect(report.files.map(({ state }) => state)).toEqual(['done', 'failed', 'done', 'done']);
  expect(report.files[1]?.failure?.code).toBe('reading-stopped-time');
  expect((await unit.ask('quarantine.list', {})).map(({ fileName }) => fileName)).toEqual(['1.edi']);
});

test('of a packed file that reaches a bound nothing is kept in clear', async () => {
  const unit = await openUnit();
  const secret = new TextEncoder().encode('CARD 4111111111111111 HALAL');
  const zeros = new Uint8Array(40_000_000);
  const bytes = hostileZip([
    { name: 'a.txt', data: secret },
    { name: 'b.edi', data: zeros },
  ]);
  const report = await unit.ask('import.start', { way: 'files', files: [{ name: 'a.zip', bytes }] });
  const kept = (await readAll(unit.store, 'quarantineBytes')).map(({ value }) => value.length);
  expect(kept.every((length) => length <= secret.length)).toBe(true);
  const diagnostics = await unit.ask('import.diagnostics', { job: report.job, file: 0, from: 0, count: 10 });
  expect(diagnostics.map(({ code }) => code)).toContain('packed-not-kept');
});
