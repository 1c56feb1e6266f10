/** Bytes of an attached file are kept slice by slice, or not at all. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BegunAttachments, dropBytes, keepBytes } from '../../../renderer/core/attach-file.ts';
import { SLICE_BYTES, sliceId } from '../../../shared/casework/attachment.ts';

interface Kept {
  readonly id: string;
  readonly value?: Uint8Array;
  readonly remove?: true;
}

/** A request that keeps what is written, with so many bytes free on the disk. */
function asked({ free = null as number | null, cancelAfter = Number.POSITIVE_INFINITY } = {}) {
  const begun = { ids: new Set<string>() };
  const kept = new Map<string, Uint8Array>();
  const commits: number[] = [];
  const steps: number[] = [];
  const abort = new AbortController();
  const request = {
    context: { newId: () => 'f1' },
    services: { freeSpace: async () => free },
    store: { cache: (wanted: unknown) => (wanted === BegunAttachments ? begun : null) },
    signal: abort.signal,
    progress: ({ done }: { readonly done: number }) => steps.push(done),
    commit: async (writes: readonly Kept[]) => {
      commits.push(writes.length);
      for (const { id, value, remove } of writes) remove ? kept.delete(id) : kept.set(id, value as Uint8Array);
      if (commits.length >= cancelAfter) abort.abort();
    },
  };
  return { request: request as never, begun, kept, commits, steps };
}

const PLACE = { table: 'attachmentSlices', index: { case: 'LFW-2026-000001' } } as const;

const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => at % 251);
const fileOf = (content: Uint8Array<ArrayBuffer>, name = 'notes.txt') => ({ name, file: new Blob([content]) });

describe('the bytes of a file', () => {
  test('are kept in slices, four in a transaction, with their hash and size', async () => {
    const content = bytes(5 * SLICE_BYTES + 7);
    const { request, kept, commits, steps, begun } = asked();
    const result = await keepBytes(request, PLACE, fileOf(content));
    expect(result).toMatchObject({
      ok: true,
      value: {
        id: 'f1',
        size: content.length,
        pixels: null,
        sha256: createHash('sha256').update(content).digest('hex'),
      },
    });
    expect(commits).toEqual([4, 2]);
    expect(steps).toEqual([4 * SLICE_BYTES, content.length]);
    expect(begun.ids).toEqual(new Set(['f1']));
    const joined = Buffer.concat([0, 1, 2, 3, 4, 5].map((at) => kept.get(sliceId('f1', at)) ?? new Uint8Array()));
    expect(Buffer.compare(joined, content)).toBe(0);
  });

  test('say what the file is, whatever its name says', async () => {
    const content = Uint8Array.from(new TextEncoder().encode('%PDF-1.7\n%%EOF\n'));
    const result = await keepBytes(asked().request, PLACE, fileOf(content, 'photo.jpg'));
    expect(result).toMatchObject({ ok: true, value: { kind: 'pdf', name: expect.stringMatching(/\.pdf$/) } });
  });

  test('are not kept where there are none, or no room for them', async () => {
    // Room for what must stay free, and not for the file.
    const { request, kept } = asked({ free: 512 * 1_048_576 + 8 });
    expect(await keepBytes(request, PLACE, fileOf(new Uint8Array()))).toMatchObject({
      failure: { code: 'refused', why: 'attachment-empty' },
    });
    expect(await keepBytes(request, PLACE, fileOf(bytes(3)))).toMatchObject({ failure: { code: 'disk-full' } });
    expect(kept.size).toBe(0);
  });

  test('leave nothing behind where the officer cancels', async () => {
    const { request, kept, commits } = asked({ cancelAfter: 1 });
    expect(await keepBytes(request, PLACE, fileOf(bytes(6 * SLICE_BYTES)))).toMatchObject({
      failure: { code: 'cancelled' },
    });
    expect(commits).toEqual([4, 4]);
    expect(kept.size).toBe(0);
  });

  test('leave nothing behind where the disk does not give them', async () => {
    const { request, kept } = asked();
    const whole = new Blob([bytes(5 * SLICE_BYTES)]);
    const slice = (from: number, to: number) =>
      from < 4 * SLICE_BYTES ? whole.slice(from, to) : { arrayBuffer: () => Promise.reject(new Error('gone')) };
    const result = await keepBytes(request, PLACE, { name: 'a', file: { size: whole.size, slice } as never });
    expect(result).toMatchObject({ failure: { code: 'refused', why: 'attachment-unreadable' } });
    expect(kept.size).toBe(0);
  });

  test('are dropped to the last slice', async () => {
    const { request, kept } = asked();
    kept.set(sliceId('f1', 1), bytes(1)).set(sliceId('f2', 0), bytes(1));
    await dropBytes(request, PLACE.table, { id: 'f1', size: SLICE_BYTES + 1 });
    expect([...kept.keys()]).toEqual([sliceId('f2', 0)]);
  });
});
