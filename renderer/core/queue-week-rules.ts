/** Rules whose hits did not count, since the circuit breaker held them or a supervisor switched them off: for the weekly list. */
import { countsAgainAt } from '../../rules/lifecycle/rule-timeline.ts';
import { SYSTEM } from '../../shared/audit/audit-entry.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import type { Week } from '../../shared/time/week.ts';
import type { FlightHead } from './flight-head.ts';
import { type InUnit, localDay } from './local-day.ts';
import type { Request } from './request.ts';
import { readSeenRuleHolds } from './seen/seen-rule-holds.ts';
import { hidesRule } from './seen/seen-rules.ts';
import { dayOf } from './world-terms.ts';

/** A rule at rest, for the flights of one local day of departure (`day`) or, without one, from an act until it counts again. */
export interface RuleAtRest {
  readonly id: string;
  readonly act: 'hold' | 'switch-off';
  readonly rule: string;
  readonly day: IsoDate | null;
  readonly officer: string;
  readonly second: string | null;
  readonly at: string;
  /** ISO 8601 UTC; null: it rests still, or rests for a day. */
  readonly ended: string | null;
  readonly reason: string;
}

/** The rules held and switched off that the officer may know of; a hold that was released counts again, and is not named. */
export async function rulesAtRest(request: Request): Promise<readonly RuleAtRest[]> {
  const { acts, timeline } = request.world.rules;
  const hides = hidesRule(request);
  const off = acts.flatMap((act): readonly RuleAtRest[] => {
    if (act.kind !== 'switched-off' || hides?.(act.rule)) return [];
    const second = acts.find((each) => each.kind === 'countersigned' && each.act === act.id)?.officer ?? null;
    const { id, rule, officer, at, reason } = act;
    return [
      {
        id,
        act: 'switch-off',
        rule,
        day: null,
        officer,
        second,
        at,
        ended: countsAgainAt(act, acts, timeline),
        reason,
      },
    ];
  });
  const held = (await readSeenRuleHolds(request)).flatMap(({ value }): readonly RuleAtRest[] => {
    const { id, rule, day, began, released } = value;
    if (released !== null) return [];
    return [{ id, act: 'hold', rule, day, officer: SYSTEM, second: null, at: began, ended: null, reason: '' }];
  });
  return [...off, ...held].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The rule as an act of the week, with its hits on the flights of the week (`heads`) that did not count; none where it did not rest then. */
export function restIn(
  { rule, day, ended, ...rest }: RuleAtRest,
  heads: readonly FlightHead[],
  { from, to }: Week,
  request: InUnit & Pick<Request, 'world'>,
): readonly ActInWeek[] {
  const of = heads.filter((head) => day === null || dayOf(head) === day);
  const hits = of.reduce((sum, { ruleCounts }) => sum + (ruleCounts[rule]?.held ?? 0), 0);
  const first = day ?? localDay(request, rest.at);
  const last = day ?? (ended === null ? null : localDay(request, ended));
  const isThen = first <= to && (last === null || from <= last);
  if (!isThen || (hits === 0 && first < from)) return [];
  const rules = [{ rule, title: request.world.compiled.byId.get(rule)?.title ?? {} }];
  return [{ ...NOTHING_MORE, ...rest, flight: null, subjects: [], rules, until: last, hits }];
}
