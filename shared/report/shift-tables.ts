/**
 * The report of a shift as tables: flights, what was sent, met, found and missed, and what is open for the next shift. It has no column that names a traveller; whoever
 * takes over opens the cases by their numbers.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Case } from '../casework/case.ts';
import { type Found, isOverturned, stands } from '../casework/finding.ts';
import { type Question, receiverOf } from '../casework/question.ts';
import { numberText } from '../catalogue/say.ts';
import { type LeftAtEnd, leftText } from '../custody/left-at-end.ts';
import type { HowOver } from '../custody/measures.ts';
import { type Cell, type ExportColumn, type ExportTable, exportTable } from '../export/export-table.ts';
import { flightCell } from '../export/flight-cell.ts';
import type { FlightId } from '../flight/flight.ts';
import { LINE_COLUMNS } from '../review/week-columns.ts';
import type { WeekLine } from '../review/week-lines.ts';
import type { ShownState } from '../schedule/flight-state.ts';
import { OUTCOMES, type Outcome } from '../screening/outcome.ts';
import type { Handling } from '../screening/screening.ts';
import { dayText } from '../time/day-text.ts';
import { type ShiftStanding, STANDING_COLUMNS, STANDING_PARTS } from './shift-standing.ts';
import type { DoneInShift, ShiftSteps } from './shift-steps.ts';
import { localTime, type ShiftWords } from './shift-words.ts';

export interface ShiftFlight {
  readonly flight: FlightId;
  readonly origin: string | null;
  readonly destination: string | null;
  readonly movement: 'arriving' | 'departing' | 'unknown';
  /** The time that counts here, local. */
  readonly due: string | null;
  readonly travellers: number;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  readonly state: ShownState;
  /** The first message came when less time was left than the unit wants. */
  readonly late: boolean;
}

/** A case, how its traveller is handled, and their level now; null: it has none, or it is not known. */
export type ShiftCase = Case & { readonly handling: Handling | null; readonly now: Outcome | null };

/** Somebody who was held, and is not any more since an entry of the shift, by the number of the case. */
export interface CustodyOverInShift {
  readonly case: string;
  readonly how: HowOver;
  /** When it was typed, and when it happened, ISO 8601 UTC. */
  readonly typed: string;
  readonly at: string;
  readonly officer: string;
  /** Null: nobody confirmed it. */
  readonly second: string | null;
  readonly agency: LawAgency;
  readonly left: LeftAtEnd;
}

/** A line of the weekly list, by the number of the case that the own agency may see; null: there is none. */
export type ActInShift = WeekLine & { readonly case: string | null };

export interface ShiftReport extends ShiftSteps<ShiftCase> {
  /** Of when it tells what stands, ISO 8601 UTC: not the end of the shift. */
  readonly made: string;
  readonly flights: readonly ShiftFlight[];
  readonly custodyOver: readonly CustodyOverInShift[];
  /** What was done in the shift to targets and flights besides, of the lines of the weekly list. */
  readonly acts: readonly ActInShift[];
  readonly standing: ShiftStanding;
  readonly questions: readonly Question[];
  /** For the next shift, in the officer's words. */
  readonly notes: string;
}

const FLAGGED = OUTCOMES.filter((outcome) => outcome !== 'clear').reverse();
const LACKS_DATA: ReadonlySet<ShownState> = new Set(['no-data', 'api-only', 'list-only', 'pnr-only', 'partial']);

