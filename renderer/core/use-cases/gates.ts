/** Fields that carriers do not send, and the rules held for it. */
import { z } from 'zod';
import { rulesByField } from '../../../rules/statistics/coverage-gate.ts';
import { success } from '../../../shared/result.ts';
import type { GateView } from '../api/gates.ts';
import { hiddenToday } from '../seen/seen-rules.ts';
import type { UseCases } from './use-case.ts';

export const gateUseCases: UseCases<'gates.list'> = {
  'gates.list': {
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler(desk) {
      const { ruleSet, terms } = desk.world;
      if (terms.gates.length === 0) return success({ output: [] });
      const hidden = hiddenToday(desk);
      const seen = new Map(ruleSet.rules.filter(({ id }) => !hidden.has(id)).map((rule) => [rule.id, rule]));
      const byField = rulesByField([...seen.values()]);
      const views = terms.gates.flatMap(({ carrier, field, days }): readonly GateView[] => {
        const last = days.at(-1);
        if (last === undefined) return [];
        const rules = (byField.get(field) ?? []).map((rule) => ({ rule, title: seen.get(rule)?.title ?? {} }));
        return [{ carrier, field, ...last, rules }];
      });
      return success({ output: views });
    },
  },
};
