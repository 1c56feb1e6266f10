import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { databases } from '../../../../renderer/core/backup/databases.ts';
import { openDatabase } from '../../../../renderer/core/store/open-store.ts';
import { STORE_VERSION } from '../../../../renderer/core/store/tables.ts';
import { PRODUCT } from '../../../../shared/host.ts';
import { computer, databaseNames, PASSPHRASE, removeDatabases, type UnitWindow } from '../backup/unit-window.ts';
import { freeze, thaw } from '../frozen/frozen-unit.ts';
import { addTable, raiseVersion } from './raised-version.ts';

const { live: LIVE, practice: PRACTICE } = PRODUCT.databases;
/** As the browser counts. */
const LATER = (STORE_VERSION + 1) * 10;
const FIRST = { officer: 'LFW-01', passphrase: PASSPHRASE };
const SECOND = { officer: 'LFW-02', passphrase: PASSPHRASE };
const NEWER = { code: 'store-failed', detail: 'NewerStoreError' };

/** Shapes of a later version: one with a further table, one without a table of this release, which Dexie would add. */
const SHAPES: readonly (readonly [string, (db: IDBDatabase) => void])[] = [
  ['with a table more', addTable],
  ['with a table less', (db) => db.deleteObjectStore('questions')],
];

beforeEach(removeDatabases);
afterEach(() => void vi.restoreAllMocks());

/** Everything in the databases, with their versions as the browser counts. */
async function disk() {
  const { databases: contents } = await freeze('', new Map(), new Map());
  const versions = (await indexedDB.databases()).map(({ name, version }) => [name, version]);
  return { contents, versions: versions.sort() };
}

async function setUp(): Promise<{
  machine: ReturnType<typeof computer>;
  window: UnitWindow;
  recovery: readonly [string, string];
}> {
  const machine = computer();
  const window = machine.start();
  await window.open();
  const { recovery } = await window.setUp();
  return { machine, window, recovery };
}

