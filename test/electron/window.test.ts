import { expect, test } from 'vitest';
import { makeWindow } from '../../electron/window.ts';

test('the window is in no picture of the screen from the beginning: the recovery code is shown before there is a unit to say so', () => {
  const calls: boolean[] = [];
  class Window {
    setContentProtection(on: boolean): void {
      calls.push(on);
    }
  }
  makeWindow(Window as never, { preload: 'preload.cjs', packaged: true, can: {} as never, icon: null });
  expect(calls).toEqual([true]);
});
