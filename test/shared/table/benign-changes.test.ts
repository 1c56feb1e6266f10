import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { previewTable } from '../../../shared/table/preview-table.ts';
import { readTable } from '../../../shared/table/read-table.ts';
import { bytesOf } from '../edifact/fixtures.ts';
import { textRow, workbook } from './workbook-fixture.ts';
import { sheetsOf } from './workbook-sheets.ts';

const context = { reference: shippedReference() };
const SEED = 20261125;

const HEADINGS = ['Flight', 'Date', 'From', 'To', 'Surname', 'Given names', 'Sex', 'DOB', 'Passport', 'Nationality'];

const letters = fc.stringMatching(/^[A-Z]{4,9}$/);
const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });
const person = fc.record({
  surname: letters,
  given: fc.tuple(letters, letters).map(([first, second]) => `${first} ${second}`),
  sex: fc.constantFrom('M', 'F'),
  birth: day.map((date) => date.toISOString().slice(0, 10)),
  passport: fc.stringMatching(/^[A-Z]{2}\d{7}$/),
  nationality: fc.constantFrom('TGO', 'GHA', 'FRA', 'DEU'),
});

interface Style {
  readonly delimiter: string;
  readonly quoted: boolean;
  readonly lineEnd: string;
  readonly mark: boolean;
  readonly upper: boolean;
  readonly title: boolean;
  readonly blank: boolean;
  readonly extra: boolean;
  readonly slashes: boolean;
  readonly order: readonly number[];
}

const style: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  quoted: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  mark: fc.boolean(),
  upper: fc.boolean(),
  title: fc.boolean(),
  blank: fc.boolean(),
  extra: fc.boolean(),
  slashes: fc.boolean(),
  order: fc.shuffledSubarray([...HEADINGS.keys()], { minLength: HEADINGS.length }),
});

function written(people: readonly (typeof person extends fc.Arbitrary<infer P> ? P : never)[], how: Style): string {
  const date = (iso: string): string => (how.slashes ? `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}` : iso);
  const rows = people.map(({ surname, given, sex, birth, passport, nationality }) => {
    const cells = ['KP020', date('2026-11-24'), 'LFW', 'CDG', surname, given, sex, date(birth), passport, nationality];
    return how.order.map((at) => cells[at] as string);
  });
  const headings = how.order.map((at) => HEADINGS[at] as string);
  const table = [how.upper ? headings.map((name) => name.toUpperCase()) : headings, ...rows];
  const lines = table.map((cells, at) => {
    const all = how.extra ? [...cells, at === 0 ? 'Shoe size' : '42'] : cells;
    return all.map((cell) => (how.quoted ? `"${cell}"` : cell)).join(how.delimiter);
  });
  if (how.title) lines.unshift('Passenger list');
  if (how.blank) lines.splice(how.title ? 2 : 1, 0, '');
  return `${how.mark ? '\ufeff' : ''}${lines.join(how.lineEnd)}${how.lineEnd}`;
}

describe('a list of travellers', () => {
  test('a list of travellers is the same however it is written', () => {
    fc.assert(
      // The flight leaves on the 24th: that tells day and month apart for all columns.
      fc.property(fc.array(person, { minLength: 1, maxLength: 6 }), style, (people, how) => {
        const manifest = readTable(bytesOf(written(people, how)), context)?.manifest;
        expect(manifest?.travellers).toMatchObject(
          people.map(({ surname, given, sex, birth, passport, nationality }) => ({
            surname,
            givenNames: given,
            sex,
            dateOfBirth: birth,
            nationality,
            documents: [{ number: passport }],
            flights: [0],
          })),
        );
        expect(manifest?.flights).toMatchObject([
          { carrier: 'KP', number: 20, origin: 'LFW', destination: 'CDG', departure: '2026-11-24' },
        ]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('a damaged table', () => {
  const originals = [
    'Passenger,,,Passport,,\nSurname,Given names,Sex,Number,Country,Expiry date\nDOE,JANE,F,A12,TGO,03/04/2031\n',
    'csv;Test Air;XX123;LFW;2026-11-24T21:45:00.0;PRG;2026-11-25T05:55:00.0;2;\r\nDOE;JANE;ANN;02MAR90;F;TGO;P;A12;30JUN31;TGO;\r\n',
    '1$ Test Air\r\n9$ 25.11.26 05:55\r\n1$ XX123\r\n3$ 2\r\n1# 1\r\n2# DOE\r\n3# JANE\r\n4# 02.03.1990\r\n',
    '***VERSION 2,,\n***HEADER,,\n*FLIGHT,XX123\n*DEP DATE,24-NOV-2026\n***START\nA12,TGO,P,TGO,DOE,JANE,02-MAR-1990,X,,,\n***END\n',
    'اللقب,الاسم الأول,الجنس\nكوفي,بسمة,أنثى\n',
  ].map(bytesOf);

  test.each(originals.map((bytes, at) => [at, bytes] as const))(
    'list %i never makes the reader of tables throw, however it is damaged',
    (_at, original) => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.integer({ min: 0, max: original.length - 1 }), fc.integer({ min: 0, max: 255 })), {
            maxLength: 20,
          }),
          fc.integer({ min: 0, max: original.length }),
          (changes, length) => {
            const bytes = original.slice(0, length);
            for (const [at, value] of changes) if (at < length) bytes[at] = value;
            readTable(bytes, context);
            previewTable(bytes, context);
          },
        ),
        { seed: SEED, numRuns: 100 },
      );
    },
  );

  test('a damaged workbook is read or refused', async () => {
    const original = workbook({
      sheets: [{ name: 'Pax', rows: textRow(1, ['Surname', 'Given names', 'Sex']) + textRow(2, ['DOE', 'JANE', 'F']) }],
      strings: ['A'],
      formats: ['dd/mm/yyyy'],
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: original.length - 1 }), fc.integer({ min: 0, max: 255 })), {
          maxLength: 8,
        }),
        async (changes) => {
          const bytes = original.slice();
          for (const [at, value] of changes) bytes[at] = value;
          for (const { csv } of await sheetsOf(bytes)) readTable(csv, context);
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });
});
