import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvSigns, csvText, disarmed } from '../../../shared/export/csv.ts';

describe('a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+228 90', "'+228 90"],
    ['-3', "'-3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\u0000=1', "'\u0000=1"],
    ['"=1+1"', '\'"=1+1"'],
    ["'=1+1", "''=1+1"],
    ['  =1+1', "'  =1+1"],
    ['＝1+1', "'＝1+1"],
    ['a;=1+1', "a;'=1+1"],
    ['a\n-1', "a\n'-1"],
    ['OKAFOR-MENSAH', 'OKAFOR-MENSAH'],
    ['a=b', 'a=b'],
    ['2026-11-24', '2026-11-24'],
    ["N'DIAYE", "N'DIAYE"],
  ])('a CSV cell with the text %j is written as %j', (text, safe) => {
    expect(disarmed(text)).toBe(safe);
  });
});

test('CSV rows follow RFC 4180: quotes doubled, lines ended with CR LF, numbers bare', () => {
  expect(
    csvText([
      ['a', 'b'],
      ['x, y', 'say "no"'],
      ['two\nlines', -5],
    ]),
  ).toBe('a,b\r\n"x, y","say ""no"""\r\n"two\nlines",-5\r\n');
});

test('a CSV reader gets any text back, and no cell begins a formula', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '=', '+', '-', '@', '"', "'", ';', ',', '\t', '\r', '\n', ' ', 'é'),
  });
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const read = Papa.parse<string[]>(csvText(rows), { newline: '\r\n', delimiter: ',' }).data.slice(0, -1);
      expect(read).toEqual(rows.map((row) => row.map(disarmed)));
      for (const cell of read.flat()) expect(cell).not.toMatch(/^[\s"]*[=+\-@]/);
      for (const cell of read.flat()) expect(cell).not.toMatch(/[;\t\r\n][\s"]*[=+\-@]/);
    }),
    { seed: 20_261_125, numRuns: 500 },
  );
});

test.each([
  ['.', '"a;b","c,d",1.5\r\n'],
  [',', '"a;b";"c,d";1,5\r\n'],
])(
  'where the decimal sign is %j, cells and fractions are written as spreadsheets of that language read them',
  (point, line) => {
    expect(csvText([['a;b', 'c,d', 1.5]], csvSigns(point))).toBe(line);
  },
);
