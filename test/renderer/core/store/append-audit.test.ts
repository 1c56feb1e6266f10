import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appendAudit, lastEntry, prepareAudit } from '../../../../renderer/core/store/append-audit.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { openByItself } from '../../../../renderer/core/store/seal.ts';
import type { StoredRecord } from '../../../../renderer/core/store/tables.ts';
import { Trail } from '../../../../renderer/core/store/trail.ts';
import type { AuditEntry } from '../../../../shared/audit/audit-entry.ts';
import { CHAIN_START, chainHash, commitmentOf } from '../../../../shared/audit/chain.ts';
import { plainStore, removeStores } from '../plain-store.ts';

const SAME: AuditEntry = {
  at: '2026-08-24T08:00:00.000Z',
  officer: 'LFW-01',
  agency: 'customs',
  kind: 'case.noted',
  subject: 'LFW-2026-000001',
  details: {},
  reason: 'seen at the belt',
};
const BARE: AuditEntry = { ...SAME, kind: 'session.acted-as', subject: null };

let store: Store;

afterEach(removeStores);
beforeEach(async () => {
  store = await plainStore();
});

const recordsOf = (table: 'audit' | 'auditValues'): Promise<StoredRecord[]> => store.table(table).toArray();

describe('entries of the trail', () => {
  test('entries are numbered and chained from the first on, and each hash covers what is kept of its entry', async () => {
    await commit(store, [], [SAME]);
    await commit(store, [], [BARE, SAME]);
    let head = CHAIN_START;
    for (const record of await recordsOf('audit')) {
      const seq = head.seq + 1;
      const core = await openByItself(store, 'audit', record);
      head = { seq, hash: chainHash(head.hash, seq, commitmentOf(core)) };
      expect(record).toMatchObject({ ...head, rev: 1 });
    }
    expect([head.seq, store.trail.head]).toEqual([3, head]);
    expect(await lastEntry(store)).toEqual(head);
  });

  test('the values of an entry lie apart, under its id and the month of the act', async () => {
    await commit(store, [], [SAME]);
    const [[core], [values]] = [await recordsOf('audit'), await recordsOf('auditValues')];
    expect(core?.id).toMatch(/^[0-9a-f]{32}$/);
    expect(values).toMatchObject({ id: core?.id, rev: 1, keyId: 'practice.audit.2026-08' });
    expect(core?.keyId).toBe('practice.unit.-');
  });

  test('equal entries have other ids, salts and hashes each time', async () => {
    await commit(store, [], [SAME, SAME]);
    const [one, other] = await recordsOf('audit');
    expect(one?.id).not.toBe(other?.id);
    const [first, second] = await prepareAudit(store, [SAME, SAME]);
    expect(first?.commitment).not.toBe(second?.commitment);
  });

  test('no number up to the floor is used again, and the trail goes on from the last hash', async () => {
    await commit(store, [], [SAME]);
    const [first] = await recordsOf('audit');
    store.trail.raiseFloor(7);
    store.trail.raiseFloor(3);
    await commit(store, [], [SAME, SAME]);
    const entries = await recordsOf('audit');
    expect(entries.map(({ seq }) => seq)).toEqual([1, 8, 9]);
    const core = await openByItself(store, 'audit', entries[1] as StoredRecord);
    expect(entries[1]?.hash).toBe(chainHash(String(first?.hash), 8, commitmentOf(core)));
  });

  test('an entry without values has no record of them, and no entries change nothing', async () => {
    const [prepared] = await prepareAudit(store, [SAME]);
    if (prepared === undefined) throw new Error('none');
    const all = [{ ...prepared, values: null }];
    await store.db.transaction('rw', 'audit', 'auditValues', () => appendAudit(store, all));
    expect([(await recordsOf('audit')).length, await recordsOf('auditValues')]).toEqual([1, []]);
    expect(await appendAudit(store, [])).toBeNull();
  });

  test.each([
    ['without a hash', { hash: undefined }],
    ['with a hash that is no text', { hash: 7 }],
  ])('a trail that ends in an entry %s is not gone on with', async (_, change) => {
    await commit(store, [], [SAME]);
    expect(await lastEntry(await removedAll())).toBeNull();
    await store.db.table('audit').add({ id: 'x', rev: 1, v: 2, keyId: '', body: new Uint8Array(), ...change });
    await expect(commit(store, [], [SAME])).rejects.toThrow('unchained:audit');
  });

  async function removedAll(): Promise<Store> {
    await store.table('audit').clear();
    return store;
  }

  test('an entry carries the local time of the unit, once it is known', async () => {
    const coreOf = async () =>
      openByItself(store, 'audit', (await store.table('audit').toCollection().last()) as StoredRecord);
    await commit(store, [], [SAME]);
    expect(JSON.stringify(await coreOf())).not.toContain('Africa/Lome');
    store.trail.localTime = () => ({ zone: 'Africa/Lome', time: '2026-08-24T08:00', offset: 0 }) as never;
    await commit(store, [], [SAME]);
    expect(JSON.stringify(await coreOf())).toContain('Africa/Lome');
  });
});

describe('the end of the trail', () => {
  const head = (seq: number) => ({ seq, hash: `h${seq}` });

  test('the end moves on with what is written, and never back', () => {
    const trail = new Trail();
    expect([trail.head, trail.floor, trail.begun, trail.localTime('')]).toEqual([CHAIN_START, 0, false, null]);
    trail.written(head(4));
    trail.written(head(3));
    expect(trail.head).toEqual(head(4));
    trail.written({ seq: 4, hash: 'other' });
    expect(trail.head).toEqual(head(4));
    trail.found(head(2));
    expect(trail.head).toEqual(head(2));
  });

  test('the floor only rises', () => {
    const trail = new Trail();
    trail.raiseFloor(5);
    trail.raiseFloor(4);
    expect(trail.floor).toBe(5);
  });
});
