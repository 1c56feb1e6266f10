import { expect, test } from 'vitest';
import { fewAtATime } from '../../shared/few-at-a-time.ts';

test('answers come in the order of the items, and few are asked for together', async () => {
  let open = 0;
  let most = 0;
  const answers = await fewAtATime(
    Array.from({ length: 20 }, (_, at) => at),
    async (at) => {
      open += 1;
      most = Math.max(most, open);
      await Promise.resolve();
      open -= 1;
      return at * 2;
    },
  );
  expect(answers).toEqual(Array.from({ length: 20 }, (_, at) => at * 2));
  expect(most).toBe(8);
});

test('the first failure is thrown', async () => {
  const asked: number[] = [];
  const failing = fewAtATime([...Array(20).keys()], async (at) => {
    asked.push(at);
    if (at === 9) throw new Error('gone');
    return at;
  });
  await expect(failing).rejects.toThrow('gone');
  expect(asked).toHaveLength(16);
});
