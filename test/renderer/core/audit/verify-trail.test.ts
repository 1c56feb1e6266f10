import { beforeEach, describe, expect, test } from 'vitest';
import { verifyTail, verifyTrail } from '../../../../renderer/core/audit/verify-trail.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { beginEmpty, emptyStore, entry } from './trail-stores.ts';

beforeEach(beginEmpty);

async function longStore(count = 250) {
  const store = await emptyStore();
  const entries = Array.from({ length: count }, (_, at) => entry(at + 1));
  if (count > 0) await commit(store, [], entries);
  return store;
}

describe('a check of the trail', () => {
  test('a check of the trail goes from an entry to the end, and tells how far it is', async () => {
    const store = await longStore();
    const told: (readonly [number, number])[] = [];
    const onProgress = (done: number, total: number) => told.push([done, total]);
    const whole = await verifyTrail(store, { anchors: [], onProgress });
    expect(whole).toEqual({ from: 1, head: store.trail.head, entries: 250, destroyed: 0, breaks: [] });
    expect(told.splice(0)).toEqual([
      [100, 250],
      [200, 250],
      [250, 250],
    ]);
    const part = await verifyTrail(store, { from: 101, anchors: [], onProgress });
    expect(part).toMatchObject({ from: 101, head: store.trail.head, entries: 150, breaks: [] });
    expect(told).toEqual([
      [100, 150],
      [150, 150],
    ]);
  });

  test('a check of the trail is told to be done even where there are more entries than were known', async () => {
    const store = await longStore(3);
    store.trail.found({ seq: 1, hash: '' });
    const told: (readonly [number, number])[] = [];
    await verifyTrail(store, { anchors: [], onProgress: (...each) => told.push(each) });
    expect(told).toEqual([[3, 3]]);
  });

  test('a check of an empty trail finds nothing', async () => {
    const store = await longStore(0);
    const nothing = { entries: 0, destroyed: 0, breaks: [], head: { seq: 0 } };
    expect(await verifyTrail(store, { anchors: [] })).toMatchObject({ from: 1, ...nothing });
    expect(await verifyTail(store, [], new AbortController().signal)).toMatchObject({ from: 1, ...nothing });
  });

  test('a check of the trail compares the ends that were kept, as far as it reaches', async () => {
    const store = await longStore(6);
    const wrong = (seq: number) => ({ seq, hash: 'a'.repeat(64), at: '2026-11-24T08:00:00.000Z' });
    const check = (from: number, seq: number) => verifyTrail(store, { from, anchors: [wrong(seq)] });
    expect((await check(1, 3)).breaks).toEqual([{ code: 'differs', seq: 3, last: 3 }]);
    expect((await check(3, 3)).breaks).toEqual([{ code: 'differs', seq: 3, last: 3 }]);
    expect((await check(4, 3)).breaks).toEqual([]);
    expect((await check(4, 8)).breaks).toEqual([{ code: 'cut', seq: 7, last: 8 }]);
  });

  test('a check of the trail from an entry on begins after the last one that is left before it', async () => {
    const store = await longStore(6);
    await store.table('audit').bulkDelete([3, 4]);
    const { from, breaks } = await verifyTrail(store, { from: 5, anchors: [] });
    expect([from, breaks]).toEqual([3, [{ code: 'missing', seq: 3, last: 4 }]]);
  });

  test('a check of the end has the last two hundred entries', async () => {
    const store = await longStore();
    const { signal } = new AbortController();
    expect(await verifyTail(store, [], signal)).toMatchObject({ from: 51, entries: 200, breaks: [] });
    await store.table('audit').update(50, { hash: 'a'.repeat(64) });
    expect((await verifyTail(store, [], signal)).breaks).toEqual([{ code: 'changed', seq: 51, last: 51 }]);
  });

  test('a check of the trail can be ended', async () => {
    const store = await longStore(2);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(verifyTrail(store, { anchors: [], signal })).rejects.toThrow('enough');
    await expect(verifyTail(store, [], signal)).rejects.toThrow('enough');
  });
});
