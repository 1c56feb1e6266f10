import { expect, test } from 'vitest';
import { idleWatch } from '../../shared/idle-watch.ts';

const PERIODS = { screenSeconds: 120, vaultSeconds: 1800 };

function told(...seen: number[]): string[] {
  const signals: string[] = [];
  const watch = idleWatch(PERIODS, ({ level, reason }) => signals.push(`${level} ${reason}`));
  for (const seconds of seen) watch.see(seconds);
  return signals;
}

test.each([
  ['a short absence locks nothing', [0, 60, 119, 0], []],
  ['a longer absence locks the screen, once', [119, 120, 121, 1799], ['screen idle']],
  ['a long absence locks the vault, once', [120, 1800, 1801, 9000], ['screen idle', 'vault idle']],
  ['an absence seen only at its end locks both, the milder first', [0, 9000], ['screen idle', 'vault idle']],
  ['each absence counts again', [120, 0, 120], ['screen idle', 'screen idle']],
])('the idle watch reports: %s', (_title, seen, expected) => {
  expect(told(...seen)).toEqual(expected);
});

test('the idle watch counts other periods from its next look', () => {
  const signals: string[] = [];
  const watch = idleWatch(PERIODS, ({ level }) => signals.push(level));
  watch.see(60);
  watch.set({ screenSeconds: 30, vaultSeconds: 90 });
  watch.see(60);
  watch.see(90);
  expect(signals).toEqual(['screen', 'vault']);
});
