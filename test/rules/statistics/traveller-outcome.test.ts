import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseOutcome } from '../../../rules/statistics/rule-figures.ts';
import { outcomeOfTraveller } from '../../../rules/statistics/traveller-outcome.ts';

const FIND: CaseOutcome = { basis: 'hit', selected: true, result: 'positive', rules: ['a'], selectedBy: null };
const NOTHING: CaseOutcome = { basis: 'hand', selected: true, result: 'negative', rules: ['b'], selectedBy: null };
const WAITING: CaseOutcome = { basis: 'random', selected: true, result: null, rules: [], selectedBy: null };
const CLOSED: CaseOutcome = { basis: 'hit', selected: false, result: 'not-examined', rules: ['a'], selectedBy: null };
const OPENED: CaseOutcome = { basis: 'hand', selected: false, result: null, rules: [], selectedBy: null };
const MOST_FIRST = [FIND, NOTHING, WAITING, CLOSED, OPENED];

const pairs = MOST_FIRST.flatMap((most, at) => MOST_FIRST.slice(at).map((least) => [most, least] as const));

describe('the outcome of a traveller with several cases', () => {
  test.each(pairs)('of $0 and $1, the first is the outcome', (most, least) => {
    for (const outcomes of [[most, least] as const, [least, most] as const]) {
      const { rules, ...outcome } = outcomeOfTraveller([...outcomes]);
      expect(outcome).toEqual({ basis: most.basis, selected: most.selected, result: most.result, selectedBy: null });
      expect([...rules].sort()).toEqual([...new Set([...most.rules, ...least.rules])].sort());
    }
  });

  test('of two equal cases, the first is the outcome', () => {
    expect(outcomeOfTraveller([FIND, { ...FIND, basis: 'hand' }]).basis).toBe('hit');
  });

  test('the outcome of a traveller is that of one of their cases, and says that they were selected where a case says so', () => {
    const outcomes = fc.array(fc.constantFrom(...MOST_FIRST), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(outcomes, ([first = OPENED, ...others]) => {
        const { rules: _, ...outcome } = outcomeOfTraveller([first, ...others]);
        expect([first, ...others].map(({ rules: __, ...each }) => each)).toContainEqual(outcome);
        expect(outcome.selected).toBe([first, ...others].some(({ selected }) => selected));
      }),
    );
  });
});

test('what the deciding case was selected by says for which rules the result counts', () => {
  const byLookout: CaseOutcome = { ...FIND, selectedBy: ['list:l'] };
  expect(outcomeOfTraveller([NOTHING, byLookout])).toMatchObject({ result: 'positive', selectedBy: ['list:l'] });
});
