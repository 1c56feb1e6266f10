/** Rules whose hits did not count, since the circuit breaker held them or a supervisor switched them off: for the weekly list. */
import { countsAgainAt } from '../../rules/lifecycle/rule-timeline.ts';
import type { RuleHold } from '../../rules/statistics/rule-hold.ts';
import { SYSTEM } from '../../shared/audit/audit-entry.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import type { ShiftTimes } from '../../shared/report/shift-steps.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import type { Week } from '../../shared/time/week.ts';
import type { FlightHead } from './flight-head.ts';
import { causesOfHold } from './import/fall-causes.ts';
import { dayListed, type Listing, localDay } from './local-day.ts';
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
  /** Of a hold: who imported the files by which it began; left out: nobody by hand. */
  readonly also?: readonly string[];
  /** Of a hold: who released it, when and why; left out: nobody. */
  readonly released?: NonNullable<RuleHold['released']>;
}

/** The rules held and switched off that the officer may know of, with the files by which a hold began. A hold that was released stays named: whom it took off is not examined by the release. */
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
    const causes = causesOfHold(value);
    const also = [...new Set(causes.flatMap(({ byHand, officer }) => (byHand ? [officer] : [])))];
    const reason = [...new Set(causes.map(({ reason: file, heldBy }) => [heldBy, file].join(' ').trim()))].join(', ');
    return [
      {
        ...{ id, act: 'hold', rule, day, officer: SYSTEM, second: null, at: began, ended: null, reason },
        ...(also.length === 0 ? {} : { also }),
        ...(released === null ? {} : { released }),
      },
    ];
  });
  return [...off, ...held].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The rule as an act of the week, with its hits on the flights of the week (`heads`) that did not count, and the release of a hold; none where it did not rest then. */
export function restIn(
  { rule, day, ended, released, ...rest }: RuleAtRest,
  heads: readonly FlightHead[],
  { from, to }: Week,
  request: Listing & Pick<Request, 'world'>,
): readonly ActInWeek[] {
  const rules = [{ rule, title: request.world.compiled.byId.get(rule)?.title ?? {} }];
  const about = { ...NOTHING_MORE, flight: null, subjects: [], rules };
  const releasedOn = released === undefined ? null : dayListed(request, released.at);
  const release: readonly ActInWeek[] =
    released === undefined || releasedOn === null || releasedOn < from || releasedOn > to
      ? []
      : [{ ...about, ...released, id: `${rest.id} released`, act: 'withdraw', undoes: 'hold', second: null }];
  const of = heads.filter((head) => day === null || dayOf(head) === day);
  const hits = of.reduce((sum, { ruleCounts }) => sum + (ruleCounts[rule]?.held ?? 0), 0);
  const first = day ?? dayListed(request, rest.at);
  const last = day ?? (ended === null ? null : localDay(request, ended));
  const isThen = first <= to && (last === null || from <= last);
  if (!isThen || (hits === 0 && first < from)) return release;
  return [{ ...about, ...rest, until: last, hits }, ...release];
}

/** The same for the hours of a shift: a rule that began to rest, or rested still, with the flights of these days. A hold of a later day stands where it began. */
export function restBetween(
  rule: RuleAtRest,
  heads: readonly FlightHead[],
  { from, to }: ShiftTimes,
  request: Listing & Pick<Request, 'world'>,
): readonly ActInWeek[] {
  const { at, day, ended, released } = rule;
  const over = ended ?? released?.at ?? null;
  if (at >= to || (over !== null && over < from)) return [];
  const last = localDay(request, to);
  const days = { from: localDay(request, from), to: day !== null && day > last ? day : last };
  const onDays = heads.filter((head) => {
    const departs = dayOf(head);
    return departs !== null && days.from <= departs && departs <= days.to;
  });
  return restIn(rule, onDays, days, request).filter((act) => act.act !== 'withdraw' || (from <= act.at && act.at < to));
}
