import type { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../../renderer/core/store/open-store.ts';
import { makeVault } from '../../../../renderer/core/vault/make-vault.ts';
import { type OpenVault, VaultClosedError } from '../../../../renderer/core/vault/open-vault.ts';
import { type DamagedFile, type Taken, WaitingFiles } from '../../../../renderer/core/vault/waiting-files.ts';
import { PRODUCT } from '../../../../shared/host.ts';
import { removeStores } from '../plain-store.ts';
import { fastKdf } from './fast-kdf.ts';

const now = () => '2026-11-24T08:00:00.000Z';

let db: Dexie;
let vault: OpenVault;
let ids = 0;

beforeEach(async () => {
  await removeStores();
  db = await openDatabase(PRODUCT.databases.live);
  const firstRecords = { accounts: [], airports: ['LFW'], periods: null };
  const tools = { kdf: fastKdf, deviceSecret: null, now };
  ({ vault } = await makeVault(db, tools, { firstRecords, passphrases: [], commissioned: false }));
  ids = 1_000;
});
afterEach(() => db.close());

/** A queue after a start of the program, which knows only what is on the disk. Ids of the machine follow no order of arrival. */
const started = () => new WaitingFiles(db, { now, newId: () => `${--ids}` });
const file = (name: string) => ({ name, bytes: new TextEncoder().encode(name) });
const put = (files: WaitingFiles, ...names: readonly string[]) => files.put(vault.header, names.map(file));

/** Takes all files. Returns their names in order, and the damaged files that were set aside. */
async function takeAll(files: WaitingFiles, take: (name: string) => Promise<Taken> = async () => 'taken') {
  const names: string[] = [];
  const inBackground: DamagedFile[] = [];
  await files.takeAll(vault, {
    async take({ name, bytes }) {
      expect(new TextDecoder().decode(bytes)).toBe(name);
      names.push(name);
      return take(name);
    },
    reportDamaged: async (each) => void inBackground.push(each),
  });
  return { names, inBackground };
}

async function damage(at: number): Promise<void> {
  const record = (await db.table('waiting').orderBy(':id').toArray())[at];
  record.box[record.box.length - 1] ^= 1;
  await db.table('waiting').put(record);
}

test('waiting files are given in the order in which they came, even within one millisecond and over a restart', async () => {
  const files = started();
  await put(files, 'a', 'b');
  await put(files, 'c');
  const later = started();
  await put(later, 'd');
  expect(await later.count()).toBe(4);
  expect((await takeAll(later)).names).toEqual(['a', 'b', 'c', 'd']);
  expect(await later.count()).toBe(0);
});

test('a file that comes while others are taken is taken too', async () => {
  const files = started();
  await put(files, 'a');
  const { names } = await takeAll(files, async (name) => {
    if (name === 'a') await put(files, 'b');
    return 'taken';
  });
  expect(names).toEqual(['a', 'b']);
});

test('a file that the core keeps comes again, and no file is given after the core stops', async () => {
  const files = started();
  await put(files, 'a', 'b', 'c');
  const first = await takeAll(files, async (name) => (name === 'a' ? 'kept' : 'stop'));
  expect(first.names).toEqual(['a', 'b']);
  expect((await takeAll(files)).names).toEqual(['a', 'b', 'c']);
});

test('a damaged file is set aside and named once, until two officers have looked, and the other files go on', async () => {
  const files = started();
  await put(files, 'a', 'b', 'c');
  await damage(1);
  const { names, inBackground } = await takeAll(files);
  expect(names).toEqual(['a', 'c']);
  expect(inBackground).toMatchObject([{ id: expect.stringMatching(/^0+2\./), receivedAt: now() }]);
  expect([await files.count(), files.damaged]).toEqual([0, inBackground]);
  const later = started();
  expect((await takeAll(later)).inBackground).toEqual([]);
  expect(later.damaged).toEqual(inBackground);
  await later.removeDamaged();
  expect([await db.table('waiting').count(), later.damaged]).toEqual([0, []]);
});

test('no file counts as damaged when the keys are gone', async () => {
  const files = started();
  await put(files, 'a');
  vault.close();
  await expect(takeAll(files)).rejects.toThrow(VaultClosedError);
  expect([await files.count(), files.damaged]).toEqual([1, []]);
});

test('a waiting file keeps its name and bytes, whatever they are, and says when it came', async () => {
  const files = started();
  const name = 'Büro/ẞ.edi';
  const bytes = Uint8Array.from({ length: 300 }, (_, at) => at);
  await files.put(vault.header, [
    { name, bytes: bytes.subarray(3) },
    { name: '', bytes: new Uint8Array() },
  ]);
  const [record] = await db.table('waiting').toArray();
  expect(Object.keys(record).sort()).toEqual(['box', 'id', 'receivedAt']);
  expect([record.id, record.receivedAt]).toEqual(['000000000001.999', now()]);
  const taken: unknown[] = [];
  await files.takeAll(vault, {
    take: async (each) => {
      taken.push(each);
      return 'taken';
    },
    reportDamaged: async () => undefined,
  });
  expect(taken).toEqual([
    { name, bytes: bytes.slice(3) },
    { name: '', bytes: new Uint8Array() },
  ]);
});

test('numbers of waiting files go on from the last one that is there', async () => {
  await put(started(), 'a', 'b');
  await put(started(), 'c');
  expect((await db.table('waiting').toCollection().primaryKeys()).map((id) => String(id).split('.')[0])).toEqual([
    '000000000001',
    '000000000002',
    '000000000003',
  ]);
});

test('a waiting file is bound to its vault and its number: under another id it is damaged', async () => {
  const files = started();
  await put(files, 'a', 'b');
  const [one, other] = await db.table('waiting').toArray();
  await db.table('waiting').bulkPut([
    { ...one, box: other.box },
    { ...other, box: one.box },
  ]);
  const { names, inBackground } = await takeAll(files);
  expect([names, inBackground.map(({ id }) => id)]).toEqual([[], [one.id, other.id]]);
  expect(inBackground.map(({ size }) => size)).toEqual([other.box.length, one.box.length]);
  expect(await files.count()).toBe(0);
});

test('a damaged file that opens again, as after a disk was repaired, is taken and no alarm any more', async () => {
  const files = started();
  await put(files, 'a');
  await damage(0);
  await takeAll(files);
  await damage(0);
  expect([(await takeAll(files)).names, files.damaged, await db.table('waiting').count()]).toEqual([['a'], [], 0]);
});

test('files are all kept or none', async () => {
  const files = started();
  const twice = new WaitingFiles(db, { now, newId: () => 'same' });
  await put(files, 'a');
  await put(twice, 'b');
  await db.table('waiting').put({ id: '000000000004.same', receivedAt: now(), box: new Uint8Array() });
  await expect(put(twice, 'c', 'd')).rejects.toThrow();
  expect(await db.table('waiting').count()).toBe(3);
});
