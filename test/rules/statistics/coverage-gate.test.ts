import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CarrierFlight, daysBegun, gatesOf, isNotSent } from '../../../rules/statistics/coverage-gate.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';

const flight = (day: string, sent: number, of: number, carrier = 'ET'): CarrierFlight => {
  return { carrier, day, carried: { bags: { sent, of } } };
};

describe('the field coverage of a carrier', () => {
  test.each([
    [{ sent: 59, of: 100 }, true],
    [{ sent: 60, of: 100 }, false],
    [{ sent: 0, of: 99 }, false],
    [{ sent: 0, of: 0 }, false],
  ])('a field with coverage %j counts as not sent: %s', (carried, expected) => {
    expect(isNotSent(carried)).toBe(expected);
  });

  test('field coverage depends on the thirty days before a day, not on the day itself', () => {
    const flights = [flight('2026-10-01', 40, 120), flight('2026-10-31', 10, 10), flight('2026-11-01', 0, 10)];
    expect(gatesOf(flights)).toEqual([
      // On 1 November, 1 October is 31 days ago, and ten travellers are too few.
      { carrier: 'ET', field: 'bags', days: [{ day: '2026-10-31', sent: 40, of: 120 }] },
    ]);
  });

  test('one long list without the field holds nothing against several days with it', () => {
    const sent = ['2026-10-01', '2026-10-08', '2026-10-15'].map((day) => flight(day, 135, 150));
    const long = flight('2026-10-10', 0, 600);
    expect(gatesOf([...sent, long, flight('2026-10-22', 135, 150)])).toEqual([]);
  });

  test.each([
    ['was not there', [], ['03', '04'], ['03', '04']],
    ['was there on the days before', ['03'], ['03', '04', '05'], []],
    ['was there before a day with the field', ['01'], ['01', '03', '04'], ['03', '04']],
    ['was there on later days alone', ['04'], ['03', '04', '05'], ['03']],
    ['is over', ['01'], [], []],
  ])(
    'of a gate that %s, the days on which it begins are those that follow on no day of it',
    (_, before, now, begun) => {
      const gateOn = (days: readonly string[]) => ({ days: days.map((day) => ({ day, sent: 0, of: 100 })) });
      expect(daysBegun(gateOn(now), gateOn(before), new Set(['05', '04', '03', '02', '01']))).toEqual(begun);
    },
  );

  test('field coverage stops a rule for a carrier even when another carrier sends the field', () => {
    const flights = [
      flight('2026-10-01', 40, 120),
      flight('2026-10-01', 110, 120, 'AF'),
      flight('2026-10-02', 0, 1),
      flight('2026-10-02', 0, 1, 'AF'),
    ];
    expect(gatesOf(flights).map(({ carrier }) => carrier)).toEqual(['ET']);
  });

  test('field coverage is the same in any order of flights, and equals a count by day', () => {
    const made = fc.record({
      at: fc.nat(80),
      sent: fc.nat(60),
      more: fc.nat(60),
      carrier: fc.constantFrom('ET', 'AF'),
    });
    const orders = fc
      .array(made, { maxLength: 30 })
      .chain((flights) => fc.tuple(fc.constant(flights), fc.shuffledSubarray(flights, { minLength: flights.length })));
    const first = dayNumber('2026-09-01');
    fc.assert(
      fc.property(orders, ([one, other]) => {
        const flightsOf = (each: typeof one) =>
          each.map(({ at, sent, more, carrier }) => flight(dateOfDay(first + at), sent, sent + more, carrier));
        const gates = gatesOf(flightsOf(one));
        expect(gatesOf(flightsOf(other))).toEqual(gates);
        for (const { at, carrier } of one) {
          const before = one.filter((each) => each.carrier === carrier && each.at < at && each.at >= at - 30);
          const sent = before.reduce((sum, each) => sum + each.sent, 0);
          const of = before.reduce((sum, each) => sum + each.sent + each.more, 0);
          const day = dateOfDay(first + at);
          const days = [...new Set(before.map((each) => each.at))].map((each) => {
            const own = before.filter((one) => one.at === each);
            const all = own.reduce((sum, one) => sum + one.sent + one.more, 0);
            return { all, low: own.reduce((sum, one) => sum + one.sent, 0) * 1000 < 600 * all };
          });
          const isMost = days.filter(({ low }) => low).length * 2 > days.filter(({ all }) => all > 0).length;
          const found = gates.find((gate) => gate.carrier === carrier)?.days.find((each) => each.day === day);
          expect(found).toEqual(isNotSent({ sent, of }) && isMost ? { day, sent, of } : undefined);
        }
      }),
    );
  });
});
