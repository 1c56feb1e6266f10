/** The rules in force with the lists they name, and how often each rule hit in this store. */
import { z } from 'zod';
import type { Rule, RuleFormat } from '../../../rules/language/rule-set.ts';
import { writtenCondition } from '../../../rules/language/write-rules.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import type { FrameRefusal } from '../../../shared/frame/frame-refusal.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { success } from '../../../shared/result.ts';
import { listViews } from '../list-views.ts';
import { departureDays, waitingOf } from '../rules/rule-waiting.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { hiddenToday, hidesList, refusalsToday } from '../seen/seen-rules.ts';
import { call, type Handled } from './call.ts';
import type { CodeName } from './code-names.ts';

/** A rule without its examples. */
export interface RuleView extends Omit<Rule, 'when' | 'examples'> {
  /** The written condition (`all` / `any` / `not` / leaf), to be shown as sentences. */
  readonly when: unknown;
  /** Why the legal frame forbids its use today; null: it does not. */
  readonly refusal: FrameRefusal | null;
  /** Stored travellers that it hit; `unknown`: those for whom it was undecided. */
  readonly hits: number;
  readonly unknown: number;
  /** Numbers of hits that were muted and held. */
  readonly muted: number;
  readonly held: number;
  /** What it needs before it can hit: watchlists, or earlier flights that reach back far enough; null: nothing. */
  readonly waits: 'lists' | 'past' | null;
}

export interface ListEntryView {
  readonly value: string;
  /** The entry's own last day, where it is earlier than that of the list. */
  readonly validTo: IsoDate | null;
  readonly reason: string | null;
  /** Null where the list holds no codes, or codes that the reference data does not know. */
  readonly named: CodeName | null;
}

/** A named list of the rule set in force. */
export interface RuleListView {
  readonly id: string;
  /** By language; empty: it has none. */
  readonly title: Readonly<Record<string, string>>;
  readonly owner: string;
  readonly reason: string;
  readonly validTo: IsoDate;
  readonly entries: readonly ListEntryView[];
  /** Ids of the rules that use it. */
  readonly usedBy: readonly string[];
}

export interface RuleSetView {
  readonly version: number;
  readonly hash: string;
  readonly format: RuleFormat;
  readonly thresholds: Readonly<Record<Mandate, { readonly watch: number; readonly inspect: number }>>;
  readonly rules: readonly RuleView[];
  readonly lists: readonly RuleListView[];
}

type Count = Pick<RuleView, 'hits' | 'unknown' | 'muted' | 'held'>;

const NO_COUNT: Count = { hits: 0, unknown: 0, muted: 0, held: 0 };

export const ruleCalls = {
  'rules.get': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler(request): Handled<RuleSetView> {
      const { world } = request;
      const heads = await readSeenHeads(request);
      const hidden = hiddenToday(request);
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
      const { version, hash, format, thresholds } = world.ruleSet;
      const rules = world.ruleSet.rules.filter(({ id }) => !hidden.has(id));
      const refusals = refusalsToday(request);
      const days = departureDays(heads);
      const views = rules.map((rule) => ruleView(rule, refusals.get(rule.id) ?? null, days, counts.get(rule.id)));
      const hides = hidesList(request);
      const seen = hides === null ? world.ruleSet.lists : world.ruleSet.lists.filter(({ id }) => !hides(id));
      const lists = listViews({ rules, lists: seen }, world.reference);
      return success({ output: { version, hash, format, thresholds, rules: views, lists } });
    },
  }),
} as const;

function ruleView(
  rule: Rule,
  refusal: RuleView['refusal'],
  days: ReadonlySet<number>,
  count: Count = NO_COUNT,
): RuleView {
  const { examples: _, ...shown } = rule;
  return { ...shown, when: writtenCondition(rule.when), refusal, waits: waitingOf(rule.when, count, days), ...count };
}
