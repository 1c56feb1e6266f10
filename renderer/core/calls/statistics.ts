/** Figures of rules, selections and groups over a period. */

import { z } from 'zod';
import { type Overlap, OverlapTally } from '../../../rules/statistics/overlaps.ts';
import { type BasisFigures, type RuleFigures, RuleTally } from '../../../rules/statistics/rule-figures.ts';
import { STATISTICS_COLUMNS } from '../../../rules/statistics/statistics-table.ts';
import { type CreditFigures, creditFigures } from '../../../shared/casework/credit.ts';
import { type GroupFigures, GroupTally } from '../../../shared/casework/group-figures.ts';
import { exportTable } from '../../../shared/export/export-table.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { success } from '../../../shared/result.ts';
import { dayNumber } from '../../../shared/time/civil.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import { sourcesIn } from '../dashboard/inspected.ts';
import { exportWords, makeExport, purposeRefused } from '../exports/make-export.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { creditingIn } from '../rule-agencies.ts';
import { readFlights } from '../seen/seen-flights.ts';
import { readersOfAll } from '../seen/seen-readers.ts';
import { visibleTo } from '../seen/seen-rules.ts';
import { readSeenSections } from '../seen/seen-section.ts';
import { leftOutOn } from '../statistics/left-out.ts';
import { askedOn, casesOf, countsOf, flightsOf, outcomesOf, periodBefore } from '../statistics/period-flights.ts';
import { addToGroups, eachOf } from '../statistics/selected-travellers.ts';
import { unitAgencies } from '../world.ts';
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
  /** What each agency did in the cases that the officer may see. */
  readonly credit: readonly CreditFigures[];
  readonly rules: readonly RuleStatistics[];
}

export interface OverlapView extends Overlap {
  readonly title: Readonly<Record<string, string>>;
  readonly otherTitle: Readonly<Record<string, string>>;
  /** The sign that both state, so that they count once; null: they count both. */
  readonly sign: string | null;
}

/** Longest period, in days. */
const LONGEST = 3 * 366;

export const periodDays = { from: z.iso.date(), to: z.iso.date() };
export const isPeriod = ({ from, to }: Period) => from <= to && dayNumber(to) - dayNumber(from) < LONGEST;
const period = z.strictObject(periodDays).refine(isPeriod, { path: ['to'] });

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
        travellers += addToGroups(tally, flight, cases);
      });
      return success({
        output: { travellers, groups: tally.figures() },
        details: recorded({ from: input.from, to: input.to }),
      });
    },
  }),

  'statistics.export': call({
    input: z.strictObject({ ...periodDays, ...exportFields }).refine(isPeriod, { path: ['to'] }),
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
      const title = `${words.word('export.statistics.title')} ${dayText(from)} – ${dayText(to)}`;
      const table = exportTable(title, STATISTICS_COLUMNS, rows, words, names);
      const { details, ...made } = await makeExport(
        request,
        input,
        [table],
        await readersOfAll(request),
        words.word('export.statistics.file'),
      );
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
  const cases = await casesOf(request, await flightsOf(request, input));
  const credit = creditFigures(cases, unitAgencies(world).law, await creditingIn(request));
  return { ...now.figures, before: earlier.figures, credit, rules };
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
  for (const { basis, flagged } of await leftOutOn(request, flights))
    tally.addLeftOut({ basis, rules: [...sourcesIn(flagged)] });
  const travellers = flights.reduce((sum, head) => sum + head.travellers + head.crew, 0);
  return { tally, figures: { period: input, flights: flights.length, travellers, bases: tally.bases() } };
}

/** Travellers may share one screening object: gives each object once, with the number of travellers. */
function alike<Screened>(travellers: readonly Screened[]): ReadonlyMap<Screened, number> {
  const counts = new Map<Screened, number>();
  for (const each of travellers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
