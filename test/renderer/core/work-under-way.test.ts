import { expect, test } from 'vitest';
import { WorkUnderWay } from '../../../renderer/core/work-under-way.ts';

/** Work that goes on until it is ended. */
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

test('the end waits for all that is under way, whether it goes well or not', async () => {
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
  // Whoever lets work go on beside everything else is not told of its failure.
  await expect(inBackground).resolves.toBeUndefined();
});

test('work that failed is told to whoever waits for it, and is no longer under way', async () => {
  const under = new WorkUnderWay();
  const { work, fail } = openWork();
  const followed = under.follow(work);
  fail();
  await expect(followed).rejects.toThrow('no');
  await under.ended();
});
