/** The monthly report as tables. None names a traveller, and groups too small are not told. */
import { CREDITS, type Credit, type CreditFigures } from '../../shared/casework/credit.ts';
import { type GroupFigures, SMALL_CELL } from '../../shared/casework/group-figures.ts';
import {
  type Cell,
  type ExportColumn,
  type ExportTable,
  exportTable,
  type Words,
} from '../../shared/export/export-table.ts';
import {
  type AgencyFigures,
  type MonthTally,
  OTHER_WAY,
  type QuantityFigures,
  type RouteFigures,
  type SelectionFigures,
  type ValueFigures,
} from './month-figures.ts';

export interface MonthReport {
  readonly tally: MonthTally;
  readonly credit: readonly CreditFigures[];
  readonly groups: readonly GroupFigures[];
  /** Cases on something else than a traveller, and how many of them had a find. */
  readonly things: { readonly cases: number; readonly positive: number };
  /** Travellers who were met and protected: they are in no other figure of cases. */
  readonly cared: number;
}

/** Its tables. The first has the title of the report, and the sums. */
export function monthTables(
  title: string,
  { tally, credit, groups, things, cared }: MonthReport,
  said: Words,
): readonly ExportTable[] {
  const table = <Row>(name: string, columns: readonly ExportColumn<Row>[], rows: readonly Row[]) =>
    exportTable(said.word(`month.${name}`), columns, rows, said, false);
  const ofDimension = (dimension: GroupFigures['dimension']) => groups.filter((each) => each.dimension === dimension);
  return [
    { ...table('sums', SUM_COLUMNS, sumsOf(tally, things, cared)), title },
    table('bases', BASIS_COLUMNS, tally.bases()),
    table('finds', QUANTITY_COLUMNS, tally.quantities('find')),
    table('measures', MEASURE_COLUMNS, tally.quantities('measure')),
    table('values', VALUE_COLUMNS, tally.values()),
    table('routes', ROUTE_COLUMNS, tally.routes()),
    table('concealments', CONCEALMENT_COLUMNS, tally.concealments()),
    table('agencies', AGENCY_COLUMNS, agencyLines(tally, credit)),
    table('nationalities', groupColumns('month.nationality'), ofDimension('nationality')),
    table('sexes', groupColumns('month.sex'), ofDimension('sex')),
  ];
}

interface Sum {
  readonly label: string;
  readonly count: number;
}

function sumsOf(tally: MonthTally, things: MonthReport['things'], cared: number): readonly Sum[] {
  const total = <Row>(rows: readonly Row[], count: (row: Row) => number) =>
    rows.reduce((sum, row) => sum + count(row), 0);
  const [routes, bases] = [tally.routes(), tally.bases()];
  return [
    { label: 'month.flights', count: total(routes, ({ flights }) => flights) },
    { label: 'month.travellers', count: total(routes, ({ travellers }) => travellers) },
    { label: 'month.selected', count: total(bases, ({ selected }) => selected) },
    { label: 'month.inspected', count: total(bases, ({ inspected }) => inspected) },
    { label: 'month.positive', count: total(bases, ({ positive }) => positive) },
    { label: 'month.things', count: things.cases },
    { label: 'month.things.positive', count: things.positive },
    { label: 'month.protected', count: cared },
  ];
}

const SUM_COLUMNS: readonly ExportColumn<Sum>[] = [
  { heading: 'month.what', type: 'text', cell: ({ label }, { word }) => word(label) },
  { heading: 'month.count', type: 'number', cell: ({ count }) => count },
];

type Selected = Pick<SelectionFigures, 'selected' | 'inspected' | 'positive'>;

const SELECTED: readonly ExportColumn<Selected>[] = [
  { heading: 'month.selected', type: 'number', cell: ({ selected }) => selected },
  { heading: 'month.inspected', type: 'number', cell: ({ inspected }) => inspected },
  { heading: 'month.positive', type: 'number', cell: ({ positive }) => positive },
];

const BASIS_COLUMNS: readonly ExportColumn<SelectionFigures>[] = [
  { heading: 'month.basis', type: 'text', cell: ({ basis }, { word }) => word(`statistics.basis.${basis}`) },
  ...SELECTED,
  { heading: 'month.find-rate', type: 'number', cell: ({ positive, inspected }) => percent(positive, inspected) },
];

const QUANTITY_COLUMNS: readonly ExportColumn<QuantityFigures>[] = [
  { heading: 'found.kind', type: 'text', cell: ({ kind }, { word }) => word(`found.kind.${kind}`) },
  { heading: 'month.finds', type: 'number', cell: ({ finds }) => finds },
  { heading: 'found.amount', type: 'number', cell: ({ quantity }) => quantity },
  {
    heading: 'found.unit',
    type: 'text',
    cell: ({ unit }, { word }) => (unit === null ? null : word(`found.unit.${unit}`)),
  },
  {
    heading: 'found.weighed',
    type: 'text',
    cell: ({ weighed }, { word }) => (weighed === null ? null : word(`found.weighed.${weighed}`)),
  },
  { heading: 'found.count', type: 'number', cell: ({ count }) => (count === 0 ? null : count) },
];

