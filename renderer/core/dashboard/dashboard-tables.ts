/** The dashboard on paper and in files: every figure of the screen as a table. No table names anybody. */
import { type ExportColumn, type ExportTable, exportTable, timeCell } from '../../../shared/export/export-table.ts';
import type { ScoreBin } from '../../../shared/screening/score-histogram.ts';
import { timeOfMinute } from '../../../shared/time/civil.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import type { Backlog, DashboardView, MandateScores } from '../calls/dashboard-views.ts';
import type { ExportWords } from '../exports/make-export.ts';

/** A row of finds: what they are by, and the figures that the table has. */
interface Finds
  extends Pick<DashboardView['reasons'][number], 'leftOut' | 'inspected' | 'positive' | 'share' | 'small'> {
  readonly name: string;
  readonly hits?: number;
  readonly flights?: number;
}

type Column<Row> = ExportColumn<Row, ExportWords>;

const NAME: Column<Finds> = { heading: 'dashboard.column.name', type: 'text', cell: ({ name }) => name };
const FLIGHTS: Column<Finds> = {
  heading: 'dashboard.column.flights',
  type: 'number',
  cell: ({ flights }) => flights ?? null,
};
const HITS: Column<Finds> = { heading: 'dashboard.column.hits', type: 'number', cell: ({ hits }) => hits ?? null };
const FOUND: readonly Column<Finds>[] = [
  { heading: 'dashboard.column.left', type: 'number', cell: ({ leftOut }) => leftOut },
  { heading: 'dashboard.column.inspected', type: 'number', cell: ({ inspected }) => inspected },
  { heading: 'dashboard.column.positive', type: 'number', cell: ({ positive }) => positive },
  { heading: 'dashboard.export.column.low', type: 'number', cell: ({ share }) => perCent(share?.low) },
  { heading: 'dashboard.export.column.share', type: 'number', cell: ({ share }) => perCent(share?.perMille) },
  { heading: 'dashboard.export.column.high', type: 'number', cell: ({ share }) => perCent(share?.high) },
  {
    heading: 'dashboard.column.note',
    type: 'text',
    cell: ({ small }, { word }) => (small ? word('dashboard.export.small') : null),
  },
];

interface Waiting extends Backlog {
  readonly of: 'waiting' | 'unfinished';
}

const WAITING: readonly Column<Waiting>[] = [
  { heading: 'dashboard.times.column.what', type: 'text', cell: ({ of }, { word }) => word(`dashboard.${of}`) },
  { heading: 'dashboard.scores.column.travellers', type: 'number', cell: ({ count }) => count },
  {
    heading: 'dashboard.export.column.oldest',
    type: 'date-time',
    cell: ({ oldest }) => (oldest === null ? null : timeCell(oldest)),
  },
];

const STEPS = ['claim', 'decide'] as const;
const SPANS = [
  ['shift', 'dashboard.last-shift'],
  ['week', 'dashboard.week'],
] as const;

interface Took {
  readonly step: (typeof STEPS)[number];
  readonly span: (typeof SPANS)[number][1];
  readonly spread: DashboardView['times']['shift']['claim'];
}

const TOOK: readonly Column<Took>[] = [
  { heading: 'dashboard.times.column.what', type: 'text', cell: ({ step }, { word }) => word(`dashboard.${step}`) },
  { heading: 'dashboard.times.column.when', type: 'text', cell: ({ span }, { word }) => word(span) },
  { heading: 'dashboard.times.column.cases', type: 'number', cell: ({ spread }) => spread?.count ?? 0 },
  { heading: 'dashboard.export.column.median', type: 'number', cell: ({ spread }) => spread?.median ?? null },
  { heading: 'dashboard.export.column.ninetieth', type: 'number', cell: ({ spread }) => spread?.ninetieth ?? null },
];

interface Hour {
  /** Null: whose minute is not known. */
  readonly from: number | null;
  readonly inspections: number;
  readonly tenthsPossible: number | null;
}

const HOURS: readonly Column<Hour>[] = [
  {
    heading: 'flight-board.load.column.hour',
    type: 'text',
    // On paper nothing says where midnight is.
    cell: ({ from }, { word }) => (from === null ? word('flight-board.load.unknown') : dayText(timeOfMinute(from))),
  },
  { heading: 'flight-board.load.column.inspections', type: 'number', cell: ({ inspections }) => inspections },
  {
    heading: 'flight-board.load.column.possible',
    type: 'number',
    cell: ({ tenthsPossible }) => (tenthsPossible === null ? null : tenthsPossible / 10),
  },
];

interface Scored extends ScoreBin {
  readonly of: MandateScores;
}

const SCORES: readonly Column<Scored>[] = [
  { heading: 'dashboard.scores.mandate', type: 'text', cell: ({ of }, { word }) => word(`mandate.${of.mandate}`) },
  { heading: 'dashboard.scores.column.points', type: 'code', cell: ({ from, to }) => `${from}–${to}` },
  { heading: 'dashboard.scores.column.travellers', type: 'number', cell: ({ count }) => count },
  {
    heading: 'dashboard.scores.column.level',
    type: 'text',
    cell: ({ from, of }, { word }) => word(from >= of.inspect ? 'outcome.inspect' : 'outcome.watch'),
  },
];

/** The tables of a dashboard; `title` heads the first one. */
export function dashboardTables(title: string, view: DashboardView, words: ExportWords): readonly ExportTable[] {
  const { word, language } = words;
  const named = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]) =>
    exportTable(name, columns, rows, words, false);
  const waiting: readonly Waiting[] = [
    { of: 'waiting', ...view.waiting },
    { of: 'unfinished', ...view.unfinished },
  ];
  const took = STEPS.flatMap((step) =>
    SPANS.map(([span, name]): Took => ({ step, span: name, spread: view.times[span][step] })),
  );
  const unknown: readonly Hour[] =
    view.loadUnknown === 0 ? [] : [{ from: null, inspections: view.loadUnknown, tenthsPossible: null }];
  const reasons = view.reasons.map((each): Finds => ({ ...each, name: word(`dashboard.reason.${each.key}`) }));
  const mandates = view.mandates.map((each): Finds => ({ ...each, name: word(`mandate.${each.key}`) }));
  const rules = view.rules.map(
    ({ title: said, ...each }): Finds => ({ ...each, name: said[language] ?? said.en ?? each.key }),
  );
  const routes = view.routes.map((each): Finds => ({ ...each, name: each.key || word('dashboard.route.unknown') }));
  const scored = view.scores.flatMap((of) =>
    of.bins.filter(({ count }) => count > 0).map((bin): Scored => ({ ...bin, of })),
  );
  return [
    named(title, WAITING, waiting),
    named(word('dashboard.times'), TOOK, took),
    named(word('flight-board.load'), HOURS, [...view.load, ...unknown]),
    named(word('dashboard.finds.reason'), [NAME, ...FOUND], reasons),
    named(word('dashboard.finds.mandate'), [NAME, HITS, ...FOUND], mandates),
    named(word('dashboard.finds.rule'), [NAME, HITS, ...FOUND], rules),
    named(word('dashboard.finds.route'), [NAME, FLIGHTS, HITS, ...FOUND], routes),
    named(word('dashboard.scores'), SCORES, scored),
  ];
}

function perCent(perMille: number | undefined): number | null {
  return perMille === undefined ? null : perMille / 10;
}
