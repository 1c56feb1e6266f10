/** Which flights a lookout concerns, and how it stands at a time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { journeyOf } from '../../../shared/lookout/compare-route.ts';
import { isFindableLookout } from '../../../shared/lookout/findable.ts';
import type { Lookout, LookoutTerms } from '../../../shared/lookout/lookout.ts';
import { NO_LOOKOUT_TERMS } from '../../../shared/lookout/lookout.ts';
import { LookoutBook } from '../../../shared/lookout/lookout-book.ts';
import { concerns, otherNumbers } from '../../../shared/lookout/lookout-scope.ts';
import {
  asksForQuiet,
  handlingNow,
  isLookoutOn,
  type LookoutState,
  lookoutState,
  reachOf,
} from '../../../shared/lookout/lookout-state.ts';
import { maskedLookout } from '../../../shared/lookout/mask-lookout.ts';
import { segment } from '../flight/make-manifest.ts';
import { bookedFor, ET508, flightOf, lookout, TAKEN_AT } from './looked-for.ts';

const FLIGHT = flightOf([]);
const SOLD = { carrier: 'TP', number: 8508, suffix: null };
const day = (from: string, to = from) => ({ from, to });

describe('a lookout concerns a flight', () => {
  test.each<readonly [string, Partial<LookoutTerms>, boolean]>([
    ['by its number', { flight: ET508 }, true],
    ['by its number with the ICAO designator', { flight: { ...ET508, carrier: 'ETH' } }, true],
    ['by a number that a booking sells, with the ICAO designator', { flight: { ...SOLD, carrier: 'TAP' } }, true],
    ['not by another number', { flight: { ...ET508, number: 509 } }, false],
    ['not by another carrier', { flight: { ...ET508, carrier: 'KQ' } }, false],
    ['not by a suffix that it has not', { flight: { ...ET508, suffix: 'A' } }, false],
    ['by a number under which a booking sells it', { flight: SOLD }, true],
    ['by its day', { days: day('2026-11-24') }, true],
    ['by a day among several', { days: day('2026-11-23', '2026-11-25') }, true],
    ['not on another day', { flight: ET508, days: day('2026-11-25') }, false],
    ['whatever its route, since a booking may say more', { from: 'GRU', to: 'LFW' }, true],
    ['where nothing is said of the journey', { name: 'Kofi Mensah' }, true],
  ])('%s', (_, terms, expected) => {
    expect(concerns(lookout(terms), { ...FLIGHT, sold: ['TP8508'] })).toBe(expected);
  });

  test('by the number of the operating carrier', () => {
    const shared = flightOf([], [], { carrier: 'TP', number: 8508, operating: { carrier: 'ET', number: 508 } });
    expect([concerns(lookout({ flight: ET508 }), shared), concerns(lookout({ flight: SOLD }), shared)]).toEqual([
      true,
      true,
    ]);
  });

  test('by the day of arrival, too', () => {
    const night = flightOf([], [], { departure: '2026-11-23T23:00', arrival: '2026-11-24T02:00' });
    expect(concerns(lookout({ days: day('2026-11-24') }), night)).toBe(true);
  });

  test.each<readonly [string, Partial<Lookout>, boolean]>([
    ['it ends before the flight leaves', { validUntil: '2026-11-24T05:00:00.000Z' }, false],
    ['it ends while the flight is under way', { validUntil: '2026-11-24T08:00:00.000Z' }, true],
    ['it begins six hours after the landing', { validFrom: '2026-11-24T17:30:00.000Z' }, false],
    ['it begins while they wait for their bags', { validFrom: '2026-11-24T12:00:00.000Z' }, true],
  ])('or not by the time in which it holds: %s', (_, more, expected) => {
    expect(concerns(lookout({ flight: ET508 }, more), FLIGHT)).toBe(expected);
  });

  test('not once somebody ended it, unless all were gone by then', () => {
    const ended = (at: string) => lookout({ flight: ET508 }, { ended: { by: 'x', at, confirmedBy: null, reason: '' } });
    expect(concerns(ended('2026-11-24T10:00:00.000Z'), FLIGHT)).toBe(false);
    expect(concerns(ended('2026-11-25T10:00:00.000Z'), FLIGHT)).toBe(true);
  });

  test('a flight without times counts by its day', () => {
    const untimed = {
      leg: { ...FLIGHT.leg, departure: '2026-11-24', arrival: null },
      departureUtc: null,
      arrivalUtc: null,
    };
    expect(concerns(lookout({ flight: ET508 }), untimed)).toBe(true);
  });
});

test('a flight is sold under the numbers of bookings that leave with it', () => {
  const sold = { ...segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00'), carrier: 'TP', number: 8508 };
  const other = { ...segment('ADD', 'LFW', '2026-11-24T21:00'), carrier: 'TP', number: 8510 };
  expect(otherNumbers(flightOf([], [bookedFor([], { segments: [sold, other] })]))).toEqual(['TP8508']);
  expect(otherNumbers(flightOf([], [bookedFor([])]))).toEqual([]);
});

test('a flight has the numbers of flights that officers found to be it', () => {
  const joined = ['ET-510-ADD-2026-11-24', 'XX--ADD-2026-11-24', 'ET-508A-ADD-2026-11-24'];
  const flight = { ...flightOf([]), joined };
  expect(otherNumbers(flight)).toEqual(['ET508A', 'ET510']);
  const other = lookout({ flight: { ...ET508, number: 510 } });
  expect(new LookoutBook([other]).on(flight)?.lookouts).toEqual([other]);
  expect(new LookoutBook([other]).on(flightOf([]))).toBeNull();
});

test('a segment that names the operating carrier by its ICAO designator sells the flight', () => {
  const operating = { carrier: 'ETH', number: 508 };
  const sold = { ...segment('ADD', 'LFW', '2026-11-24T09:00'), carrier: 'KP', number: 1508, operating };
  expect(otherNumbers(flightOf([], [bookedFor([], { segments: [sold] })]))).toEqual(['KP1508']);
});

test('a flight without local times counts by its UTC day and those beside it', () => {
  const undated = { ...FLIGHT, leg: { ...FLIGHT.leg, departure: null, arrival: null } };
  const on = (date: string) => concerns(lookout({ days: day(date) }), undated);
  expect(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map(on)).toEqual([
    ...[false, true, true, true, false],
  ]);
});

test('a journey has the airports of its booking in the order of travel', () => {
  const segments = [segment('ADD', 'LFW', '2026-11-24T09:00'), segment('GRU', 'ADD', '2026-11-23T20:00')];
  expect(journeyOf(FLIGHT, { segments })).toEqual(['GRU', 'ADD', 'LFW']);
  expect(journeyOf(FLIGHT, null)).toEqual(['ADD', 'LFW']);
});

test('a book names only the lookouts that concern a flight, and another version has another name', () => {
  const one = lookout({ flight: ET508 }, { id: 'LFW-1' });
  const other = lookout({ flight: { ...ET508, number: 510 } }, { id: 'LFW-2' });
  expect(new LookoutBook([other, one]).namesOn(FLIGHT)).toBe('LFW-1@1');
  expect(new LookoutBook([{ ...one, version: 2 }, other]).namesOn(FLIGHT)).toBe('LFW-1@2');
});

describe('the state of a lookout', () => {
  const reviewed = { by: 'supervisor', at: '2026-11-23T21:00:00.000Z', reason: 'sound' };
  const ended = { by: 'analyst', at: '2026-11-24T01:00:00.000Z', confirmedBy: null, reason: 'mistaken' };
  test.each<readonly [LookoutState, Partial<Lookout>, string]>([
    ['waiting', {}, '2026-11-24T08:00:00.000Z'],
    ['overdue', {}, '2026-11-24T20:00:00.000Z'],
    ['in-force', { reviewed }, '2026-11-25T20:00:00.000Z'],
    ['expired', { reviewed }, '2026-11-26T20:00:00.000Z'],
    ['ended', { reviewed, ended }, '2026-11-24T02:00:00.000Z'],
  ])('is %s', (state, more, now) => {
    expect(lookoutState(lookout({}, more), now)).toBe(state);
  });

  test.each<readonly [Lookout['handling'], string]>([
    [null, 'inspect'],
    ['stop', 'inspect'],
    ['safeguard', 'inspect'],
    ['observe and report', 'watch'],
    ['contact the owner before acting', 'watch'],
  ])('that asks for %s reaches %s before its review, and all that it asks for afterwards', (handling, most) => {
    expect(reachOf(lookout({}, { handling }))).toBe(most);
    expect(reachOf(lookout({}, { handling, reviewed }))).toBe('intercept');
  });

  test('what the last review agreed on stays through a change; what the change asks for beyond it waits', () => {
    const agreed = { outcome: 'intercept', handling: 'observe and report' } as const;
    const asked = (more: Partial<Lookout>) => {
      const one = lookout({}, { ...agreed, agreed, ...more });
      return [reachOf(one), handlingNow(one), asksForQuiet(one)];
    };
    expect(asked({})).toEqual(['intercept', 'observe and report', false]);
    expect(asked({ outcome: 'watch' })).toEqual(['watch', 'observe and report', false]);
    expect(asked({ agreed: { outcome: 'inspect', handling: null } })).toEqual(['inspect', null, true]);
    expect(asked({ handling: null })).toEqual(['intercept', 'observe and report', false]);
  });

  test('that asks for safeguarding protects at once; one that asks for quiet only says so', () => {
    const before = (handling: Lookout['handling']) => {
      const one = lookout({}, { handling });
      return [handlingNow(one), asksForQuiet(one)];
    };
    expect(before('safeguard')).toEqual(['safeguard', false]);
    expect(before('observe and report')).toEqual([null, true]);
    expect(before('stop')).toEqual([null, false]);
  });

  test('never goes back to being in force as time passes, and reaches interception only after a review', () => {
    const times = fc
      .integer({ min: 0, max: 100 })
      .map((hours) => new Date(Date.parse(TAKEN_AT) + hours * 3_600_000).toISOString());
    fc.assert(
      fc.property(times, times, fc.constantFrom(null, reviewed), fc.constantFrom(null, ended), (a, b, by, end) => {
        const one = lookout({}, { reviewed: by, ended: end });
        const [before, after] = a < b ? [a, b] : [b, a];
        const on = (now: string) => isLookoutOn(lookoutState(one, now));
        expect(on(before) || !on(after)).toBe(true);
        expect(reachOf(one)).toBe(by === null ? 'inspect' : 'intercept');
      }),
      { seed: 1 },
    );
  });
});

test.each<readonly [string, Partial<LookoutTerms>, boolean]>([
  ['a flight', { flight: ET508 }, true],
  ['a route with a day', { from: 'ADD', days: day('2026-11-24') }, true],
  ['a route alone', { from: 'ADD', to: 'LFW' }, false],
  ['a whole name', { name: 'Kofi Mensah' }, true],
  ['one word of a name', { name: 'Kofi' }, false],
  ['one word and a day', { name: 'Kofi', days: day('2026-11-24') }, true],
  ['an end of a document', { document: { signs: '4421', part: 'end' } }, true],
  ['a description', { sex: 'M', age: { from: 30, to: 40 } }, false],
])('of somebody of whom %s is known a machine can say something: %s', (_, terms, expected) => {
  expect(isFindableLookout({ ...NO_LOOKOUT_TERMS, ...terms })).toBe(expected);
});

test('a masked lookout says nothing of the person or the source, and is masked once', () => {
  const one = lookout(
    { name: 'Kofi Mensah', flight: ET508 },
    { warning: 'armed', source: { agency: null, code: 'S-17', grade: 'A', information: 1 } },
  );
  const masked = maskedLookout(one);
  expect(JSON.stringify(masked)).not.toMatch(/Mensah|armed|S-17|somebody/);
  expect(masked?.terms.flight).toEqual(ET508);
  expect(masked === null ? null : maskedLookout(masked)).toBeNull();
});
