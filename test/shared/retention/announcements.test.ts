import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agency } from '../../../shared/agency/agency-id.ts';
import {
  type Announcements,
  announced,
  confirmed,
  DAYS_NEEDED,
  endingNow,
  firstAnnouncements,
  lastDayOfTwo,
  type SignInDay,
  settled,
  standingOf,
  underTime,
  withSignIn,
} from '../../../shared/retention/announcements.ts';
import { DEFAULT_PERIODS } from '../../../shared/retention/periods.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';

const START = '2026-01-01';
const onDay = (days: number) => dateOfDay(dayNumber(START) + days);
const distance = (from: string, to: string) => dayNumber(to) - dayNumber(from);

/** What is known of endings and sign-ins on a day. */
interface Unit {
  readonly endings: Announcements;
  readonly days: readonly SignInDay[];
}

const begun: Unit = { endings: firstAnnouncements(START, DEFAULT_PERIODS, START), days: [] };

/** The program runs on a day, and officers of these agencies sign in. */
function dayOf({ endings, days }: Unit, today: string, agencies: readonly Agency[]): Unit {
  const seen = agencies.reduce((before, agency) => withSignIn(before, today, agency), days);
  return { endings: announced(settled(endings, seen), seen, DEFAULT_PERIODS, today), days: seen };
}

function after(today: string, unit: Unit): number {
  const { endsBy } = endingNow(settled(unit.endings, unit.days), DEFAULT_PERIODS, today);
  return distance(START, endsBy);
}

const BOTH = ['customs', 'police'] as const;

