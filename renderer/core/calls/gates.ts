/** Fields that carriers do not send, and the rules held because of it. */
import { z } from 'zod';
import { rulesByField } from '../../../rules/statistics/coverage-gate.ts';
import type { SentField } from '../../../shared/fact/fact.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { success } from '../../../shared/result.ts';
import { hiddenToday } from '../seen/seen-rules.ts';
import { call, type Handled } from './call.ts';

export interface GateView {
  readonly carrier: string;
  readonly field: SentField;
  /** The last local day of departure on which rules are held because of it. */
  readonly day: IsoDate;
  /** Travellers with a value, among those whose message format has the field, on the carrier's flights of the 30 days before that day. */
  readonly sent: number;
  readonly of: number;
  /** The rules in force that are held because of it and that the officer may see, with their titles by language. */
  readonly rules: readonly { readonly rule: string; readonly title: Readonly<Record<string, string>> }[];
}

export const gateCalls = {
  /** By carrier and field. */
  'gates.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler(request): Handled<readonly GateView[]> {
      const { ruleSet, terms } = request.world;
      if (terms.gates.length === 0) return success({ output: [] });
      const hidden = hiddenToday(request);
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
  }),
} as const;
