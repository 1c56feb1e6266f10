/** Entries of quarantine of which the record is damaged: named, mended by the same file, and in nobody's way. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { damageRecord } from '../damage-record.ts';
import { flightlessList } from '../flightless.ts';
import { TWO_PEOPLE } from '../messages.ts';
import { emptyStores, openCore, openUnit, type TestCore } from '../open-core.ts';
import { by, desk, SEEN } from '../queue-acts/desk.ts';

beforeEach(emptyStores);

const encode = (text: string) => new TextEncoder().encode(text);
const start = ({ ask }: TestCore, name: string, bytes: Uint8Array) =>
  ask('import.start', { way: 'files', files: [{ name, bytes }] });

const LETTER = 'Dear all,\nshe asked for a wheelchair\n';

test('a damaged entry is named in the list of quarantine, with when it came, and keeps no other from being seen', async () => {
  const test = await openUnit();
  await start(test, 'letter.txt', encode(LETTER));
  await start(test, 'other.txt', encode('Dear both,\n'));
  const rows = await test.ask('quarantine.list', {});
  const damaged = rows.find(({ fileName }) => fileName === 'letter.txt');
  await damageRecord(test.store, 'quarantine', damaged?.id ?? '');
  await test.core.close();
  const again = await openCore();
  expect(await again.ask('quarantine.list', {})).toMatchObject([
    { id: damaged?.id, isDamaged: true, receivedAt: damaged?.receivedAt, fileName: '' },
    { fileName: 'other.txt' },
  ]);
});

test('a file that is imported again makes its damaged entry whole, a message without a flight too', async () => {
  const test = await openUnit();
  const both = async (unit: Pick<TestCore, 'ask'>) => {
    for (const [name, bytes] of [
      ['letter.txt', encode(LETTER)],
      ['list.edi', flightlessList(TWO_PEOPLE)],
    ] as const)
      await unit.ask('import.start', { way: 'files', files: [{ name, bytes }] });
  };
  const names = async ({ ask }: Pick<TestCore, 'ask'>) =>
    (await ask('quarantine.list', {})).map(({ fileName }) => fileName).sort();
  await both(test);
  for (const { id } of await test.ask('quarantine.list', {})) await damageRecord(test.store, 'quarantine', id);
  await test.core.close();
  const again = await openCore();
  expect(await names(again)).toEqual(['', '']);
  await both(again);
  expect(await names(again)).toEqual(['letter.txt', 'list.edi']);
});

test('two officers discard a damaged entry with a reason, and the same file makes a new one', async () => {
  const first = await desk([SEEN], null);
  await start(first, 'letter.txt', encode(LETTER));
  const [{ id = '' } = {}] = await first.ask('quarantine.list', {});
  await damageRecord(first.store, 'quarantine', id);
  await first.core.close();
  const unit = await openCore();
  const list = () => unit.ask('quarantine.list', {});
  expect(await unit.refused('quarantine.discard', { id, reason: '' })).toEqual({ code: 'reason-required' });
  const input = { id, reason: 'nobody has the file' };
  expect((await unit.core.call('quarantine.discard', input)).ok).toBe(false);
  expect(await list()).toMatchObject([{ id, isDamaged: true }]);
  expect(await unit.core.call('quarantine.discard', input, by('police'))).toMatchObject({ ok: true });
  expect(await list()).toEqual([]);
  const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
  expect(acts.filter(({ act }) => act === 'leave')).toMatchObject([
    { reason: `${id.slice(0, 8)}: nobody has the file`, second: 'PRACTICE-police' },
  ]);
  expect(await unit.refused('quarantine.discard', input)).toEqual({ code: 'not-found', what: 'quarantine' });
  await start(unit, 'letter.txt', encode(LETTER));
  expect(await list()).toMatchObject([{ id, fileName: 'letter.txt' }]);
});

test('a damaged entry keeps no other from being destroyed on its day', async () => {
  let now = Date.parse('2026-11-24T08:00:00Z');
  const test = await openUnit('practice', () => now);
  await start(test, 'letter.txt', encode(LETTER));
  await start(test, 'other.txt', encode('Dear both,\n'));
  const rows = await test.ask('quarantine.list', {});
  const damaged = rows.find(({ fileName }) => fileName === 'letter.txt')?.id ?? '';
  await damageRecord(test.store, 'quarantine', damaged);
  now = Date.parse('2026-12-24T00:01:00Z');
  await test.core.resume();
  await test.core.call('session.get', {});
  expect((await test.ask('quarantine.list', {})).map(({ id }) => id)).toEqual([damaged]);
});
