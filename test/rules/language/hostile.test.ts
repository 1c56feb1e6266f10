import { describe, expect, test } from 'vitest';
import { readRules } from '../../../rules/language/read-rules.ts';
import { cpuNow } from '../../cpu-clock.ts';
import { errorsOf, ruleText } from '../rule-fixtures.ts';

const LEAF = '{ fact: bags.none, is: true }';
const nested = (depth: number): string => `${'{ not: '.repeat(depth)}${LEAF}${' }'.repeat(depth)}`;
const stairs = (depth: number): string =>
  Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join('');

/** Name; text; codes of which one must be reported. CPU seconds are limited generously: the machine may be busy. */
const HOSTILE: readonly (readonly [string, () => string, readonly string[]])[] = [
  ['10,000 conditions in a rule', () => ruleText(`{ any: [${`${LEAF}, `.repeat(10_000)}] }`), ['too-many-conditions']],
  ['conditions 33 deep', () => ruleText(nested(33)), ['nested-too-deep']],
  ['20,000 brackets', () => `format: ${'['.repeat(20_000)}`, ['nested-too-deep']],
  ['20,000 braces that close', () => `a: ${'{a: '.repeat(20_000)}${'}'.repeat(20_000)}`, ['nested-too-deep']],
  ['20,000 list marks in a line', () => `${'- '.repeat(20_000)}x`, ['nested-too-deep']],
  ['20,000 question marks in a line', () => `${'? '.repeat(20_000)}x`, ['nested-too-deep']],
  ['1,200 steps of indentation', () => stairs(1200), ['nested-too-deep', 'syntax']],
  ['aliases that multiply', () => `a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n`, ['anchor-not-allowed']],
  ['merge keys', () => 'format: 1\nrules: []\n<<: { rules: [] }\n', ['unknown-key']],
  ['a flood of commas', () => `a: {${','.repeat(150_000)}`, ['syntax']],
  ['a flood of bad escapes', () => `a: "${'\\x'.repeat(150_000)}"`, ['syntax']],
  ['a text without end', () => `a: "${'x\n'.repeat(300_000)}`, ['syntax']],
  ['20,000 keys', () => Array.from({ length: 20_000 }, (_, key) => `k${key}: 1\n`).join(''), ['unknown-key']],
  ['2 MiB', () => '#'.repeat(2_097_152), ['file-too-large']],
  ['a million tokens', () => `a: [${'1,'.repeat(400_000)}]`, ['file-too-large']],
  [
    'a number of 100,000 digits',
    () => ruleText(`{ fact: bags.count, equals: ${'9'.repeat(100_000)} }`),
    ['operand-wrong-type'],
  ],
  [
    'a billion laughs',
    () =>
      `a: &a [${'lol,'.repeat(9)}]\n${Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at || ''},`.repeat(9)}]`).join('\n')}`,
    ['anchor-not-allowed'],
  ],
  ['10,000 levels of not', () => ruleText(nested(10_000)), ['nested-too-deep']],
  ['10,000 levels of JSON', () => `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, ['nested-too-deep']],
  ['a text of a million characters', () => ruleText(LEAF, { owner: 'x'.repeat(1_000_000) }), ['text-too-long']],
  [
    'an operand of a million characters',
    () => ruleText(`{ fact: booking.locator, equals: ${'x'.repeat(1_000_000)} }`),
    ['operand-wrong-type'],
  ],
  ['a fact of a million characters', () => ruleText(`{ fact: ${'x'.repeat(1_000_000)}, is: true }`), ['unknown-fact']],
  ['a key of a million characters', () => `${'x'.repeat(1_000_000)}: 1`, ['syntax', 'unknown-key']],
  [
    '10,000 conditions in 100 rules',
    () =>
      `format: 1\nrules:\n${Array.from({ length: 100 }, (_, at) => ruleText(`{ any: [${`${LEAF}, `.repeat(100)}] }`, { id: `test.${at}` }).slice('format: 1\nrules:\n'.length)).join('')}`,
    ['too-many-conditions-in-file'],
  ],
  [
    '1,000 patterns',
    () => ruleText(`{ any: [${`{ fact: booking.locator, matchesPattern: "(a?){90}b" }, `.repeat(1000)}] }`),
    ['too-many-patterns'],
  ],
  [
    'a pattern that blows up elsewhere',
    () => ruleText(`{ fact: booking.locator, matchesPattern: "${'(a*)*'.repeat(40)}b" }`),
    ['operand-wrong-type', 'pattern-too-large'],
  ],
  ...['.nan', 'NaN', '.inf', '-.inf', 'Infinity', '1e400', '1e3', '0x10', '1_000', '9007199254740993'].map(
    (number) =>
      [
        `the number ${number}`,
        () => ruleText(`{ fact: bags.count, atLeast: ${number} }`),
        ['operand-wrong-type'],
      ] as const,
  ),
  ['the weight 1e400', () => ruleText(LEAF, { weight: '1e400' }), ['not-in-range']],
  ['the weight .nan', () => ruleText(LEAF, { weight: '.nan' }), ['not-in-range']],
  ['a key twice in a condition', () => ruleText('{ fact: bags.none, fact: bags.none, is: true }'), ['duplicate-key']],
  [
    'protected facts beside a thousand ranges',
    () =>
      ruleText(
        `{ all: [{ fact: traveller.sex, is: F }, { any: [${Array.from({ length: 900 }, (_, at) => `{ fact: bags.count, equals: ${at} }, `).join('')}{ fact: bags.count, atLeast: 900 }] }] }`,
      ),
    ['rests-on-protected'],
  ],
  [
    'a level for every line',
    () => `format: 1\n${Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}`,
    ['nested-too-deep'],
  ],
  [
    'a list in a list for every line',
    () => Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}-\n`).join(''),
    ['nested-too-deep'],
  ],
  ['values without commas', () => `rules: [${'[] '.repeat(60_000)}]`, ['syntax']],
  ['texts without commas', () => `rules: ["a" ${'"b" '.repeat(60_000)}]`, ['syntax']],
  ['a key that reaches for prototypes', () => 'format: 1\nrules: []\n__proto__: { x: 1 }\n', ['unknown-key']],
  ['zero bytes', () => '\0'.repeat(1000), ['not-a-map', 'syntax']],
];

describe('hostile files', () => {
  test.each(HOSTILE)('a hostile file is refused fast: %s', (_, text, codes) => {
    const written = text();
    const before = cpuNow();
    const read = readRules([{ file: 'hostile.yaml', text: written }]);
    expect(cpuNow() - before).toBeLessThan(5000);
    const found = read.ok ? [] : read.failure.map((error) => error.code);
    expect(found.some((code) => codes.includes(code))).toBe(true);
    expect(found.length).toBeLessThanOrEqual(200);
  });
});

test('rule files at the limits are accepted: 1,000 conditions, 32 levels', () => {
  expect(errorsOf(ruleText(`{ any: [${Array.from({ length: 1000 }, () => LEAF).join(', ')}] }`))).toEqual([]);
  expect(errorsOf(ruleText(nested(31)))).toEqual([]);
});
