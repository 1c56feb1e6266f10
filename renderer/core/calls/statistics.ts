/** Figures of rules, selections and groups over a period. */
import { z } from 'zod';
import { type Overlap, OverlapTally } from '../../../rules/statistics/overlaps.ts';
import {
  type BasisFigures,
  type CaseOutcome,
  type RuleFigures,
  RuleTally,
} from '../../../rules/statistics/rule-figures.ts';
import { STATISTICS_COLUMNS } from '../../../rules/statistics/statistics-table.ts';
import { outcomeOfTraveller } from '../../../rules/statistics/traveller-outcome.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { ageBand, type GroupFigures, type GroupMember, GroupTally } from '../../../shared/casework/group-figures.ts';
import { exportTable } from '../../../shared/export/export-table.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import type { Flight, FlightId, Traveller } from '../../../shared/flight/flight.ts';
import { isTravelling } from '../../../shared/flight/travelling.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { success } from '../../../shared/result.ts';
import { dayNumber, fullYears } from '../../../shared/time/civil.ts';
import { exportWords, makeExport, purposeRefused } from '../exports/make-export.ts';
import type { FlightHead } from '../flight-head.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { readFlights } from '../seen/seen-flights.ts';
import { visibleTo } from '../seen/seen-rules.ts';
import { readSeenSections } from '../seen/seen-section.ts';
import {
  askedOn,
  caseOutcome,
  casesOf,
  countsOf,
  flightsOf,
  outcomesOf,
  periodBefore,
} from '../statistics/period-flights.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';
import { type ExportMade, exportedBytes, exportFields, namesByTwo } from './exported.ts';

/** First and last day. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface PeriodFigures {
  readonly period: Period;
  readonly flights: number;
  readonly travellers: number;
  readonly bases: readonly BasisFigures[];
}

export interface RuleStatistics extends RuleFigures {
  /** By language; empty where the rule is no longer in force. */
  readonly title: Readonly<Record<string, string>>;
  readonly kind: 'indicator' | 'exoneration' | 'trigger' | null;
  readonly mandate: Mandate | null;
  /** Figures of the period before; null where the rule was not evaluated then. */
  readonly before: RuleFigures | null;
}

export interface StatisticsView extends PeriodFigures {
  readonly before: PeriodFigures;
  readonly rules: readonly RuleStatistics[];
}

export interface OverlapView extends Overlap {
  readonly title: Readonly<Record<string, string>>;
  readonly otherTitle: Readonly<Record<string, string>>;
  /** The sign that both state, so that they count once; null: they count both. */
  readonly sign: string | null;
}

/** Flights opened between pauses. */
const BATCH = 20;
/** Longest period, in days. */
const LONGEST = 3 * 366;

const days = { from: z.iso.date(), to: z.iso.date() };
const isPeriod = ({ from, to }: Period) => from <= to && dayNumber(to) - dayNumber(from) < LONGEST;
const period = z.strictObject(days).refine(isPeriod, { path: ['to'] });

export const statisticsCalls = {
  /** Rules in force and those that hit in the period, compared with the period of the same length before. */
  'statistics.rules': call({
    input: period,
    permission: 'view',
    audit: null,
    async handler(request, input): Handled<StatisticsView> {
      return success({ output: await statisticsOf(request, input) });
    },
  }),

  /** Pairs of rules that hit the same travellers; reads every screening of the period. */
  'statistics.overlaps': call({
    input: period,
    permission: 'view',
    audit: null,
    async handler(request, input): Handled<{ readonly travellers: number; readonly pairs: readonly OverlapView[] }> {
      const { world } = request;
      const seen = world.ruleSet.rules.filter(visibleTo(request));
      const tally = new OverlapTally(seen.map(({ id }) => id));
      let travellers = 0;
      await eachOf(request, readSeenSections, await flightsOf(request, input), ({ screening }) => {
        travellers += screening.travellers.length;
        for (const [screened, times] of alike(screening.travellers)) {
          if (screened.hits.length > 0)
            tally.add(
              screened.hits.map(({ rule }) => rule),
              times,
            );
        }
      });
      const { byId } = world.compiled;
      const pairs = tally.pairs().map((pair): OverlapView => {
        const [one, other] = [byId.get(pair.rule), byId.get(pair.other)];
        const sign = one?.sign === other?.sign ? (one?.sign ?? null) : null;
        return { ...pair, title: one?.title ?? {}, otherTitle: other?.title ?? {}, sign };
      });
      return success({ output: { travellers, pairs } });
    },
  }),

  /** Travellers selected and results found, by nationality, sex and age. For supervisors; each view is recorded. */
  'statistics.groups': call({
    input: period,
    permission: 'statistics.groups',
    audit: 'statistics.groups-viewed',
    recordsViews: true,
    async handler(
      request,
      input,
      recorded,
    ): Handled<{ readonly travellers: number; readonly groups: readonly GroupFigures[] }> {
      const flights = await flightsOf(request, input);
      const cases = await casesOf(request, flights);
      const tally = new GroupTally();
      let travellers = 0;
      await eachOf(request, readFlights, flights, (flight) => {
        for (const traveller of flight.travellers) {
          if (!isTravelling(flight, traveller)) continue;
          travellers++;
          tally.addTraveller(memberOf(traveller, flight.leg.departure ?? flight.leg.arrival));
        }
        for (const [row, found] of selectedRows(flight, cases)) {
          const traveller = flight.travellers[row];
          if (traveller !== undefined)
            tally.addSelected(memberOf(traveller, flight.leg.departure ?? flight.leg.arrival), found);
        }
      });
      return success({
        output: { travellers, groups: tally.figures() },
        details: recorded({ from: input.from, to: input.to }),
      });
    },
  }),

  'statistics.export': call({
    input: z.strictObject({ ...days, ...exportFields }).refine(isPeriod, { path: ['to'] }),
    permission: 'export',
    ...namesByTwo,
    audit: 'statistics.exported',
    recordsViews: true,
    async handler(request, input, recorded): Handled<ExportMade> {
      const refused = purposeRefused(input);
      if (refused !== null) return refused;
      const { language, from, to, names } = input;
      const words = exportWords(request, language);
      const { rules } = await statisticsOf(request, { from, to });
      const rows = rules.map(({ title, ...figures }) => ({ ...figures, title: title[language] ?? title.en ?? '' }));
      const title = `${words.word('export.statistics.title')} ${from} – ${to}`;
      const table = exportTable(title, STATISTICS_COLUMNS, rows, words, names);
      const { details, ...made } = await makeExport(request, input, [table], words.word('export.statistics.file'));
      return success({ ...made, details: recorded({ ...details, from, to }) });
    },
    moves: exportedBytes,
  }),
} as const;