/** Its tables. The first has the title of the report, and the sums. */
export function shiftTables(title: string, report: ShiftReport, said: ShiftWords): readonly ExportTable[] {
  const table = <Row>(name: string, columns: readonly ExportColumn<Row, ShiftWords>[], rows: readonly Row[]) =>
    exportTable(said.word(`shift.${name}`), columns, rows, said, false);
  return [
    { ...table('sums', SUM_COLUMNS, sumsOf(report)), title },
    table('flights', FLIGHT_COLUMNS, report.flights),
    table('sent', stepColumns([]), report.sent),
    table('met', stepColumns([]), report.met),
    table('results', stepColumns([RESULT]), report.results),
    table('missed', stepColumns([WHY_MISSED]), report.missed),
    table('custody-over', CUSTODY_OVER_COLUMNS, report.custodyOver),
    table('acts', ACT_COLUMNS, report.acts),
    table('closed', stepColumns([ENDED]), report.closed),
    table('open', OPEN_COLUMNS, report.open),
    ...STANDING_PARTS.map((part) => standingTable(part, report, said)),
    table('questions', QUESTION_COLUMNS, report.questions),
    table(
      'notes',
      NOTE_COLUMNS,
      report.notes.split('\n').filter((line) => line.trim() !== ''),
    ),
  ];
}

/** A section of what stands, with the time of which that is told. */
function standingTable<Part extends keyof ShiftStanding>(
  part: Part,
  { made, standing }: { readonly made: string; readonly standing: Pick<ShiftStanding, Part> },
  said: ShiftWords,
): ExportTable {
  const local = said.local(made);
  const title = `${said.word(`shift.${part}`)} · ${dayText(local.slice(0, 10))} ${local.slice(11, 16)}`;
  const columns: readonly ExportColumn<ShiftStanding[Part][number], ShiftWords>[] = STANDING_COLUMNS[part];
  return exportTable(title, columns, standing[part], said, false);
}

interface Sum {
  readonly label: string;
  readonly count: number;
}

const SUM_COLUMNS: readonly ExportColumn<Sum, ShiftWords>[] = [
  { heading: 'shift.sum', type: 'text', cell: ({ label }, { word }) => word(label) },
  { heading: 'shift.count', type: 'number', cell: ({ count }) => count },
];

function sumsOf(report: ShiftReport): readonly Sum[] {
  const { flights, sent, met, results, missed, dismissed, closed, open, standing, questions } = report;
  // The report of an earlier shift counts the result that was corrected.
  const counted = results.filter(({ corrects }) => !corrects);
  return [
    { label: 'shift.flights', count: flights.length },
    { label: 'shift.flights.lacking', count: flights.filter(({ state }) => LACKS_DATA.has(state)).length },
    { label: 'shift.flights.late', count: flights.filter(({ late }) => late).length },
    { label: 'shift.travellers', count: flights.reduce((sum, { travellers }) => sum + travellers, 0) },
    ...FLAGGED.map((outcome) => ({
      label: `shift.flagged.${outcome}`,
      count: flights.reduce((sum, { byOutcome }) => sum + byOutcome[outcome], 0),
    })),
    { label: 'shift.sent', count: sent.length },
    { label: 'shift.met', count: met.length },
    { label: 'shift.results', count: counted.length },
    { label: 'shift.finds', count: counted.filter(({ found }) => found.found.some(stands)).length },
    { label: 'shift.missed', count: missed.length },
    { label: 'shift.dismissed', count: dismissed.length },
    { label: 'shift.custody-over', count: report.custodyOver.length },
    { label: 'shift.acts', count: report.acts.length },
    { label: 'shift.closed', count: closed.length },
    { label: 'shift.open', count: open.length },
    ...STANDING_PARTS.map((part) => ({ label: `shift.${part}`, count: standing[part].length })),
    { label: 'shift.questions', count: questions.length },
  ];
}

const FLIGHT_COLUMNS: readonly ExportColumn<ShiftFlight, ShiftWords>[] = [
  { heading: 'cases.flight', type: 'text', cell: flightCell },
  { heading: 'shift.from', type: 'code', cell: ({ origin }) => origin },
  { heading: 'shift.to', type: 'code', cell: ({ destination }) => destination },
  { heading: 'shift.movement', type: 'text', cell: ({ movement }, { word }) => word(`movement.${movement}`) },
  { heading: 'shift.due', type: 'date-time', cell: ({ due }) => due },
  { heading: 'shift.travellers', type: 'number', cell: ({ travellers }) => travellers },
  ...FLAGGED.map((outcome): ExportColumn<ShiftFlight, ShiftWords> => {
    return { heading: `outcome.${outcome}`, type: 'number', cell: ({ byOutcome }) => byOutcome[outcome] };
  }),
  {
    heading: 'shift.data',
    type: 'text',
    cell: ({ state, late }, { word }) =>
      late && state !== 'no-data'
        ? `${word(`flights.state.${state}`)}, ${word('shift.data.late')}`
        : word(`flights.state.${state}`),
  },
];

