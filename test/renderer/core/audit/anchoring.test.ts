import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Anchoring } from '../../../../renderer/core/audit/anchoring.ts';
import { type TrailFinding, trailAnchor } from '../../../../renderer/core/audit/trail-anchor.ts';
import { ANCHOR_AGAIN } from '../../../../renderer/core/host-anchor.ts';
import { watchState } from '../../../../renderer/core/host-port.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { memoryHost } from '../backup/memory-host.ts';
import { beginEmpty, entry, storeWith } from './trail-stores.ts';

beforeEach(async () => {
  await beginEmpty();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('when the machine refuses the end of the trail, it proves nothing and an alarm stays until the machine takes it', async () => {
  const machine = memoryHost();
  const host = watchState(machine, () => undefined);
  const store = await storeWith(3);
  const anchor = trailAnchor(host, store.db.name);
  const anchoring = store.cache(Anchoring);
  machine.failing = { name: 'state.put', code: 'failed' };
  await anchoring.begin(anchor);
  await commit(store, [], [entry(4)]);
  await anchor.flush();
  expect([anchoring.anchors, host.stateFails]).toEqual([[], true]);
  machine.failing = null;
  await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
  expect(anchoring.anchors).toEqual([{ ...store.trail.head, at: store.clock(), finding: null }]);
  expect([host.stateFails, (await anchor.get())?.seq]).toEqual([false, 4]);
});

const FINDING: TrailFinding = { code: 'audit-cut', seq: 4, last: 9, at: '2026-11-24T08:00:00.000Z' };

/** A store of three entries, and a machine whose anchor of it has a finding. */
async function withFinding() {
  const machine = memoryHost();
  const store = await storeWith(3);
  const anchor = trailAnchor(machine, store.db.name);
  const kept = { ...store.trail.head, at: store.clock(), finding: FINDING };
  await anchor.put(kept);
  return { machine, store, anchor, kept };
}

test('a head that the machine refused says which finding is open when the next core begins', async () => {
  const { machine, store, anchor, kept } = await withFinding();
  machine.failing = { name: 'state.put', code: 'failed' };
  await anchor.put({ ...kept, finding: null });
  machine.failing = null;
  const anchoring = new Anchoring(store);
  await anchoring.begin(anchor);
  expect(anchoring.finding).toBeNull();
  await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
  expect((await anchor.get())?.finding).toBeNull();
});

test('a finding stays when the machine refuses to write that it was acknowledged', async () => {
  const { machine, store, anchor } = await withFinding();
  const anchoring = new Anchoring(store);
  await anchoring.begin(anchor);
  machine.failing = { name: 'state.put', code: 'failed' };
  expect([await anchoring.acknowledge(), anchoring.finding]).toEqual([false, FINDING]);
  machine.failing = null;
  await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
  expect((await anchor.get())?.finding).toEqual(FINDING);
  expect([await anchoring.acknowledge(), anchoring.finding]).toEqual([true, null]);
  expect((await anchor.get())?.finding).toBeNull();
});
