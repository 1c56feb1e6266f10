/**
 * The queue: the flagged travellers about whom something can still be done, most severe first, then soonest due. Travellers flagged only by muted or held hits come last.
 */

import { z } from 'zod';
import type { CaseEvent } from '../../../shared/casework/case.ts';
import { isExamined } from '../../../shared/casework/case-answers.ts';
import type { FoundKind } from '../../../shared/casework/finding.ts';
import type { Meeting } from '../../../shared/casework/meeting.ts';
import { wasMet } from '../../../shared/casework/standing-steps.ts';
import type { Unit } from '../../../shared/casework/unit.ts';
import type { ChangedIdentity } from '../../../shared/flight/changed-identity.ts';
import { legHere } from '../../../shared/flight/destination.ts';
import { type Movement, movementOf } from '../../../shared/flight/movement.ts';
import { type Moment, minuteOf } from '../../../shared/flight/operating-window.ts';
import type { Mute } from '../../../shared/mute/mute.ts';
import { QUEUE_FILTERS } from '../../../shared/queue/queue-filters.ts';
import { type Fold, foldKey, foldLines, type QueueLine } from '../../../shared/queue/queue-fold.ts';
import {
  filterChoices,
  outcomeCounts,
  type TabCounts,
  tabCounts,
  urgencyOf,
} from '../../../shared/queue/queue-order.ts';
import { QUEUE_LEVELS, QUEUE_SORTS, type QueueQuestion } from '../../../shared/queue/queue-question.ts';
import { type AgencyTab, isAgencyTab, QUEUE_TABS, type QueueTab, queueTabs } from '../../../shared/queue/queue-tabs.ts';
import { type Queued, rowKey } from '../../../shared/queue/queued.ts';
import { success } from '../../../shared/result.ts';
import { entryRule, type ListedReason } from '../../../shared/screening/listed.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { ExplanationLeaf, Situation } from '../../../shared/screening/screening.ts';
import { type FindsOfToday, findsOfToday } from '../finds-of-today.ts';
import type { FlightHead } from '../flight-head.ts';
import { matchesNotShownOn } from '../flight-remarks.ts';
import { KeptAnswers } from '../kept-answers.ts';
import { localClock } from '../movement.ts';
import { orderedRows } from '../queue-index.ts';
import { type Placed, type PlacedFlight, readPlaces } from '../queue-places.ts';
import type { Request } from '../request.ts';
import { allLettingGoBeside, type LettingGoBeside } from '../seen/seen-cases.ts';
import { changesUnseen } from '../seen/seen-falls.ts';
import { readSeenFalseMatches } from '../seen/seen-false-matches.ts';
import { readSeenSources } from '../seen/seen-hit-sources.ts';
import { type SeenMarks, seenMarks } from '../seen/seen-marks.ts';
import { type MeetingsBeside, meetingsBeside } from '../seen/seen-meetings.ts';
import { readSeenMutes } from '../seen/seen-mutes.ts';
import type { TravellerMarks } from '../traveller-marks.ts';
import { unitAgencies, type World } from '../world.ts';
import { call, type Handled } from './call.ts';
import type { FlightRemark } from './flight-views.ts';

/** A mute as the queue shows it. */
export interface QueueMute extends Pick<Mute, 'rule' | 'until'> {
  /** By language; empty where the rule is no longer in force. */
  readonly title: Readonly<Record<string, string>>;
  /** Who made it, and who confirmed it (null: nobody, in an earlier release). */
  readonly officer: string;
  readonly second: string | null;
  /** It is a match with a list that was declared false. */
  readonly isFalseMatch?: true;
}

