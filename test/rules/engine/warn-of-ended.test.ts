import { describe, expect, test } from 'vitest';
import { warnOfEnded } from '../../../rules/engine/warn-of-ended.ts';
import { readRulesWithPlaces } from '../../../rules/language/read-rules.ts';
import { ruleText } from '../rule-fixtures.ts';

const RULE = ruleText('{ fact: itinerary.airports, inList: source }', { validTo: '2026-11-24' });
const ENTRIES = '[GRU, { value: VCP, validTo: 2026-06-30 }, { value: BOG, validTo: 2026-08-31 }]';

function warned(day: string, entries = ENTRIES) {
  const list = `format: 1\nlists:\n  source:\n    owner: Customs\n    reason: Test\n    validTo: 2027-05-31\n    entries: ${entries}\n`;
  const read = readRulesWithPlaces([
    { file: 'rules.yaml', text: RULE },
    { file: 'lists.yaml', text: list },
  ]);
  if (!read.ok) throw new Error('the rules can be read');
  return warnOfEnded(read.value, day);
}

describe('a warning of what has ended', () => {
  test.each([
    ['2026-06-30', []],
    ['2026-07-01', ['lists.yaml entries-ended']],
    ['2026-11-24', ['lists.yaml entries-ended']],
    ['2026-11-25', ['lists.yaml entries-ended', 'rules.yaml rule-ended']],
    ['2027-05-31', ['lists.yaml entries-ended', 'rules.yaml rule-ended']],
    ['2027-06-01', ['lists.yaml list-ended', 'rules.yaml rule-ended']],
  ])('on %s it is warned of %j', (day, expected) => {
    expect(warned(day).map(({ file, code }) => `${file} ${code}`)).toEqual(expected);
  });

  test('a warning says which rule or list has ended, on which day, and where it stands', () => {
    expect(warned('2027-06-01')).toMatchObject([
      { line: 3, column: 3, params: { list: 'source', last: '2027-05-31' } },
      { line: 3, params: { rule: 'test.rule', last: '2026-11-24' } },
    ]);
  });

  test.each([
    [['2026-06-30', '2026-08-31'], '2026-07-01', 1, 'A0 (2026-06-30)'],
    [['2026-06-30', '2026-08-31'], '2026-09-01', 2, 'A0 (2026-06-30), A1 (2026-08-31)'],
    [new Array(5).fill('2026-01-01'), '2026-02-01', 5, [0, 1, 2, 3, 4].map((at) => `A${at} (2026-01-01)`).join(', ')],
    [
      new Array(6).fill('2026-01-01'),
      '2026-02-01',
      6,
      `${[0, 1, 2, 3, 4].map((at) => `A${at} (2026-01-01)`).join(', ')}, …`,
    ],
  ])('entries that end on %j are counted on %s, and at most five are named', (days, day, count, entries) => {
    const texts = days.map((validTo, at) => `{ value: A${at}, validTo: ${validTo} }`);
    const [warning] = warned(day, `[GRU, ${texts.join(', ')}]`);
    expect(warning?.params).toEqual({ list: 'source', count, entries });
  });

  test('there is no warning of a rule or list whose place in the files is not known', () => {
    const read = readRulesWithPlaces([{ file: 'rules.yaml', text: RULE.replace('inList: source', 'includes: GRU') }]);
    if (!read.ok) throw new Error('the rules can be read');
    const list = { id: 'x', title: {}, owner: 'o', reason: 'r', validTo: '2020-01-01', entries: [], note: null };
    const ruleSet = { ...read.value.ruleSet, lists: [list] } as typeof read.value.ruleSet;
    expect(warnOfEnded({ ...read.value, ruleSet, places: new Map() }, '2027-01-01')).toEqual([]);
  });
});
