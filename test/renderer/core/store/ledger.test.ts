/** What a ledger says of the records of its store, and how its entries are folded. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { type Ledger, LISTED_TABLES, UnreadableAnchorError } from '../../../../renderer/core/store/ledger.ts';
import {
  CHAIN_BEGINS,
  type LedgerChange,
  placeAfter,
  sealEntry,
} from '../../../../renderer/core/store/ledger-chain.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { recordMark } from '../../../../renderer/core/store/record-mark.ts';
import { TABLE_NAMES } from '../../../../renderer/core/store/tables.ts';
import {
  bytesWrite,
  hiddenAnchor,
  memoryAnchor,
  plainStore,
  quarantineWrite,
  removeStores,
  reopened,
} from '../plain-store.ts';
import { testKeys } from '../test-keys.ts';

afterEach(removeStores);

const recordOf = async (store: Store, id: string, table: 'jobFiles' | 'quarantine' = 'jobFiles') => {
  const record = await store.table(table).get(id);
  if (record === undefined) throw new Error(`no ${id}`);
  return record;
};

/** Adds entries that list nothing, without writing them. */
async function addEntries(ledger: Ledger, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const prepared = await ledger.prepare([]);
    prepared.written = { seq: 0, hash: new Uint8Array(32) };
    ledger.settle(prepared, true);
  }
}

const cut = async (store: Store, ...seqs: readonly number[]) => store.db.table('ledger').bulkDelete([...seqs]);

async function written(): Promise<Store> {
  const store = await plainStore();
  for (const id of ['a', 'b', 'c']) await commit(store, [bytesWrite(id)], []);
  return store;
}

const ledgerSeqs = async ({ db }: Store) => (await db.table('ledger').toArray()).map(({ seq }) => seq);

