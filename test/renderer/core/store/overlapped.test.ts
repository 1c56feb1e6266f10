import { expect, test } from 'vitest';
import type { Write } from '../../../../renderer/core/store/commit.ts';
import { overlapped } from '../../../../renderer/core/store/overlapped.ts';

const batch = (id: string): readonly Write[] => [{ table: 'jobs', id, remove: true }];

/** Commits that end when the test says so. */
function commits() {
  const begun: { readonly id: string | undefined; end(): void; fail(error: Error): void }[] = [];
  const commit = (writes: readonly Write[]) =>
    new Promise<void>((end, fail) => {
      begun.push({ id: writes[0]?.id, end, fail });
    });
  return { begun, commit };
}

test('a second batch begins while the first is written, and a third one waits', async () => {
  const { begun, commit } = commits();
  const writing = overlapped(commit);
  await writing.write(batch('a'));
  const second = writing.write(batch('b'));
  let waited = false;
  second.then(() => {
    waited = true;
  });
  await Promise.resolve();
  expect(begun.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(waited).toBe(false);
  begun[0]?.end();
  await second;
  begun[1]?.end();
  await writing.done();
});

test('a failed batch is reported to the next write, or to the caller that waits for the end', async () => {
  const { begun, commit } = commits();
  const writing = overlapped(commit);
  await writing.write(batch('a'));
  begun[0]?.fail(new Error('disk full'));
  await expect(writing.write(batch('b'))).rejects.toThrow('disk full');
  begun[1]?.fail(new Error('still full'));
  await expect(writing.done()).rejects.toThrow('still full');
});

test('nothing is unhandled when a batch fails before anybody asks', async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => void unhandled.push(error);
  process.on('unhandledRejection', note);
  const { begun, commit } = commits();
  const writing = overlapped(commit);
  await writing.write(batch('a'));
  begun[0]?.fail(new Error('disk full'));
  await new Promise((later) => setTimeout(later, 5));
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
  await expect(writing.done()).rejects.toThrow('disk full');
});

test('there is nothing to wait for before the first batch', async () => {
  await expect(overlapped(async () => undefined).done()).resolves.toBeUndefined();
});
