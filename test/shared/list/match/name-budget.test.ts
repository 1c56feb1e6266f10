import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListMatch } from '../../../../shared/list/match/list-match.ts';
import { CLASS_ROWS, MATCH_CLASSES, type MatchClass, matchOutcome } from '../../../../shared/list/match/match-class.ts';
import { withinBudget } from '../../../../shared/list/match/name-budget.ts';
import { aMatch } from './a-match.ts';

const on = (
  traveller: number,
  of: MatchClass,
  more: Partial<ListMatch> = {},
): { traveller: number; match: ListMatch } => ({
  traveller,
  match: aMatch({
    class: of,
    outcome: matchOutcome([of], { outcome: 'intercept', foreign: false }, null, false),
    ...more,
  }),
});
const LISTS = [{ id: 'L1', nameOnlyBudget: 2 }];

test('beyond the budget of their list, matches by a name alone are grouped: the rarest names stand alone', () => {
  const matches = [
    on(0, 'name', { rarity: 10 }),
    on(1, 'name', { rarity: 30 }),
    on(2, 'name', { rarity: 20 }),
    on(3, 'name-birth'),
  ];
  const { alone, grouped } = withinBudget(matches, LISTS);
  expect(alone.map(({ traveller }) => traveller)).toEqual([3, 1, 2]);
  expect(grouped.get('L1')?.map(({ traveller }) => traveller)).toEqual([0]);
});

test('a name with another date of birth is in the group, also within the budget', () => {
  const { alone, grouped } = withinBudget([on(0, 'name-other-birth')], LISTS);
  expect([alone.length, grouped.get('L1')?.length]).toEqual([0, 1]);
});

test('each list has a budget of its own, and one without any has none', () => {
  const matches = [on(0, 'name', { list: 'L2' }), on(1, 'name'), on(2, 'weak-alias')];
  const { alone, grouped } = withinBudget(matches, LISTS);
  expect(alone.map(({ traveller }) => traveller)).toEqual([1, 2]);
  expect([...grouped.keys()]).toEqual(['L2']);
});

test('no match is lost, what is not a name alone always stands alone, and the order of travellers does not count', () => {
  const each = fc.record({
    of: fc.constantFrom(...MATCH_CLASSES),
    list: fc.constantFrom('L1', 'L2'),
    rarity: fc.nat(5),
    entry: fc.uuid(),
  });
  fc.assert(
    fc.property(fc.array(each), fc.array(fc.nat(), { maxLength: 30 }), (rows, order) => {
      const matches = rows.map(({ of, ...more }, at) => on(at, of, more));
      const { alone, grouped } = withinBudget(matches, LISTS);
      const all = [...alone, ...[...grouped.values()].flat()].map(({ traveller }) => traveller);
      expect(all.sort((a, b) => a - b)).toEqual(matches.map(({ traveller }) => traveller));
      for (const { match } of [...grouped.values()].flat()) expect(CLASS_ROWS[match.class].grouped).toBe(true);
      const shuffled = [...matches].sort((a, b) => (order[a.traveller] ?? 0) - (order[b.traveller] ?? 0));
      expect(withinBudget(shuffled, LISTS)).toEqual({ alone, grouped });
    }),
  );
});
