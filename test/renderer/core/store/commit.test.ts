import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ConflictError, commit, type Write } from '../../../../renderer/core/store/commit.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import type { AuditEntry } from '../../../../shared/audit/audit-entry.ts';
import { bytesWrite, linksWrite, plainStore, removeStores } from '../plain-store.ts';

const ENTRY: AuditEntry = {
  at: '2026-11-24T08:00:00.000Z',
  officer: 'LFW-01',
  agency: 'customs',
  kind: 'unit.set-up',
  subject: null,
  details: {},
};

let store: Store;

afterEach(removeStores);
beforeEach(async () => {
  store = await plainStore();
});

const revOf = async (table: 'jobFiles' | 'links', id: string) => (await store.table(table).get(id))?.rev;
const isListed = (id: string) => store.ledger.lists('jobFiles', id);

describe('the revision of a record', () => {
  test('a new record has revision 1, and each write counts up', async () => {
    await commit(store, [bytesWrite('a', 1, 0), bytesWrite('b', 1, null)], []);
    await commit(store, [bytesWrite('a', 2, 1), bytesWrite('b', 2, null)], []);
    await commit(store, [bytesWrite('a', 3, 2)], []);
    expect([await revOf('jobFiles', 'a'), await revOf('jobFiles', 'b')]).toEqual([3, 2]);
  });

  test.each([
    ['a record that is there, written as new', [bytesWrite('c', 1, 0), bytesWrite('b', 1, 0)], 'b'],
    ['a record written as new beside one that is replaced', [bytesWrite('a', 1, 1), bytesWrite('b', 1, 0)], 'b'],
    ['a record that is older than the write says', [bytesWrite('a', 1, 2)], 'a'],
    ['a record that is not there, written as a change', [bytesWrite('c', 1, 1)], 'c'],
  ])('a conflict names %s, and nothing is written', async (_, writes, id) => {
    await commit(store, [bytesWrite('a'), bytesWrite('b')], []);
    const head = store.ledger.head;
    const failure = await commit(store, writes, [ENTRY]).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      message: 'conflict:jobFiles',
      table: 'jobFiles',
      id,
    } satisfies Partial<ConflictError>);
    expect(await store.table('jobFiles').toCollection().primaryKeys()).toEqual(['a', 'b']);
    expect([await revOf('jobFiles', 'a'), isListed('c'), store.ledger.head]).toEqual([1, false, head]);
    expect(store.trail.head.seq).toBe(0);
  });

  test('a derived record keeps revision 1 and is replaced whatever revision the write names', async () => {
    await commit(store, [linksWrite('F', 1, 0)], []);
    await commit(store, [linksWrite('F', 2, 0)], []);
    await commit(store, [linksWrite('F', 3, 7)], []);
    expect(await revOf('links', 'F')).toBe(1);
  });

  test('a failure that is no conflict is reported as it is', async () => {
    const failure = commit(store, [bytesWrite('a', 1, 0), bytesWrite(null as never, 1, 0)], []);
    await expect(failure).rejects.toThrow(/DataError/);
    store.db.close();
    await expect(commit(store, [bytesWrite('a', 1, 0)], [])).rejects.toThrow(/Database/);
  });

  test.each([
    ['no record was there already', ['QuotaExceededError', 'DataError'], { message: 'full' }],
    ['one of them was', ['QuotaExceededError', 'ConstraintError'], { message: 'conflict:jobFiles', id: 'b' }],
  ])('a failure of several new records is a conflict only if one was there already: %s', async (_, names, failure) => {
    const failures = names.map((name) => Object.assign(new Error(name), { name }));
    const bulkAdd = () => Dexie.Promise.reject(new Dexie.BulkError('full', failures as never));
    const failing: Store = {
      ...store,
      table: (name) => Object.assign(Object.create(store.table(name)), { bulkAdd }),
    };
    const found = await commit(failing, [bytesWrite('a', 1, 0), bytesWrite('b', 1, 0)], []).catch((error) => error);
    expect({ message: found.message.split('.')[0], id: found.id }).toMatchObject(failure);
  });
});

