/** A view that is read again, while what it shows changes. */
import { act } from 'react';
import { expect, test } from 'vitest';
import { useCall } from '../../../../renderer/app/ui/use-call.ts';
import type { Workstation } from '../../../../renderer/app/workstation.tsx';
import { success } from '../../../../shared/result.ts';
import { mounted } from '../mounted-hook.ts';

/** A core whose calls wait for `answer`, which answers the oldest one; `change`: what is shown changed. */
function waitingCore() {
  const waiting: ((value: string) => void)[] = [];
  const changed: (() => void)[] = [];
  const core = {
    call: () => new Promise((resolve) => waiting.push((value) => resolve(success(value)))),
    subscribe: (_: string, refresh: () => void) => {
      changed.push(refresh);
      return () => undefined;
    },
  };
  return {
    parts: { core } as unknown as Partial<Workstation>,
    waiting,
    answer: (value: string) => act(async () => waiting.shift()?.(value)),
    change: () =>
      act(async () => {
        for (const refresh of changed) refresh();
      }),
  };
}

async function shown() {
  const core = waitingCore();
  const view = await mounted(() => useCall('flights.get', { id: 'F1' }, ['flights']), core.parts);
  await core.answer('at first');
  expect(view.now().value).toBe('at first');
  let isOver = false;
  const again = async () => {
    await view.now().again();
    isOver = true;
  };
  return { ...core, view, again, isOver: () => isOver };
}

test('reading again ends with the answer to it', async () => {
  const { view, again, isOver, answer } = await shown();
  const over = again();
  await answer('now');
  await over;
  expect([isOver(), view.now().value]).toEqual([true, 'now']);
});

test('reading again ends with what changed meanwhile', async () => {
  const { view, again, isOver, answer, change, waiting } = await shown();
  const over = again();
  await change();
  expect(waiting).toHaveLength(1);
  await answer('before the change');
  expect([isOver(), waiting.length]).toEqual([false, 1]);
  await answer('after it');
  await over;
  expect(view.now().value).toBe('after it');
});

test('reading again ends with a newer reading, whichever is answered first', async () => {
  const { view, again, isOver, answer, waiting } = await shown();
  const over = again();
  const newer = view.now().again();
  expect(waiting).toHaveLength(2);
  await answer('older');
  expect([isOver(), view.now().value]).toEqual([false, 'at first']);
  await answer('newer');
  await Promise.all([over, newer]);
  expect(view.now().value).toBe('newer');
});
