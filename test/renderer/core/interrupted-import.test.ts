/** Imports that do not reach their end at once: cancelled, interrupted with the worker, or left without flights. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { jobWrite } from '../../../renderer/core/import/job.ts';
import { bytesRemovals } from '../../../renderer/core/import/job-bytes.ts';
import * as quarantine from '../../../renderer/core/import/quarantine.ts';
import { commit } from '../../../renderer/core/store/commit.ts';
import { openStore } from '../../../renderer/core/store/open-store.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import { StoredMemory } from '../../../renderer/core/store/stored-memory.ts';
import type { Officer } from '../../../shared/casework/case.ts';
import { OFFICERS } from './every-officer.ts';
import { crowd, FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openCore, openUnit } from './open-core.ts';
import { desk, JOINT, onDay } from './queue-acts/desk.ts';
import { contentsDifferences, storeContents } from './store-contents.ts';
import { testStore } from './test-keys.ts';
import { trailOf } from './trail-of.ts';

beforeEach(emptyStores);

const { quarantinePart } = quarantine;

const file = (name: string, bytes: Uint8Array) => ({ name, bytes });

test('a cancelled import keeps what was read so far, with its flights', async () => {
  const test = await openUnit();
  const cancel = new AbortController();
  const files = Array.from({ length: 6 }, (_, at) =>
    file(`${at}.edi`, paxlst(crowd(50), { flight: `ET${500 + at}`, control: `C${at}` })),
  );
  const report = await test.ask(
    'import.start',
    { way: 'files', files },
    {
      signal: cancel.signal,
      onProgress: ({ phase, note }) => {
        if (phase === 'reading' && note === '2.edi') cancel.abort();
      },
    },
  );
  expect(report.state).toBe('cancelled');
  expect(report.files.map(({ state }) => state)).toEqual([
    'done',
    'done',
    'cancelled',
    'cancelled',
    'cancelled',
    'cancelled',
  ]);
  // Nobody knows yet how many are flagged.
  const end = (await trailOf(test)).find(({ kind }) => kind === 'import.cancelled');
  expect(end?.details).toMatchObject({ flights: expect.any(Number), messages: expect.any(Number) });
  expect(end?.details).not.toHaveProperty('flagged');
  // They are derived in the background.
  await expect.poll(async () => (await test.ask('flights.list', {})).length).toBeGreaterThanOrEqual(2);
  const flights = await test.ask('flights.list', {});
  expect(flights.every(({ travellers }) => travellers === 50)).toBe(true);
  expect(await test.store.table('jobFiles').count()).toBe(0);
});

test('the trail names who stopped an import, and not who began it', async () => {
  const officer = (id: string) => OFFICERS.find((each) => each.id === id) as Officer;
  let acting = officer('police analyst');
  const test = await openCore('live', undefined, {
    identity: async () => ({ officer: acting, unit: { code: 'LFW', airports: ['LFW'] } }),
  });
  const files = Array.from({ length: 30 }, (_, at) =>
    file(`${at}.edi`, paxlst(crowd(40), { flight: `ET${500 + at}`, control: `C${at}` })),
  );
  const stop = new AbortController();
  let following: Promise<unknown> | null = null;
  const follow = async () => {
    acting = officer('customs analyst');
    const [job] = await test.ask('import.list', {});
    const options = { signal: stop.signal, onProgress: () => stop.abort() };
    await test.core.call('import.follow', { job: job?.job ?? '' }, options);
  };
  const onProgress = () => {
    following ??= follow();
  };
  const report = await test.ask('import.start', { way: 'files', files }, { onProgress });
  await following;
  expect(report.state).toBe('cancelled');
  const end = (await trailOf(test)).find(({ kind }) => kind === 'import.cancelled');
  expect(end).toMatchObject({ officer: 'customs analyst', agency: 'customs', details: { begunBy: 'police analyst' } });
});

test('an import that is cancelled while it screens is cancelled, and shows whom the screening flagged since', async () => {
  const { core, ask, store } = await desk([JOINT], null);
  const files = ['261125', '261126', '261127'].map((day) => file(`${day}.edi`, onDay(day)));
  const cancel = new AbortController();
  const answer = await core.call(
    'import.start',
    { way: 'files', files },
    {
      signal: cancel.signal,
      onProgress: ({ phase }) => {
        if (phase === 'screening') cancel.abort();
      },
    },
  );
  expect(answer).toMatchObject({ ok: true, value: { state: 'cancelled' } });
  const latest = async () => (await ask('import.list', {}))[0];
  // Each file was read, and its two travellers are flagged in the background.
  await expect.poll(async () => (await latest())?.totals.flagged).toBe(6);
  expect(await latest()).toMatchObject({ state: 'cancelled', totals: { flights: 3 } });
  const report = await ask('import.get', { job: (await latest())?.job ?? '' });
  expect(report).toMatchObject({ totals: { flagged: 6 }, files: files.map(() => ({ state: 'done' })) });
  const ends = (await trailOf({ core, store })).filter(({ kind }) => /^import\.(cancelled|finished)$/.test(kind));
  expect(ends.map(({ kind }) => kind)).toEqual(['import.finished', 'import.cancelled']);
});

test('an import that is cancelled in the midst of a flight leaves it as it was, and it is derived in the background', async () => {
  const first = () => file('first.edi', paxlst(crowd(10), { control: 'C1' }));
  const large = () => file('large.edi', paxlst(crowd(400), { control: 'C2' }));
  const undisturbed = await openUnit();
  for (const each of [first(), large()]) await undisturbed.ask('import.start', { way: 'files', files: [each] });
  const expected = await storeContents(undisturbed.store);
  await undisturbed.core.close();
  await emptyStores();

  const { ask, core, store } = await openUnit();
  await ask('import.start', { way: 'files', files: [first()] });
  const cancel = new AbortController();
  const memory = store.cache(StoredMemory);
  const resultsOn = memory.resultsOn.bind(memory);
  // What is remembered of the flight is about to change.
  const taking = vi.spyOn(memory, 'resultsOn').mockImplementation((names) => {
    cancel.abort();
    return resultsOn(names);
  });
  const written: string[] = [];
  const endListening = store.onCommitted((writes) => written.push(...writes.map(({ table }) => table)));
  const report = await ask('import.start', { way: 'files', files: [large()] }, { signal: cancel.signal });
  expect(report.state).toBe('cancelled');
  expect(taking).toHaveBeenCalled();
  expect(written).not.toContain('flightHeads');
  endListening();
  await core.resume();
  expect(contentsDifferences(expected, await storeContents(store))).toEqual([]);
});

test('an interrupted import goes on when the store is opened again, with the same end', async () => {
  const files = () =>
    Array.from({ length: 4 }, (_, at) =>
      file(`${at}.edi`, paxlst(crowd(60), { flight: `ET${500 + at}`, control: `C${at}` })),
    );
  const undisturbed = await openUnit();
  await undisturbed.ask('import.start', { way: 'files', files: files() });
  const expected = await storeContents(undisturbed.store);
  await undisturbed.core.close();
  await emptyStores();

  const killed = await openUnit();
  let closing: Promise<void> | undefined;
  const result = await killed.core.call(
    'import.start',
    { way: 'files', files: files() },
    {
      onProgress: ({ note }) => {
        if (note === '2.edi') closing ??= killed.core.close();
      },
    },
  );
  await closing;
  expect(result).toEqual({ ok: false, failure: { code: 'locked' } });

  const reopened = await openCore();
  const [before] = await reopened.ask('import.list', {});
  expect(before?.state).toBe('running');
  await reopened.core.resume();
  const [job] = await reopened.ask('import.list', {});
  expect(job).toMatchObject({ state: 'done', totals: { messages: 4, travellers: 240, flights: 4 } });
  const { files: done, onQueue: _, ...summary } = await reopened.ask('import.get', { job: job?.job ?? '' });
  expect(summary).toEqual(job);
  // Those that were not stored are named, as given.
  const { cutOff } = summary;
  expect(cutOff).toMatchObject({ isOwn: true, files: expect.arrayContaining(['3.edi']) });
  expect((cutOff?.travellers ?? 0) + 60 * (cutOff?.files.length ?? 0)).toBe(240);
  expect(done.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
  expect(await storeContents(reopened.store)).toEqual(expected);
  expect(await reopened.store.table('jobFiles').count()).toBe(0);
});

test.each([
  { act: 'followed to its end', cancelled: false },
  { act: 'stopped', cancelled: true },
])('an import that an earlier worker left can be $act after the store is opened again', async ({ cancelled }) => {
  const files = () =>
    Array.from({ length: 4 }, (_, at) =>
      file(`${at}.edi`, paxlst(crowd(60), { flight: `ET${500 + at}`, control: `C${at}` })),
    );
  const killed = await openUnit();
  let closing: Promise<void> | undefined;
  await killed.core.call(
    'import.start',
    { way: 'files', files: files() },
    {
      onProgress: ({ note }) => {
        if (note === '1.edi') closing ??= killed.core.close();
      },
    },
  );
  await closing;
  const reopened = await openCore();
  const [left] = await reopened.ask('import.list', {});
  const job = left?.job ?? '';
  const abort = new AbortController();
  const notes = new Set<string | null>();
  // A page that was just opened asks before the core resumes the import.
  const following = reopened.core.call(
    'import.follow',
    { job },
    {
      signal: abort.signal,
      onProgress({ note }) {
        notes.add(note);
        if (cancelled && note === '2.edi') abort.abort();
      },
    },
  );
  await reopened.core.resume();
  const state = cancelled ? 'cancelled' : 'done';
  expect(await following).toMatchObject(
    cancelled ? { ok: false, failure: { code: 'cancelled' } } : { ok: true, value: { job, state } },
  );
  expect(notes).toContain('2.edi');
  expect(notes.has('3.edi')).toBe(!cancelled);
  expect(await reopened.ask('import.follow', { job }), 'one that has ended').toMatchObject({ job, state });
});

test('an import during which workers died again and again is given up and marked so', async () => {
  const first = await openUnit();
  let closing: Promise<void> | undefined;
  await first.core.call(
    'import.start',
    { way: 'files', files: [file('1', paxlst(crowd(3)))] },
    {
      onProgress: () => {
        closing ??= first.core.close();
      },
    },
  );
  await closing;
  const store = await openStore(await testStore('practice'));
  const [job] = await readAll(store, 'jobs');
  if (job === undefined) throw new Error('no job');
  await commit(store, [{ ...jobWrite({ ...job.value, attempts: 3 }) }], []);
  store.close();
  const second = await openCore();
  await second.core.resume();
  const [stopped] = await second.ask('import.list', {});
  expect(await second.ask('import.get', { job: stopped?.job ?? '' })).toMatchObject({
    state: 'interrupted',
    files: [{ state: 'cancelled' }],
  });
  expect(await second.store.table('jobFiles').count(), 'bytes that nobody blanked').toBe(0);
});

test('an import that was interrupted before its flights were made is completed by importing the file again', async () => {
  const { ask, store } = await openUnit();
  await ask('import.start', { way: 'files', files: [file('1', paxlst(TWO_PEOPLE))] });
  const expected = await ask('flights.list', {});
  // This is the state after a failure between the last message and the first flight.
  const [job] = await readAll(store, 'jobs');
  if (job === undefined) throw new Error('no job');
  await commit(
    store,
    [jobWrite({ ...job.value, state: 'interrupted' }), { table: 'flightHeads', id: FLIGHT, remove: true }],
    [],
  );
  expect(await ask('flights.list', {})).toEqual([]);
  const again = await ask('import.start', { way: 'files', files: [file('1', paxlst(TWO_PEOPLE))] });
  expect(again.files[0]).toMatchObject({ state: 'duplicate' });
  expect(await ask('flights.list', {})).toEqual(expected);
});

test('an import whose flights were not made is completed when the store is opened', async () => {
  const first = await openUnit();
  await first.ask('import.start', { way: 'files', files: [file('1', paxlst(TWO_PEOPLE))] });
  const expected = await first.ask('flights.list', {});
  await commit(first.store, [{ table: 'flightHeads', id: FLIGHT, remove: true }], []);
  await first.core.close();
  const second = await openCore();
  await second.core.resume();
  expect(await second.ask('flights.list', {})).toEqual(expected);
});

test.each([
  { what: 'a file', way: 'files' },
  { what: 'a correction', way: 'retry' },
])('the cancel of $what ends between the parts that go to quarantine, and none is lost silently', async ({ way }) => {
  const test = await openUnit();
  // Each message lacks its head, and gives one part that was not read.
  const damaged = (at: number) =>
    new TextDecoder()
      .decode(paxlst(TWO_PEOPLE, { control: `C${at}` }))
      .replace(/UNA[\s\S]*?UNH\+PAX001\+PAXLST/, `U#H+PAX#${at}`);
  const good = new TextDecoder().decode(paxlst(crowd(3), { control: 'C99' }));
  const text = good + [1, 2, 3].map((at) => `${damaged(at)}${good.replaceAll('C99', `D${at}`)}`).join('\r\n');
  if (way === 'retry')
    await test.ask('import.start', {
      way: 'files',
      files: [file('letter.txt', new TextEncoder().encode('no list of ET508'))],
    });
  const [entry] = await test.ask('quarantine.list', {});
  const cancel = new AbortController();
  vi.spyOn(quarantine, 'quarantinePart').mockImplementation(async (...given) => {
    const kept = await quarantinePart(...given);
    cancel.abort();
    return kept;
  });
  const options = { signal: cancel.signal };
  const report = await (way === 'retry'
    ? test.ask('quarantine.retry', { id: entry?.id ?? '', text }, options)
    : test.ask('import.start', { way: 'files', files: [file('a.edi', new TextEncoder().encode(text))] }, options));
  vi.restoreAllMocks();
  expect(report).toMatchObject({ state: 'cancelled', files: [{ state: 'cancelled', quarantined: 1 }] });
  expect(report.files[0]?.diagnosticsTotal).toBeGreaterThanOrEqual(3);
  const list = await test.ask('quarantine.list', {});
  expect(list).toHaveLength(way === 'retry' ? 2 : 1);
  if (way === 'retry') expect(list.map(({ id }) => id)).toContain(entry?.id);
  const again = await test.ask('import.start', {
    way: 'files',
    files: [file('a.edi', new TextEncoder().encode(text))],
  });
  expect(again.files).toMatchObject([{ state: 'done', quarantined: 3 }]);
});

test('a large import is stored by name before its bytes, and one whose bytes were not kept names its files and counts none as read', async () => {
  const killed = await openUnit();
  const large = new Uint8Array(4_500_000).fill(0x41);
  const files = [file('first.edi', paxlst(TWO_PEOPLE)), file('large.edi', large.slice())];
  const sizes = files.map(({ bytes }) => bytes.length);
  const written: string[] = [];
  let closing: Promise<void> | undefined;
  killed.store.onCommitted((writes) => {
    written.push(...writes.map(({ table }) => table));
    closing ??= killed.core.close();
  });
  await killed.core.call('import.start', { way: 'files', files });
  await closing;
  expect(written[0]).toBe('jobs');
  const reopened = await openCore();
  const [before] = await reopened.ask('import.list', {});
  // As where the power was cut after the first transaction.
  const gone = sizes.flatMap((size, at) => bytesRemovals(before?.job ?? '', at, size));
  await commit(reopened.store, gone, []);
  await reopened.core.resume();
  const [job] = await reopened.ask('import.list', {});
  expect(job).toMatchObject({ cutOff: { files: ['first.edi', 'large.edi'], travellers: 0 }, reading: { unread: 2 } });
  const { files: left } = await reopened.ask('import.get', { job: job?.job ?? '' });
  expect(left.map(({ failure }) => failure?.code)).toEqual(['file-unreadable', 'file-unreadable']);
  expect(await reopened.store.table('jobFiles').count()).toBe(0);
});
