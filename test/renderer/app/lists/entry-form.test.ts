import { describe, expect, test } from 'vitest';
import {
  entryTyped,
  NOTHING_TYPED,
  type StatusWord,
  type TypedEntry,
  typedOf,
} from '../../../../renderer/app/lists/entry-form.ts';
import { entryInput } from '../../../../renderer/core/calls/list-input.ts';
import { emptyEntry, type ListEntry } from '../../../../shared/list/list-entry.ts';

const FRENCH: StatusWord = (status) => (status === 'stolen' ? 'volé' : status);

/** An entry with all that a list may say, also what no field takes. */
const FULL: ListEntry = {
  ...emptyEntry('person', 'A'),
  names: [
    { name: 'Tenzi Karumo', surname: 'Karumo', givenNames: 'Tenzi', quality: 'main' },
    { name: 'Tensi Karumo', surname: null, givenNames: null, quality: 'good' },
    { name: 'Tenz', surname: null, givenNames: null, quality: 'weak' },
    { name: 'Tenzi Obara', surname: 'Obara', givenNames: 'Tenzi', quality: 'former' },
  ],
  births: [
    { from: '1971-03-14', to: '1971-03-14', circa: false },
    { from: '1970-01-01', to: '1970-12-31', circa: true },
    { from: '1968-01-01', to: '1972-12-31', circa: false },
    { from: '1971-03-01', to: '1971-04-15', circa: false },
  ],
  birthPlaces: ['Varo'],
  sex: 'M',
  nationalities: ['TGO', 'GHA'],
  documents: [
    {
      type: 'P',
      typeText: 'Passport',
      number: 'TG4400998',
      issuer: 'TGO',
      status: 'stolen',
      issued: '2020-01-01',
      expiry: null,
    },
    { type: 'I', typeText: null, number: '77', issuer: null, status: null, issued: null, expiry: '2030-01-01' },
  ],
  phones: ['+228 90'],
  emails: ['A@B.TG'],
  addresses: [{ text: '1 Example Street, Varo', city: 'Varo', country: 'TGO' }],
  identifiers: [
    { type: 'plate', typeText: 'Plate', value: 'TG 4411 AB', country: 'TGO' },
    { type: 'agency', typeText: null, value: '70379193', country: null },
    { type: 'card', typeText: null, value: '4111', country: null },
    { type: 'tax', typeText: 'NIF', value: '55', country: 'TGO' },
  ],
  ...{ reference: 'R.1', programmes: ['P'], remarks: 'a scar', listedOn: '2020-01-01', changedOn: null },
  ...{ validUntil: '2030-01-01', outcome: 'inspect', handling: 'observe and report' },
  ...{ instruction: 'Call.', warning: 'armed' },
};

describe('the form of an entry', () => {
  test('an entry that is opened and saved says what it said, also what no field takes', () => {
    const { id, typed: _, ...said } = FULL;
    expect(id).toBe('A');
    expect(entryTyped(typedOf(FULL, FRENCH), FULL, FRENCH)).toEqual(said);
  });

  test.each([
    ['a new person', { ...NOTHING_TYPED, names: 'Tenzi Karumo' }, null],
    ['a person of a file', typedOf(FULL, FRENCH), FULL],
    ['a person who was typed before', typedOf(FULL, FRENCH), { ...FULL, typed: true as const }],
    ['an alert', { ...NOTHING_TYPED, kind: 'alert' as const, names: 'False bottoms', remarks: 'One.' }, null],
  ])('the core takes what the form makes: %s', (_, typed, was) => {
    expect(entryInput.safeParse(entryTyped(typed, was, FRENCH)).error?.issues).toBeUndefined();
  });

  test('what is typed is read into its fields', () => {
    const typed: TypedEntry = {
      ...NOTHING_TYPED,
      ...{ names: 'Tenzi Karumo\nTensi', weakNames: 'Tenz', births: '14/03/1971\n~1970\n1968 – 1972\n1975-04' },
      ...{ documents: 'TG1, tgo, volé\nTG2, , lost\nTG3', cards: '4111', agencies: '70379193', warning: ' armed ' },
      ...{ outcome: 'watch', handling: 'safeguard', nationalities: 'tgo, gha' },
    };
    expect(entryTyped(typed, null, FRENCH)).toMatchObject({
      names: [{ quality: 'main' }, { quality: 'good' }, { name: 'Tenz', quality: 'weak' }],
      births: [
        { from: '1971-03-14', to: '1971-03-14', circa: false },
        { from: '1970-01-01', to: '1970-12-31', circa: true },
        { from: '1968-01-01', to: '1972-12-31', circa: false },
        { from: '1975-04-01', to: '1975-04-30', circa: false },
      ],
      documents: [
        { number: 'TG1', issuer: 'TGO', status: 'stolen' },
        { number: 'TG2', issuer: null, status: 'lost' },
        { number: 'TG3', issuer: null, status: null },
      ],
      identifiers: [
        { type: 'agency', value: '70379193' },
        { type: 'card', value: '4111' },
      ],
      ...{ warning: 'armed', outcome: 'watch', handling: 'safeguard', nationalities: ['TGO', 'GHA'] },
    });
  });

  test.each([['yesterday'], ['1970-13-01'], ['1970-01-01\nperhaps']])(
    'a birth that cannot be read makes no entry: %s',
    (births) => {
      expect(entryTyped({ ...NOTHING_TYPED, births }, null, FRENCH)).toBeNull();
    },
  );

  test('an alert takes title, text and rules, and leaves out what would be compared', () => {
    const typed = {
      ...typedOf(FULL, FRENCH),
      kind: 'alert' as const,
      names: ' False\n bottoms ',
      remarks: 'One.\nTwo.',
    };
    expect(entryTyped({ ...typed, rules: ['customs.one'] }, FULL, FRENCH)).toMatchObject({
      ...{ kind: 'alert', remarks: 'One.\nTwo.', rules: ['customs.one'], documents: [], births: [], outcome: null },
      names: [{ name: 'False bottoms', quality: 'main' }],
    });
    expect(entryTyped({ ...typed, names: ' ' }, null, FRENCH)).toBeNull();
    expect(entryTyped({ ...typed, remarks: '' }, null, FRENCH)).toBeNull();
  });

  test('a name that moves to another field has its quality, and keeps its parts', () => {
    const typed = { ...typedOf(FULL, FRENCH), names: 'Tenzi Obara', weakNames: 'Tenzi Karumo', formerNames: '' };
    expect(entryTyped(typed, FULL, FRENCH)?.names).toEqual([
      { name: 'Tenzi Obara', surname: 'Obara', givenNames: 'Tenzi', quality: 'main' },
      { name: 'Tenzi Karumo', surname: 'Karumo', givenNames: 'Tenzi', quality: 'weak' },
    ]);
  });
});
