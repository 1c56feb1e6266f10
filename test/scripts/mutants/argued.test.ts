import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { argue, type Mutant, parseArgued, shownMutant, tally } from '../../../scripts/mutants/argued.mjs';

const LOOP: Mutant = {
  file: 'rules/a.ts',
  line: 7,
  status: 'Survived',
  was: '  if (a < b)\n    return a;',
  becomes: '  if (a <= b)\n    return a;',
};

const TABLE = `# A comment.

rules/a.ts
- if (a < b) return a;
+ if (a <= b) return a;
Both give the same where a equals b.
`;

test('the table of argued mutants can be read', () => {
  const text = readFileSync(new URL('../../mutants/argued-equal.txt', import.meta.url), 'utf8');
  expect(parseArgued(text).every(({ why }) => why.length > 10)).toBe(true);
});

test('a row has the file, the code, the change and the argument', () => {
  expect(parseArgued(TABLE)).toEqual([
    {
      file: 'rules/a.ts',
      was: 'if (a < b) return a;',
      becomes: 'if (a <= b) return a;',
      why: 'Both give the same where a equals b.',
      line: 3,
    },
  ]);
});

test.each([
  ['without an argument', 'rules/a.ts\n- a\n+ b\n'],
  ['without a change', 'rules/a.ts\n- a\nBecause.\n'],
  ['with two lines of argument', 'rules/a.ts\n- a\n+ b\nBecause.\nAnd so on.\n'],
])('a row %s is refused', (_, text) => {
  expect(() => parseArgued(text)).toThrow('a row is a file');
});

describe('a survivor and the table', () => {
  const rows = parseArgued(TABLE);

  test('a survivor that has a row counts as argued, whatever its indentation', () => {
    expect(argue([LOOP], rows)).toEqual({ equal: [LOOP], survivors: [], stale: [] });
  });

  test('a row covers one survivor, so that a second of the same text needs its own', () => {
    expect(argue([LOOP, LOOP], rows)).toEqual({ equal: [LOOP], survivors: [LOOP], stale: [] });
  });

  test.each([
    ['is noticed by now', { ...LOOP, status: 'Killed' as const }],
    ['is of other code', { ...LOOP, was: 'if (a < c) return a;' }],
    ['makes another change', { ...LOOP, becomes: 'if (true) return a;' }],
    ['is in another file', { ...LOOP, file: 'rules/b.ts' }],
  ])('a row is stale when the mutant %s', (_, mutant) => {
    expect(argue([mutant], rows)).toMatchObject({ equal: [], stale: rows });
  });
});

test('a long change shows its begin and its end', () => {
  const shown = shownMutant({ file: 'rules/a.ts', was: `begin ${'x'.repeat(300)} end`, becomes: '{}' });
  expect(shown).toMatch(/^rules\/a\.ts\n- begin x{134} … x{46} end\n\+ \{\}$/);
});

test('the score leaves out what is ignored or argued, and counts what no test reaches or what could not be tried as unnoticed', () => {
  const statuses = [
    ...['Killed', 'Killed', 'RuntimeError', 'Timeout', 'Survived', 'Survived', 'NoCoverage', 'Ignored'],
  ] as Mutant['status'][];
  const results = statuses.map((status) => ({ ...LOOP, status }));
  const [equal] = results.filter(({ status }) => status === 'Survived');
  expect(tally(results, equal === undefined ? [] : [equal])).toEqual({
    mutants: 8,
    ignored: 1,
    killed: 2,
    timeout: 1,
    survived: 1,
    uncovered: 1,
    errors: 1,
    argued: 1,
    score: 50,
  });
});
