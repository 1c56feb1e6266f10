import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMrz } from '../../../shared/entry/mrz.ts';
import { MRZ_LAYOUTS, type MrzFormat } from '../../../shared/entry/mrz-layout.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { KOFFI, writeMrz, type ZoneValues } from './write-mrz.ts';

const context = { reference: shippedReference() };
const ON = '2026-11-24';
const SEED = 20261124;
const RUNS = { seed: SEED, numRuns: 400 };

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MARKS = `0123456789${LETTERS}`;
const two = (least: number, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, '0'));
const word = (marks: string, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...marks), { minLength, maxLength }).map((all) => all.join(''));
const FORMATS = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'] as const satisfies readonly MrzFormat[];

const zones: fc.Arbitrary<ZoneValues> = fc
  .record({
    format: fc.constantFrom(...FORMATS),
    issuer: fc.constantFrom('TGO', 'FRA', 'D', 'GBR', 'XXA', 'RKS'),
    surname: word(LETTERS, 2, 8),
    given: fc.array(word(LETTERS, 2, 5), { minLength: 1, maxLength: 2 }).map((names) => names.join(' ')),
    number: word(MARKS, 5, 9),
    birth: fc.tuple(two(0, 99), two(1, 12), two(1, 28)).map((parts) => parts.join('')),
    sex: fc.constantFrom('M', 'F', 'X'),
    expiry: fc.tuple(two(20, 45), two(1, 12), two(1, 28)).map((parts) => parts.join('')),
    optional: word('0123456789', 1, 6),
  })
  .map((values) => ({
    ...KOFFI,
    ...values,
    nationality: values.issuer,
    code: values.format.startsWith('MRV') ? 'V' : values.format === 'TD3' ? 'P' : 'I',
  }));

describe(`machine-readable zones, seed ${SEED}`, () => {
  test('a machine-readable zone that was written is read again, and every check digit fits', () => {
    fc.assert(
      fc.property(zones, (values) => {
        const lines = writeMrz(values);
        const reading = readMrz(lines.join('\n'), context, ON);
        expect(reading.format).toBe(values.format);
        expect(reading.lines).toEqual(lines);
        expect(Object.values(reading.checks)).not.toContain('invalid');
        expect(reading.diagnostics).toEqual([]);
        expect(reading.traveller).toMatchObject({
          surname: values.surname,
          givenNames: values.given,
          sex: values.sex,
          documents: [{ type: values.code, number: values.number }],
        });
        expect(reading.traveller?.dateOfBirth?.slice(2).replaceAll('-', '')).toBe(values.birth);
        expect(reading.traveller?.documents[0]?.expiry?.slice(2).replaceAll('-', '')).toBe(values.expiry);
        expect(reading.optional).toBe(values.optional);
      }),
      RUNS,
    );
  });

  test('lost line breaks, blanks and letter case never change what is read from a zone', () => {
    fc.assert(
      fc.property(zones, fc.integer({ min: 1, max: 40 }), (values, width) => {
        const lines = writeMrz(values);
        const expected = readMrz(lines.join('\n'), context, ON);
        const joined = lines.join('');
        const wrapped = joined.replace(new RegExp(`(.{${width}})`, 'g'), '$1 ').toLowerCase();
        expect(readMrz(wrapped, context, ON).traveller).toEqual(expected.traveller);
      }),
      RUNS,
    );
  });

  test('a single wrong digit in a checked field of a zone is always found', () => {
    const fields = ['number', 'birth', 'expiry', 'numberCheck', 'birthCheck', 'expiryCheck'] as const;
    fc.assert(
      fc.property(
        zones,
        fc.constantFrom(...fields),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (values, field, where, change) => {
          const lines = writeMrz({ ...values, number: values.number.replace(/[A-Z]/g, '7') });
          const [line, from, to] = MRZ_LAYOUTS[values.format].fields[field] ?? [1, 1, 1];
          const filled = (lines[line - 1] ?? '').slice(from - 1, to).replace(/<+$/, '').length;
          const at = from - 1 + (where % filled);
          const text = lines[line - 1] ?? '';
          const digit = (Number(text[at]) + change) % 10;
          lines[line - 1] = text.slice(0, at) + digit + text.slice(at + 1);
          const checks = readMrz(lines.join('\n'), context, ON).checks;
          const name = field.replace('Check', '') as 'number' | 'birth' | 'expiry';
          expect(checks[name]).toBe('invalid');
        },
      ),
      RUNS,
    );
  });

  test('a letter for a digit in a date is always found, and a suggestion always fits its check digit', () => {
    fc.assert(
      fc.property(
        zones,
        fc.constantFrom('birth', 'expiry'),
        fc.nat(5),
        fc.constantFrom(...LETTERS),
        (values, field, n, letter) => {
          const lines = writeMrz(values);
          const [line, from] = MRZ_LAYOUTS[values.format].fields[field as 'birth' | 'expiry'] ?? [1, 1];
          const text = lines[line - 1] ?? '';
          const at = from - 1 + n;
          lines[line - 1] = text.slice(0, at) + letter + text.slice(at + 1);
          const reading = readMrz(lines.join('\n'), context, ON);
          if (reading.format === null) return;
          expect(reading.checks[field as 'birth' | 'expiry']).toBe('invalid');
          if (reading.suggested !== null) {
            const mended = readMrz(reading.suggested.join('\n'), context, ON);
            expect(mended.checks[field as 'birth' | 'expiry']).toBe('valid');
          }
        },
      ),
      RUNS,
    );
  });

  test('no text makes the reader of zones fail, and unread text gets a diagnostic', () => {
    fc.assert(
      fc.property(word(`${MARKS}<<<<<<<<<<KK«\n `, 0, 140), (text) => {
        const reading = readMrz(text, context, ON);
        if (reading.traveller === null) expect(reading.diagnostics).toHaveLength(1);
        else expect(reading.lines).toHaveLength(MRZ_LAYOUTS[reading.format ?? 'TD3'].lines);
      }),
      RUNS,
    );
  });
});