export interface QueueRow extends TravellerMarks, Queued {
  readonly masked?: true;
  /** The first message came when nothing could be done any more. */
  readonly late?: true;
  /** The airport to which an officer diverts the flight; left out: none does. */
  readonly divertedTo?: string;
  /** The matching row of the attendance matrix; null where an earlier release screened the flight. */
  readonly situation: Situation | null;
  readonly movement: Movement;
  /** Which time `due` is; where it is null, which one tells at least about when. Null: none. */
  readonly dueBy: Moment['kind'] | null;
  /** Local wall time `HH:MM` of `due` at the unit. */
  readonly dueLocal: string | null;
  readonly reasons: readonly (Queued['reasons'][number] & {
    readonly leaves: readonly ExplanationLeaf[];
    /** The entry, where a list hit. */
    readonly listed?: ListedReason;
  })[];
  /** The mutes that withhold hits of the traveller. */
  readonly mutes: readonly QueueMute[];
  readonly caseId: string | null;
  /** The step by which others let them go without seeing hits that the officer's agency sees; null: none, or somebody acted since who sees them. */
  readonly letGo: CaseEvent | null;
  /** Another agency met them in a case of its own, and nobody did in this one; null: nobody, or none that the officer may see. */
  readonly metBeside: Meeting | null;
  /** What a message changed in who they are, until an officer of the agency looked at it; null: nothing. */
  readonly changed: ChangedIdentity | null;
  /** What was found today on others to whom they are linked; empty once there is a result on themselves. */
  readonly linkedTo: readonly FoundKind[];
}

/** A part of the rows that answer a question. */
export interface QueuePage {
  /** The rows of the lines from `offset` on, in the order asked for. */
  readonly rows: readonly QueueRow[];
  readonly offset: number;
  /** The folds for which rows of them stand, by the key of the row. */
  readonly folds: Readonly<Record<string, Fold>>;
  /** How many lines there are, and how many travellers answer the question. */
  readonly total: number;
  readonly travellers: number;
  /** On which line the traveller asked for stands, or the fold that has them; null: on none. */
  readonly at: number | null;
  /** How many rows each tab has, and how many of those that answer have each outcome under theirs. */
  readonly tabs: TabCounts;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Flights with an open window of which lists match more travellers than stand on any screen; left out: there are none. */
  readonly notShown?: readonly Pick<FlightRemark, 'flight' | 'notShown'>[];
  /** From which joint score the rules in force watch and inspect. */
  readonly thresholds: { readonly watch: number; readonly inspect: number };
}

