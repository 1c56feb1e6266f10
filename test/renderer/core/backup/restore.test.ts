import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { databases, RESTORED } from '../../../../renderer/core/backup/databases.ts';
import {
  beginFilling,
  clearBefore,
  readGenerations,
  settleGenerations,
  takeFilled,
} from '../../../../renderer/core/backup/generation.ts';
import { type RestoreOptions, restoreBackup } from '../../../../renderer/core/backup/restore-backup.ts';
import { type HostPort, hostInMemory } from '../../../../renderer/core/host-port.ts';
import { backupFile, contentsOf, FIRST, fillSmall, message, openSmall, readOptions } from './small-store.ts';

const SECOND = `${FIRST}.2`;
/** The record that is written last into a restored database. */
const putMark = async (db: Dexie): Promise<void> => {
  await db.table(RESTORED.table).put({ id: RESTORED.id });
};

async function names(): Promise<readonly string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name])).sort();
}

async function contentsOfNamed(name: string): Promise<unknown> {
  const db = await openSmall(name);
  await db.table('vault').delete(RESTORED.id);
  const contents = await contentsOf(db);
  db.close();
  return contents;
}

let file: Uint8Array;
let backedUp: unknown;
let old: unknown;
let state: Map<string, string>;
let host: HostPort;

beforeEach(async () => {
  for (const name of await names()) await databases.remove(name);
  const db = await openSmall(FIRST);
  await fillSmall(db, 60);
  backedUp = await contentsOf(db);
  file = await backupFile(db);
  // These are written after the backup.
  await db.table('messages').bulkPut([message(3), message(500)]);
  old = await contentsOf(db);
  db.close();
  state = new Map();
  host = hostInMemory(state);
});

async function options(changes: Partial<RestoreOptions> = {}): Promise<RestoreOptions> {
  return {
    ...(await readOptions(file)),
    host,
    databases,
    first: FIRST,
    openDatabase: openSmall,
    beforeUse: putMark,
    ...changes,
  };
}

