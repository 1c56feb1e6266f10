/** The rules in force with the lists they name, and how often each rule hit in this store. */
import { z } from 'zod';
import type { Rule } from '../../../rules/language/rule-set.ts';
import { writtenCondition } from '../../../rules/language/write-rules.ts';
import { success } from '../../../shared/result.ts';
import type { RuleView } from '../api/rules.ts';
import { listViews } from '../list-views.ts';
import { departureDays, waitingOf } from '../rules/rule-waiting.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { hiddenToday, hidesList, refusalsToday } from '../seen/seen-rules.ts';
import type { UseCases } from './use-case.ts';

type Count = Pick<RuleView, 'hits' | 'unknown' | 'muted' | 'held'>;

const NO_COUNT: Count = { hits: 0, unknown: 0, muted: 0, held: 0 };

export const ruleUseCases: UseCases<'rules.get'> = {
  'rules.get': {
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler(desk) {
      const { world } = desk;
      const heads = await readSeenHeads(desk);
      const hidden = hiddenToday(desk);
      const counts = new Map<string, Count>();
      for (const { ruleCounts } of heads) {
        for (const [rule, { hits, unknown, muted = 0, held = 0 }] of Object.entries(ruleCounts)) {
          const sum = counts.get(rule) ?? NO_COUNT;
          counts.set(rule, {
            hits: sum.hits + hits,
            unknown: sum.unknown + unknown,
            muted: sum.muted + muted,
            held: sum.held + held,
          });
        }
      }
      const { version, hash, thresholds } = world.ruleSet;
      const rules = world.ruleSet.rules.filter(({ id }) => !hidden.has(id));
      const refusals = refusalsToday(desk);
      const days = departureDays(heads);
      const views = rules.map((rule) => ruleView(rule, refusals.get(rule.id) ?? null, days, counts.get(rule.id)));
      const hides = hidesList(desk);
      const seen = hides === null ? world.ruleSet.lists : world.ruleSet.lists.filter(({ id }) => !hides(id));
      const lists = listViews({ rules, lists: seen }, world.reference);
      return success({ output: { version, hash, thresholds, rules: views, lists } });
    },
  },
};

function ruleView(
  rule: Rule,
  refusal: RuleView['refusal'],
  days: ReadonlySet<number>,
  count: Count = NO_COUNT,
): RuleView {
  const { examples: _, ...shown } = rule;
  return { ...shown, when: writtenCondition(rule.when), refusal, waits: waitingOf(rule.when, count, days), ...count };
}
