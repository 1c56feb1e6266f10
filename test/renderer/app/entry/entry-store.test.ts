import { describe, expect, test } from 'vitest';
import { type PersonDraft, personDraft } from '../../../../renderer/app/entry/entry-draft.ts';
import {
  addPerson,
  changeFlight,
  changePerson,
  clearDraft,
  createEntryStore,
  type EntryStore,
  enterFlight,
  noteSaved,
  takeScreen,
  takeTraveller,
  undoDraft,
} from '../../../../renderer/app/entry/entry-store.ts';
import { flightDraft } from '../../../../renderer/app/entry/flight-draft.ts';
import { createScreenStores } from '../../../../renderer/app/screen-store.ts';
import type { EntryTraveller } from '../../../../shared/entry/entry.ts';

const OUTCOME = { message: 'm1', flights: [], travellers: [] };

function holder(surname: string, number: string): EntryTraveller {
  return {
    type: 'passenger',
    surname,
    givenNames: 'AFI',
    sex: 'F',
    dateOfBirth: '1988-05-03',
    nationality: 'TGO',
    residence: null,
    birthPlace: null,
    documents: [{ type: 'P', number, issuer: 'TGO', expiry: '2030-08-12', issued: null }],
    locator: null,
    seat: null,
    bags: { count: null, weightKg: null, tags: [] },
    phones: [],
    emails: [],
    embarkation: null,
    debarkation: null,
    mrz: [`P<TGO${surname}`],
  };
}

const FLIGHT = { flight: 'ET508', origin: 'ADD', destination: 'LFW', departureDate: '2026-11-26' };
const OTHER = flightDraft({
  carrier: 'KP',
  number: 21,
  suffix: null,
  registration: null,
  origin: 'LFW',
  destination: 'ACC',
  departure: '2026-11-26T08:00',
  arrival: null,
});

function people(store: EntryStore): readonly PersonDraft[] {
  return store.getState().draft.people;
}

const surnames = (store: EntryStore) => people(store).map(({ surname }) => surname);

test('each scanned document becomes a person, the first one in the empty form', () => {
  const store = createEntryStore(createScreenStores());
  takeTraveller(store, holder('KPONTON', 'EB1'));
  takeTraveller(store, holder('DOSSOU', 'EB2'));
  expect(surnames(store)).toEqual(['KPONTON', 'DOSSOU']);
  expect(store.getState().draft.kind).toBe('mrz');
});

test('a document scanned twice adds no second person and shows its holder', () => {
  const store = createEntryStore(createScreenStores());
  takeTraveller(store, holder('KPONTON', 'EB1'));
  takeTraveller(store, holder('DOSSOU', 'EB2'));
  takeTraveller(store, holder('KPONTON', 'EB1'));
  expect(surnames(store)).toEqual(['KPONTON', 'DOSSOU']);
  expect(store.getState().draft.current).toBe(people(store)[0]?.key);
});

test('the document of a person being typed fills empty fields and changes no typed one', () => {
  const store = createEntryStore(createScreenStores());
  changePerson(store, { surname: 'Kponton-Lawson', documentNumber: ' eb1 ', seat: '12A' });
  takeTraveller(store, holder('KPONTON', 'EB1'));
  expect(people(store)).toMatchObject([
    { surname: 'Kponton-Lawson', documentNumber: ' eb1 ', seat: '12A', givenNames: 'AFI', expiry: '2030-08-12' },
  ]);
  expect(people(store)[0]?.further.mrz).toEqual(['P<TGOKPONTON']);
});

test('the same number from another state is another document', () => {
  const store = createEntryStore(createScreenStores());
  changePerson(store, { surname: 'MENSAH', documentNumber: 'EB1', issuer: 'gha' });
  takeTraveller(store, holder('KPONTON', 'EB1'));
  expect(surnames(store)).toEqual(['MENSAH', 'KPONTON']);
});