describe('a record compared with the ledger', () => {
  test('a record is named added, changed or replayed by what differs from the one written last', async () => {
    const store = await plainStore();
    await commit(store, [bytesWrite('a'), bytesWrite('b'), quarantineWrite('q', '2026-11-24')], []);
    const older = await recordOf(store, 'a');
    await commit(store, [bytesWrite('a', 2)], []);
    const [a, b] = [await recordOf(store, 'a'), await recordOf(store, 'b')];
    const q = await recordOf(store, 'q', 'quarantine');
    const { ledger } = store;
    expect([
      ledger.problemOf('jobFiles', a),
      ledger.problemOf('jobFiles', older),
      ledger.problemOf('jobFiles', { ...a, id: 'other' }),
      ledger.problemOf('jobFiles', { ...b, id: 'a' }),
      ledger.problemOf('jobFiles', { ...a, keyId: 'practice.unit' }),
      ledger.problemOf('jobFiles', { ...a, v: 2 }),
      ledger.problemOf('quarantine', { ...q, received: '2020-01-01' }),
      ledger.problemOf('quarantine', q),
    ]).toEqual([null, 'replayed', 'added', 'replayed', 'changed', 'changed', 'changed', null]);
  });

  test('a record that is being written may be in its old or its new state', async () => {
    const store = await plainStore();
    await commit(store, [bytesWrite('a')], []);
    const { ledger } = store;
    const now = await recordOf(store, 'a');
    const next = { ...now, body: Uint8Array.from(now.body, (byte) => byte ^ 1) };
    const writing = await ledger.prepare([['jobFiles', 'a', recordMark('jobFiles', next)]]);
    expect([ledger.problemOf('jobFiles', now), ledger.problemOf('jobFiles', next)]).toEqual([null, null]);
    ledger.settle(writing, false);
    expect([ledger.problemOf('jobFiles', now), ledger.problemOf('jobFiles', next)]).toEqual([null, 'replayed']);
    const removing = await ledger.prepare([['jobFiles', 'a', null]]);
    expect([ledger.lists('jobFiles', 'a'), ledger.expects('jobFiles', 'a')]).toEqual([true, false]);
    ledger.settle(removing, false);
    expect(ledger.expects('jobFiles', 'a')).toBe(true);
  });

  test('a record of the trail is not listed, since the trail is a chain of its own', async () => {
    const { ledger } = await plainStore();
    const record = { id: 'x', rev: 1, v: 1, keyId: '', body: new Uint8Array(30) };
    expect([ledger.problemOf('audit', record), ledger.problemOf('auditValues', record)]).toEqual([null, null]);
    const entry = await ledger.prepare([
      ['audit', 'x', 'mark'],
      ['auditValues', 'x', 'mark'],
      ['jobs', 'x', 'mark'],
    ]);
    expect(entry.entry).toEqual({ whole: false, changes: [['jobs', 'x', 'mark']] });
    expect(TABLE_NAMES.filter((table) => !LISTED_TABLES.includes(table))).toEqual(['audit', 'auditValues']);
  });

  test.each([
    ['as it was written', { v: 1 }, null],
    ['with another field', { v: 2 }, 'replayed'],
    ['that is gone', undefined, 'missing'],
  ])('a record of the vault %s is judged as %j', async (_, found, problem) => {
    const { ledger, ...store } = await plainStore();
    await commit({ ...store, ledger }, [], [], [{ id: 'header', record: { v: 1 } }]);
    expect(ledger.vaultProblemOf('header', found && { ...found, id: 'header' })).toBe(problem);
    expect(ledger.vaultProblemOf('none', undefined)).toBeNull();
    expect(ledger.vaultProblemOf('none', { id: 'none' })).toBe('added');
  });

  test('the key of a record is known from the ledger as long as it is listed', async () => {
    const store = await plainStore();
    await commit(store, [bytesWrite('a')], []);
    expect(store.ledger.keyIdOf('jobFiles', 'a')).toBe('practice.passenger.2026-11');
    await commit(store, [{ table: 'jobFiles', id: 'a', remove: true }], []);
    expect([store.ledger.keyIdOf('jobFiles', 'a'), store.ledger.lists('jobFiles', 'a')]).toEqual([null, false]);
  });

  test('the ledger finds records by an index field, the latest first', async () => {
    const store = await plainStore();
    const days = ['2026-11-20', '2026-11-22', '2026-11-21'];
    await commit(
      store,
      days.map((day, at) => quarantineWrite(`q${at}`, day)),
      [],
    );
    expect(store.ledger.idsWhere('quarantine', 'received', '2026-11-21')).toEqual(['q2']);
    expect(store.ledger.idsLatest('quarantine', 'received', 0, 2)).toEqual(['q1', 'q2']);
    expect(store.ledger.idsLatest('quarantine', 'received', 1, 5)).toEqual(['q2', 'q0']);
  });
});

