import { expect, test } from 'vitest';
import { makeWindow } from '../../electron/window.ts';

test('the window cannot be captured from the start, because the recovery code is shown before the unit has settings', () => {
  const calls: boolean[] = [];
  class Window {
    setContentProtection(on: boolean): void {
      calls.push(on);
    }
  }
  makeWindow(Window as never, { preload: 'preload.cjs', packaged: true, can: {} as never, icon: null });
  expect(calls).toEqual([true]);
});