describe('a database of a later release', () => {
  test.each(SHAPES)('a database of a later release %s is refused by name and left untouched', async (_, change) => {
    for (const name of [LIVE, PRACTICE]) {
      const made = await openDatabase(name);
      await made.table('jobs').put({ id: 'one', body: new Uint8Array([1]) });
      made.close();
      await raiseVersion(name, LATER, change);
      const before = await disk();
      await expect(openDatabase(name)).rejects.toMatchObject({ name: 'NewerStoreError' });
      await expect(databases.remove(name)).rejects.toMatchObject({ name: 'NewerStoreError' });
      expect(await disk()).toEqual(before);
    }
  });

  test.each(SHAPES)(
    'a database that a later release raises after it was compared, %s, is refused too',
    async (_, change) => {
      (await openDatabase(LIVE)).close();
      const listed = await indexedDB.databases();
      await raiseVersion(LIVE, LATER, change);
      const before = await disk();
      const asked = vi.spyOn(indexedDB, 'databases').mockResolvedValueOnce(listed);
      await expect(openDatabase(LIVE)).rejects.toMatchObject({ name: 'NewerStoreError' });
      expect(asked).toHaveBeenCalledTimes(1);
      expect(await disk()).toEqual(before);
    },
  );

  test('a live store of a later release is refused at the start, and nothing is written', async () => {
    const { machine, window } = await setUp();
    await window.end();
    await raiseVersion(LIVE, LATER);
    const before = [await disk(), new Map(machine.host.state)];
    const again = machine.start();
    expect(await again.open()).toEqual({ ok: false, failure: NEWER });
    expect(await again.refused('vault.status', {})).toEqual(NEWER);
    expect(await again.refused('vault.unlock', FIRST)).toEqual(NEWER);
    expect([await disk(), new Map(machine.host.state)]).toEqual(before);
  });

  test('a practice store of a later release is refused when it is opened, and the live one stays open', async () => {
    const { machine, window } = await setUp();
    await window.open('practice');
    await window.open('live');
    await window.end();
    await raiseVersion(PRACTICE, LATER);
    const before = (await disk()).contents[PRACTICE];
    const again = machine.start();
    await again.open();
    await again.ask('vault.unlock', FIRST);
    expect(await again.open('practice')).toEqual({ ok: false, failure: NEWER });
    expect((await disk()).contents[PRACTICE]).toEqual(before);
  });

  test.each([
    ['restored', async () => undefined],
    [
      'began to fill',
      async (name: string) => {
        const db = await openDatabase(name);
        await db.table('vault').delete('restored');
        db.close();
      },
    ],
  ] as const)('a database that a later release %s is neither opened nor removed', async (_, unfinish) => {
    const { machine, window } = await setUp();
    const { name } = (await window.ask('backup.make', {})) as { name: string };
    await window.ask('backup.restore', { place: { kind: 'listed', name } }, SECOND);
    await window.end();
    // As after a crash that lost the record outside.
    machine.host.state.delete('database.live');
    await unfinish(`${LIVE}.2`);
    await raiseVersion(`${LIVE}.2`, LATER);
    const before = await disk();
    expect(await machine.start().open()).toEqual({ ok: false, failure: NEWER });
    expect(await disk()).toEqual(before);
  });

  test('a live store of a later release stays when a backup of this one is restored by the code in its place', async () => {
    const { machine, window, recovery } = await setUp();
    const { name } = (await window.ask('backup.make', {})) as { name: string };
    await window.end();
    await raiseVersion(LIVE, LATER);
    const before = (await disk()).contents[LIVE];
    const again = machine.start();
    await again.open();
    await again.ask('vault.restore', { halves: recovery, place: { kind: 'listed', name } });
    const third = machine.start();
    await third.open();
    await third.ask('vault.recover', { halves: recovery, officer: FIRST.officer, passphrase: PASSPHRASE });
    expect(await databaseNames()).toContain(LIVE);
    expect((await disk()).contents[LIVE]).toEqual(before);
  });

  test('a database to which missing tables were added within a version opens, with all its records', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const made = await openDatabase(LIVE);
    await made.table('jobs').put({ id: 'one', body: new Uint8Array([1]) });
    made.close();
    const { [LIVE]: whole } = (await disk()).contents;
    if (whole === undefined) throw new Error('not made');
    await removeDatabases();
    const { questions: _, ...schema } = whole.schema;
    await thaw(LIVE, { ...whole, schema, tables: { jobs: whole.tables.jobs ?? [] } });
    for (let start = 0; start < 2; start++) {
      const db = await openDatabase(LIVE);
      expect([db.backendDB().version, await db.table('jobs').count(), await db.table('questions').count()]).toEqual([
        STORE_VERSION * 10 + 1,
        1,
        0,
      ]);
      db.close();
    }
  });
});

describe('a later release in another window', () => {
  test('a later release in another window takes the stores over: this one closes, says so, and changes nothing more', async () => {
    const { machine, window } = await setUp();
    await window.open('practice');
    for (const name of [PRACTICE, LIVE]) await raiseVersion(name, LATER);
    const before = await disk();
    expect(await window.refused('import.set', { warnMinutes: 60, quarantineDays: 9 })).toEqual(NEWER);
    expect(await window.refused('vault.status', {})).toEqual(NEWER);
    expect(await window.refused('vault.unlock', FIRST)).toEqual(NEWER);
    expect(await window.open('live')).toEqual({ ok: false, failure: NEWER });
    expect(await disk()).toEqual(before);
    expect(window.topics).toContain('vault');
    expect(machine.locks).toBe(0);
  });

  test('a database that is removed from outside is not made again by the next access', async () => {
    const db = await openDatabase(LIVE);
    await databases.remove(LIVE);
    await expect(db.table('jobs').count()).rejects.toMatchObject({ name: 'DatabaseClosedError' });
    expect(await databaseNames()).toEqual([]);
  });
});
