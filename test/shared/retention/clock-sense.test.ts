import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockSense, LONGEST_PAUSE_DAYS } from '../../../shared/retention/clock-sense.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-24T08:00:00.000Z');
const at = (ms: number) => new Date(ms).toISOString();
const instant = fc.integer({ min: Date.parse('2000-01-01T00:00:00Z'), max: Date.parse('2080-01-01T00:00:00Z') });

test.each([
  ['nothing was ever recorded', 0, null, null, 'plausible'],
  ['the last act was yesterday', 0, -DAY, -DAY, 'plausible'],
  ['the clock was set right by two minutes', 0, 120_000, -DAY, 'plausible'],
  ['the last act is an hour in the future', 0, 3_600_000, -DAY, 'clock-behind'],
  ['the clock was last plausible at a later time', 0, null, DAY, 'clock-behind'],
  ['the machine stood for four weeks', 0, -28 * DAY, -28 * DAY, 'plausible'],
  ['the machine stood for half a year, as the clock says', 0, -180 * DAY, -180 * DAY, 'clock-ahead'],
  ['an officer signed in under a clock that had leapt', 0, -1000, -180 * DAY, 'clock-ahead'],
] as const)(
  'the clock is judged by the last act and the last plausible time: %s',
  (_, now, lastEntry, lastPlausible, sense) => {
    const mark = (ms: number | null) => (ms === null ? null : at(START + ms));
    expect(clockSense({ now: at(START + now), lastEntry: mark(lastEntry), lastPlausible: mark(lastPlausible) })).toBe(
      sense,
    );
  },
);

test('a clock that continues from a plausible moment is plausible', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: LONGEST_PAUSE_DAYS * DAY }), (last, passed) => {
      const lastPlausible = at(last);
      expect(clockSense({ now: at(last + passed), lastEntry: lastPlausible, lastPlausible })).toBe('plausible');
    }),
  );
});

test('a clock that two officers just confirmed is plausible, whatever was before', () => {
  fc.assert(
    fc.property(instant, (now) => {
      expect(clockSense({ now: at(now), lastEntry: at(now), lastPlausible: at(now) })).toBe('plausible');
    }),
  );
});

test('a later mark never makes a clock less late, and a later clock never makes it less early', () => {
  fc.assert(
    fc.property(instant, instant, fc.integer({ min: 0, max: 400 * DAY }), (now, mark, more) => {
      const marks = { lastEntry: at(mark), lastPlausible: at(mark) };
      const later = { lastEntry: at(mark + more), lastPlausible: at(mark + more) };
      if (clockSense({ now: at(now), ...marks }) === 'clock-behind')
        expect(clockSense({ now: at(now), ...later })).toBe('clock-behind');
      if (clockSense({ now: at(now), ...marks }) === 'clock-ahead')
        expect(clockSense({ now: at(now + more), ...marks })).toBe('clock-ahead');
    }),
  );
});
