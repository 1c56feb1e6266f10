/** Who was flagged and inspected on the flights of the last days, as the officer may see it. It is made of heads and cases, once after each change. */
import { lookoutPin } from '../../../rules/engine/list-terms.ts';
import type { TravellerCase } from '../../../shared/casework/case.ts';
import { isInspected } from '../../../shared/casework/result-kind.ts';
import { MANDATES, type Mandate } from '../../../shared/fact/fact.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { DASHBOARD_DAYS, type DashboardDays, type InspectedFor } from '../../../shared/report/dashboard-figures.ts';
import { isEntry, listRule, sourceOf } from '../../../shared/screening/listed.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';
import type { Flagged, FlightHead } from '../flight-head.ts';
import { KeptAnswers, type Make } from '../kept-answers.ts';
import { localDay } from '../local-day.ts';
import type { Request } from '../request.ts';
import { readSeenLists } from '../seen/seen-lists.ts';
import { readSeenLookouts } from '../seen/seen-lookouts.ts';
import { visibleTo } from '../seen/seen-rules.ts';
import { type LeftOutPerson, leftOutOn } from '../statistics/left-out.ts';
import { casesOf, flightsOf, judged } from '../statistics/period-flights.ts';

/** A rule, a list or a lookout that the officer may see. */
export interface Source {
  readonly kind: 'rule' | 'list' | 'lookout';
  /** By language. */
  readonly title: Readonly<Record<string, string>>;
  readonly mandate: Mandate;
}

/** Somebody who was inspected, with a result. */
export interface Inspected {
  readonly case: TravellerCase;
  readonly isFind: boolean;
  readonly reasons: readonly InspectedFor[];
  /** The rules and lists for which the result counts, and their mandates. */
  readonly sources: readonly string[];
  readonly mandates: readonly Mandate[];
  /** The other end of the route. */
  readonly route: string;
}

/** Under what somebody is counted. */
export type Counted = Pick<Inspected, 'reasons' | 'sources' | 'mandates' | 'route'>;

/** Somebody who was flagged and left out for want of room. */
export interface LeftOutFor extends LeftOutPerson, Counted {}

export interface Period {
  readonly flights: readonly FlightHead[];
  readonly inspected: readonly Inspected[];
  readonly leftOut: readonly LeftOutFor[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** The last days, with tomorrow, whose flights are screened already. */
export function inspectedIn(request: Request, days: DashboardDays): Promise<Period> {
  return request.store.cache(KeptAnswers).once(request, MAKE[days]);
}

const MAKE = Object.fromEntries(
  DASHBOARD_DAYS.map((days) => [days, (request: Request) => makePeriod(request, days)]),
) as Readonly<Record<DashboardDays, Make<Period>>>;

async function makePeriod(request: Request, days: number): Promise<Period> {
  const flights = await flightsOf(request, periodOf(request, days));
  const [cases, sources, left] = await Promise.all([
    casesOf(request, flights),
    sourcesOf(request),
    leftOutOn(request, flights),
  ]);
  const byId = new Map(flights.map((head) => [head.id, head]));
  const home = request.context.unit?.airports ?? [];
  // A case without a result says nothing of a rule yet, so no flight is opened for what hits now.
  const inspected = judged(flights, cases, new Map()).flatMap(({ deciding, outcome }): readonly Inspected[] => {
    const { result, rules, selectedBy, basis } = outcome;
    const head = byId.get(deciding.flight);
    if (!isInspected(result) || head === undefined) return [];
    const counted = rules.filter((rule) => sources.has(rule) && (selectedBy === null || selectedBy.includes(rule)));
    const reasons =
      basis === 'hit'
        ? selectedBy === null
          ? (['rule'] as const)
          : selectedBy.map((source) => sources.get(source)?.kind ?? (isEntry(source) ? 'list' : 'rule'))
        : [basis === 'random' ? ('random' as const) : ('officer' as const)];
    return [
      {
        case: deciding,
        isFind: result === 'positive',
        reasons: [...new Set(reasons)],
        sources: counted,
        mandates: [...new Set(counted.flatMap((source) => sources.get(source)?.mandate ?? []))],
        route: routeOf(head, home),
      },
    ];
  });
  const leftOut = left.map((each): LeftOutFor => {
    const { flagged, basis, head } = each;
    return {
      ...each,
      // Whom a list, a lookout or the draw chose, nobody leaves out.
      reasons: [basis === 'hand' ? 'officer' : 'rule'],
      sources: [...sourcesIn(flagged)].filter((source) => sources.has(source)),
      mandates: MANDATES.filter((mandate) => isFlaggedBy(mandate)(flagged)),
      route: routeOf(head, home),
    };
  });
  return { flights, inspected, leftOut, sources };
}

function periodOf(request: Request, days: number): { readonly from: IsoDate; readonly to: IsoDate } {
  const to = dayNumber(localDay(request, request.context.now)) + 1;
  return { from: dateOfDay(to - days), to: dateOfDay(to) };
}

/** The airport at the other end of a flight's route; '' where it is not known. */
export function routeOf({ leg: { origin, destination } }: Pick<FlightHead, 'leg'>, home: readonly string[]): string {
  return (origin !== null && home.includes(origin) ? destination : origin) ?? '';
}

/** Is a traveller flagged by the law of a mandate? */
export function isFlaggedBy(mandate: Mandate): (flagged: Flagged) => boolean {
  return ({ outcomes }) => outcomes[mandate] !== 'clear';
}

/** The rules and lists that are a reason for flagging a traveller, each once. */
export function sourcesIn({ reasons }: Pick<Flagged, 'reasons'>): ReadonlySet<string> {
  return new Set(reasons.map(({ rule }) => sourceOf(rule)));
}

/** Rules in force, lists and lookouts that the officer may see, by the ids under which their hits are counted. */
async function sourcesOf(request: Request): Promise<ReadonlyMap<string, Source>> {
  const [lists, lookouts] = await Promise.all([readSeenLists(request), readSeenLookouts(request)]);
  const rules = request.world.ruleSet.rules.filter(visibleTo(request));
  return new Map<string, Source>([
    ...rules.map(({ id, title, mandate }) => [id, { kind: 'rule', title, mandate }] as const),
    ...lists.map(({ value }) => [listRule(value.id), sourceOfList(value)] as const),
    // The title of a lookout names somebody.
    ...lookouts.map(
      (each) => [listRule(each.id), { kind: 'lookout', title: {}, mandate: lookoutPin(each).mandate }] as const,
    ),
  ]);
}

function sourceOfList({ title, mandate }: { readonly title: string; readonly mandate: Mandate }): Source {
  return { kind: 'list', title: { en: title }, mandate };
}
