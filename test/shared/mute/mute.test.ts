import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsOn, isFlightOver, type Mute, muteState, muteTime, muteUntil } from '../../../shared/mute/mute.ts';
import { muteBook } from '../../../shared/mute/mute-book.ts';
import { muteKeyOf, type Person } from '../../../shared/mute/mute-key.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';

const PASSPORT = { type: 'P', number: 'tg 48-17305', issuer: 'TGO', expiry: null, issued: null };
const KOFI: Person = { surname: 'MENSAH', givenNames: 'KOFI', dateOfBirth: '1980-06-15', documents: [PASSPORT] };

const FLIGHT = {
  departureUtc: minuteNumber('2026-11-24T09:00'),
  arrivalUtc: minuteNumber('2026-11-24T13:00'),
  leg: { departure: '2026-11-24T12:00', arrival: '2026-11-24T13:00' } as never,
};

function mute(change: Partial<Mute> = {}, of: Person = KOFI): Mute {
  const key = muteKeyOf(of);
  if (key === null) throw new Error('no key');
  return {
    id: 'm1',
    rule: 'customs.cash',
    mandate: 'customs',
    key,
    name: 'MENSAH, KOFI',
    made: { officer: 'LFW-01', at: '2026-11-24T08:00:00.000Z', reason: 'known trader' },
    until: '2027-02-22',
    revoked: null,
    ...change,
  };
}

function mutedRules(mutes: readonly Mute[], person: Person): readonly string[] {
  return [...(muteBook(mutes).on(FLIGHT)?.(person) ?? new Map()).keys()];
}

describe('the key of a mute', () => {
  const born = { surname: 'MENSAH', givenNames: 'KOFI', dateOfBirth: '1980-06-15' };
  test.each<readonly [string, Person, unknown]>([
    [
      'the document, however its number is written',
      KOFI,
      { kind: 'document', issuer: 'TGO', number: 'TG4817305', dateOfBirth: '1980-06-15' },
    ],
    [
      'the first document that is no visa and has an issuer',
      {
        ...born,
        documents: [
          { ...PASSPORT, type: 'V' },
          { ...PASSPORT, issuer: null },
          { ...PASSPORT, number: 'X1' },
        ],
      },
      { kind: 'document', issuer: 'TGO', number: 'X1', dateOfBirth: '1980-06-15' },
    ],
    [
      'without a document, the name and birth date',
      { ...born, documents: [] },
      { kind: 'person', name: 'MENSAH KOFI', dateOfBirth: '1980-06-15' },
    ],
    ['no key without a birth date', { ...born, dateOfBirth: null, documents: [] }, null],
    ['no key without a surname', { ...born, surname: null, documents: [] }, null],
  ])('the key of a mute is right: %s', (_, person, key) => {
    expect(muteKeyOf(person)).toEqual(key);
  });

  test.each<readonly [string, Person, boolean]>([
    ['the same document', { ...KOFI, surname: 'MENSA', documents: [{ ...PASSPORT, number: 'TG4817305' }] }, true],
    ['the same document without a birth date', { ...KOFI, dateOfBirth: null }, true],
    ['the same document of a person born on another day', { ...KOFI, dateOfBirth: '1991-01-01' }, false],
    ['the number of another state', { ...KOFI, documents: [{ ...PASSPORT, issuer: 'GHA' }] }, false],
    ['the same name and birth date with another document', { ...KOFI, documents: [] }, false],
  ])('the key of a mute by document matches: %s', (_, person, found) => {
    expect(mutedRules([mute()], person)).toEqual(found ? ['customs.cash'] : []);
  });

  test.each<readonly [string, Person, boolean]>([
    ['the same name and birth date, whatever document is shown', KOFI, true],
    ['the name written with accents', { ...KOFI, surname: 'Mensáh' }, true],
    ['another birth date', { ...KOFI, dateOfBirth: '1980-06-16' }, false],
    ['another name', { ...KOFI, givenNames: 'KWAME' }, false],
  ])('the key of a mute by name matches: %s', (_, person, found) => {
    expect(mutedRules([mute({}, { ...KOFI, documents: [] })], person)).toEqual(found ? ['customs.cash'] : []);
  });
});

