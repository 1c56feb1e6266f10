import { expect, test } from 'vitest';
import { BackgroundWork } from '../../../renderer/core/background-work.ts';

test('a rescreening that is asked for while one is under way runs once more after it, even if the first failed', async () => {
  for (const fails of [false, true]) {
    let rounds = 0;
    const rescreening: BackgroundWork = new BackgroundWork({
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

test('a failed rescreening is not tried again automatically', async () => {
  let rounds = 0;
  const rescreening = new BackgroundWork({
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
