import { describe, expect, test } from 'vitest';
import { placeTaken, wasMedical } from '../../../shared/exhibit/taken-from.ts';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { immuneBy, takingRefused } from '../../../shared/protection/protection-refusals.ts';
import { HELD, after as heldAfter, NOBODY_HELD, policeAt } from '../custody/held.ts';
import { WATCHED } from '../custody/watched.ts';
import { LAWFUL } from '../encounter/any-entry.ts';
import { after, step } from '../protection/entered.ts';

const NO_RECORD = { isChild: null, immunity: null };
const waived = immuneBy(
  after(step('immunity-claimed', { bag: 'UN 12' }), step('immunity-answered', { answer: 'waived' })),
  NO_RECORD,
);
const claimed = immuneBy(after('immunity-claimed'), NO_RECORD);

describe('where a thing was taken from', () => {
  test.each([
    ['inside the body', null, null, 'inside-body'],
    ['Dans le corps ', null, null, 'inside-body'],
    ['hand luggage', 12, 'inside-body', 'hand-luggage'],
    ['as it left him', null, 'inside-body', 'inside-body'],
    ['as it left him', 12, null, 'inside-body'],
    ['as it left him', null, null, null],
  ] as const)('"%s" with %j pieces of a find %j: %j', (from, pieces, find, place) => {
    expect(placeTaken({ from, pieces }, find, true)).toBe(place);
  });

  test('pieces alone are no capsules where nothing medical was done', () => {
    expect(placeTaken({ from: 'the pouch', pieces: 12 }, null, false)).toBeNull();
  });
});

describe('something medical', () => {
  const BY = { number: 1, officer: 'LFW-02', agency: 'police', at: '2026-11-24T10:00:00.000Z' } as const;
  const begun = (act: 'hospital' | 'strip', consent: 'given' | 'refused') =>
    ({ ...BY, kind: 'intrusive', act, cites: '', guardian: null, note: null, ...LAWFUL, consent }) as const;

  test.each([
    ['hospital', 'given', true],
    ['hospital', 'refused', false],
    ['strip', 'given', false],
  ] as const)('was done where %s was begun with consent %s: %j', (act, consent, is) => {
    expect(wasMedical([begun(act, consent)], NOBODY_HELD)).toBe(is);
  });

  test('was done under a medical watch, and under no other measure', () => {
    expect(wasMedical([], heldAfter([WATCHED, policeAt('02:00', { frame: STARTING_FRAME })]))).toBe(true);
    expect(wasMedical([], HELD)).toBe(false);
  });
});

describe('immunity', () => {
  test.each([
    ['hand-luggage', true, 'immune'],
    ['freight', true, 'immune'],
    [null, true, 'immune'],
    ['inside-body', false, null],
    ['clothing', false, null],
  ] as const)('of a sealed bag refuses what is taken from %j: %j', (place, isMedical, why) => {
    expect(takingRefused(waived, place, isMedical)).toBe(why);
  });

  test.each([
    ['inside-body', true, null],
    ['inside-body', false, 'protocol-not-asked'],
    ['body', true, 'protocol-not-asked'],
    ['luggage', true, 'protocol-not-asked'],
  ] as const)('that was claimed refuses what is taken from %s, after something medical (%s): %j', (place, is, why) => {
    expect(takingRefused(claimed, place, is)).toBe(why);
  });
});
