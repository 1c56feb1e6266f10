import 'fake-indexeddb/auto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createCore } from '../../../renderer/core/core.ts';
import { bytesRemovals, keepBytes, readBytes } from '../../../renderer/core/import/job-bytes.ts';
import { releaseBytes } from '../../../renderer/core/release-bytes.ts';
import { commit, type Write } from '../../../renderer/core/store/commit.ts';
import type { Store } from '../../../renderer/core/store/open-store.ts';
import { paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openCore, openUnit, testWorld } from './open-core.ts';

beforeEach(emptyStores);
afterAll(emptyStores);

/** Bytes whose values depend on their position. */
function numbered(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => (at * 7 + (at >> 12)) & 0xff);
}

function requestOf(store: Store) {
  const sizes: number[] = [];
  const keep = (writes: readonly Write[]) => {
    sizes.push(writes.reduce((sum, write) => sum + ('value' in write ? (write.value as Uint8Array).length : 0), 0));
    return commit(store, writes, []);
  };
  return { sizes, commit: keep };
}

describe('bytes of a job', () => {
  test.each([
    ['nothing', 0],
    ['one byte', 1],
    ['a whole piece', 4_000_000],
    ['a byte more than a piece', 4_000_001],
    ['several pieces', 11_000_000],
  ])('the bytes of a job come back unchanged and are removed completely: %s', async (_, size) => {
    const { store } = await openUnit();
    const request = requestOf(store);
    const bytes = numbered(size);
    await request.commit(await keepBytes(request, 'job', [{ bytes }, { bytes: numbered(3) }]));
    expect(Math.max(...request.sizes)).toBeLessThanOrEqual(4_000_003);
    const found = await readBytes(store, 'job', 0, size);
    expect(found?.length).toBe(size);
    expect(found?.every((byte, at) => byte === bytes[at])).toBe(true);
    expect(await readBytes(store, 'job', 1, 3)).toEqual(numbered(3));
    await commit(store, [...bytesRemovals('job', 0, size), ...bytesRemovals('job', 1, 3)], []);
    expect(await store.table('jobFiles').count()).toBe(0);
  });

  test('bytes in a larger array are kept without the rest of the array', async () => {
    const { store } = await openUnit();
    const request = requestOf(store);
    await request.commit(await keepBytes(request, 'job', [{ bytes: numbered(1_000_000).subarray(10, 20) }]));
    const [record] = await store.table('jobFiles').toArray();
    expect(record?.body.buffer.byteLength).toBeLessThan(100);
  });

  test('bytes with a missing piece are not found at all', async () => {
    const { store } = await openUnit();
    const request = requestOf(store);
    const bytes = numbered(9_000_000);
    await request.commit(await keepBytes(request, 'job', [{ bytes }]));
    await commit(store, [{ table: 'jobFiles', id: 'job:0:1', remove: true }], []);
    expect(await readBytes(store, 'job', 0, bytes.length)).toBeUndefined();
  });

  test('bytes of a job that could not be stored are removed at once', async () => {
    const { store, refused } = await openUnit();
    store.db.table('jobs').hook('creating', () => {
      throw new Error('disk full');
    });
    await refused('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: numbered(9_000_000) }] });
    expect(await store.table('jobFiles').count()).toBe(0);
  });

  test('bytes of files that share their memory are read for each file', async () => {
    const text = paxlst(TWO_PEOPLE);
    const both = new Uint8Array(2 * text.length);
    both.set(text);
    both.set(text, text.length);
    const { store } = await openUnit();
    const core = createCore({
      store,
      world: testWorld(),
      now: () => Date.parse('2026-11-24T08:00:00Z'),
      steady: () => 0,
      newId: () => 'job',
      release: releaseBytes,
      onChange: () => undefined,
    });
    const files = [both.subarray(0, text.length), both.subarray(text.length)].map((bytes, at) => ({
      name: `${at}.edi`,
      bytes,
    }));
    const report = await core.call('import.start', { way: 'files', files });
    expect(report.ok && report.value.files.map(({ state, messages }) => [state, messages.length])).toEqual([
      ['done', 1],
      ['duplicate', 1],
    ]);
  });

  test('when the store is opened, bytes of a job that was never stored are removed; those of a job to be resumed stay', async () => {
    const first = await openUnit();
    const request = requestOf(first.store);
    await request.commit(await keepBytes(request, 'never', [{ bytes: numbered(5_000_000) }]));
    expect(await first.store.table('jobFiles').count()).toBe(2);
    const text = new TextEncoder().encode(`${new TextDecoder().decode(paxlst(TWO_PEOPLE))}${'\n'.repeat(9_000_000)}`);
    let closing: Promise<void> | undefined;
    await first.core.call(
      'import.start',
      { way: 'files', files: [{ name: 'large.edi', bytes: text }] },
      {
        onProgress: () => {
          closing ??= first.core.close();
        },
      },
    );
    await closing;

    const again = await openCore();
    const kept = (await again.store.table('jobFiles').toCollection().primaryKeys()) as string[];
    expect(kept).toHaveLength(5);
    await again.core.resume();
    expect(await again.store.table('jobFiles').count()).toBe(0);
    const [job] = await again.ask('import.list', {});
    expect(job).toMatchObject({ state: 'done', totals: { messages: 1, travellers: TWO_PEOPLE.length } });
  });
});
