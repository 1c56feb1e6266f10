/**
 * Keeps files of names from filling the queue: beyond the budget of a list, matches of a flight by a name alone are one group. Entries that officers typed stand beside it, one by one:
 * else whoever adds some would push out those that were there.
 */
import type { ListInForce } from '../list-in-force.ts';
import { compareMatches, type ListMatch } from './list-match.ts';
import { CLASS_ROWS } from './match-class.ts';

/** A match of a traveller of a flight. */
export interface MatchOnFlight {
  /** Index of the traveller. */
  readonly traveller: number;
  readonly match: ListMatch;
}

export interface BudgetedMatches {
  /** Stand by themselves, the strongest first. */
  readonly alone: readonly MatchOnFlight[];
  /** By list, the strongest first: told to the owner as a group, and nobody is put on the queue for them. */
  readonly grouped: ReadonlyMap<string, readonly MatchOnFlight[]>;
}

/** Parts the matches of a flight. What can reach no outcome, as a name with another date of birth, is in the group in any case. */
export function withinBudget(
  matches: readonly MatchOnFlight[],
  lists: readonly Pick<ListInForce, 'id' | 'nameOnlyBudget'>[],
): BudgetedMatches {
  const left = new Map(lists.map(({ id, nameOnlyBudget }) => [id, nameOnlyBudget]));
  const alone: MatchOnFlight[] = [];
  const grouped = new Map<string, MatchOnFlight[]>();
  for (const each of [...matches].sort(strongestFirst)) {
    const { list, class: of, outcome, isTyped } = each.match;
    const budget = left.get(list) ?? 0;
    const isCounted = CLASS_ROWS[of].grouped && !isTyped;
    if (outcome !== 'clear' && (!isCounted || budget > 0)) {
      if (isCounted) left.set(list, budget - 1);
      alone.push(each);
      continue;
    }
    const group = grouped.get(list);
    if (group === undefined) grouped.set(list, [each]);
    else group.push(each);
  }
  return { alone, grouped };
}

function strongestFirst(a: MatchOnFlight, b: MatchOnFlight): number {
  return compareMatches(a.match, b.match) || a.traveller - b.traveller;
}
