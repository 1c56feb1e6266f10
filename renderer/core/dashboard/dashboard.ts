/** The figures of the dashboard, as the officer may see them. Nothing is read for them but heads and cases, which are in memory; they are made once after each change. */
import { FindTally } from '../../../rules/statistics/find-figures.ts';
import { MANDATES } from '../../../shared/fact/fact.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import {
  DASHBOARD_DAYS,
  type DashboardDays,
  INSPECTED_FOR,
  type InspectedFor,
} from '../../../shared/report/dashboard-figures.ts';
import { spreadOf } from '../../../shared/report/spread.ts';
import { scoreBins } from '../../../shared/screening/score-histogram.ts';
import type {
  Backlog,
  CountedRow,
  DashboardView,
  HitsAndFinds,
  MandateScores,
  RouteFinds,
  RuleFinds,
  WorkTimes,
} from '../calls/dashboard-views.ts';
import { flightBoard } from '../flight-board.ts';
import type { FlightHead } from '../flight-head.ts';
import { KeptAnswers, type Make } from '../kept-answers.ts';
import { slices } from '../pause.ts';
import { shiftsOf } from '../reports/shift-facts.ts';
import type { Request } from '../request.ts';
import { instantOfUnit } from '../unit-time.ts';
import { type Counted, inspectedIn, isFlaggedBy, type Period, routeOf, sourcesIn } from './inspected.ts';
import { type TimedCase, workNow } from './work-times.ts';

const WEEK = 7 * 24 * 3_600_000;

/** The dashboard of the officer who asks, with the finds of the last days. */
export function dashboard(request: Request, days: DashboardDays): Promise<DashboardView> {
  return request.store.cache(KeptAnswers).once(request, MAKE[days]);
}

const MAKE = Object.fromEntries(
  DASHBOARD_DAYS.map((days) => [days, (request: Request) => makeDashboard(request, days)]),
) as Readonly<Record<DashboardDays, Make<DashboardView>>>;

async function makeDashboard(request: Request, days: DashboardDays): Promise<DashboardView> {
  const [{ load, loadUnknown, perShift }, work, period, shift] = await Promise.all([
    flightBoard(request),
    workNow(request),
    inspectedIn(request, days),
    lastShift(request),
  ]);
  const { context } = request;
  const home = context.unit?.airports ?? [];
  const { flights } = period;
  // Each part goes through everybody who is flagged; officers' calls are answered in between.
  const slice = slices();
  const reasons = reasonsOf(period);
  const mandates = mandatesOf(period);
  await slice.breathe();
  const rules = rulesOf(period);
  await slice.breathe();
  const routes = routesOf(period, home);
  await slice.breathe();
  const scores = scoresOf(request, flights);
  return {
    at: context.now,
    ...{ load, loadUnknown, perShift },
    waiting: backlogOf(work.waiting),
    unfinished: backlogOf(work.unfinished),
    times: {
      shift: timesOf(work.timed, shift),
      week: timesOf(work.timed, weekBefore(context.now)),
    },
    flights: flights.length,
    travellers: flights.reduce((sum, { travellers, crew }) => sum + travellers + crew, 0),
    ...{ reasons, mandates, rules, routes, home, scores },
  };
}

interface Span {
  /** From, and before; ISO 8601 UTC. */
  readonly from: string;
  readonly to: string;
}

/** The seven days before an instant, which is within. */
export function weekBefore(now: string): Span {
  return { from: new Date(Date.parse(now) - WEEK).toISOString(), to: `${now}~` };
}

/** The last shift that is over. */
export async function lastShift(request: Request): Promise<Span> {
  const [, before] = await shiftsOf(request);
  const at = (local: string | undefined) => (local === undefined ? null : instantOfUnit(request, local));
  return { from: at(before?.from) ?? '~', to: at(before?.to) ?? '' };
}

function backlogOf(rows: readonly CountedRow[]): Backlog {
  return { count: rows.length, oldest: rows[0]?.at ?? null };
}

function timesOf(timed: readonly TimedCase[], { from, to }: Span): WorkTimes {
  const within = timed.filter(({ claimed }) => from <= claimed && claimed < to);
  return {
    claim: spreadOf(within.flatMap(({ claim }) => claim ?? [])),
    decide: spreadOf(within.flatMap(({ decide }) => decide ?? [])),
  };
}

function tallyOf<Key extends string>(
  { inspected, leftOut }: Period,
  keysOf: (on: Counted) => readonly Key[],
): FindTally<Key> {
  const tally = new FindTally<Key>();
  for (const each of inspected) tally.add(keysOf(each), each.isFind);
  for (const each of leftOut) tally.addLeftOut(keysOf(each));
  return tally;
}

function reasonsOf(period: Period): DashboardView['reasons'] {
  const tally = tallyOf<InspectedFor>(period, ({ reasons }) => reasons);
  return INSPECTED_FOR.map((reason) => tally.of(reason));
}

function mandatesOf(period: Period): DashboardView['mandates'] {
  const tally = tallyOf<(typeof MANDATES)[number]>(period, ({ mandates }) => mandates);
  return MANDATES.map((mandate) => ({ ...tally.of(mandate), hits: flaggedBy(period.flights, mandate) }));
}

function flaggedBy(flights: readonly FlightHead[], mandate: (typeof MANDATES)[number]): number {
  return flights.reduce((sum, { flagged }) => sum + flagged.filter(isFlaggedBy(mandate)).length, 0);
}

function rulesOf(period: Period): readonly RuleFinds[] {
  const { flights, sources } = period;
  const tally = tallyOf(period, (each) => each.sources);
  const hits = new Map<string, number>();
  for (const { flagged } of flights)
    for (const each of flagged) for (const rule of sourcesIn(each)) hits.set(rule, (hits.get(rule) ?? 0) + 1);
  const found = [...sources].flatMap(([id, { kind, title }]): readonly RuleFinds[] => {
    const figures = { ...tally.of(id), hits: hits.get(id) ?? 0, title };
    return kind === 'lookout' || figures.hits + figures.inspected === 0 ? [] : [figures];
  });
  return found.sort((a, b) => b.inspected - a.inspected || mostHits(a, b));
}

function routesOf(period: Period, home: readonly string[]): readonly RouteFinds[] {
  const { flights } = period;
  const tally = tallyOf(period, ({ route }) => [route]);
  const sums = new Map<string, { flights: number; hits: number }>();
  for (const head of flights) {
    const route = routeOf(head, home);
    const sum = sums.get(route) ?? { flights: 0, hits: 0 };
    sums.set(route, { flights: sum.flights + 1, hits: sum.hits + head.flagged.length });
  }
  return [...sums]
    .map(([route, sum]): RouteFinds => ({ ...tally.of(route), ...sum }))
    .sort((a, b) => b.positive - a.positive || b.inspected - a.inspected || mostHits(a, b));
}

function mostHits(a: HitsAndFinds, b: HitsAndFinds): number {
  return b.hits - a.hits || compareText(a.key, b.key);
}

function scoresOf({ world }: Request, flights: readonly FlightHead[]): readonly MandateScores[] {
  const { thresholds } = world.ruleSet;
  return MANDATES.map((mandate): MandateScores => {
    const scores = flights.flatMap(({ flagged }) => flagged.map((each) => each.scores[mandate]));
    const { watch, inspect } = thresholds[mandate];
    return { mandate, watch, inspect, bins: scoreBins(scores, { watch, inspect }) };
  });
}
