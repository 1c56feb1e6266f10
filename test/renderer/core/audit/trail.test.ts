/** Tests what is written to the audit trail of a store, and which changes are found. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readEntries, recordsFrom } from '../../../../renderer/core/audit/read-trail.ts';
import { verifyTrail } from '../../../../renderer/core/audit/verify-trail.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { RetainedError } from '../../../../renderer/core/store/keys.ts';
import { openStore, type Store } from '../../../../renderer/core/store/open-store.ts';
import type { StoredRecord } from '../../../../renderer/core/store/tables.ts';
import { openCore, openUnit } from '../open-core.ts';
import { testStore } from '../test-keys.ts';
import { trailOf } from '../trail-of.ts';
import { memoryAnchor } from './memory-anchor.ts';
import { beginEmpty, breaksOf, emptyStore, entry, storeWith } from './trail-stores.ts';

beforeEach(beginEmpty);

describe('entries', () => {
  test('entries are chained in the order in which their transactions were committed, and several of one in their order', async () => {
    const store = await emptyStore();
    await Promise.all([
      commit(store, [], [entry(1), entry(2)]),
      commit(store, [], [entry(3)]),
      commit(store, [], [entry(4), entry(5)]),
    ]);
    const found = await readEntries(store, await recordsFrom(store, 1, 10));
    expect(found.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(await breaksOf(store)).toEqual([]);
    expect(store.trail.head).toEqual({ seq: 5, hash: found[4]?.hash });
  });

  test('entries of a failed transaction do not exist and leave no gap', async () => {
    const store = await storeWith(2);
    const bad = { table: 'settings', id: 'import', rev: 7, value: { warnMinutes: 1, quarantineDays: 1 } } as const;
    await expect(commit(store, [bad], [entry(3)])).rejects.toThrow('conflict');
    await commit(store, [], [entry(4)]);
    expect((await verifyTrail(store, { anchors: [] })).entries).toBe(3);
    expect(await breaksOf(store)).toEqual([]);
  });

  test('entries show nothing but their number and hash without the key', async () => {
    const store = await storeWith(1);
    const [record] = await recordsFrom(store, 1, 1);
    expect(Object.keys(record ?? {}).sort()).toEqual(['body', 'hash', 'id', 'keyId', 'rev', 'seq', 'v']);
    const values = await store.table('auditValues').get(record?.id ?? '');
    expect(record?.keyId).toBe('live.unit.-');
    expect(values?.keyId).toBe('live.audit.2026-11');
  });

  test('entries carry the wall clock of the unit’s first airport', async () => {
    const test = await openUnit();
    await test.ask('import.set', { warnMinutes: 60, quarantineDays: 3 }).catch(() => null);
    await test.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    const [row] = await test.ask('audit.list', { before: null, count: 1 });
    expect(row?.local).toEqual({ time: '2026-11-24T08:00:00+00:00', zone: 'Africa/Lome' });
  });
});

/** What an attacker who has the disk but no keys may do to the record of entry 3 of 6. */
const TAMPERINGS: readonly (readonly [name: string, change: (store: Store) => Promise<unknown>, expected: object])[] = [
  [
    'one byte edited',
    async (store) => {
      const record = (await store.table('audit').get(3)) as StoredRecord;
      const body = record.body.slice();
      body[20] = (body[20] ?? 0) ^ 1;
      await store.table('audit').put({ ...record, body });
    },
    [{ code: 'unreadable', seq: 3, last: 3 }],
  ],
  [
    'its hash edited',
    async (store) => store.table('audit').update(3, { hash: 'a'.repeat(64) }),
    [{ code: 'changed', seq: 3, last: 3 }],
  ],
  [
    'two swapped',
    async (store) => {
      const [three, five] = (await store.table('audit').bulkGet([3, 5])) as StoredRecord[];
      await store.table('audit').bulkPut([
        { ...(five as StoredRecord), seq: 3 },
        { ...(three as StoredRecord), seq: 5 },
      ]);
    },
    [
      { code: 'changed', seq: 3, last: 3 },
      { code: 'changed', seq: 4, last: 4 },
    ],
  ],
  ['it taken away', async (store) => store.table('audit').delete(3), [{ code: 'missing', seq: 3, last: 3 }]],
  [
    'its values taken away before their time',
    async (store) => store.table('auditValues').delete((await store.table('audit').get(3))?.id ?? ''),
    [{ code: 'values-missing', seq: 3, last: 3 }],
  ],
  [
    'its values replaced by those of another',
    async (store) => {
      const [three, five] = (await store.table('audit').bulkGet([3, 5])) as StoredRecord[];
      const other = (await store.table('auditValues').get(five?.id ?? '')) as StoredRecord;
      await store.table('auditValues').put({ ...other, id: three?.id ?? '' });
    },
    [{ code: 'values-changed', seq: 3, last: 3 }],
  ],
];

