/** Makes the report of a back-test from its counts. */
import type { RulePair } from '../../../rules/back-test/pair-sets.ts';
import { GROUPS, type Group, MOVES, outcomeCount, ruleCounts, type Tally } from '../../../rules/back-test/tally.ts';
import type { Rule } from '../../../rules/language/rule-set.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import type { BackTestReport, KnownCounts, OutcomeCounts, RuleEffect } from '../calls/back-test.ts';
import type { Context } from '../request.ts';
import { type RunBackTest, rowKey } from './back-tests.ts';
import { JUDGED_NUMBERS } from './evaluate-batch.ts';
import { wasFound } from './known-results.ts';
import type { BackTestOrder } from './run-back-test.ts';

/** The report of a back-test. */
export function reportOf(
  { agency, newId }: Pick<Context, 'agency' | 'newId'>,
  { named, from, to, day }: BackTestOrder,
  run: Omit<RunBackTest, 'report'>,
  tally: Tally,
  left: Pick<BackTestReport, 'unread' | 'leftOut'>,
): BackTestReport {
  const { version, hash, format } = run.pair.active.ruleSet;
  return {
    run: newId(),
    agency,
    active: { version, hash, format },
    candidate: named,
    from,
    to,
    day,
    flights: tally.flights,
    travellers: tally.travellers,
    ...left,
    outcomes: GROUPS.map((group) => ({
      group,
      before: outcomesOf(tally, group, 'before'),
      after: outcomesOf(tally, group, 'after'),
    })),
    rules: run.pair.rules.map((each, index) => effectOf(run, each, index, tally)),
    moves: Object.fromEntries(MOVES.map((move, at) => [move, tally.moves[at] ?? 0])) as BackTestReport['moves'],
    listed: run.moved.length / JUDGED_NUMBERS,
    positives: knownCounts(run, true),
    negatives: knownCounts(run, false),
  };
}

function outcomesOf(tally: Tally, group: Group, side: 'before' | 'after'): OutcomeCounts {
  const counts = OUTCOMES.map((outcome) => [outcome, outcomeCount(tally, group, side, outcome)] as const);
  return Object.fromEntries(counts) as OutcomeCounts;
}

function effectOf({ pair }: Pick<RunBackTest, 'pair'>, each: RulePair, index: number, tally: Tally): RuleEffect {
  const before = pair.active.rules[each.before]?.rule;
  const after = pair.candidate.rules[each.after]?.rule;
  const { title, mandate, kind } = (after ?? before) as Rule;
  return {
    rule: each.id,
    title,
    mandate,
    kind,
    change: each.change,
    weightBefore: weightOf(before),
    weightAfter: weightOf(after),
    ...ruleCounts(tally, index),
  };
}

/** The weight; negative for an exoneration. */
function weightOf(rule: Rule | undefined): number | null {
  if (rule === undefined) return null;
  return rule.kind === 'exoneration' ? -rule.weight : rule.weight;
}

function knownCounts({ known, results }: Pick<RunBackTest, 'known' | 'results'>, found: boolean): KnownCounts {
  const counts = { kept: 0, lost: 0, gained: 0, missed: 0 };
  for (let at = 0; at < known.length; at += JUDGED_NUMBERS) {
    const [place = 0, row = 0, before = 0, after = 0] = known.subarray(at, at + JUDGED_NUMBERS);
    const result = results.get(rowKey(place, row));
    if (result === undefined || wasFound(result) !== found) continue;
    if (before > 0) counts[after > 0 ? 'kept' : 'lost']++;
    else counts[after > 0 ? 'gained' : 'missed']++;
  }
  return counts;
}