test('after saving, the next entry is empty and on the same flight', () => {
  const store = createEntryStore(createScreenStores());
  changeFlight(store, FLIGHT);
  takeTraveller(store, holder('KPONTON', 'EB1'));
  noteSaved(store, OUTCOME, store.getState().draft);
  expect(store.getState()).toMatchObject({ saving: false, saved: [OUTCOME], draft: { flight: FLIGHT, kind: 'form' } });
  expect(surnames(store)).toEqual(['']);
});

test('a person scanned while the previous entry is being saved is not lost', () => {
  const store = createEntryStore(createScreenStores());
  takeTraveller(store, holder('KPONTON', 'EB1'));
  const kept = store.getState().draft;
  takeTraveller(store, holder('DOSSOU', 'EB2'));
  addPerson(store);
  noteSaved(store, OUTCOME, kept);
  expect(surnames(store)).toEqual(['DOSSOU']);
  expect(store.getState().draft).toMatchObject({ current: people(store)[0]?.key, kind: 'mrz' });
});

test('undo restores what was cleared, and a second undo what was typed since', () => {
  const store = createEntryStore(createScreenStores());
  changePerson(store, { surname: 'KPONTON' });
  clearDraft(store);
  changePerson(store, { surname: 'DOSSOU' });
  undoDraft(store);
  expect(surnames(store)).toEqual(['KPONTON']);
  undoDraft(store);
  expect(surnames(store)).toEqual(['DOSSOU']);
});

test('a second pasted screen is stored together with the first one', () => {
  const store = createEntryStore(createScreenStores());
  for (const text of ['FIRST', 'SECOND']) takeScreen(store, { text, flight: null, travellers: [], booking: null });
  expect(store.getState().draft.text).toBe('FIRST\n\nSECOND');
});

test('an entry from a flight takes that flight, and never moves people typed for another flight', () => {
  const store = createEntryStore(createScreenStores());
  changeFlight(store, FLIGHT);
  expect(enterFlight(store, OTHER)).toBe(false);
  expect(store.getState().draft.flight).toEqual(OTHER);
  changePerson(store, { surname: 'KPONTON' });
  expect(enterFlight(store, OTHER)).toBe(false);
  expect(surnames(store)).toEqual(['KPONTON']);
  expect(enterFlight(store, { ...OTHER, ...FLIGHT })).toBe(true);
  expect(store.getState().draft.flight).toMatchObject(FLIGHT);
  expect(surnames(store)).toEqual(['']);
  undoDraft(store);
  expect(store.getState().draft).toMatchObject({ flight: OTHER, people: [{ surname: 'KPONTON' }] });
});

test.each<[string, (store: EntryStore) => void]>([
  ['saved', (store) => noteSaved(store, OUTCOME, store.getState().draft)],
  ['cleared', clearDraft],
])('a draft that was set aside returns once the present draft is %s', (_, end) => {
  const store = createEntryStore(createScreenStores());
  changePerson(store, { surname: 'KPONTON' });
  const waiting = store.getState().draft;
  enterFlight(store, OTHER);
  changePerson(store, { surname: 'DOSSOU' });
  end(store);
  expect(store.getState()).toMatchObject({ draft: waiting, aside: [] });
  end(store);
  expect(surnames(store)).toEqual(['']);
});

test('returning to a draft that was set aside sets the other one aside', () => {
  const store = createEntryStore(createScreenStores());
  changePerson(store, { surname: 'KPONTON' });
  enterFlight(store, OTHER);
  changePerson(store, { surname: 'DOSSOU' });
  undoDraft(store);
  expect(surnames(store)).toEqual(['KPONTON']);
  noteSaved(store, OUTCOME, store.getState().draft);
  expect(surnames(store)).toEqual(['DOSSOU']);
  noteSaved(store, OUTCOME, store.getState().draft);
  expect(store.getState()).toMatchObject({ aside: [], draft: { people: [{ surname: '' }] } });
});

