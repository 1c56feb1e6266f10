import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FileNameFault,
  fileNameFault,
  isBackupName,
  LONGEST_NAME,
  safeFileName,
} from '../../../shared/export/file-name.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

const FAULTS: readonly (readonly [name: string, fault: FileNameFault, safe: string])[] = [
  ['', 'empty', 'export'],
  ['../flagged.csv', 'character', '-flagged.csv'],
  ['a/b.csv', 'character', 'a-b.csv'],
  ['a\\b.csv', 'character', 'a-b.csv'],
  ['C:flagged.csv', 'character', 'C-flagged.csv'],
  ['flagged.csv:stream', 'character', 'flagged.csv-stream'],
  ['a*b?"<>|.csv', 'character', 'a-b-----.csv'],
  ['a\u0000.csv', 'invisible', 'a.csv'],
  ['a\n.csv', 'invisible', 'a.csv'],
  ['a\u007f.csv', 'invisible', 'a.csv'],
  ['a\u009b.csv', 'invisible', 'a.csv'],
  // Shown as “flaggedexe.csv”.
  ['flagged\u202evsc.exe', 'invisible', 'flaggedvsc.exe'],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x200f, 0x061c].map(
    (code) => [`a${String.fromCodePoint(code)}.csv`, 'invisible', 'a.csv'] as const,
  ),
  ...[0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x00ad, 0x180e, 0x2028, 0x2029, 0x3164, 0xfe0f, 0xe0041].map(
    (code) => [`a${String.fromCodePoint(code)}.csv`, 'invisible', 'a.csv'] as const,
  ),
  ['a\ud800.csv', 'invisible', 'a.csv'],
  ['.hidden', 'leading-dot', 'hidden'],
  ['..', 'leading-dot', 'export'],
  ['. .', 'leading-dot', 'export'],
  ['a.csv.', 'edge', 'a.csv'],
  ['a.csv . ', 'edge', 'a.csv'],
  [' a.csv', 'edge', 'a.csv'],
  ['a.csv\u00a0', 'edge', 'a.csv'],
  ['a.csv\u3000', 'edge', 'a.csv'],
  ['CON.csv', 'device', '_CON.csv'],
  ['NUL', 'device', '_NUL'],
  ['nul.tar.gz', 'device', '_nul.tar.gz'],
  ['aux .csv', 'device', '_aux .csv'],
  ['Prn.csv', 'device', '_Prn.csv'],
  ['conin$', 'device', '_conin$'],
  ['CONOUT$.txt', 'device', '_CONOUT$.txt'],
  ['COM1.csv', 'device', '_COM1.csv'],
  ['com0', 'device', '_com0'],
  ['COM¹.csv', 'device', '_COM¹.csv'],
  ['lpt³', 'device', '_lpt³'],
  ['LPT9.', 'edge', '_LPT9'],
  // What is left when something is taken away is looked at again.
  ['C\u200bON.csv', 'invisible', '_CON.csv'],
  ['..NUL', 'leading-dot', '_NUL'],
  [`${'a'.repeat(252)}.csv`, 'too-long', `${'a'.repeat(251)}.csv`],
  [`${'é'.repeat(130)}.csv`, 'too-long', `${'é'.repeat(125)}.csv`],
  [`${'😀'.repeat(64)}`, 'too-long', `${'😀'.repeat(63)}`],
  [`${'a'.repeat(250)}  b.csv`, 'too-long', `${'a'.repeat(250)}.csv`],
];

const GOOD = [
  'flagged-travellers-20261124-0800.csv',
  'règles – version 2.yaml',
  'تقرير.csv',
  '旅客.csv',
  'console.csv',
  'COM10.csv',
  'nulls.csv',
  'a.CON',
  'a..b.csv',
  '-a.csv',
  '😀.csv',
  `${'a'.repeat(251)}.csv`,
];

describe('the name of a file', () => {
  test.each(FAULTS)('the name of a file %j has the fault %s and is written as %j', (name, fault, safe) => {
    expect(fileNameFault(name)).toBe(fault);
    expect(safeFileName(name)).toBe(safe);
    expect(fileNameFault(safe)).toBeNull();
  });

  test.each(GOOD)('the name of a file %j is good and stays', (name) => {
    expect([fileNameFault(name), safeFileName(name)]).toEqual([null, name]);
  });

  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'CON',
      'nul',
      'COM¹',
      '.',
      ' ',
      '..',
      '/',
      '\\',
      '\u202e',
      '\u200b',
      '\u0000',
      '.csv',
      '😀',
      '\ud800',
    ),
    fc.integer({ min: 1, max: 300 }).map((count) => 'é'.repeat(count)),
  );
  const anyName = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''));

  test('whatever is wanted, the name that is written has no fault, and a good one stays', () => {
    fc.assert(
      fc.property(anyName, (wanted) => {
        const name = safeFileName(wanted);
        expect(fileNameFault(name)).toBeNull();
        expect(safeFileName(name)).toBe(name);
        if (fileNameFault(wanted) === null) expect(name).toBe(wanted);
      }),
    );
  });

  test('a name without fault has nothing that a system would read differently', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        if (fileNameFault(name) !== null) return;
        expect(bytes(name)).toBeLessThanOrEqual(LONGEST_NAME);
        expect(name).not.toMatch(/[\p{Cc}/\\:*?"<>|\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/u);
        expect(name).not.toMatch(/^\.|^\s|[. ]$/);
        expect(name.split('.')[0]?.trim()).not.toMatch(/^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i);
      }),
    );
  });

  test.each<[string, boolean]>([
    ['airside-LFW-20261124T080000Z-manual.airside-backup', true],
    ['a.airside-backup', true],
    ['.airside-backup', false],
    ['a.exe', false],
    ['../x.airside-backup', false],
    ['a\u202e.airside-backup', false],
    ['CON.airside-backup', false],
    ['com1.x.airside-backup', false],
    [`${'a'.repeat(101)}.airside-backup`, false],
  ])('%j is the name of a backup: %s', (name, expected) => {
    expect(isBackupName(name)).toBe(expected);
  });
});
