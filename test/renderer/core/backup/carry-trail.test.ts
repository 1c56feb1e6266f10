import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { carryTrail } from '../../../../renderer/core/backup/carry-trail.ts';

const record = (seq: number) => ({ id: `e${seq}`, seq, hash: `h${seq}`, body: new Uint8Array([seq]) });

async function openTrail(name: string, entries: number): Promise<Dexie> {
  await Dexie.delete(name);
  const db = new Dexie(name, { cache: 'disabled' });
  db.version(1).stores({ audit: 'seq', auditValues: 'id' });
  await db.open();
  const records = Array.from({ length: entries }, (_, at) => record(at + 1));
  await db.table('audit').bulkAdd(records);
  await db.table('auditValues').bulkAdd(records.map(({ id }) => ({ id })));
  return db;
}

let from: Dexie;
let to: Dexie;

beforeEach(async () => {
  from = await openTrail('carry-from', 450);
  to = await openTrail('carry-to', 3);
});

afterEach(() => {
  from.close();
  to.close();
});

/** So many readings of entries after a number fail. */
function failReading(db: Dexie, times: number): void {
  const audit = db.table('audit');
  const where = audit.where.bind(audit) as (index: string) => unknown;
  const usual = db.table.bind(db);
  let left = times;
  vi.spyOn(audit, 'where').mockImplementation(((index: string) => {
    if (left-- > 0) throw new Error('disk');
    return where(index);
  }) as never);
  vi.spyOn(db, 'table').mockImplementation(((name: string) => (name === 'audit' ? audit : usual(name))) as never);
}

const carriedTo = async () => [await to.table('audit').count(), await to.table('auditValues').count()];

test('the entries after the last one of the backup are carried over, with their parts', async () => {
  expect(await carryTrail(from, to)).toBe(447);
  expect(await carriedTo()).toEqual([450, 450]);
});

test('another trail is not carried over', async () => {
  await to.table('audit').put({ ...record(3), hash: 'other' });
  expect(await carryTrail(from, to)).toBe(0);
  expect(await carriedTo()).toEqual([3, 3]);
});

test('a read that fails once costs no entry', async () => {
  failReading(from, 1);
  expect(await carryTrail(from, to)).toBe(447);
  expect(await carriedTo()).toEqual([450, 450]);
});

test('a trail that cannot be read is told as such, and the restore may go on', async () => {
  failReading(from, 2);
  expect(await carryTrail(from, to)).toBeNull();
  expect(await carriedTo()).toEqual([3, 3]);
});

test('a restored store that cannot take the entries ends the restore', async () => {
  vi.spyOn(to, 'transaction').mockRejectedValueOnce(new Error('full'));
  await expect(carryTrail(from, to)).rejects.toThrow('full');
});
