import { describe, expect, test } from 'vitest';
import {
  dateExamples,
  firstDraft,
  type MappingDraft,
  namesFlight,
  profileOf,
} from '../../../../renderer/app/mapping/mapping-draft.ts';
import { CATALOGUES, LANGUAGES } from '../../../../shared/catalogue/languages.ts';
import { COLUMNS } from '../../../../shared/table/headers.ts';
import type { TableProfile } from '../../../../shared/table/table-profile.ts';

const TODAY = '2026-11-24';
const HEADINGS = ['Name', 'Born'];
const empty = firstDraft({ columns: ['fullName', 'birth'], profile: null }, [], 'list of monday.csv');
const draft = (part: Partial<MappingDraft>): MappingDraft => ({ ...empty, ...part });
const flight = (part: Partial<MappingDraft['flight']>) => draft({ flight: { ...empty.flight, ...part } });
const made = (given: MappingDraft) => profileOf(given, HEADINGS, 'p1', TODAY);

const SAVED: TableProfile = {
  id: 'p9',
  name: 'Small carrier',
  headings: HEADINGS,
  columns: ['fullName', 'birth'],
  dateOrder: 'month-first',
  flight: {
    carrier: 'KP',
    number: 21,
    suffix: 'A',
    origin: 'ACC',
    destination: 'LFW',
    departure: '2026-11-24T09:00',
    arrival: '2026-11-24',
  },
};

describe('the layout of a table', () => {
  test('the layout of a table starts with the detected meanings of the headings, under the name of the file', () => {
    expect(empty).toMatchObject({
      columns: ['fullName', 'birth'],
      dateOrder: null,
      name: 'list of monday',
      save: false,
    });
    expect(made(empty)).toMatchObject({ sound: true, profile: { id: 'p1', name: 'list of monday', flight: null } });
  });

  test('the layout of a table starts with the one saved for these headings, and gives it unchanged', () => {
    const known = firstDraft({ columns: SAVED.columns, profile: 'p9' }, [SAVED], 'list.csv');
    expect(profileOf(known, SAVED.headings, 'p9', TODAY)).toMatchObject({ sound: true, profile: SAVED });
  });

  test.each([
    ['the day given for this list', ['KP-21A-ACC-2026-11-25'], '2026-11-25'],
    ['no day where the list is on several flights', ['KP-21A-ACC-2026-11-25', 'KP-21A-ACC-2026-11-26'], ''],
    ['no day where none was given', ['KP-21A-ACC-undated'], ''],
  ])('the layout of a table starts with %s, because a saved layout holds no day', (_, flights, day) => {
    const { flight: saved } = SAVED;
    const lasting: TableProfile = { ...SAVED, flight: saved && { ...saved, departure: null, arrival: null } };
    const known = firstDraft({ columns: SAVED.columns, profile: 'p9' }, [lasting], 'list.csv', flights);
    expect(known.flight).toMatchObject({ flight: 'KP21A', departureDate: day });
  });

  test('the layout of a table has a flight for rows that name none', () => {
    const typed = flight({ flight: 'et 508', origin: 'add', departureDate: '24/11/2026', departureTime: '0905' });
    expect(made(typed).profile.flight).toEqual({
      carrier: 'ET',
      number: 508,
      suffix: null,
      origin: 'ADD',
      destination: null,
      departure: '2026-11-24T09:05',
      arrival: null,
    });
  });

  test.each<[string, MappingDraft, object]>([
    ['a flight that is none', flight({ flight: '???' }), { flight: { flight: 'flight' } }],
    ['a registration, which is no flight number', flight({ flight: '5Y-ABC' }), { flight: { flight: 'flight' } }],
    ['an airport that is none', flight({ origin: 'LOME' + 'X' }), { flight: { origin: 'airport' } }],
    ['a date that is none', flight({ departureDate: '31/02/2026' }), { flight: { departureDate: 'date' } }],
    [
      'a time that is none',
      flight({ departureDate: TODAY, departureTime: '25:00' }),
      { flight: { departureTime: 'time' } },
    ],
    ['a time without its date', flight({ arrivalTime: '09:00' }), { flight: { arrivalDate: 'date' } }],
    ['no name to save it under', draft({ name: ' ', save: true }), { name: true }],
    ['no column of names', draft({ columns: [null, 'birth'] }), { noNames: true }],
  ])('the layout of a table cannot be used with %s', (_, given, errors) => {
    expect(made(given)).toMatchObject({ sound: false, errors });
  });

  test('the layout of a table needs no name when it is not saved', () => {
    expect(made(draft({ name: '', save: false })).sound).toBe(true);
  });
});

test.each([
  [['fullName', 'flight'], true],
  [['fullName', 'carrier', 'flightNumber'], true],
  [['fullName', 'from', null], false],
] as const)('columns %j name a flight: %s', (columns, names) => {
  expect(namesFlight(columns)).toBe(names);
});

describe('examples of ambiguous dates', () => {
  const rows = [
    ['A', '03/04/1988'],
    ['B', '03/04/1988'],
    ['C', '05/05/1990'],
    ['D', '25/12/1991'],
    ['E', '7/8/61'],
    ['F', ''],
    ['G', '01/02/1970'],
  ];

  test('examples of ambiguous dates are dates that differ by the order, each once, with both readings', () => {
    expect(dateExamples(rows, ['fullName', 'birth'], [1], TODAY, 2)).toEqual([
      { written: '03/04/1988', dayFirst: '1988-04-03', monthFirst: '1988-03-04', yearFirst: null },
      { written: '7/8/61', dayFirst: '1961-08-07', monthFirst: '1961-07-08', yearFirst: null },
    ]);
  });

  test('examples of ambiguous dates are empty where no column is ambiguous', () => {
    expect(dateExamples(rows, ['fullName', 'birth'], [], TODAY, 2)).toEqual([]);
  });
});

test.each(LANGUAGES)('every meaning of a column has a name of its own in %s', (language) => {
  const names = COLUMNS.map((column) => CATALOGUES[language][`mapping.column.${column}`]);
  expect(names.filter((name) => name === undefined)).toEqual([]);
  expect(new Set(names).size).toBe(COLUMNS.length);
});