describe('a trail that was changed on the disk', () => {
  test.each(TAMPERINGS)(
    'a trail with %s is found to be wrong, and the first entry concerned is named',
    async (_, change, expected) => {
      const store = await storeWith(6);
      await change(store);
      expect((await breaksOf(store)).slice(0, (expected as unknown[]).length)).toEqual(expected);
    },
  );

  test('a trail whose end was cut is found by the anchor and named, and the cut stays visible for good', async () => {
    const anchor = memoryAnchor();
    const before = await openUnit('live', undefined, anchor.open());
    await before.ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'Afi' });
    await before.ask('import.set', { warnMinutes: 60, quarantineDays: 3 });
    expect((await before.ask('session.get', {})).trail).toBeNull();
    await before.core.close();
    expect(anchor.held).toMatchObject({ seq: 3, finding: null });
    const cut = await openStore(await testStore('live'));
    await cut.table('audit').delete(3);
    cut.close();

    const after = await openCore('live', undefined, anchor.open());
    await trailOf(after);
    expect((await after.ask('session.get', {})).trail).toMatchObject({ code: 'audit-cut', seq: 3, last: 3 });
    // New entries go on, and the number of the missing entry is never used again.
    expect((await trailOf(after)).map(({ kind }) => kind)).toEqual(['unit.set-up', 'session.acted-as', 'audit.alarm']);
    expect(after.store.trail.head.seq).toBe(4);
    expect((await after.ask('audit.verify', {})).breaks[0]).toEqual({ code: 'missing', seq: 3, last: 3 });
    await after.core.close();

    // The alarm stays until a supervisor acknowledges it, even after the store was opened again.
    const again = await openCore('live', undefined, anchor.open());
    expect((await again.ask('audit.state', {})).alarm).toMatchObject({ code: 'audit-cut', seq: 3 });
    expect(await again.refused('audit.acknowledge', { reason: ' ' })).toEqual({ code: 'reason-required' });
    expect((await again.ask('audit.acknowledge', { reason: 'disk repaired' })).alarm).toBeNull();
    const noted = (await trailOf(again)).at(-1);
    expect(noted).toMatchObject({ kind: 'audit.alarm-acknowledged', officer: 'LFW-02', reason: 'disk repaired' });
  });

  test('an alarm stays when its acknowledgement cannot be written into the trail', async () => {
    const anchor = memoryAnchor();
    const before = await openUnit('live', undefined, anchor.open());
    await before.ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'Afi' });
    await before.ask('import.set', { warnMinutes: 60, quarantineDays: 3 });
    await before.core.close();
    const cut = await openStore(await testStore('live'));
    await cut.table('audit').delete(3);
    cut.close();

    const after = await openCore('live', undefined, anchor.open());
    expect((await after.ask('audit.state', {})).alarm).toMatchObject({ code: 'audit-cut' });
    vi.spyOn(after.store.db, 'transaction').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
    expect(await after.refused('audit.acknowledge', { reason: 'disk repaired' })).toMatchObject({
      code: 'store-failed',
    });
    expect((await after.ask('audit.state', {})).alarm).toMatchObject({ code: 'audit-cut' });
    expect(anchor.held?.finding).toMatchObject({ code: 'audit-cut' });
    await after.core.close();
  });

  test('a trail whose end was cut is named even if an entry was added after the cut before the check', async () => {
    const anchor = memoryAnchor();
    const before = await openUnit('live', undefined, anchor.open());
    await before.ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'Afi' });
    await before.ask('import.set', { warnMinutes: 60, quarantineDays: 3 });
    await before.core.close();
    const cut = await openStore(await testStore('live'));
    await cut.table('audit').bulkDelete([2, 3]);
    cut.trail.raiseFloor(3);
    await commit(cut, [], [entry(4)]);
    cut.close();
    const after = await openCore('live', undefined, anchor.open());
    await trailOf(after);
    expect((await after.ask('session.get', {})).trail).toMatchObject({ code: 'audit-cut', seq: 2, last: 3 });
  });

  test('a trail that was written again from the beginning is found by the anchor', async () => {
    const anchor = memoryAnchor();
    const before = await openUnit('live', undefined, anchor.open());
    await before.core.close();
    anchor.held = { seq: 1, hash: 'b'.repeat(64), at: '2026-11-24T08:00:00.000Z', finding: null };
    const after = await openCore('live', undefined, anchor.open());
    await trailOf(after);
    expect((await after.ask('session.get', {})).trail).toMatchObject({ code: 'audit-differs', seq: 1 });
  });

  test('an edited entry raises an alarm for everybody once the check of the end finds it, until a supervisor acknowledges it', async () => {
    const unit = await openUnit('live', undefined, memoryAnchor().open());
    await unit.ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'Afi' });
    await unit.store.table('audit').update(1, { hash: 'a'.repeat(64) });
    await unit.core.resume();
    await vi.waitFor(async () =>
      expect((await unit.ask('session.get', {})).trail).toMatchObject({ code: 'audit-broken', seq: 1 }),
    );
    expect((await trailOf(unit)).at(-1)).toMatchObject({ kind: 'audit.verified', officer: 'SYSTEM' });
    await unit.ask('audit.acknowledge', { reason: 'seen' });
    expect((await unit.ask('session.get', {})).trail).toBeNull();
  });

  test('an unchanged trail is checked once a day without a call', async () => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const wakes: (() => void)[] = [];
    const wakeAfter = (_: number, wake: () => void) => {
      wakes.push(wake);
      return () => undefined;
    };
    const unit = await openUnit('live', () => now, { wakeAfter });
    await unit.core.resume();
    const checks = async () => (await trailOf(unit)).filter(({ kind }) => kind === 'audit.verified').length;
    for (const expected of [1, 1, 2]) {
      const due = wakes.splice(0);
      expect(due.length).toBe(1);
      due[0]?.();
      await vi.waitFor(() => expect(wakes).toHaveLength(1));
      expect(await checks()).toBe(expected);
      if (expected === 1) now += 10 * 3_600_000;
    }
  });
});

describe('values of entries', () => {
  test('values that were destroyed with their key leave the chain whole, and are shown as destroyed', async () => {
    const store = await storeWith(3);
    const { keys } = store;
    const destroyed: Store = {
      ...store,
      keys: {
        ...keys,
        opening: async (id) => {
          if (id === 'live.audit.2026-11') throw new RetainedError('destroyed');
          return keys.opening(id);
        },
      },
    };
    expect(await verifyTrail(destroyed, { anchors: [] })).toMatchObject({ entries: 3, destroyed: 3, breaks: [] });
    // This holds after their records are gone, too.
    await store.table('auditValues').clear();
    expect(await verifyTrail(destroyed, { anchors: [] })).toMatchObject({ entries: 3, destroyed: 3, breaks: [] });
    expect((await breaksOf(store))[0]).toEqual({ code: 'values-missing', seq: 1, last: 1 });
  });
});