test('a draft that was set aside stays so when clearing the other one is undone', () => {
  const store = createEntryStore(createScreenStores());
  changePerson(store, { surname: 'KPONTON' });
  enterFlight(store, OTHER);
  changePerson(store, { surname: 'DOSSOU' });
  clearDraft(store);
  undoDraft(store);
  expect(surnames(store)).toEqual(['DOSSOU']);
  noteSaved(store, OUTCOME, store.getState().draft);
  expect(surnames(store)).toEqual(['KPONTON']);
});

test('an entry never mixes the people of two bookings', () => {
  const store = createEntryStore(createScreenStores());
  const screen = (locator: string, surname: string) => ({
    text: locator,
    flight: null,
    travellers: [holder(surname, surname)],
    booking: {
      locator,
      created: null,
      segments: [],
      payments: [],
      phones: [],
      emails: [],
      tickets: [],
      agency: null,
      remarks: [],
    },
  });
  expect(takeScreen(store, screen('K7PQ2M', 'KPONTON'))).toBe(false);
  expect(takeScreen(store, screen('K7PQ2M', 'LAWSON'))).toBe(false);
  expect(surnames(store)).toEqual(['KPONTON', 'LAWSON']);
  expect(takeScreen(store, screen('ZZ9YX8', 'DOSSOU'))).toBe(true);
  expect(surnames(store)).toEqual(['DOSSOU']);
  noteSaved(store, OUTCOME, store.getState().draft);
  expect(store.getState().draft).toMatchObject({ text: 'K7PQ2M\n\nK7PQ2M', booking: { locator: 'K7PQ2M' } });
});

describe('a booking of two, of whom one document is scanned', () => {
  const onScreen = (givenNames: string): EntryTraveller => ({
    ...holder('KPONTON', ''),
    givenNames,
    dateOfBirth: null,
    sex: null,
    nationality: null,
    documents: [],
    locator: 'K7PQ2M',
    title: 'MRS',
    mrz: null,
  });
  const scanned: EntryTraveller = { ...holder('KPONTON', 'EB1'), givenNames: 'AFI ESSI' };
  const screen = { text: 'SCREEN', flight: null, travellers: [onScreen('AFI'), onScreen('KODJO')], booking: null };

  test.each<[string, (store: EntryStore) => void]>([
    [
      'before the screen is pasted',
      (store) => {
        takeTraveller(store, scanned);
        takeScreen(store, screen);
      },
    ],
    [
      'after the screen is pasted',
      (store) => {
        takeScreen(store, screen);
        takeTraveller(store, scanned);
      },
    ],
  ])('is an entry of two people, where it is scanned %s', (_name, act) => {
    const store = createEntryStore(createScreenStores());
    act(store);
    expect(
      people(store).map(({ givenNames, documentNumber, locator, further }) => [
        givenNames.slice(0, 3),
        documentNumber,
        locator,
        further.title,
        further.mrz,
      ]),
    ).toEqual([
      ['AFI', 'EB1', 'K7PQ2M', 'MRS', ['P<TGOKPONTON']],
      ['KOD', '', 'K7PQ2M', 'MRS', null],
    ]);
  });

  test.each([
    ['another day of birth', { ...onScreen('AFI'), dateOfBirth: '1961-01-01' }],
    [
      'another document',
      { ...onScreen('AFI'), documents: scanned.documents.map((each) => ({ ...each, number: 'EB2' })) },
    ],
    ['another name', onScreen('AFIWA')],
  ])('is an entry of one more where the screen has %s', (_name, traveller) => {
    const store = createEntryStore(createScreenStores());
    takeTraveller(store, scanned);
    takeScreen(store, { ...screen, travellers: [traveller] });
    expect(people(store)).toHaveLength(2);
  });

  test('is an entry of two where the screen has the same name twice', () => {
    const store = createEntryStore(createScreenStores());
    takeTraveller(store, scanned);
    takeScreen(store, { ...screen, travellers: [onScreen('AFI'), onScreen('AFI')] });
    expect(people(store)).toHaveLength(2);
  });
});

test('the data of a reader fills the fields in the form in which they are shown', () => {
  expect(personDraft(4, holder('KPONTON', 'EB1'))).toMatchObject({ key: 4, documentNumber: 'EB1', bags: '' });
});
