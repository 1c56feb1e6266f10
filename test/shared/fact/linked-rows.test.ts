import { expect, test } from 'vitest';
import { isAnotherHolder } from '../../../shared/fact/document-sharers.ts';
import type { LinkKey } from '../../../shared/fact/fact.ts';
import { FACTS } from '../../../shared/fact/fact-catalogue.ts';
import { linkedRows } from '../../../shared/fact/linked-rows.ts';
import { subjectsOf } from '../../../shared/fact/subjects-of.ts';
import { api, document, person } from '../flight/make-manifest.ts';
import { context, FLIGHTS, fold } from './small-flights.ts';

/** Surnames of those who share the value with the traveller of that surname. */
function linked(messages: Parameters<typeof fold>[0], surname: string, by: LinkKey): readonly (string | null)[] {
  const flight = fold(messages);
  const row = flight.travellers.findIndex((traveller) => traveller.surname === surname);
  return linkedRows(subjectsOf(flight, context), row, by).map((at) => flight.travellers[at]?.surname ?? null);
}

test.each(['phone', 'email', 'card', 'address', 'payer'] as const)(
  'the strangers with the same %s are everybody of other bookings, and none of the own',
  (by) => {
    expect(linked(FLIGHTS.rich, 'MENSAH', by)).toEqual(['KONE', 'DIALLO']);
    expect(linked(FLIGHTS.poor, 'MENSAH', by)).toEqual([]);
  },
);

test('whoever has the same document is another person, and neither an infant nor the same one twice', () => {
  const shared = { documents: [document('AB739164')] };
  const people = [
    person('MENSAH/KOFI', { ...shared, dateOfBirth: '1985-02-03' }),
    person('OKAFOR/CHIDI', shared),
    person('MENSAH/BABY', { ...shared, type: 'infant' }),
    person('DIALLO/AWA', { documents: [document('AB739165')] }),
  ];
  expect(linked([api('m1', people)], 'MENSAH', 'document')).toEqual(['OKAFOR']);
  expect(linked([api('m1', people)], 'DIALLO', 'document')).toEqual([]);
});

test('who holds a document on another flight is another person by name or birth, and no infant is', () => {
  const holders = (written: string, more: Parameters<typeof person>[1]) =>
    subjectsOf(fold([api('m1', [person(written, more)])]), context).travellers;
  const isAnother = (written: string, more: Parameters<typeof person>[1] = {}) => {
    const [one] = holders('MENSAH/KOFI', { dateOfBirth: '1985-02-03' });
    const [other] = holders(written, more);
    return one !== undefined && other !== undefined && isAnotherHolder(one, other);
  };
  expect(isAnother('OKAFOR/CHIDI')).toBe(true);
  expect(isAnother('MENSAH/KOFI', { dateOfBirth: '1985-02-04' })).toBe(true);
  expect(isAnother('MENSAH/BABY', { type: 'infant' })).toBe(false);
});

test('a fact that points at others counts people or says that there are some', () => {
  const pointing = FACTS.filter(({ pointsAt }) => pointsAt !== undefined);
  expect(pointing.length).toBeGreaterThan(5);
  expect(pointing.filter(({ type }) => type !== 'boolean' && type !== 'integer')).toEqual([]);
});