type Step = DoneInShift<ShiftCase>;
type StepColumn = ExportColumn<Step, ShiftWords>;

/** Of every step of a case: which case, when, by whom, and what sets it apart. */
function stepColumns(more: readonly StepColumn[]): readonly StepColumn[] {
  return [
    { heading: 'cases.id', type: 'code', cell: ({ found: { id } }) => id },
    { heading: 'cases.flight', type: 'text', cell: ({ found: { flight } }, said) => flight && said.flight(flight) },
    { heading: 'export.cases.outcome', type: 'text', cell: ({ found }, said) => levelOf(found, said) },
    { heading: 'cases.basis', type: 'text', cell: ({ found: { origin } }, { word }) => word(`origin.${origin}`) },
    ...more,
    { heading: 'shift.at', type: 'date-time', cell: ({ at }, { local }) => local(at) },
    {
      heading: 'shift.officer',
      type: 'text',
      cell: ({ doer }, { named, word }) => (doer === null ? word('shift.not-confirmed') : named(doer.officer)),
    },
    { heading: 'shift.agency', type: 'text', cell: ({ doer }, said) => agencyCell(doer?.agency, said) },
    {
      heading: 'shift.mark',
      type: 'text',
      cell: ({ isEarlier, corrects }, { word }) =>
        [...(isEarlier ? [word('shift.mark.earlier')] : []), ...(corrects ? [word('shift.mark.corrects')] : [])].join(
          ', ',
        ) || null,
    },
  ];
}

const RESULT: StepColumn = {
  heading: 'cases.result',
  type: 'text',
  cell: ({ found: { result, found, handling } }, { word }) => {
    if (result === null) return null;
    if (result !== 'found')
      return word(
        handling === 'safeguard' && result === 'not-examined' ? 'protect.result.not-met' : `result.${result}`,
      );
    return found.map((each) => inBrief(each, word)).join(', ');
  },
};

const WHY_MISSED: StepColumn = {
  heading: 'shift.why',
  type: 'text',
  cell: ({ step }, { word }) => (step.kind === 'missed' ? word(`miss.${step.why}`) : null),
};

/** The result, and why nobody was examined. */
const ENDED: StepColumn = {
  heading: 'shift.ended',
  type: 'text',
  cell: (row, said) => {
    const { step } = row;
    if (step.kind === 'dismissed') return said.word(`dismissal.${step.why}`);
    return step.kind === 'missed' ? said.word(`miss.${step.why}`) : RESULT.cell(row, said);
  },
};

const CUSTODY_OVER_COLUMNS: readonly ExportColumn<CustodyOverInShift, ShiftWords>[] = [
  { heading: 'cases.id', type: 'code', cell: (row) => row.case },
  { heading: 'custody.ending', type: 'text', cell: ({ how }, { word }) => word(`custody.ending.${how}`) },
  { heading: 'shift.at', type: 'date-time', cell: ({ at }, { local }) => local(at) },
  {
    heading: 'shift.officer',
    type: 'text',
    cell: ({ officer, second }, { named }) => [officer, ...(second === null ? [] : [second])].map(named).join(', '),
  },
  { heading: 'shift.agency', type: 'text', cell: ({ agency }, { word }) => word(`agency.${agency}`) },
  { heading: 'custody.left-open', type: 'text', cell: ({ left }, { say }) => leftText(say, left).join(' · ') || null },
];