const MEASURE_COLUMNS: readonly ExportColumn<QuantityFigures>[] = [
  { heading: 'found.kind', type: 'text', cell: ({ kind }, { word }) => word(`found.kind.${kind}`) },
  { heading: 'month.count', type: 'number', cell: ({ finds }) => finds },
];

const VALUE_COLUMNS: readonly ExportColumn<ValueFigures>[] = [
  { heading: 'found.kind', type: 'text', cell: ({ kind }, { word }) => word(`found.kind.${kind}`) },
  { heading: 'found.value', type: 'number', cell: ({ amount }) => amount },
  { heading: 'found.currency', type: 'code', cell: ({ currency }) => currency },
];

const ROUTE_COLUMNS: readonly ExportColumn<RouteFigures>[] = [
  { heading: 'month.origin', type: 'code', cell: ({ origin }) => origin },
  { heading: 'month.destination', type: 'code', cell: ({ destination }) => destination },
  { heading: 'month.flights', type: 'number', cell: ({ flights }) => flights },
  { heading: 'month.travellers', type: 'number', cell: ({ travellers }) => travellers },
  ...SELECTED,
];

const CONCEALMENT_COLUMNS: readonly ExportColumn<ReturnType<MonthTally['concealments']>[number]>[] = [
  {
    heading: 'found.concealment',
    type: 'text',
    cell: ({ concealment }, { word }) =>
      word(concealment === OTHER_WAY ? 'month.other-way' : `found.concealment.${concealment}`),
  },
  { heading: 'month.finds', type: 'number', cell: ({ finds }) => finds },
];

/** What an agency did, and what it found. */
interface AgencyLine extends AgencyFigures {
  readonly cases: { readonly [Part in keyof Credit]: number };
}

function agencyLines(tally: MonthTally, credit: readonly CreditFigures[]): readonly AgencyLine[] {
  const figures = new Map(tally.agencies().map((each) => [each.agency, each]));
  const did = new Map(credit.map((each) => [each.agency, each.cases]));
  const named = [...new Set([...did.keys(), ...figures.keys()])];
  return named.map((agency) => {
    const { finds = 0, measures = 0 } = figures.get(agency) ?? {};
    const cases = agency === null ? undefined : did.get(agency);
    const { detected, controlled, investigated } = cases ?? {};
    return {
      ...{ agency, finds, measures },
      cases: {
        detected: detected?.all ?? 0,
        controlled: controlled?.all ?? 0,
        investigated: investigated?.all ?? 0,
      },
    };
  });
}

const AGENCY_COLUMNS: readonly ExportColumn<AgencyLine>[] = [
  {
    heading: 'found.agency',
    type: 'text',
    cell: ({ agency }, { word }) => word(agency === null ? 'statistics.group.unknown' : `agency.${agency}`),
  },
  ...CREDITS.map((part): ExportColumn<AgencyLine> => {
    return { heading: `credit.${part}`, type: 'number', cell: ({ cases }) => cases[part] };
  }),
  { heading: 'month.finds', type: 'number', cell: ({ finds }) => finds },
  { heading: 'month.measures', type: 'number', cell: ({ measures }) => measures },
];

/** Control rates of groups beside what was found. */
function groupColumns(heading: string): readonly ExportColumn<GroupFigures>[] {
  const told = (count: number | null): Cell => (count === null ? `< ${SMALL_CELL}` : count);
  return [
    {
      heading,
      type: 'code',
      cell: ({ dimension, group }, { word }) => {
        if (group === null) return word('statistics.group.unknown');
        return dimension === 'sex' ? word(`sex.${group}`) : group;
      },
    },
    { heading: 'month.travellers', type: 'number', cell: ({ travellers }) => told(travellers) },
    { heading: 'month.selected', type: 'number', cell: ({ selected }) => told(selected) },
    { heading: 'month.inspected', type: 'number', cell: ({ inspected }) => told(inspected) },
    { heading: 'month.positive', type: 'number', cell: ({ positive }) => told(positive) },
    {
      heading: 'month.control-rate',
      type: 'number',
      cell: ({ selected, travellers }) => percent(selected, travellers),
    },
    { heading: 'month.find-rate', type: 'number', cell: ({ positive, inspected }) => percent(positive, inspected) },
  ];
}

/** With one decimal; null where a number is hidden, or too few to have a share. */
function percent(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole < SMALL_CELL ? null : Math.round((part * 1000) / whole) / 10;
}
