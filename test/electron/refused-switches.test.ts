import { expect, test } from 'vitest';
import { refusedSwitch } from '../../electron/refused-switches.ts';

const calledWith = (...names: readonly string[]) => ({ hasSwitch: (name: string) => names.includes(name) });

test.each([
  'no-sandbox',
  'single-process',
  'disable-web-security',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'load-extension',
  'browser-subprocess-path',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'enable-logging',
])('the packaged program does not start with --%s', (name) => {
  expect(refusedSwitch(calledWith('lang', name))).toBe(name);
});

test.each([[[]], [['lang', 'force-device-scale-factor', 'disable-gpu']]])(
  'the packaged program starts with the switches %j',
  (names) => {
    expect(refusedSwitch(calledWith(...names))).toBeNull();
  },
);