describe('a restore', () => {
  test('a restore puts a database with the backup in the place of the one before, which stays until the new one has opened', async () => {
    const result = await restoreBackup(await options());
    expect(result.ok && result.value.find(({ table }) => table === 'messages')?.records).toBe(60);
    expect(await readGenerations(host, FIRST)).toEqual({
      ok: true,
      value: { current: SECOND, filling: null, before: FIRST },
    });
    expect(await contentsOfNamed(SECOND)).toEqual(backedUp);
    expect(await contentsOfNamed(FIRST)).toEqual(old);
    await clearBefore(host, FIRST, databases);
    expect(await names()).toEqual([SECOND]);
    expect(await readGenerations(host, FIRST)).toEqual({
      ok: true,
      value: { current: SECOND, filling: null, before: null },
    });
  });

  test('a restore gives its database the next number, even if the last restored one was not opened yet', async () => {
    await restoreBackup(await options());
    await restoreBackup(await options());
    expect(await readGenerations(host, FIRST)).toMatchObject({ value: { current: `${FIRST}.3`, before: SECOND } });
    await clearBefore(host, FIRST, databases);
    await restoreBackup(await options());
    expect(await readGenerations(host, FIRST)).toMatchObject({
      value: { current: `${FIRST}.4`, before: `${FIRST}.3` },
    });
  });

  test('a restore leaves no older database, even if the one before it was never opened', async () => {
    await restoreBackup(await options());
    await restoreBackup(await options());
    expect(await names()).toEqual([FIRST, SECOND, `${FIRST}.3`]);
    await clearBefore(host, FIRST, databases);
    expect(await names()).toEqual([`${FIRST}.3`]);
  });

  test('a restore continues the numbers of the audit trail', async () => {
    await restoreBackup(await options());
    const db = await openSmall(SECOND);
    expect(await db.table('audit').add({ id: 'next' })).toBe(3);
    db.close();
  });

  test('a restore runs the prepared changes before the database is used, and ends when they fail', async () => {
    await restoreBackup(await options({ beforeUse: (db) => db.table('messages').clear() }));
    expect(await contentsOfNamed(SECOND)).toMatchObject({ messages: [], vault: [{ id: 'officer.LFW-01' }] });
    const failing = options({ beforeUse: () => Promise.reject(new Error('retention')) });
    await expect(restoreBackup(await failing)).rejects.toThrow('retention');
    expect(await readGenerations(host, FIRST)).toMatchObject({ value: { current: SECOND } });
    expect(await names()).toEqual([FIRST, SECOND]);
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    [
      'with one changed byte',
      (bytes) => bytes.map((byte, at) => (at === bytes.length - 200 ? byte ^ 1 : byte)),
      'part-damaged',
    ],
    ['without its end', (bytes) => bytes.subarray(0, -40), 'cut'],
  ])('a restore of a file %s leaves the store as it was', async (_, damage, code) => {
    const start = await readOptions(file);
    file = damage(file);
    const { source } = await readOptions(file);
    expect(await restoreBackup(await options({ ...start, source }))).toMatchObject({ ok: false, failure: { code } });
    expect(await names()).toEqual([FIRST]);
    expect(await readGenerations(host, FIRST)).toMatchObject({ value: { current: FIRST } });
    expect(await contentsOfNamed(FIRST)).toEqual(old);
  });

  test('a restore fails when the disk does not return what was written', async () => {
    const forgetful = async (name: string): Promise<Dexie> => {
      const db = await openSmall(name);
      db.table('messages').hook('creating', (_, record: { body?: Uint8Array; id: string }) => {
        if (record.id === message(5).id) record.body = new Uint8Array(3);
      });
      return db;
    };
    expect(await restoreBackup(await options({ openDatabase: forgetful }))).toEqual({
      ok: false,
      failure: { code: 'contents-differ', table: 'messages' },
    });
    const losing = async (name: string): Promise<Dexie> => {
      const db = await openSmall(name);
      const table = db.table('vault');
      db.table = ((wanted: string) =>
        wanted === 'vault'
          ? Object.assign(Object.create(table), { bulkPut: async () => undefined })
          : Dexie.prototype.table.call(db, wanted)) as typeof db.table;
      return db;
    };
    expect(await restoreBackup(await options({ openDatabase: losing }))).toEqual({
      ok: false,
      failure: { code: 'count-differs', table: 'vault', expected: 1, found: 0 },
    });
    expect(await names()).toEqual([FIRST]);
  });

  test('a restore of a later store version is refused', async () => {
    const older = async (name: string): Promise<Dexie> => {
      const db = new Dexie(name);
      db.version(3).stores({ messages: 'id' });
      return db.open();
    };
    expect(await restoreBackup(await options({ openDatabase: older }))).toEqual({
      ok: false,
      failure: { code: 'newer-store', version: 4 },
    });
  });

  test('a restore that is killed between any two steps leaves either the old store or the complete new one', async () => {
    class Kill {
      readonly #at: number;
      #die: () => void = () => undefined;
      steps = 0;
      readonly death = new Promise<void>((resolve) => {
        this.#die = resolve;
      });
      constructor(at: number) {
        this.#at = at;
      }
      /** A step that never ends, if it is the chosen one. */
      async step(): Promise<void> {
        if (this.steps++ < this.#at) return;
        this.#die();
        await new Promise(() => undefined);
      }
      around<Given extends readonly unknown[], Value>(
        act: (...given: Given) => Promise<Value>,
      ): (...given: Given) => Promise<Value> {
        return async (...given) => {
          await this.step();
          const value = await act(...given);
          await this.step();
          return value;
        };
      }
    }
    const outcomes = new Set<string>();
    const run = async (at: number): Promise<number> => {
      for (const name of await names()) if (name !== FIRST) await databases.remove(name);
      state = new Map();
      host = hostInMemory(state);
      const kill = new Kill(at);
      const given = await options();
      const opened: Dexie[] = [];
      const restoring = restoreBackup({
        ...given,
        host: { ask: kill.around(host.ask as HostPort['ask']) as HostPort['ask'] },
        databases: { ...databases, remove: kill.around(databases.remove) },
        openDatabase: kill.around(async (name) => {
          const db = await openSmall(name);
          opened.push(db);
          return db;
        }),
        source: { ...given.source, read: kill.around(given.source.read) },
        beforeUse: kill.around(putMark),
      });
      await Promise.race([restoring, kill.death]);
      for (const db of opened) db.close();
      // The next start.
      const settled = await settleGenerations(hostInMemory(state), FIRST, databases);
      if (!settled.ok) throw new Error(settled.failure.code);
      const { current } = settled.value;
      outcomes.add(current);
      expect(await contentsOfNamed(current)).toEqual(current === FIRST ? old : backedUp);
      expect(await names()).toEqual(current === FIRST ? [FIRST] : [FIRST, SECOND]);
      await clearBefore(hostInMemory(state), FIRST, databases);
      expect(await names()).toContain(current);
      if (current !== FIRST) {
        const db = await openSmall(FIRST);
        for (const [table, records] of Object.entries(old as Record<string, object[]>))
          await db.table(table).bulkPut(records);
        db.close();
      }
      return kill.steps;
    };
    const all = await run(Number.POSITIVE_INFINITY);
    expect(all).toBeGreaterThan(20);
    for (let at = 0; at < all; at++) await run(at);
    expect(outcomes).toEqual(new Set([FIRST, SECOND]));
  });
});

describe('the record of which database is the store', () => {
  test('the record of the current store is read only if it names databases of this store', async () => {
    const read = async (text: string) => readGenerations(hostInMemory(new Map([['database.live', text]])), FIRST);
    const good = { current: SECOND, filling: `${FIRST}.3`, before: FIRST };
    expect(await read(JSON.stringify(good))).toEqual({ ok: true, value: good });
    const wrong = [
      '',
      '{}',
      'null',
      JSON.stringify({ ...good, current: 'other' }),
      JSON.stringify({ ...good, current: `${FIRST}.02` }),
      JSON.stringify({ ...good, filling: SECOND }),
      JSON.stringify({ ...good, before: SECOND }),
      JSON.stringify({ ...good, before: `${FIRST}.3` }),
    ];
    for (const text of wrong) expect(await read(text)).toEqual({ ok: false, failure: { code: 'state-damaged' } });
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect(await read(text)).toEqual({ ok: false, failure: { code: 'state-damaged' } });
      }),
    );
  });

  test('an unreadable record of the current store is never taken for an empty one', async () => {
    const failing: HostPort = { ask: async () => ({ ok: false, code: 'failed', message: 'state' }) };
    const failure = { ok: false, failure: { code: 'state-unreadable', reason: 'state' } };
    expect(await readGenerations(failing, FIRST)).toEqual(failure);
    expect(await beginFilling(failing, FIRST)).toEqual(failure);
    expect(await settleGenerations(failing, FIRST, databases)).toEqual(failure);
    expect(await takeFilled(failing, FIRST)).toEqual(failure);
  });

  test('an outdated record of the current store after a crash loses neither the restored store nor the old one', async () => {
    await restoreBackup(await options());
    // As it was before the restore ended, before it began, and before any record existed.
    const stale = [
      JSON.stringify({ current: FIRST, filling: SECOND, before: null }),
      JSON.stringify({ current: FIRST, filling: null, before: null }),
      null,
    ].map((text) => () => hostInMemory(new Map(text === null ? [] : [['database.live', text]])));
    for (const currentCore of stale)
      expect(await settleGenerations(currentCore(), FIRST, databases)).toMatchObject({
        value: { current: SECOND, before: FIRST },
      });
    await databases.remove(FIRST);
    for (const currentCore of stale)
      expect(await settleGenerations(currentCore(), FIRST, databases)).toMatchObject({
        value: { current: SECOND, before: null },
      });
    // A half-filled database that no record names.
    (await openSmall(`${FIRST}.3`)).close();
    for (const currentCore of stale)
      expect(await settleGenerations(currentCore(), FIRST, databases)).toMatchObject({ value: { current: SECOND } });
    expect(await names()).toEqual([SECOND]);
  });

  test('a restore is taken up when its mark is written and the record does not name it yet', async () => {
    let asked = 0;
    const late: HostPort = {
      ask: (name, ...args) =>
        name === 'state.put' && ++asked > 1 ? new Promise(() => undefined) : host.ask(name, ...args),
    };
    void restoreBackup(await options({ host: late }));
    await expect.poll(() => asked).toBe(2);
    expect(await readGenerations(host, FIRST)).toMatchObject({ value: { current: FIRST, filling: SECOND } });
    expect(await settleGenerations(host, FIRST, databases)).toMatchObject({
      value: { current: SECOND, filling: null, before: FIRST },
    });
    expect(await contentsOfNamed(SECOND)).toEqual(backedUp);
  });

  test('a restore whose record cannot be written fails for good: the next start does not take it up', async () => {
    let puts = 0;
    const full: HostPort = {
      ask: async (name, ...args) =>
        name === 'state.put' && ++puts > 1 ? { ok: false, code: 'failed', message: 'ENOSPC' } : host.ask(name, ...args),
    };
    expect(await restoreBackup(await options({ host: full }))).toEqual({
      ok: false,
      failure: { code: 'state-unreadable', reason: 'ENOSPC' },
    });
    expect(await settleGenerations(host, FIRST, databases)).toMatchObject({ value: { current: FIRST, filling: null } });
    expect(await names()).toEqual([FIRST]);
    expect(await contentsOfNamed(FIRST)).toEqual(old);
  });

  test('the record changes only to the database that was being filled', async () => {
    expect(await takeFilled(host, FIRST)).toEqual({ ok: false, failure: { code: 'state-damaged' } });
    expect(await beginFilling(host, FIRST)).toEqual({ ok: true, value: SECOND });
    expect(await takeFilled(host, FIRST)).toEqual({
      ok: true,
      value: { current: SECOND, filling: null, before: FIRST },
    });
  });
});
