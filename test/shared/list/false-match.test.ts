import { describe, expect, test } from 'vitest';
import { type FalseMatch, falseMatchBook, falseMatchOf } from '../../../shared/list/false-match.ts';
import type { ListMatch } from '../../../shared/list/match/list-match.ts';
import type { FlightTimes } from '../../../shared/mute/mute.ts';
import type { Person } from '../../../shared/mute/mute-key.ts';
import { aMatch } from './match/a-match.ts';

const LEG = {
  carrier: null,
  number: null,
  suffix: null,
  registration: null,
  origin: null,
  destination: null,
  operating: null,
};
const arriving = (arrival: string): FlightTimes => ({
  departureUtc: null,
  arrivalUtc: null,
  leg: { ...LEG, departure: null, arrival },
});
const FLIGHT = arriving('2026-11-24T10:00');
const WHO: Person = {
  surname: 'KOFFI',
  givenNames: 'ADJO',
  dateOfBirth: '1971-05-12',
  documents: [{ type: 'P', number: 'AB123456', issuer: 'TGO', expiry: null, issued: null }],
};
const KEY = { kind: 'document', issuer: 'TGO', number: 'AB123456', dateOfBirth: '1971-05-12' } as const;

const record = (match: ListMatch = aMatch(), more: Partial<FalseMatch> = {}): FalseMatch => ({
  ...falseMatchOf(match, {
    id: 'F1',
    kind: 'not-same',
    key: KEY,
    name: 'KOFFI, ADJO',
    until: '2027-02-01',
    made: { officer: 'LFW-01', at: '2026-11-20T08:00:00Z', reason: 'Another face.' },
  }),
  ...more,
});

/** The records that keep the matches quiet, by match. */
function quieted(
  records: readonly FalseMatch[],
  matches: readonly ListMatch[],
  who: Person = WHO,
  flight = FLIGHT,
): readonly (string | null)[] {
  const parted = falseMatchBook(records).on(flight)?.(who, matches);
  return matches.map((match) => parted?.quiet.find((quiet) => quiet.match === match)?.by.id ?? null);
}

describe('a match that an officer called false', () => {
  test.each<
    [title: string, records: readonly FalseMatch[], match: ListMatch, who: Person, flight: FlightTimes, quiet: boolean]
  >([
    ['is quiet', [record()], aMatch(), WHO, FLIGHT, true],
    [
      'is quiet where the given name is written otherwise',
      [record()],
      aMatch(),
      { ...WHO, givenNames: 'A' },
      FLIGHT,
      true,
    ],
    ['is heard of another traveller', [record()], aMatch(), { ...WHO, documents: [] }, FLIGHT, false],
    [
      'is heard of another person with that document',
      [record()],
      aMatch(),
      { ...WHO, dateOfBirth: '1990-01-02' },
      FLIGHT,
      false,
    ],
    [
      'is heard again when what is compared of the entry changed',
      [record()],
      aMatch({ content: 'c2' }),
      WHO,
      FLIGHT,
      false,
    ],
    [
      'is heard where it is stronger than what was decided',
      [record()],
      aMatch({ class: 'name-birth' }),
      WHO,
      FLIGHT,
      false,
    ],
    [
      'is heard where it forces more than when it was decided',
      [record()],
      aMatch({ outcome: 'inspect' }),
      WHO,
      FLIGHT,
      false,
    ],
    ['is quiet where it is weaker', [record()], aMatch({ class: 'weak-alias' }), WHO, FLIGHT, true],
    ['is heard of another entry', [record()], aMatch({ entry: 'E2' }), WHO, FLIGHT, false],
    ['is heard of another list', [record()], aMatch({ list: 'L2' }), WHO, FLIGHT, false],
    ['is heard after the end', [record()], aMatch(), WHO, arriving('2027-02-02T10:00'), false],
    ['is heard on flights that arrived before', [record()], aMatch(), WHO, arriving('2026-11-19T10:00'), false],
    [
      'is heard once it was revoked',
      [record(aMatch(), { revoked: { officer: 'LFW-02', at: '2026-11-22T08:00:00Z', reason: 'It was.' } })],
      aMatch(),
      WHO,
      FLIGHT,
      false,
    ],
    [
      'is quiet for good where the person was given right',
      [record(aMatch(), { kind: 'redress' })],
      aMatch({ content: 'c2' }),
      WHO,
      FLIGHT,
      true,
    ],
    [
      'is quiet in a copy of another list where the person was given right',
      [record(aMatch({ reference: 'QDi.001' }), { kind: 'redress' })],
      aMatch({ list: 'L2', entry: 'E9', reference: 'QDi.001' }),
      WHO,
      FLIGHT,
      true,
    ],
    [
      'is heard of another entry of the list, which may be about another person of the case',
      [record(aMatch({ reference: 'Case 7' }), { kind: 'redress' })],
      aMatch({ entry: 'E9', reference: 'Case 7' }),
      WHO,
      FLIGHT,
      false,
    ],
    [
      'is heard in another list without a reference',
      [record(aMatch(), { kind: 'redress' })],
      aMatch({ list: 'L2' }),
      WHO,
      FLIGHT,
      false,
    ],
  ])('a match that an officer called false %s', (_title, records, match, who, flight, quiet) => {
    expect(quieted(records, [match], who, flight)).toEqual([quiet ? 'F1' : null]);
  });

  test('of two records, the one made first is named, and other matches are heard', () => {
    const later = record(aMatch(), {
      id: 'F0',
      made: { officer: 'LFW-01', at: '2026-11-21T08:00:00Z', reason: 'Again.' },
    });
    expect(quieted([later, record()], [aMatch(), aMatch({ entry: 'E2' })])).toEqual(['F1', null]);
  });

  test('without a record that counts on a flight, nothing is asked', () => {
    expect(falseMatchBook([record()]).on(arriving('2027-02-02T10:00'))).toBeNull();
  });
});
