import { describe, expect, test } from 'vitest';
import { readTrial, readTrialLists } from '../../../rules/back-test/read-trial.ts';
import { readRules } from '../../../rules/language/read-rules.ts';
import { writtenRules } from '../../../rules/language/write-rules.ts';
import { SHIPPED_PACK } from '../../../rules/pack/shipped-pack.ts';

const RULE = {
  id: 'customs.trial',
  kind: 'indicator',
  mandate: 'customs',
  family: 'payment',
  weight: 30,
  title: { en: 'Trial' },
  when: {
    all: [
      { fact: 'booking.payment', includes: 'cash' },
      { fact: 'booking.leadHours', lessThan: 72 },
    ],
  },
};
const LISTS = { hubs: { owner: 'Customs', reason: 'Test', validTo: '2027-05-31', entries: ['GRU', 'BOG'] } };

/** Its problems as `path: code`, and whether the condition can be tried. */
function told(rule: unknown): readonly [boolean, ...string[]] {
  const { compiled, problems } = readTrial(rule, []);
  return [compiled !== null, ...problems.map(({ path, code }) => `${path}: ${code}`)];
}

describe('an unfinished rule', () => {
  test.each<[string, unknown, readonly [boolean, ...string[]]]>([
    ['is valid', RULE, [true]],
    [
      'has no title and no weight yet',
      { ...RULE, title: undefined, weight: undefined },
      [true, 'weight: missing-key', 'title: missing-key'],
    ],
    [
      'names an unknown fact',
      { ...RULE, when: { fact: 'booking.nothing', is: true } },
      [false, 'when.fact: unknown-fact'],
    ],
    [
      'expects text of a number, deep within',
      { ...RULE, when: { all: [{ not: { fact: 'bags.count', atLeast: 'many' } }] } },
      [false, 'when.all.0.not.atLeast: operand-wrong-type'],
    ],
    ['has no condition', { ...RULE, when: undefined }, [false, 'when: missing-key']],
    [
      'names a list that is not there',
      { ...RULE, when: { fact: 'flight.origin', inList: 'hubs' } },
      [false, 'when.inList: unknown-list'],
    ],
    ['is a number', 7, [false, ': not-a-map']],
    ['is null', null, [false, ': not-a-map']],
  ])('an unfinished rule is read, and its problems are named: the rule %s', (_title, rule, expected) => {
    expect(told(rule)).toEqual(expected);
  });

  test('a rule on trial may name the lists of its draft', () => {
    const { lists, problems } = readTrialLists(LISTS);
    expect(problems).toEqual([]);
    const { compiled } = readTrial({ ...RULE, when: { fact: 'flight.origin', inList: 'hubs' } }, lists);
    expect([...(compiled?.operands.keys() ?? [])]).toEqual(['BOG', 'GRU']);
  });

  test('a rule on trial gets the problems of the lists of its draft', () => {
    const { problems } = readTrialLists({ hubs: { ...LISTS.hubs, entries: ['GRU', 'GRU'] } });
    expect(problems).toMatchObject([{ path: 'lists.hubs.entries.1', code: 'list-entry-twice' }]);
  });

  test('a rule on trial is read as from a file, for every shipped rule', () => {
    const read = readRules(SHIPPED_PACK);
    if (!read.ok) throw new Error('shipped rules');
    const written = writtenRules(read.value);
    const { lists } = readTrialLists(written.lists);
    expect(lists).toEqual(read.value.lists);
    for (const [index, rule] of written.rules.entries()) {
      const { compiled, problems } = readTrial(rule, lists);
      expect(problems).toEqual([]);
      expect(compiled?.rules[0]?.rule).toEqual(read.value.rules[index]);
    }
  });
});