async function statisticsOf(request: Request, input: Period): Promise<StatisticsView> {
  const { world } = request;
  const now = await tallied(request, input);
  const earlier = await tallied(request, periodBefore(input));
  const before = new Map(earlier.tally.rules().map((each) => [each.rule, each]));
  const sees = visibleTo(request);
  const rules = now.tally.rules().flatMap((figures): readonly RuleStatistics[] => {
    const rule = world.compiled.byId.get(figures.rule);
    // The mandate of a rule no longer in force is not known, so under any legal frame the rule is hidden.
    if (rule === undefined ? world.terms.frame !== null : !sees(rule)) return [];
    const past = before.get(figures.rule);
    return [
      {
        ...figures,
        title: rule?.title ?? {},
        kind: rule?.kind ?? null,
        mandate: rule?.mandate ?? null,
        before: past === undefined || past.evaluated === 0 ? null : past,
      },
    ];
  });
  return { ...now.figures, before: earlier.figures, rules };
}

async function tallied(
  request: Request,
  input: Period,
): Promise<{ readonly tally: RuleTally; readonly figures: PeriodFigures }> {
  const flights = await flightsOf(request, input);
  const asked = askedOn(request.world);
  const tally = new RuleTally(request.world.ruleSet.rules.map(({ id }) => id));
  const slice = slices();
  for (const head of flights) {
    tally.addFlight(countsOf(head, asked));
    await slice.breathe();
  }
  for (const outcome of await outcomesOf(request, flights, await casesOf(request, flights))) tally.addOutcome(outcome);
  const travellers = flights.reduce((sum, head) => sum + head.travellers + head.crew, 0);
  return { tally, figures: { period: input, flights: flights.length, travellers, bases: tally.bases() } };
}

/** Reads the flights a few at a time, with progress; throws when it is cancelled. */
async function eachOf<Value>(
  request: Request,
  read: (request: Request, ids: readonly FlightId[]) => Promise<readonly Value[]>,
  flights: readonly FlightHead[],
  take: (value: Value) => void,
): Promise<void> {
  const slice = slices();
  for (let from = 0; from < flights.length; from += BATCH) {
    const ids = flights.slice(from, from + BATCH).map(({ id }) => id);
    for (const value of await read(request, ids)) {
      request.signal.throwIfAborted();
      take(value);
      await slice.breathe();
    }
    const done = Math.min(from + BATCH, flights.length);
    request.progress({ phase: 'reading', done, total: flights.length, note: null });
  }
}

/** Rows of the selected travellers, each with whether something was found (null: not known). */
function selectedRows(flight: Flight, cases: readonly Case[]): ReadonlyMap<number, boolean | null> {
  const outcomes = new Map<number, [CaseOutcome, ...CaseOutcome[]]>();
  for (const each of cases.filter((found) => found.flight === flight.id)) {
    const row = travellerIndex(flight, each.traveller);
    outcomes.set(row, [caseOutcome(each, []), ...(outcomes.get(row) ?? [])]);
  }
  return new Map(
    [...outcomes].flatMap(([row, found]) => {
      const { selected, result } = outcomeOfTraveller(found);
      return selected ? [[row, FOUND[result ?? 'not-examined']]] : [];
    }),
  );
}

/** What a result says about the traveller's inspection; null: there was none. */
const FOUND = { positive: true, negative: false, 'not-examined': null } as const;

/** Travellers may share one screening object: gives each object once, with the number of travellers. */
function alike<Screened>(travellers: readonly Screened[]): ReadonlyMap<Screened, number> {
  const counts = new Map<Screened, number>();
  for (const each of travellers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

function memberOf({ nationality, sex, dateOfBirth }: Traveller, day: string | null): GroupMember {
  const age = dateOfBirth === null || day === null ? null : fullYears(dateOfBirth, day);
  return { nationality, sex, age: ageBand(age) };
}
