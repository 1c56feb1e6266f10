/** The people behind a figure of the dashboard: exactly those whom it counts. */
import { MANDATES } from '../../../shared/fact/fact.ts';
import type { DashboardDays, DashboardFigure } from '../../../shared/report/dashboard-figures.ts';
import type { CountedRow } from '../calls/dashboard-views.ts';
import type { Flagged, FlightHead } from '../flight-head.ts';
import type { Request } from '../request.ts';
import { weekBefore } from './dashboard.ts';
import { type Counted, type Inspected, inspectedIn, isFlaggedBy, routeOf, sourcesIn } from './inspected.ts';
import { caseRow, rowOf, type TimedCase, workNow } from './work-times.ts';

const HOUR = 60;

/** Which figure, and which value of it; '' where it has one only. */
export interface AskedFigure {
  readonly of: DashboardFigure;
  readonly value: string;
  readonly days: DashboardDays;
}

type Rows = (request: Request, asked: AskedFigure) => Promise<readonly CountedRow[]>;

const ROWS: { readonly [Figure in DashboardFigure]: Rows } = {
  hour: async (request, { value }) => {
    const from = Number(value);
    const { coming } = await workNow(request);
    return coming
      .filter(({ minute }) => minute !== null && minute >= from && minute < from + HOUR)
      .map(({ flight, who }) => rowOf(flight, who, null));
  },
  waiting: async (request) => (await workNow(request)).waiting,
  unfinished: async (request) => (await workNow(request)).unfinished,
  claim: (request) => timedRows(request, ({ claim }) => claim),
  decide: (request) => timedRows(request, ({ decide }) => decide),
  reason: (request, asked) => inspectedRows(request, asked, ({ reasons }) => reasons),
  mandate: (request, asked) => inspectedRows(request, asked, ({ mandates }) => mandates),
  rule: (request, asked) => inspectedRows(request, asked, ({ sources }) => sources),
  route: (request, asked) => inspectedRows(request, asked, ({ route }) => [route]),
  score: (request, { value, days }) => {
    const [mandate, from, to] = value.split(/[:-]/);
    const known = MANDATES.find((each) => each === mandate);
    const isIn = ({ scores }: Flagged) =>
      known !== undefined && scores[known] >= Number(from) && scores[known] <= Number(to);
    return flaggedRows(request, days, () => isIn);
  },
  'left-reason': (request, asked) => leftRows(request, asked, ({ reasons }) => reasons),
  'left-mandate': (request, asked) => leftRows(request, asked, ({ mandates }) => mandates),
  'left-rule': (request, asked) => leftRows(request, asked, ({ sources }) => sources),
  'left-route': (request, asked) => leftRows(request, asked, ({ route }) => [route]),
  'flagged-mandate': (request, { value, days }) => {
    const known = MANDATES.find((each) => each === value);
    return flaggedRows(request, days, () => (known === undefined ? () => false : isFlaggedBy(known)));
  },
  'flagged-rule': async (request, { value, days }) => {
    const { sources } = await inspectedIn(request, days);
    return flaggedRows(request, days, () => (each) => sources.has(value) && sourcesIn(each).has(value));
  },
  'flagged-route': (request, { value, days }) => {
    const home = request.context.unit?.airports ?? [];
    return flaggedRows(request, days, (head) => () => routeOf(head, home) === value);
  },
};

/** All of them. */
export function dashboardRows(request: Request, asked: AskedFigure): Promise<readonly CountedRow[]> {
  return ROWS[asked.of](request, asked);
}

/** The cases of the last week of which the time is known, the longest first. */
async function timedRows(
  request: Request,
  timeOf: (timed: TimedCase) => number | null,
): Promise<readonly CountedRow[]> {
  const { from, to } = weekBefore(request.context.now);
  const rows = (await workNow(request)).timed.flatMap((timed): readonly CountedRow[] => {
    const minutes = timeOf(timed);
    return minutes === null || timed.claimed < from || timed.claimed >= to ? [] : [{ ...timed.row, minutes }];
  });
  return rows.sort((a, b) => (b.minutes ?? 0) - (a.minutes ?? 0));
}

/** The inspections under a key, those with a find first. */
async function inspectedRows(
  request: Request,
  { value, days }: AskedFigure,
  keysOf: (inspected: Inspected) => readonly string[],
): Promise<readonly CountedRow[]> {
  const { inspected } = await inspectedIn(request, days);
  const found = inspected.filter((each) => keysOf(each).includes(value));
  found.sort((a, b) => Number(b.isFind) - Number(a.isFind));
  return found.map((each) => {
    const at = each.case.timeline.findLast(({ kind }) => kind === 'result-recorded')?.at ?? null;
    return caseRow(each.case, at, null);
  });
}

/** Who was left out under a key, in the order of the flights. */
async function leftRows(
  request: Request,
  { value, days }: AskedFigure,
  keysOf: (counted: Counted) => readonly string[],
): Promise<readonly CountedRow[]> {
  const { leftOut } = await inspectedIn(request, days);
  return leftOut
    .filter((each) => keysOf(each).includes(value))
    .map(({ head, flagged, case: work }) => rowOf({ head }, { flagged, work }, null));
}

/** The flagged travellers of the days who pass, in the order of the flights. */
async function flaggedRows(
  request: Request,
  days: DashboardDays,
  passesOn: (head: FlightHead) => (flagged: Flagged) => boolean,
): Promise<readonly CountedRow[]> {
  const { flights } = await inspectedIn(request, days);
  return flights.flatMap((head) =>
    head.flagged.filter(passesOn(head)).map((flagged) => rowOf({ head }, { flagged, work: undefined }, null)),
  );
}
