/** A touch on the board acts once. */
import { expect, test } from 'vitest';
import { oneTouch } from '../../../../renderer/app/inspections/one-touch.ts';

const drawnAtOnce = async () => undefined;

/** A promise, and what fulfils it. */
function pending() {
  let end: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, end: () => end() };
}

test('a second touch acts no second time while the act is under way, nor before the board is drawn again', async () => {
  const touch = oneTouch();
  const [act, drawing] = [pending(), pending()];
  let acts = 0;
  const tick = () =>
    touch(
      'bag 1',
      () => {
        acts++;
        return act.promise;
      },
      () => drawing.promise,
    );
  const first = tick();
  await tick();
  expect(acts).toBe(1);
  act.end();
  await act.promise;
  // The answer is there; the board still shows what was before.
  await tick();
  expect(acts).toBe(1);
  drawing.end();
  await first;
  await tick();
  expect(acts).toBe(2);
});

test('a touch of something else is not lost: it acts once the board is drawn again', async () => {
  const touch = oneTouch();
  const drawing = pending();
  const acts: string[] = [];
  const first = touch(
    'bag 1',
    async () => void acts.push('bag 1'),
    () => drawing.promise,
  );
  const second = touch('bag 2', async () => void acts.push('bag 2'), drawnAtOnce);
  await Promise.resolve();
  expect(acts).toEqual(['bag 1']);
  drawing.end();
  await Promise.all([first, second]);
  expect(acts).toEqual(['bag 1', 'bag 2']);
});

test('a touch acts again after an act that failed', async () => {
  const touch = oneTouch();
  await expect(touch('bag', () => Promise.reject(new Error('no')), drawnAtOnce)).rejects.toThrow('no');
  let acts = 0;
  await touch('bag', async () => void acts++, drawnAtOnce);
  expect(acts).toBe(1);
});
