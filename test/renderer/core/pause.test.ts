import { describe, expect, test } from 'vitest';
import { slices } from '../../../renderer/core/pause.ts';

describe('slices of work', () => {
  test('a slice is spent after 5 ms, and the pause starts a new one', async () => {
    let clock = 0;
    const slice = slices(() => clock);
    expect(slice.isSpent).toBe(false);
    clock = 4;
    expect(slice.isSpent).toBe(false);
    clock = 5;
    expect(slice.isSpent).toBe(true);
    await slice.breathe();
    expect(slice.isSpent).toBe(false);
  });

  test('a slice that is not spent goes on without a pause', async () => {
    let clock = 0;
    const slice = slices(() => clock);
    clock = 4;
    await slice.breathe();
    clock = 5;
    expect(slice.isSpent).toBe(true);
  });
});