describe('a commit', () => {
  test('a commit writes and removes records of several tables and of the vault, and the ledger lists them so', async () => {
    await commit(
      store,
      [bytesWrite('a'), bytesWrite('b'), linksWrite('F')],
      [],
      [
        { id: 'officer/LFW-01', record: { id: 'officer/LFW-01', v: 1 } },
        { id: 'officer/LFW-02', record: { v: 1 } },
      ],
    );
    expect(store.ledger.ids('vault')).toEqual(['officer/LFW-01', 'officer/LFW-02']);
    const gone = (table: 'jobFiles' | 'links', id: string): Write => ({ table, id, remove: true });
    await commit(
      store,
      [gone('jobFiles', 'a'), gone('links', 'F'), bytesWrite('c')],
      [],
      [
        { id: 'officer/LFW-01', record: null },
        { id: 'header', record: { v: 2 } },
      ],
    );
    const keys = async (table: string) => store.db.table(table).toCollection().primaryKeys();
    expect([await keys('jobFiles'), await keys('links')]).toEqual([['b', 'c'], []]);
    expect([store.ledger.ids('jobFiles'), store.ledger.ids('links')]).toEqual([['b', 'c'], []]);
    expect(await store.db.table('vault').toArray()).toEqual([
      { id: 'header', v: 2 },
      { id: 'officer/LFW-02', v: 1 },
    ]);
    expect(store.ledger.ids('vault')).toEqual(['officer/LFW-02', 'header']);
    for (const record of await store.db.table('vault').toArray())
      expect(store.ledger.vaultProblemOf(record.id, record)).toBeNull();
  });

  test('a commit of nothing writes no entry and tells nobody', async () => {
    const told = vi.fn();
    store.onCommitted(told);
    const before = store.ledger.head;
    await commit(store, [], []);
    expect([store.ledger.head, told.mock.calls]).toEqual([before, []]);
  });

  test('a commit of an audit entry alone is chained to the entry before, once the end of the trail is known', async () => {
    let known: () => void = () => undefined;
    store.trail.compared = new Promise<void>((resolve) => {
      known = resolve;
    });
    const waiting = commit(store, [], [ENTRY]);
    // Work without an entry does not wait for the trail.
    await commit(store, [bytesWrite('a')], []);
    await new Promise((later) => setTimeout(later, 50));
    expect([store.trail.head.seq, await store.db.table('audit').count()]).toEqual([0, 0]);
    known();
    await waiting;
    await commit(store, [], [ENTRY, ENTRY]);
    const entries = await store.db.table('audit').toArray();
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(store.trail.head).toEqual({ seq: 3, hash: entries[2].hash });
  });

  test('a commit that fails leaves the record as the ledger lists it, and the next commit stands', async () => {
    await commit(store, [bytesWrite('a', 1, 0)], []);
    await expect(commit(store, [bytesWrite('a', 2, 7)], [])).rejects.toThrow('conflict');
    const record = await store.table('jobFiles').get('a');
    expect(record === undefined ? 'gone' : store.ledger.problemOf('jobFiles', record)).toBeNull();
    await expect(
      commit(store, [{ table: 'jobFiles', id: 'a', remove: true }, bytesWrite('b', 1, 7)], []),
    ).rejects.toThrow();
    expect(store.ledger.expects('jobFiles', 'a')).toBe(true);
    await commit(store, [bytesWrite('a', 3, 1)], []);
    expect(await revOf('jobFiles', 'a')).toBe(2);
  });

  test('a commit that fails after its ledger entry was added counts as not written', async () => {
    await commit(store, [bytesWrite('a', 1)], []);
    const { ledger } = store;
    const { head } = ledger;
    vi.spyOn(ledger, 'append').mockImplementationOnce(async (table, entry) => {
      await Object.getPrototypeOf(ledger).append.call(ledger, table, entry);
      throw new Error('disk full');
    });
    await expect(commit(store, [bytesWrite('a', 2), bytesWrite('b')], [ENTRY])).rejects.toThrow('disk full');
    expect([ledger.head, ledger.ids('jobFiles'), store.trail.head.seq]).toEqual([head, ['a'], 0]);
    const record = await store.table('jobFiles').get('a');
    expect(record === undefined ? 'gone' : ledger.problemOf('jobFiles', record)).toBeNull();
    vi.restoreAllMocks();
    await commit(store, [bytesWrite('b')], []);
    expect(ledger.ids('jobFiles')).toEqual(['a', 'b']);
  });

  test('a commit holds up only the tables that it writes', async () => {
    const transaction = vi.spyOn(store.db, 'transaction');
    await commit(store, [bytesWrite('a'), linksWrite('F'), bytesWrite('b')], []);
    await commit(store, [], [ENTRY], [{ id: 'header', record: {} }]);
    expect(transaction.mock.calls.map(([mode, tables]) => [mode, tables])).toEqual([
      ['rw', ['jobFiles', 'links', 'ledger']],
      ['rw', ['audit', 'auditValues', 'ledger', 'vault']],
    ]);
    transaction.mockRestore();
  });

  test('a commit reads no revision of records that must be new or are derived', async () => {
    const read: string[] = [];
    const counting: Store = {
      ...store,
      table: (name) => {
        const table = store.table(name);
        const bulkGet = (ids: string[]) => {
          read.push(...ids);
          return table.bulkGet(ids);
        };
        return Object.assign(Object.create(table), { bulkGet });
      },
    };
    await commit(counting, [bytesWrite('a', 1, 0), bytesWrite('b', 1, 0), linksWrite('F')], []);
    expect(read).toEqual([]);
    await commit(counting, [bytesWrite('a', 1, 1), bytesWrite('c', 1, 0)], []);
    expect(read).toEqual(['a', 'c']);
  });

  test('a commit seals a record with the key that the write names, in place of that of its table', async () => {
    await commit(store, [{ ...linksWrite('F'), under: { dataClass: 'held', month: null } }, bytesWrite('a')], []);
    expect((await store.table('links').get('F'))?.keyId).toBe('practice.held.-');
    expect((await store.table('jobFiles').get('a'))?.keyId).toBe('practice.passenger.2026-11');
  });

  test('a commit puts the index fields beside the sealed body, which cannot overwrite what is its own', async () => {
    const write = { table: 'decisions', id: 'd', rev: 0, value: {}, index: { flight: 'F', kind: 'withdraw' } };
    await commit(store, [write as never], []);
    const record = await store.table('decisions').get('d');
    expect(Object.keys(record ?? {}).sort()).toEqual(['body', 'flight', 'id', 'keyId', 'kind', 'rev', 'v']);
    expect(record).toMatchObject({ flight: 'F', kind: 'withdraw', rev: 1 });
  });
});
