import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Anchoring } from '../../../../renderer/core/audit/anchoring.ts';
import { trailAnchor } from '../../../../renderer/core/audit/trail-anchor.ts';
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

test('an end of the trail that the machine refuses proves nothing and raises the alarm until the machine takes it', async () => {
  const machine = memoryHost();
  const host = watchState(machine, () => undefined);
  const store = await storeWith(3);
  const anchoring = new Anchoring({ anchor: trailAnchor(host, store.db.name), clock: () => entry(9).at });
  machine.failing = { name: 'state.put', code: 'failed' };
  await anchoring.begin(store);
  await commit(store, [], [entry(4)]);
  await anchoring.flush();
  expect([anchoring.anchors, host.stateFails]).toEqual([[], true]);
  machine.failing = null;
  await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
  expect(anchoring.anchors).toEqual([{ ...store.trail.head, at: entry(9).at, finding: null }]);
  expect([host.stateFails, (await trailAnchor(host, store.db.name).get())?.seq]).toEqual([false, 4]);
});
