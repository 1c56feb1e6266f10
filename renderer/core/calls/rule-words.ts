/** What came of the hits of each rule, and what officers said of them: beside its precision, for those who answer for the rule. */
import { z } from 'zod';
import { DOUBT_LIMITS, isDoubted, USUAL_DOUBT } from '../../../rules/statistics/rule-doubt.ts';
import { RuleTally } from '../../../rules/statistics/rule-figures.ts';
import type { Share } from '../../../rules/statistics/wilson.ts';
import type { Case, HitDecision } from '../../../shared/casework/case.ts';
import type { HitReason } from '../../../shared/casework/hit-reason.ts';
import { success } from '../../../shared/result.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { localDay } from '../local-day.ts';
import { hiddenToday } from '../seen/seen-rules.ts';
import { readSetting } from '../session.ts';
import { casesOf, flightsOf, outcomesOf } from '../statistics/period-flights.ts';
import { call, type Handled } from './call.ts';

export interface RuleWords {
  readonly rule: string;
  /** Travellers with a case whom it hit, and the results of those who were examined. */
  readonly of: number;
  readonly positive: number;
  readonly negative: number;
  readonly precision: Share | null;
  /** Travellers of whom an officer said that the datum was wrong, or that it was another person. */
  readonly wrong: number;
  readonly otherPerson: number;
  /** The datum is wrong in more than the share that the unit has set. */
  readonly doubted: boolean;
  /** Reasons of the list, the most frequent first. */
  readonly because: readonly { readonly because: HitReason; readonly count: number }[];
  /** The latest decisions with words of the officer, the latest first. */
  readonly words: readonly HitDecision[];
}

export interface AllRuleWords {
  /** Days of departure that are looked back on. */
  readonly days: number;
  /** The share, per mille, above which the datum of a rule is doubted. */
  readonly perMille: number;
  /** Rules in force that the officer may see and that hit somebody with a case. */
  readonly rules: readonly RuleWords[];
}

const DAYS = 90;
const MOST_WORDS = 8;

export const ruleWordsCalls = {
  'rules.words': call({
    input: z.strictObject({}),
    permission: 'view',
    // Officers may name a traveller in their words.
    audit: 'rules.words-viewed',
    recordsViews: 'hour',
    async handler(request): Handled<AllRuleWords> {
      const today = localDay(request, request.context.now);
      const flights = await flightsOf(request, { from: dateOfDay(dayNumber(today) - DAYS), to: today });
      const cases = await casesOf(request, flights);
      const [outcomes, limit] = await Promise.all([
        outcomesOf(request, flights, cases),
        readSetting(request.store, 'doubt'),
      ]);
      const perMille = limit?.value.perMille ?? USUAL_DOUBT;
      const tally = new RuleTally([]);
      const hit = new Map<string, number>();
      for (const outcome of outcomes) {
        tally.addOutcome(outcome);
        for (const rule of new Set(outcome.rules)) hit.set(rule, (hit.get(rule) ?? 0) + 1);
      }
      const said = decisionsByRule(cases);
      const hidden = hiddenToday(request);
      const rules = tally.rules().flatMap(({ rule, positive, negative, precision }): readonly RuleWords[] => {
        if (hidden.has(rule) || !request.world.compiled.byId.has(rule)) return [];
        const onTravellers = said.get(rule) ?? [];
        const decisions = onTravellers.map(({ decision }) => decision);
        const counted = (which: HitDecision['disposition']) =>
          new Set(onTravellers.flatMap(({ decision, on }) => (decision.disposition === which ? [on] : []))).size;
        const wrong = counted('datum-wrong');
        // Whoever had a decision was hit, also where the rule was changed since.
        const of = Math.max(hit.get(rule) ?? 0, new Set(onTravellers.map(({ on }) => on)).size);
        return [
          {
            ...{ rule, of, positive, negative, precision, wrong, otherPerson: counted('other-person') },
            doubted: isDoubted({ of, wrong }, perMille),
            because: reasonsOf(decisions),
            words: decisions.filter(({ reason }) => reason !== '').slice(0, MOST_WORDS),
          },
        ];
      });
      return success({ output: { days: DAYS, perMille, rules } });
    },
  }),

  /** Sets the share above which the owner of a rule is warned of its datum. It concerns the rules of all agencies, so another one confirms. */
  'rules.set-doubt': call({
    input: z.strictObject({ perMille: z.number().int().min(DOUBT_LIMITS.least).max(DOUBT_LIMITS.most) }),
    permission: 'rules.hold',
    second: 'other-agency',
    audit: 'doubt.set',
    async handler(request, limit, recorded): Handled<null> {
      const current = await readSetting(request.store, 'doubt');
      return success({
        output: null,
        writes: [{ table: 'settings', id: 'doubt', rev: current?.rev ?? 0, value: limit }],
        details: recorded({}),
        ...changedSides(current?.value ?? null, limit),
        topics: ['rules'],
      });
    },
  }),
} as const;

interface OnTraveller {
  readonly decision: HitDecision;
  /** Names the traveller. */
  readonly on: string;
}

/** The decisions on the hits of each rule, the latest first. */
function decisionsByRule(cases: readonly Case[]): ReadonlyMap<string, readonly OnTraveller[]> {
  const byRule = new Map<string, OnTraveller[]>();
  for (const { flight, traveller, decisions } of cases) {
    for (const decision of decisions) {
      const known = byRule.get(decision.rule) ?? [];
      byRule.set(decision.rule, known);
      known.push({ decision, on: `${flight} ${traveller}` });
    }
  }
  for (const all of byRule.values()) all.sort((a, b) => (a.decision.at > b.decision.at ? -1 : 1));
  return byRule;
}

function reasonsOf(decisions: readonly HitDecision[]): RuleWords['because'] {
  const counts = new Map<HitReason, number>();
  for (const { because } of decisions) if (because !== undefined) counts.set(because, (counts.get(because) ?? 0) + 1);
  return [...counts].map(([because, count]) => ({ because, count })).sort((a, b) => b.count - a.count);
}
