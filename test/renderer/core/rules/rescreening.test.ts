import { expect, test } from 'vitest';
import { Rescreening } from '../../../../renderer/core/rules/rescreening.ts';

test('goes over everything once more when asked while under way, also where that way failed', async () => {
  for (const fails of [false, true]) {
    let rounds = 0;
    const rescreening: Rescreening = new Rescreening({
      async refresh(onProgress) {
        rounds++;
        onProgress({ phase: 'screening', done: 1, total: 2, note: null });
        await Promise.resolve();
        if (rounds > 1) return;
        rescreening.begin();
        rescreening.begin();
        if (fails) throw new Error('conflict');
      },
      tell: () => undefined,
    });
    rescreening.begin();
    expect(rescreening.progress).toEqual({ done: 1, total: 2 });
    await rescreening.settled();
    expect(rounds).toBe(2);
    expect(rescreening.progress).toBeNull();
  }
});

test('is not tried again by itself when it failed', async () => {
  let rounds = 0;
  const rescreening = new Rescreening({
    async refresh() {
      rounds++;
      throw new Error('closed');
    },
    tell: () => undefined,
  });
  rescreening.begin();
  await rescreening.settled();
  expect(rounds).toBe(1);
});
