import { expect, test } from 'vitest';
import { WorkUnderWay } from '../../../renderer/core/work-under-way.ts';

/** Work that goes on until the test ends it. */
function openWork(): { readonly work: Promise<string>; end(): void; fail(): void } {
  let end: () => void = () => undefined;
  let fail: () => void = () => undefined;
  const work = new Promise<string>((resolve, reject) => {
    end = () => resolve('done');
    fail = () => reject(new Error('no'));
  });
  return { work, end, fail };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

test('the end waits for all work under way, whether it succeeds or fails', async () => {
  const under = new WorkUnderWay();
  const [one, other] = [openWork(), openWork()];
  const followed = under.follow(one.work);
  const inBackground = under.followInBackground(other.work);
  let ended = false;
  const end = under.ended().then(() => {
    ended = true;
  });
  one.end();
  expect(await followed).toBe('done');
  await soon();
  expect(ended).toBe(false);
  other.fail();
  await end;
  // Work in the background reports its failure itself.
  await expect(inBackground).resolves.toBeUndefined();
});

test('work that failed is reported to the caller that waits for it, and is no longer under way', async () => {
  const under = new WorkUnderWay();
  const { work, fail } = openWork();
  const followed = under.follow(work);
  fail();
  await expect(followed).rejects.toThrow('no');
  await under.ended();
});
