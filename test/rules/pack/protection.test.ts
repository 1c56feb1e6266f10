/** Children and victims by the shipped rules: somebody to protect, and never for their surname alone. */
import { beforeAll, describe, expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { screenFlight } from '../../../rules/engine/screen.ts';
import { shippedRules } from '../../../rules/pack/shipped-rules.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import type { TravellerScreening } from '../../../shared/screening/screening.ts';

const PINS = { reference: 'r', zone: 'z', at: '2026-11-24T12:00' };

let judged: (facts: Readonly<Record<string, unknown>>) => TravellerScreening | undefined;

beforeAll(() => {
  const compiled = compileRules(shippedRules());
  judged = (facts) => screenFlight(compiled, blockFromExamples([facts]), PINS).travellers[0];
});

const CHILD = {
  'traveller.minor': true,
  'traveller.ageYears': 10,
  'booking.minorOtherSurname': true,
  'booking.minorWithoutAdult': false,
  'booking.minorWithoutKnownAdult': false,
} as const;
const UNKNOWN = { 'traveller.minor': true, 'traveller.ageYears': 5, 'booking.minorWithoutKnownAdult': true } as const;
const ALONE = { ...CHILD, ...UNKNOWN, 'booking.minorOtherSurname': false, 'booking.minorWithoutAdult': true } as const;
const EXPIRED = { 'document.expired': true } as const;
const MADE_UP = { 'document.numberSuspicious': true } as const;
const ONE_WAY = { 'itinerary.oneWay': true } as const;
const PAID = { 'booking.thirdPartyPayer': true } as const;
/** A card of somebody else, the day before. */
const LATE = { 'booking.leadHours': 30, 'booking.payment': ['card'], 'booking.dependent': false } as const;
/** More than a few nights need. */
const HEAVY = { 'itinerary.stayNights': 2, 'bags.partyKgPerPerson': 45, 'bags.count': 2 } as const;
const GROUP = { 'booking.partySize': 4, 'booking.surnames': 4, 'booking.phones': 1, ...ONE_WAY, ...PAID } as const;

describe('who is to be met and protected', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['a child with adults of another surname, on a way without return', { ...CHILD, ...ONE_WAY }],
    ['a child with adults of another surname, whose document has expired', { ...CHILD, 'document.expired': true }],
    ['a child with adults of another surname, paid for by an outsider', { ...CHILD, ...ONE_WAY, ...PAID }],
    [
      'a small child of whom no message says with whom it travels, whose document has expired',
      { ...UNKNOWN, ...EXPIRED },
    ],
    ['a small child without an adult, whose document has expired', { ...ALONE, ...EXPIRED }],
    ['a child of whom no message says with whom it travels, with a made-up document', { ...UNKNOWN, ...MADE_UP }],
    ['a child without an adult, on a way without return', { ...ALONE, ...ONE_WAY }],
    [
      'a child with adults of another surname, flagged by any other rule',
      { ...CHILD, 'document.checkDigitWrong': true },
    ],
    ['a child without an adult, flagged by a rule about bags', { ...ALONE, ...HEAVY, 'booking.dependent': false }],
    ['a child with adults of another surname, of whose way back no message tells', CHILD],
    ['a child without an adult, of whose way back no message tells', ALONE],
    ['a group of strangers, one way, paid for late by an outsider', { ...GROUP, ...LATE, 'traveller.minor': false }],
  ])('%s', (_, facts) => {
    const screened = judged(facts);
    expect(screened?.outcome).not.toBe('clear');
    expect(screened).toMatchObject({ handling: 'safeguard', situation: 'safeguard' });
    expect(screened?.attendance[0]).toBe('police');
  });
});

describe('who is not', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['another surname alone, with a way back booked early', { ...CHILD, 'itinerary.oneWay': false }],
    ['adults of the same surname, where nothing else was sent', { ...CHILD, 'booking.minorOtherSurname': false }],
    ['the airline’s care, where no way back was sent', { ...ALONE, 'booking.minorService': true }],
    [
      'an unknown way back, where no message says with whom it travels',
      { ...UNKNOWN, 'booking.minorOtherSurname': false },
    ],
    ['a way without return in the airline’s care', { ...ALONE, ...ONE_WAY, 'booking.minorService': true }],
    ['the money of an outsider in the airline’s care', { ...ALONE, ...PAID, 'booking.minorService': true }],
  ])('a child is not flagged for %s', (_, facts) => {
    expect(judged(facts)).toMatchObject({ outcome: 'clear', handling: null, attendance: [] });
  });

  test('a move for good that was planned is watched, and one from one day to the next reaches an inspection', () => {
    expect(judged({ ...CHILD, ...ONE_WAY, ...PAID, 'booking.leadHours': 300 })?.outcome).toBe('watch');
    expect(judged({ ...CHILD, ...ONE_WAY, ...PAID, 'booking.leadHours': 40 })?.outcome).toBe('inspect');
  });

  test('a way back of which no message tells is no return: such a child is watched', () => {
    expect(judged(CHILD)?.outcome).toBe('watch');
    expect(judged({ ...CHILD, 'itinerary.oneWay': false })?.outcome).toBe('clear');
  });

  test('the adult with the child is a case of their own, with a hit of their own and no protection', () => {
    const screened = judged({
      'traveller.minor': false,
      'booking.minorOtherSurname': false,
      'booking.minorsOtherSurname': 1,
      ...LATE,
      ...ONE_WAY,
      ...PAID,
    });
    expect(screened).toMatchObject({ handling: null });
    expect(screened?.outcome).not.toBe('clear');
    expect(screened?.hits.map(({ rule }) => rule)).toContain('police.adult-with-minor-of-strangers');
  });

  test('an adult whose children have the name of an adult on board has no hit for them', () => {
    const screened = judged({ 'traveller.minor': false, 'booking.minorsOtherSurname': 0, ...ONE_WAY, ...PAID });
    expect(screened?.hits.map(({ rule }) => rule)).not.toContain('police.adult-with-minor-of-strangers');
  });

  test('a small child beside an adult of the same surname is not flagged for a document that has expired', () => {
    const child = { ...CHILD, ...EXPIRED, 'booking.minorOtherSurname': false };
    expect(judged(child)).toMatchObject({ outcome: 'clear', handling: null });
    expect(judged({ ...child, 'traveller.ageYears': 12 })).toMatchObject({ outcome: 'inspect', handling: null });
  });

  test('whoever tells no age is inspected for a document that has expired', () => {
    expect(judged(EXPIRED)).toMatchObject({ outcome: 'inspect', handling: null });
  });
});