const ACT_COLUMNS: readonly ExportColumn<ActInShift, ShiftWords>[] = [
  LINE_COLUMNS.act,
  { heading: 'cases.id', type: 'code', cell: (row) => row.case },
  { heading: 'cases.flight', type: 'text', cell: flightCell },
  { heading: 'shift.due-before', type: 'date-time', cell: ({ due }, { local }) => localTime(due?.before, local) },
  { heading: 'shift.due-after', type: 'date-time', cell: ({ due }, { local }) => localTime(due?.after, local) },
  LINE_COLUMNS.wouldBe,
  LINE_COLUMNS.rule,
  LINE_COLUMNS.cause,
  { heading: 'shift.at', type: 'date-time', cell: ({ at }, { local }) => local(at) },
  LINE_COLUMNS.officer,
  LINE_COLUMNS.second,
];

const OPEN_COLUMNS: readonly ExportColumn<ShiftCase, ShiftWords>[] = [
  { heading: 'cases.id', type: 'code', cell: ({ id }) => id },
  { heading: 'cases.flight', type: 'text', cell: flightCell },
  { heading: 'export.cases.outcome', type: 'text', cell: (found, said) => levelOf(found, said) },
  {
    heading: 'cases.state',
    type: 'text',
    cell: ({ state, handling }, { word }) =>
      word(handling === 'safeguard' ? 'export.flagged.protect' : `case-state.${state}`),
  },
  {
    heading: 'cases.owner',
    type: 'text',
    cell: ({ assigned, handedTo }, said) => {
      if (handedTo !== undefined) return agencyCell(handedTo, said);
      return assigned === null ? said.word('case.nobody') : said.named(assigned);
    },
  },
  { heading: 'shift.opened', type: 'date-time', cell: ({ openedAt }, { local }) => local(openedAt) },
];

const QUESTION_COLUMNS: readonly ExportColumn<Question, ShiftWords>[] = [
  { heading: 'cases.flight', type: 'text', cell: flightCell },
  { heading: 'question.about', type: 'text', cell: ({ about }, { word }) => word(`question.kind.${about.kind}`) },
  {
    heading: 'question.to',
    type: 'text',
    cell: ({ to }, { word }) => word(to.kind === 'office' ? `office.${to.office}` : `agency.${receiverOf(to)}`),
  },
  { heading: 'shift.at', type: 'date-time', cell: ({ asked }, { local }) => local(asked.at) },
  { heading: 'shift.officer', type: 'text', cell: ({ asked }, { named }) => named(asked.officer) },
  {
    heading: 'shift.agency',
    type: 'text',
    cell: ({ asked }, { word }) => word(`agency.${asked.agency}`),
  },
];

const NOTE_COLUMNS: readonly ExportColumn<string, ShiftWords>[] = [
  { heading: 'shift.note', type: 'text', cell: (line) => line },
];

/** The level at the opening, and the present one where it is another. Somebody to protect is no target and has no level; what is no traveller has none either, and says what it is. */
function levelOf({ handling, now, outcomeAtOpening, thing }: ShiftCase, { word, say }: ShiftWords): string {
  if (thing !== undefined) return word(`thing.${thing.kind}`);
  if (handling === 'safeguard') return word('export.flagged.protect');
  const level = word(`outcome.${outcomeAtOpening}`);
  return now === null || now === outcomeAtOpening
    ? level
    : say('shift.level.now', { level, now: word(`outcome.${now}`) });
}

function agencyCell(agency: LawAgency | undefined, { word }: ShiftWords): Cell {
  return agency === undefined ? null : word(`agency.${agency}`);
}

/** Kind and quantity, without anybody's words: `drugs 2.34 kg gross (overturned by a laboratory)`. */
function inBrief(found: Found, word: ShiftWords['word']): string {
  const { kind, quantity, unconfirmed } = found;
  const amount =
    quantity === undefined
      ? []
      : [
          numberText(word, quantity.amount),
          word(`found.unit.${quantity.unit}`),
          ...(quantity.weighed === null ? [] : [word(`found.weighed.${quantity.weighed}`)]),
        ];
  const against = [
    ...(isOverturned(found) ? [`(${word('found.test.overturned')})`] : []),
    ...(unconfirmed === undefined ? [] : [`(${word(`found.unconfirmed.${unconfirmed}`)})`]),
  ];
  return [word(`found.kind.${kind}`), ...amount, ...against].join(' ');
}