/** The values by which the rows under a tab can be filtered, each with the number of rows. */
export interface QueueChoices {
  readonly values: ReturnType<typeof filterChoices>;
  /** Titles of the rules, by language. */
  readonly rules: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The part of the queue that is asked for. */
export interface AskedPage {
  readonly question: QueueQuestion;
  readonly offset: number;
  readonly count: number;
  /** Keys of the folds that are open. */
  readonly open: readonly string[];
  /** Whose place is asked for. */
  readonly traveller: Pick<QueueRow, 'flight' | 'traveller'> | null;
}

const MOST_ROWS = 500;
const LONGEST = 200;

const queueTab = z.union([z.enum(QUEUE_TABS), z.custom<AgencyTab>(isAgencyTab)]);

/** What a screen asks of the queue. */
export const queueQuestion = z.strictObject({
  tab: queueTab,
  from: z.enum(QUEUE_LEVELS),
  search: z.string().max(LONGEST),
  sort: z.enum(QUEUE_SORTS),
  fold: z.boolean(),
  filters: z.partialRecord(z.enum(QUEUE_FILTERS), z.array(z.string().max(LONGEST)).max(LONGEST)),
}) satisfies z.ZodType<QueueQuestion>;

export const queueCalls = {
  /** A part of the queue in the order asked for. */
  'queue.page': call({
    input: z.strictObject({
      question: queueQuestion,
      offset: z.int().min(0),
      count: z.int().min(0).max(MOST_ROWS),
      open: z.array(z.string().max(LONGEST)).max(MOST_ROWS),
      traveller: z.strictObject({ flight: z.string(), traveller: z.string() }).nullable(),
    }) satisfies z.ZodType<AskedPage>,
    permission: 'view',
    audit: 'queue.viewed',
    recordsViews: 'hour',
    async handler(request, asked): Handled<QueuePage> {
      const { officer } = request.context;
      const rows = await queueRows(request);
      const ordered = orderedRows(rows, asked.question, officer.id);
      const { joint } = request.world.ruleSet.thresholds;
      const tabs = queueTabs(unitAgencies(request.world));
      const { flights } = await readPlaces(request);
      const more = flights.flatMap(({ head, isOpen, placed }) => (isOpen || placed.length > 0 ? [head] : []));
      const notShown = await matchesNotShownOn(request, more);
      const page = queuePage(rows, ordered, asked, officer.id, tabs);
      return success({ output: { ...page, ...(notShown.length === 0 ? {} : { notShown }), thresholds: joint } });
    },
  }),
  /** What the rows under a tab can be filtered by. */
  'queue.choices': call({
    input: z.strictObject({ tab: queueTab }),
    permission: 'view',
    audit: 'queue.viewed',
    recordsViews: 'hour',
    async handler(request, { tab }): Handled<QueueChoices> {
      const rows = await queueRows(request);
      return success({
        output: {
          values: filterChoices(rows, tab, request.context.officer.id),
          rules: Object.fromEntries(rows.flatMap(({ reasons }) => reasons.map(({ rule, title }) => [rule, title]))),
        },
      });
    },
  }),
} as const;

/** The page of the rows that answer, of all rows of an officer. */
export function queuePage(
  rows: readonly QueueRow[],
  ordered: readonly QueueRow[],
  { question, offset, count, open, traveller }: AskedPage,
  officer: string,
  tabs: readonly QueueTab[],
): Omit<QueuePage, 'thresholds'> {
  const lines = question.fold
    ? foldLines(ordered, new Set(open))
    : ordered.map((row): QueueLine<QueueRow> => ({ row, fold: null }));
  const key = traveller === null ? null : rowKey(traveller);
  const asked = key === null ? undefined : ordered.find((row) => rowKey(row) === key);
  const line = lines.findIndex(({ row }) => row === asked);
  const fold = asked === undefined ? null : foldKey(asked);
  const at = line < 0 && fold !== null ? lines.findIndex((each) => each.fold?.key === fold) : line;
  const shown = lines.slice(offset, offset + count);
  return {
    rows: shown.map(({ row }) => row),
    offset,
    folds: Object.fromEntries(shown.flatMap(({ row, fold: of }) => (of === null ? [] : [[rowKey(row), of]]))),
    total: lines.length,
    travellers: ordered.length,
    at: at < 0 ? null : at,
    tabs: tabCounts(rows, tabs, officer),
    outcomes: outcomeCounts(ordered, question.tab),
  };
}

/** Everybody who stands on the queue or in the tray, in the order of the queue: most urgent first. */
export function queueRows(request: Request): Promise<readonly QueueRow[]> {
  return request.store.cache(KeptAnswers).once(request, makeRows);
}

async function makeRows(request: Request): Promise<readonly QueueRow[]> {
  const [{ flights }, mutes, finds, changes, beside, meetings, marks] = await Promise.all([
    readPlaces(request),
    queueMutes(request),
    findsOfToday(request),
    changesUnseen(request),
    allLettingGoBeside(request),
    meetingsBeside(request),
    seenMarks(request),
  ]);
  const { unit } = request.context;
  const rows = flights.flatMap((flight) => {
    if (flight.placed.length === 0) return [];
    const ofFlight = partOfFlight(flight, unit, request.world);
    return flight.placed.map((placed) =>
      queueRow(ofFlight, flight.head, placed, { mutes, finds, changes, beside, meetings, marks }, unit),
    );
  });
  return rows.sort(byUrgency);
}

/** The mutes and false matches that the officer may know of, by id. */
async function queueMutes(request: Request): Promise<ReadonlyMap<string, QueueMute>> {
  const { byId } = request.world.compiled;
  const [mutes, records, lists] = await Promise.all([
    readSeenMutes(request),
    readSeenFalseMatches(request),
    readSeenSources(request),
  ]);
  const titles = new Map(lists.map(({ id, title }) => [id, title]));
  return new Map<string, QueueMute>([
    ...mutes.map(({ id, rule, until, made, second = null }) => {
      const mute = { rule, until, title: byId.get(rule)?.title ?? {}, officer: made.officer, second };
      return [id, mute] as const;
    }),
    ...records.map(({ id, list, entry, until, made, second = null }) => {
      const title = { en: titles.get(list) ?? list };
      const rule = entryRule(list, entry);
      return [id, { rule, until, title, officer: made.officer, second, isFalseMatch: true as const }] as const;
    }),
  ]);
}

/** The fields that all rows of a flight share. */
type PartOfFlight = Pick<
  QueueRow,
  'flight' | 'carrier' | 'flightNumber' | 'origin' | 'destination' | 'divertedTo' | 'due' | 'dueBy' | 'dueLocal'
>;

function partOfFlight({ head, moment, divertedTo }: PlacedFlight, unit: Unit | null, world: World): PartOfFlight {
  const due = minuteOf(moment);
  return {
    flight: head.id,
    carrier: head.leg.carrier,
    flightNumber: flightNumber(head.leg),
    origin: head.leg.origin,
    destination: legHere(head, unit?.airports ?? []).destination,
    ...(divertedTo === null ? {} : { divertedTo }),
    due,
    dueBy: moment?.kind ?? null,
    dueLocal: localClock(due, unit, world),
  };
}

function queueRow(
  ofFlight: PartOfFlight,
  head: FlightHead,
  { flagged, work, place, isLate }: Placed,
  {
    mutes,
    finds,
    changes,
    beside,
    meetings,
    marks,
  }: {
    readonly mutes: ReadonlyMap<string, QueueMute>;
    readonly finds: FindsOfToday;
    readonly changes: Awaited<ReturnType<typeof changesUnseen>>;
    readonly beside: LettingGoBeside;
    readonly meetings: MeetingsBeside;
    readonly marks: SeenMarks;
  },
  unit: Unit | null,
): QueueRow {
  const { aliases, way, muted = [], ...shown } = flagged;
  const isDone = work !== undefined && isExamined(work);
  return {
    ...shown,
    place,
    ...(isLate ? { late: true as const } : {}),
    otherwise: flagged.otherwise ?? null,
    ...marks(head, flagged.traveller),
    handling: flagged.handling,
    ...ofFlight,
    ...(head.masked === true ? { masked: true as const } : {}),
    movement: movementOf(head, way, way, unit?.airports ?? []),
    mutes: muted.flatMap((id) => mutes.get(id) ?? []),
    caseId: work?.id ?? null,
    letGo: work === undefined ? beside(head.id, [flagged.traveller, ...aliases]) : (work.letGo ?? null),
    metBeside:
      work !== undefined && wasMet(work) ? null : meetings(head.id, [flagged.traveller, ...aliases], work?.id ?? null),
    changed: changes(head.id, [flagged.traveller, ...aliases]),
    linkedTo: isDone ? [] : finds.linkedTo(head.id, [flagged.traveller, ...aliases]),
    caseState: work?.state ?? null,
    caseOwner: work?.assigned ?? null,
    caseHandedTo: work?.handedTo ?? null,
  };
}

/** The flight number as on a boarding pass; the registration of a flight without a number. */
function flightNumber({ carrier, number, suffix, registration }: FlightHead['leg']): string {
  return number === null && registration !== null ? registration : `${carrier ?? ''}${number ?? ''}${suffix ?? ''}`;
}

function byUrgency(a: QueueRow, b: QueueRow): number {
  return (
    urgencyOf(b, b.outcome) - urgencyOf(a, a.outcome) ||
    (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER) ||
    b.scores.joint - a.scores.joint ||
    (a.traveller < b.traveller ? -1 : 1)
  );
}
