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
