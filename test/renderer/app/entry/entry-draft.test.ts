import { describe, expect, test } from 'vitest';
import {
  emptyDraft,
  emptyPerson,
  entryOf,
  isEmptyDraft,
  personDraft,
} from '../../../../renderer/app/entry/entry-draft.ts';
import { flightDraft } from '../../../../renderer/app/entry/flight-draft.ts';

const TODAY = '2026-11-25';
const FLIGHT = {
  flight: 'ET508',
  origin: 'add',
  destination: 'lfw',
  departureDate: '24/11/2026',
  departureTime: '0910',
  arrivalDate: '',
  arrivalTime: '12:35',
};

describe('the draft of an entry', () => {
  test('the draft of an entry becomes an entry with checked values', () => {
    const person = {
      ...emptyPerson(1),
      surname: 'Mensah',
      givenNames: 'Kofi Yaw',
      dateOfBirth: '12MAR91',
      nationality: 'gha',
      documentNumber: 'g1234567',
      bags: '2',
      weight: '41',
    };
    const { entry, errors } = entryOf({ ...emptyDraft(FLIGHT), people: [person] }, TODAY);
    expect(errors).toEqual([]);
    expect(entry?.leg).toEqual({
      carrier: 'ET',
      number: 508,
      suffix: null,
      registration: null,
      origin: 'ADD',
      destination: 'LFW',
      departure: '2026-11-24T09:10',
      arrival: '2026-11-24T12:35',
    });
    expect(entry?.travellers).toMatchObject([
      {
        surname: 'MENSAH',
        givenNames: 'KOFI YAW',
        dateOfBirth: '1991-03-12',
        nationality: 'GHA',
        documents: [{ number: 'G1234567', type: null, issuer: null, expiry: null }],
        bags: { count: 2, weightKg: 41, tags: [] },
      },
    ]);
  });

  test('the draft of an entry reports every invalid field', () => {
    const person = { ...emptyPerson(7), givenNames: 'A', dateOfBirth: '31/02/1990', nationality: 'Ghana', bags: 'two' };
    const draft = { ...emptyDraft({ ...FLIGHT, origin: 'Addis', departureDate: '' }), people: [person] };
    const { entry, errors } = entryOf(draft, TODAY);
    expect(entry).toBeNull();
    expect(errors).toEqual([
      { field: 'flight:departureDate', code: 'needed' },
      { field: 'flight:origin', code: 'airport' },
      { field: '7:dateOfBirth', code: 'date' },
      { field: '7:nationality', code: 'country' },
      { field: '7:bags', code: 'count' },
    ]);
  });

  test('the draft of an entry needs a person, and a name or a document number for each', () => {
    const nameless = { ...emptyPerson(1), seat: '12A' };
    const documented = { ...emptyPerson(2), documentNumber: 'X1' };
    const draft = { ...emptyDraft(FLIGHT), people: [nameless, documented] };
    expect(entryOf(draft, TODAY).errors).toEqual([{ field: '1:surname', code: 'needed' }]);
    expect(entryOf(emptyDraft(FLIGHT), TODAY).errors).toEqual([{ field: '1:surname', code: 'needed' }]);
  });

  test('the draft of an entry leaves out people without data', () => {
    const draft = { ...emptyDraft(FLIGHT), people: [{ ...emptyPerson(1), surname: 'A' }, emptyPerson(2)] };
    expect(entryOf(draft, TODAY).entry?.travellers).toHaveLength(1);
  });

  test('the draft of an entry keeps data of a reader that has no field in the form', () => {
    const document = { type: 'P', number: 'A1', issuer: 'GHA', expiry: '2030-01-01', issued: null };
    const read = {
      ...entryOf({ ...emptyDraft(FLIGHT), people: [{ ...emptyPerson(1), surname: 'A' }] }, TODAY).entry?.travellers[0],
    };
    const visa = { ...document, type: 'V', number: 'V9' };
    const traveller = { ...read, documents: [document, visa], ticket: '0711234567890', mrz: ['P<'] } as never;
    const person = personDraft(3, traveller);
    const { entry } = entryOf({ ...emptyDraft(FLIGHT), people: [person] }, TODAY);
    expect(entry?.travellers[0]).toMatchObject({ documents: [document, visa], ticket: '0711234567890', mrz: ['P<'] });
  });

  test('the draft of an entry takes the flight of a leg, by number or by registration', () => {
    const leg = {
      carrier: 'ET',
      number: 508,
      suffix: 'A',
      registration: null,
      origin: 'ADD',
      destination: 'LFW',
      departure: '2026-11-24T09:10',
      arrival: null,
    };
    expect(flightDraft(leg)).toMatchObject({ flight: 'ET508A', departureDate: '2026-11-24', departureTime: '09:10' });
    expect(flightDraft({ ...leg, number: null, registration: '5YABC' }).flight).toBe('5YABC');
  });

  test('the draft of an entry is empty until it has a person or a pasted screen', () => {
    expect(isEmptyDraft(emptyDraft(FLIGHT))).toBe(true);
    expect(isEmptyDraft({ ...emptyDraft(), people: [{ ...emptyPerson(1), seat: '1A' }] })).toBe(false);
    expect(isEmptyDraft({ ...emptyDraft(), text: 'RP/' })).toBe(false);
  });
});
