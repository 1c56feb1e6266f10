import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type TrailAnchor, trailAnchor } from '../../../../renderer/core/audit/trail-anchor.ts';
import { TrailKeeper } from '../../../../renderer/core/audit/trail-keeper.ts';
import { ANCHOR_AGAIN } from '../../../../renderer/core/host-anchor.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import type { AuditEntry } from '../../../../shared/audit/audit-entry.ts';
import { memoryHost } from '../backup/memory-host.ts';
import { heldHead } from '../held-head.ts';
import { beginEmpty, entry, storeWith } from './trail-stores.ts';

beforeEach(beginEmpty);

const AT = '2026-11-24T09:00:00.000Z';

/** A keeper whose entries are collected instead of stored. While `failing` is set, none can be written. */
function keeperOf(store: Store, anchor: TrailAnchor | null = null) {
  const written: AuditEntry[] = [];
  const state = { failing: false, alarms: 0 };
  const keeper = new TrailKeeper({
    store,
    anchor,
    clock: () => AT,
    async write(entries) {
      if (state.failing) throw new Error('full');
      written.push(...entries);
    },
    onAlarm: () => state.alarms++,
  });
  return { keeper, written, state };
}

function stopTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}

/** The machine is asked again for an anchor, and what follows is done. */
async function askedAgain(): Promise<void> {
  await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

const view = (number: number, more: Partial<AuditEntry> = {}) =>
  entry(number, { kind: 'traveller.viewed', details: {}, ...more });

describe('the keeper of the trail', () => {
  test('a view is written in the background, and a repeated one only when the store is closed', async () => {
    const { keeper, written } = keeperOf(await storeWith(1));
    keeper.look(view(1), 'hour');
    keeper.look(view(1, { at: '2026-11-24T08:00:30.000Z' }), 'hour');
    await keeper.settled();
    expect(written).toEqual([view(1)]);
    await keeper.close();
    expect(written.slice(1)).toEqual([
      view(1, { at: '2026-11-24T08:00:30.000Z', details: { again: 1, since: view(1).at } }),
    ]);
  });

  test('a count that is due is written before the next view', async () => {
    const { keeper, written } = keeperOf(await storeWith(1));
    keeper.look(view(1), 'ten-minutes');
    keeper.look(view(1), 'ten-minutes');
    keeper.look(view(2, { at: AT }), 'ten-minutes');
    await keeper.settled();
    expect(written.map(({ subject, details }) => [subject, details.again])).toEqual([
      ['s1', undefined],
      ['s1', 1],
      ['s2', undefined],
    ]);
  });

  test('a count that is due is written at a view that is only counted itself', async () => {
    const { keeper, written } = keeperOf(await storeWith(1));
    keeper.look(view(1), 'ten-minutes');
    keeper.look(view(1), 'ten-minutes');
    keeper.look(view(2), 'hour');
    keeper.look(view(2, { at: '2026-11-24T08:30:00.000Z' }), 'hour');
    await keeper.settled();
    expect(written.map(({ subject, details }) => [subject, details.again])).toEqual([
      ['s1', undefined],
      ['s2', undefined],
      ['s1', 1],
    ]);
  });

  test('views that could not be written are written before the next one, in their order', async () => {
    const { keeper, written, state } = keeperOf(await storeWith(1));
    state.failing = true;
    for (const number of [1, 2]) keeper.look(view(number), 'hour');
    await keeper.settled();
    await expect(keeper.ready()).rejects.toThrow('full');
    keeper.look(view(3), 'hour');
    await keeper.settled();
    expect(written).toEqual([]);
    state.failing = false;
    await keeper.ready();
    expect(written.map(({ subject }) => subject)).toEqual(['s1', 's2', 's3']);
    await keeper.ready();
    expect(written).toHaveLength(3);
  });

  test('a difference from the anchor is recorded and raises an alarm before any view', async () => {
    const store = await storeWith(3);
    const anchor = trailAnchor(memoryHost(), store.db.name);
    await anchor.put({ seq: 5, hash: 'a'.repeat(64), at: AT, finding: null });
    const { keeper, written, state } = keeperOf(store, anchor);
    keeper.look(view(1), 'hour');
    await keeper.settled();
    expect(written).toMatchObject([
      {
        at: AT,
        officer: 'SYSTEM',
        kind: 'audit.alarm',
        subject: null,
        details: { code: 'audit-cut', seq: 4, last: 5 },
      },
      { kind: 'traveller.viewed' },
    ]);
    expect(state.alarms).toBe(1);
  });

  test('a difference from an anchor that is read late is recorded and raises an alarm', async () => {
    stopTimers();
    const host = memoryHost();
    const store = await storeWith(3);
    const anchor = trailAnchor(host, store.db.name);
    host.state.set('audit.airside-live', JSON.stringify({ seq: 5, hash: 'a'.repeat(64), at: AT, finding: null }));
    host.failing = { name: 'state.get', code: 'failed' };
    const { keeper, written, state } = keeperOf(store, anchor);
    await keeper.begun;
    expect([written, state.alarms]).toEqual([[], 0]);
    host.failing = null;
    await askedAgain();
    expect(written).toMatchObject([{ kind: 'audit.alarm', details: { code: 'audit-cut', seq: 4, last: 5 } }]);
    expect(state.alarms).toBeGreaterThan(0);
  });

  test('an alarm that lay in an anchor that is read late is told to the screens', async () => {
    stopTimers();
    const host = memoryHost();
    const store = await storeWith(3);
    host.failing = { name: 'state.get', code: 'failed' };
    const { keeper, written, state } = keeperOf(store, trailAnchor(host, store.db.name));
    await keeper.begun;
    host.failing = null;
    await askedAgain();
    expect([written, state.alarms]).toEqual([[], 1]);
  });

  test('a keeper that is closed records nothing when its anchor is read', async () => {
    stopTimers();
    const host = memoryHost();
    const store = await storeWith(3);
    host.state.set('audit.airside-live', JSON.stringify({ seq: 5, hash: 'a'.repeat(64), at: AT, finding: null }));
    host.failing = { name: 'state.get', code: 'failed' };
    const { keeper, written } = keeperOf(store, trailAnchor(host, store.db.name));
    await keeper.close();
    host.failing = null;
    await askedAgain();
    expect(written).toEqual([]);
  });

  test('a trail that agrees with its anchor raises no alarm', async () => {
    const store = await storeWith(3);
    const { keeper, written, state } = keeperOf(store, trailAnchor(memoryHost(), store.db.name));
    await keeper.begun;
    expect([written, state.alarms]).toEqual([[], 0]);
  });

  test('a trail without an anchor goes on from its last entry', async () => {
    const store = await storeWith(3);
    const { head } = store.trail;
    store.trail.found({ seq: 0, hash: '' });
    await keeperOf(store).keeper.begun;
    expect(store.trail.head).toEqual(head);
    await store.table('audit').clear();
    await keeperOf(store).keeper.begun;
    expect(store.trail.head.seq).toBe(0);
  });

  test('closing writes the end of the trail to the anchor', async () => {
    const host = memoryHost();
    const store = await storeWith(3);
    const anchor = trailAnchor(host, store.db.name);
    const { keeper } = keeperOf(store, anchor);
    await keeper.begun;
    anchor.moved({ ...store.trail.head, seq: 4, at: AT, finding: null });
    await keeper.close();
    expect((await heldHead(anchor))?.seq).toBe(4);
  });

  test('a comparison that fails keeps nothing from going on', async () => {
    const store = await storeWith(1);
    const anchor = { ...trailAnchor(memoryHost(), store.db.name), get: () => Promise.reject(new Error('gone')) };
    const { keeper } = keeperOf(store, anchor as TrailAnchor);
    await expect(keeper.begun).resolves.toBeUndefined();
    await expect(store.trail.compared).resolves.toBeUndefined();
    await keeper.ready();
  });
});