describe('a ledger that is opened', () => {
  test('a ledger of a new store begins with an entry that lists everything', async () => {
    const store = await plainStore();
    expect(store.ledger).toMatchObject({ complete: true, problem: null, isCut: false, isLost: false });
    expect(await ledgerSeqs(store)).toEqual([1]);
    expect(store.ledger.head).toMatchObject({ seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test.each([
    ['unchanged', [], { problem: null, complete: true, isCut: false, isLost: false }],
    ['without its beginning', [1], { problem: 'broken-chain', complete: false, isCut: true, isLost: true }],
    ['without a middle entry', [3], { problem: 'broken-chain', complete: true, isCut: true, isLost: false }],
    ['without any entry', [1, 2, 3, 4], { problem: 'broken-chain', complete: false, isCut: true, isLost: true }],
  ])('a ledger %s is opened as %s', async (_, gone, state) => {
    const again = await reopened(await written(), (store) => cut(store, ...gone));
    expect(again.ledger).toMatchObject(state);
    const canPage = state.problem === null;
    expect(again.ledger.idsLatest('quarantine', 'received', 0, 1)).toEqual(canPage ? [] : null);
  });

  test.each(['body', 'hash'])(
    'a ledger with a changed %s of an entry is broken, and the other entries count',
    async (field) => {
      const again = await reopened(await written(), async ({ db }) => {
        const entry = await db.table('ledger').get(3);
        entry[field][entry[field].length - 1] ^= 1;
        await db.table('ledger').put(entry);
      });
      expect(again.ledger.problem).toBe('broken-chain');
      const lists = ['a', 'b', 'c'].map((id) => again.ledger.lists('jobFiles', id));
      expect(lists).toEqual([true, field === 'hash', true]);
    },
  );

  test('a ledger of a single entry is broken when the entry does not follow the beginning', async () => {
    const again = await reopened(await plainStore(), async ({ db }) => {
      const entry = await db.table('ledger').get(1);
      entry.hash[0] ^= 1;
      await db.table('ledger').put(entry);
    });
    expect(again.ledger.problem).toBe('broken-chain');
  });

  test('a ledger that ended before its first entry of everything is made whole, without an alarm', async () => {
    const begun = await reopened(await plainStore(), ({ db }) => db.table('ledger').clear());
    await begun.db.table('ledger').clear();
    const keys = await testKeys('practice');
    const body = await sealEntry(keys, { whole: false, changes: [] });
    await begun.db.table('ledger').put({ ...placeAfter(keys, CHAIN_BEGINS, body), body });
    await begun.db.table('jobFiles').put({ id: 'a', rev: 1, v: 1, keyId: 'practice.unit.-', body: new Uint8Array(40) });
    const again = await reopened(begun, undefined, { anchor: memoryAnchor() });
    expect(again.ledger).toMatchObject({ problem: null, complete: true });
  });

  test('a ledger that lost its end is not noticed without a head outside, and is with one', async () => {
    const anchor = memoryAnchor();
    const store = await written();
    await anchor.put(store.ledger.head);
    const without = await reopened(store, (each) => cut(each, 4));
    expect([without.ledger.problem, without.ledger.head.seq]).toEqual([null, 3]);
    const beside = await reopened(without, undefined, { anchor });
    expect(beside.ledger).toMatchObject({ problem: 'behind-anchor', isCut: true, isLost: false });
    beside.ledger.accept();
    expect(beside.ledger).toMatchObject({ problem: null, isCut: false });
  });

  test('a ledger whose head outside is missing lists everything all the same', async () => {
    const again = await reopened(await written(), undefined, { anchor: memoryAnchor() });
    expect(again.ledger).toMatchObject({ problem: 'anchor-missing', isCut: false, isLost: false });
    expect(again.ledger.lists('jobFiles', 'c')).toBe(true);
  });

  test('a ledger with a broken chain stays broken whatever the head outside says', async () => {
    const again = await reopened(await written(), (store) => cut(store, 3), { anchor: memoryAnchor() });
    expect(again.ledger.problem).toBe('broken-chain');
  });

  test('a new store without a head outside is no alarm; one that had a head is', async () => {
    const empty = await plainStore({ anchor: memoryAnchor() });
    expect(empty.ledger.problem).toBeNull();
    await removeStores();
    const replaced = await plainStore({ anchor: memoryAnchor({ seq: 5, hash: 'ab'.repeat(32) }) });
    expect(replaced.ledger.problem).toBe('behind-anchor');
  });

  test('a ledger that should list everything and has no entry is broken', async () => {
    const store = await plainStore({ whole: true });
    expect(store.ledger).toMatchObject({ problem: 'broken-chain', isLost: true });
    expect(await ledgerSeqs(store)).toEqual([]);
  });
});

describe('a head outside that cannot be read', () => {
  /** A store of four entries and its head, opened again while what is outside cannot be read. */
  async function unread(change?: (store: Store) => Promise<unknown>) {
    const anchor = hiddenAnchor();
    const before = await written();
    const { head } = before.ledger;
    let compared = 0;
    const store = await reopened(before, change, { anchor, onCompared: () => compared++ });
    return { store, anchor, head, compared: () => compared };
  }

  test('a ledger whose head outside cannot be read has no problem, folds nothing, and writes nothing outside', async () => {
    const { store, anchor, compared } = await unread();
    expect(store.ledger).toMatchObject({ problem: null, isUnread: true });
    expect(await store.ledger.fold(store)).toBe(false);
    await commit(store, [bytesWrite('d')], []);
    expect([await ledgerSeqs(store), anchor.puts, compared()]).toEqual([[1, 2, 3, 4, 5], [], 0]);
  });

  test('a head outside that is read late and agrees lets the ledger go on', async () => {
    const { store, anchor, head, compared } = await unread();
    await commit(store, [bytesWrite('d')], []);
    anchor.show({ ok: true, value: head });
    expect(store.ledger).toMatchObject({ problem: null, isUnread: false });
    expect([compared(), await store.ledger.fold(store)]).toEqual([1, true]);
  });

  test('a head outside that is read late is compared with the ledger as it was opened', async () => {
    const { store, anchor, head } = await unread((each) => cut(each, 4));
    // An entry of the number of the one that was cut.
    await commit(store, [bytesWrite('d')], []);
    anchor.show({ ok: true, value: head });
    expect(store.ledger).toMatchObject({ problem: 'behind-anchor', isUnread: false, isCut: true });
  });

  test('a head outside that is found late to be absent is missing', async () => {
    const { store, anchor } = await unread();
    anchor.show({ ok: true, value: null });
    expect(store.ledger.problem).toBe('anchor-missing');
  });

  test('a new store is not begun while its head outside cannot be read', async () => {
    const anchor = hiddenAnchor();
    const onCompared = vi.fn();
    await expect(plainStore({ anchor, onCompared })).rejects.toThrow(UnreadableAnchorError);
    // Nobody holds that store when the head is read.
    anchor.show({ ok: true, value: null });
    expect(onCompared).not.toHaveBeenCalled();
  });

  test('a ledger that lost its entries is told although its head outside cannot be read', async () => {
    const { store } = await unread(({ db }) => db.table('ledger').clear());
    expect(store.ledger).toMatchObject({ problem: 'broken-chain', isLost: true, isUnread: true });
  });

  test('a text outside that is no head is a problem, of a new store too', async () => {
    const get = async () => ({ ok: false, failure: { code: 'damaged' } }) as const;
    const anchor = { ...memoryAnchor(), get };
    const empty = await plainStore({ anchor });
    expect([empty.ledger.problem, anchor.puts]).toEqual(['anchor-missing', []]);
    await removeStores();
    const again = await reopened(await written(), undefined, { anchor });
    expect([again.ledger.problem, anchor.puts]).toEqual(['anchor-missing', []]);
  });
});

describe('folding', () => {
  test('folding leaves the entry that the head outside names, and one that lists everything', async () => {
    const anchor = memoryAnchor();
    const store = await plainStore({ anchor });
    for (const id of ['a', 'b']) await commit(store, [bytesWrite(id)], []);
    await commit(store, [{ table: 'jobFiles', id: 'a', remove: true }], []);
    const before = store.ledger.head;
    anchor.puts.splice(0);
    expect(await store.ledger.fold(store)).toBe(true);
    expect(await ledgerSeqs(store)).toEqual([4, 5]);
    expect(anchor.puts).toEqual([before, store.ledger.head]);
    expect(store.ledger.head.seq).toBe(5);
    const again = await reopened(store, undefined, { anchor });
    expect([again.ledger.problem, again.ledger.complete, again.ledger.ids('jobFiles')]).toEqual([null, true, ['b']]);
    await commit(again, [bytesWrite('c')], []);
    expect((await reopened(again, undefined, { anchor })).ledger).toMatchObject({ problem: null, complete: true });
  });

  test('a new store sets a head outside before its first entry, so that a power cut in between is no difference', async () => {
    const anchor = memoryAnchor();
    await plainStore({ anchor });
    expect(anchor.puts).toMatchObject([{ seq: 0 }, { seq: 1 }]);
  });

  test('folding with the last entry leaves only the one that lists everything', async () => {
    const store = await plainStore();
    await commit(store, [bytesWrite('a')], []);
    expect(await store.ledger.fold(store, true)).toBe(true);
    expect(await ledgerSeqs(store)).toEqual([3]);
    const again = await reopened(store);
    expect([again.ledger.problem, again.ledger.ids('jobFiles')]).toEqual([null, ['a']]);
  });

  test('folding does nothing while another transaction has written an entry', async () => {
    const anchor = memoryAnchor();
    const store = await plainStore({ anchor });
    const entry = await store.ledger.prepare([['jobFiles', 'a', 'mark']]);
    await store.db.transaction('rw', 'ledger', () => store.ledger.append(store.db.table('ledger'), entry));
    expect(await store.ledger.fold(store)).toBe(false);
    expect([await ledgerSeqs(store), store.ledger.head.seq]).toEqual([[1, 2], 1]);
    store.ledger.settle(entry, true);
    expect([await store.ledger.fold(store), await ledgerSeqs(store)]).toEqual([true, [2, 3]]);
  });

  test('folding pays after two thousand entries, and counts anew from there, over a restart too', async () => {
    const store = await plainStore();
    const { ledger } = store;
    await addEntries(ledger, 1_998);
    expect(ledger.wantsFolding).toBe(false);
    await addEntries(ledger, 1);
    expect(ledger.wantsFolding).toBe(true);
    await ledger.fold(store);
    expect(ledger.wantsFolding).toBe(false);
    await addEntries(ledger, 1_998);
    expect(ledger.wantsFolding).toBe(false);
    await addEntries(ledger, 1);
    expect(ledger.wantsFolding).toBe(true);
    const again = await reopened(store);
    await addEntries(again.ledger, 1_999);
    expect(again.ledger.wantsFolding).toBe(false);
    await addEntries(again.ledger, 1);
    expect(again.ledger.wantsFolding).toBe(true);
  });
});

describe('an entry', () => {
  test('an entry counts when its transaction is done, and the head never goes back', async () => {
    const store = await plainStore();
    const add = async (id: string) => {
      const entry = await store.ledger.prepare([['jobFiles', id, 'mark']]);
      await store.db.transaction('rw', 'ledger', () => store.ledger.append(store.db.table('ledger'), entry));
      return entry;
    };
    const [one, two] = [await add('a'), await add('b')];
    store.ledger.settle(two, true);
    expect([store.ledger.head.seq, store.ledger.ids('jobFiles')]).toEqual([3, ['b']]);
    store.ledger.settle(one, true);
    expect([store.ledger.head.seq, store.ledger.ids('jobFiles')]).toEqual([3, ['b', 'a']]);
    const failed = await store.ledger.prepare([['jobFiles', 'c', 'mark']]);
    store.ledger.settle(failed, true);
    expect(store.ledger.ids('jobFiles')).toEqual(['b', 'a']);
  });

  test('an entry of many changes is opened with progress in bytes, from little to all', async () => {
    const store = await plainStore();
    const changes = Array.from({ length: 20_001 }, (_, at): LedgerChange => ['messages', `m${at}`, `${at}`]);
    const entry = await store.ledger.prepare(changes);
    await store.db.transaction('rw', 'ledger', () => store.ledger.append(store.db.table('ledger'), entry));
    store.ledger.settle(entry, true);
    const bodies: Uint8Array[] = (await store.db.table('ledger').toArray()).map(({ body }) => body);
    const [first = 0, second = 0] = bodies.map(({ length }) => length);
    const told: (readonly [number, number])[] = [];
    await reopened(store, undefined, { onProgress: (done, total) => told.push([done, total]) });
    const total = first + second;
    expect(told).toEqual([
      [first, total],
      [first + (9_999 / 20_001) * second, total],
      [first + (19_999 / 20_001) * second, total],
      [total, total],
    ]);
  });
});