describe('what one officer can do with the clock', () => {
  test('an officer who walks the clock in steps of 29 days, and signs in on each, ends nothing', () => {
    let unit = begun;
    for (let step = 0; step < 200; step++) unit = dayOf(unit, onDay(29 * step), ['customs']);
    expect(after(onDay(29 * 200), unit)).toBe(0);
  });

  test('officers of one agency do not count as two, nor an airline as a second agency', () => {
    for (const agencies of [
      ['customs', 'customs'],
      ['customs', 'airline'],
    ] as const) {
      let unit = begun;
      for (let day = 0; day < 100; day++) unit = dayOf(unit, onDay(day), agencies);
      expect(after(onDay(100), unit)).toBe(0);
    }
  });

  test('where the clock leaps 29 days every day and both agencies do not notice, each of their days still gains at most seven', () => {
    let unit = begun;
    for (let day = 1; day <= 200; day++) {
      unit = dayOf(unit, onDay(29 * day), BOTH);
      // The first announcement reaches 60 days ahead.
      expect(after(onDay(29 * day), unit)).toBeLessThanOrEqual(29 + 60 + 7 * day);
    }
  });

  test.each([
    [
      'a day before the last one does not count',
      [
        ['2026-01-05', 'customs'],
        ['2026-01-04', 'police'],
      ],
      0,
    ],
    [
      'a day counts once, however often officers sign in',
      [
        ['2026-01-05', 'customs'],
        ['2026-01-05', 'police'],
        ['2026-01-05', 'customs'],
      ],
      1,
    ],
    [
      'two agencies on two days are no day of two agencies',
      [
        ['2026-01-05', 'customs'],
        ['2026-01-06', 'police'],
      ],
      0,
    ],
  ] as const)('of sign-ins, %s', (_, signIns, days) => {
    const seen = signIns.reduce<readonly SignInDay[]>((before, [day, agency]) => withSignIn(before, day, agency), []);
    expect(standingOf({ announcedOn: START, until: START, periods: DEFAULT_PERIODS }, seen).days).toBe(days);
    expect(lastDayOfTwo(seen)).toBe(days === 0 ? null : '2026-01-05');
  });

  test('an announcement needs 14 days after the day on which it was made', () => {
    let unit = dayOf(begun, START, BOTH);
    for (let day = 1; day < DAYS_NEEDED; day++) {
      unit = dayOf(unit, onDay(day), BOTH);
      expect(after(onDay(day), unit)).toBe(0);
    }
    unit = dayOf(unit, onDay(DAYS_NEEDED), BOTH);
    expect(after(onDay(DAYS_NEEDED), unit)).toBe(DAYS_NEEDED);
  });

  test('no order of days, leaps and sign-ins ends more than 14 days of two agencies allow', () => {
    const days = fc.array(
      fc.record({ step: fc.integer({ min: 0, max: 29 }), agencies: fc.subarray([...BOTH, 'airline'] as Agency[]) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(days, (steps) => {
        let unit = begun;
        let at = 0;
        let ofTwo = 0;
        for (const { step, agencies } of steps) {
          const isNew = step > 0 || at === 0;
          at += step;
          const had = lastDayOfTwo(unit.days);
          unit = dayOf(unit, onDay(at), agencies);
          if (lastDayOfTwo(unit.days) !== had) ofTwo++;
          if (isNew && ofTwo < DAYS_NEEDED) expect(after(onDay(at), unit)).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('normal work', () => {
  const WEEKS: readonly (readonly [string, (day: number) => readonly Agency[]])[] = [
    ['both agencies every day', () => BOTH],
    ['both on five days a week', (day) => (day % 7 < 5 ? BOTH : ['customs'])],
    ['both on two days a week', (day) => (day % 7 < 2 ? BOTH : ['customs'])],
    ['both on five days, and a pause of ten days each year', (day) => (day % 365 < 10 ? [] : day % 7 < 5 ? BOTH : [])],
  ];
  test.each(WEEKS)('what is due ends on its day in a unit with %s', (_, agencies) => {
    let unit = begun;
    for (let day = 0; day < 800; day++) {
      const there = agencies(day);
      if (there.length === 0) continue;
      unit = dayOf(unit, onDay(day), there);
      if (day > 60) expect(after(onDay(day), unit)).toBe(day);
    }
  });

  test('a unit of one agency goes on when two officers confirm', () => {
    let unit = begun;
    for (let day = 0; day <= DAYS_NEEDED; day++) unit = dayOf(unit, onDay(day), ['customs']);
    const [one] = unit.endings.pending;
    if (one === undefined) throw new Error('nothing is announced');
    expect(standingOf(one, unit.days)).toEqual({ days: 0, anyDays: DAYS_NEEDED });
    const then = { ...unit, endings: confirmed(unit.endings, one, onDay(DAYS_NEEDED)) };
    expect(after(onDay(40), then)).toBe(40);
    expect(dayOf(then, onDay(41), ['customs']).endings.pending).toMatchObject([{ until: onDay(41 + 60) }]);
  });
});

test('when two officers confirm the time, announcements of a clock that was ahead do not count', () => {
  const ahead = firstAnnouncements('2035-01-01', DEFAULT_PERIODS, '2035-01-01');
  const made = announced(ahead, [], DEFAULT_PERIODS, '2035-01-01');
  const right = underTime(made, START);
  expect(right).toMatchObject({ complete: { until: onDay(60) }, pending: [], latest: null, confirmedOn: START });
});

test('shorter periods count when they were announced for long enough, longer ones at once', () => {
  const shorter = { ...DEFAULT_PERIODS, destroyMonths: 12 };
  const longer = { ...DEFAULT_PERIODS, destroyMonths: 120 };
  let unit = dayOf(begun, START, BOTH);
  expect(endingNow(unit.endings, longer, START).periods.destroyMonths).toBe(120);
  unit = { ...unit, endings: announced(unit.endings, unit.days, shorter, onDay(1)) };
  expect(unit.endings.pending).toHaveLength(2);
  for (let day = 2; day <= DAYS_NEEDED; day++) {
    const days = BOTH.reduce((before, agency) => withSignIn(before, onDay(day), agency), unit.days);
    unit = { endings: settled(unit.endings, days), days };
    expect(endingNow(unit.endings, shorter, onDay(day)).periods.destroyMonths).toBe(60);
  }
  const days = BOTH.reduce((before, agency) => withSignIn(before, onDay(16), agency), unit.days);
  expect(
    endingNow(settled(unit.endings, withSignIn(days, onDay(17), 'customs')), shorter, onDay(17)).periods.destroyMonths,
  ).toBe(12);
});

test('periods that are shortened after the announcement of a day replace it, so that a day names one announcement', () => {
  const shorter = { ...DEFAULT_PERIODS, destroyMonths: 12 };
  const { endings } = dayOf(begun, START, BOTH);
  const [before] = endings.pending;
  const { pending, latest } = announced(endings, [], shorter, START);
  expect(pending).toEqual([{ ...before, periods: shorter }]);
  expect(latest).toEqual(pending[0]);
});
