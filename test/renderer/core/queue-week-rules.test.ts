/** When a rule that did not count stands on the weekly list. */
import { describe, expect, test } from 'vitest';
import { type RuleAtRest, restIn } from '../../../renderer/core/queue-week-rules.ts';
import type { Week } from '../../../shared/time/week.ts';
import { testWorld } from './open-core.ts';

const FIRST: Week = { from: '2026-11-16', to: '2026-11-22' };
const SECOND: Week = { from: '2026-11-23', to: '2026-11-29' };
const THIRD: Week = { from: '2026-11-30', to: '2026-12-06' };
const OFF: RuleAtRest = {
  id: 'act',
  act: 'switch-off',
  rule: 'customs.expired',
  day: null,
  officer: 'LFW-01',
  second: null,
  at: '2026-11-24T08:00:00.000Z',
  ended: null,
  reason: 'too many',
};

/** The last day of the rule in each week in which it is named, of a unit at an airport. */
function namedIn(rule: RuleAtRest, weeks: readonly Week[], airport = 'LFW'): readonly (string | null)[][] {
  const context = { unit: { code: airport, airports: [airport] }, now: '2026-12-07T08:00:00.000Z' };
  return weeks.map((week) =>
    restIn(rule, [], week, { world: testWorld(), context, ahead: new Map() }).map(({ until }) => until),
  );
}

describe('a rule that was switched off', () => {
  test('it is named in the week of the act, with the day on which it counted again', () => {
    expect(namedIn(OFF, [FIRST, SECOND, THIRD])).toEqual([[], [null], []]);
    expect(namedIn({ ...OFF, ended: '2026-11-26T08:00:00.000Z' }, [SECOND])).toEqual([['2026-11-26']]);
  });

  test('the days are those of the unit, not of UTC', () => {
    const late = { ...OFF, at: '2026-11-29T21:00:00.000Z', ended: '2026-12-01T21:00:00.000Z' };
    expect(namedIn(late, [SECOND, THIRD], 'LFW')).toEqual([['2026-12-01'], []]);
    expect(namedIn(late, [SECOND, THIRD], 'DXB')).toEqual([[], ['2026-12-02']]);
  });
});

test('a rule that was paused for the flights of a day is named in the week of that day', () => {
  const paused = { ...OFF, act: 'hold', day: '2026-11-30' } as const;
  expect(namedIn(paused, [SECOND, THIRD])).toEqual([[], ['2026-11-30']]);
});
