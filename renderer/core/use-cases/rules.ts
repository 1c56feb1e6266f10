/** The rules in force with the lists they name, and how often each rule hit in this store. */
import { z } from 'zod';
import type { Rule } from '../../../rules/language/rule-set.ts';
import { writtenCondition } from '../../../rules/language/write-rules.ts';
import { success } from '../../../shared/result.ts';
import type { RuleView } from '../api.ts';
import { listViews } from '../list-views.ts';
import { readHeads } from '../store/heads.ts';
import type { UseCases } from './use-case.ts';

type Count = Pick<RuleView, 'hits' | 'unknown' | 'muted' | 'held'>;

const NO_COUNT: Count = { hits: 0, unknown: 0, muted: 0, held: 0 };

export const ruleUseCases: UseCases<'rules.get'> = {
  'rules.get': {
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler({ store, world }) {
      const heads = await readHeads(store);
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
      const { version, hash, thresholds, rules } = world.ruleSet;
      const views = rules.map((rule) => ruleView(rule, counts.get(rule.id)));
      const lists = listViews(world.ruleSet, world.reference);
      return success({ output: { version, hash, thresholds, rules: views, lists } });
    },
  },
};

function ruleView(rule: Rule, count: Count = NO_COUNT): RuleView {
  const { examples: _, ...shown } = rule;
  return { ...shown, when: writtenCondition(rule.when), ...count };
}