describe('a mute', () => {
  const at = (time: string) => minuteNumber(time) ?? 0;
  test.each<readonly [string, Partial<Mute>, string, boolean]>([
    ['on a flight still on its way when it was made', {}, '2026-11-24T08:00', true],
    ['on none that was over', {}, '2026-11-24T07:59', false],
    ['on its last day', { until: '2026-11-24' }, '2026-11-24T23:59', true],
    ['not the day after', { until: '2026-11-24' }, '2026-11-25T00:00', false],
    [
      'on what was over when it was revoked',
      { revoked: { officer: 'x', at: '2026-11-25T10:00:00.000Z', reason: 'no' } },
      '2026-11-25T09:59',
      true,
    ],
    [
      'not on what came in later',
      { revoked: { officer: 'x', at: '2026-11-25T10:00:00.000Z', reason: 'no' } },
      '2026-11-25T10:00',
      false,
    ],
  ])('a mute applies or not: %s', (_, change, time, counting) => {
    expect(countsOn(mute(change), at(time))).toBe(counting);
  });

  test('a mute uses the arrival, otherwise the departure, otherwise local times; without any it never applies', () => {
    const local = { departure: '2026-11-24T12:00', arrival: null } as never;
    expect(muteTime(FLIGHT)).toBe(at('2026-11-24T13:00'));
    expect(muteTime({ ...FLIGHT, arrivalUtc: null })).toBe(at('2026-11-24T09:00'));
    expect(muteTime({ departureUtc: null, arrivalUtc: null, leg: local })).toBe(at('2026-11-24T12:00'));
    const none = { departureUtc: null, arrivalUtc: null, leg: { departure: null, arrival: '2026-11-24' } as never };
    expect(muteTime(none)).toBeNull();
    expect(muteBook([mute()]).on(none)).toBeNull();
  });

  test('a mute has a state on the list', () => {
    const revoked = { officer: 'x', at: '2026-11-25T10:00:00.000Z', reason: 'no' };
    expect(muteState(mute({ until: '2026-11-24' }), '2026-11-24T23:00:00.000Z')).toBe('in-force');
    expect(muteState(mute({ until: '2026-11-24' }), '2026-11-25T00:00:00.000Z')).toBe('expired');
    expect(muteState(mute({ revoked, until: '2026-11-24' }), '2026-11-25T00:00:00.000Z')).toBe('revoked');
    expect(muteUntil('2026-11-24', 90)).toBe('2027-02-22');
  });
});

test('a mute is found in the book in any order of mutes', () => {
  const makes = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    rule: fc.constantFrom('r1', 'r2'),
    at: fc.constantFrom('2026-11-23T08:00:00.000Z', '2026-11-24T08:00:00.000Z', '2026-11-25T08:00:00.000Z'),
    until: fc.constantFrom('2026-11-23', '2026-11-24', '2027-01-01'),
  });
  fc.assert(
    fc.property(fc.uniqueArray(makes, { selector: ({ id }) => id }), (made) => {
      const mutes = made.map(({ id, rule, at, until }) =>
        mute({ id, rule, until, made: { officer: 'LFW-01', at, reason: 'known trader' } }),
      );
      const told = (list: readonly Mute[]) =>
        [...(muteBook(list).on(FLIGHT)?.(KOFI) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(told([...mutes].reverse())).toEqual(told(mutes));
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['is not over before its arrival', FLIGHT, '2026-11-24T12:59:00.000Z', false],
  ['is over after its arrival', FLIGHT, '2026-11-24T13:01:00.000Z', true],
  [
    'without a time is not known to be over',
    { departureUtc: null, arrivalUtc: null, leg: { departure: null, arrival: null } as never },
    '2030-01-01T00:00:00.000Z',
    false,
  ],
] as const)('a flight %s', (_, flight, now, expected) => {
  expect(isFlightOver(flight, now)).toBe(expected);
});
