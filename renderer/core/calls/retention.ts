/** Retention: the periods, the runs that mask and destroy data, and the confirmation of the time by two officers. */
import { z } from 'zod';
import type { FlightBooking, FlightId, Traveller, TravellerId } from '../../../shared/flight/flight.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { failed, success } from '../../../shared/result.ts';
import type { ClockSense } from '../../../shared/retention/clock-sense.ts';
import { addMonths } from '../../../shared/retention/due.ts';
import { type HoldSubject, isToReview, type LegalHold } from '../../../shared/retention/legal-hold.ts';
import { DEFAULT_PERIODS, type RetentionPeriods } from '../../../shared/retention/periods.ts';
import {
  type RetentionRun,
  type RetentionRunState,
  type ToldCounts,
  withoutCountsOfAll,
} from '../../../shared/retention/retention-run.ts';
import type { Unmasking, UnmaskingState } from '../../../shared/retention/unmasking.ts';
import type { SeenClock } from '../../../shared/time/seen-clock.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { rightSltdWrites } from '../due/right-custodies.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import type { Request } from '../request.ts';
import { readAnnouncements, timeConfirmedWrites } from '../retention/announcing.ts';
import { clockConfirmers } from '../retention/clock-confirmers.ts';
import { clockState, plausibleWrite } from '../retention/clock-state.ts';
import { dayOfFlight } from '../retention/day-of-flight.ts';
import { keptBy } from '../retention/kept-flights.ts';
import { latestRuns } from '../retention/run-retention.ts';
import { timeConfirmedCustodies } from '../retention/time-told-in-custody.ts';
import { allSeenCases } from '../seen/seen-cases.ts';
import { type PlainHead, readPlainHeads } from '../seen/seen-flights.ts';
import { hidesFrom } from '../seen/seen-heads.ts';
import { readSeenHolds } from '../seen/seen-holds.ts';
import { seesNumbers } from '../seen/seen-trail.ts';
import { readSetting } from '../session.ts';
import { type AnnouncementView, announcementViews } from './announcements.ts';
import { call, type Handled } from './call.ts';

/** `interrupted`: the run was cut short; the next run does the rest. */
export interface RetentionRunView extends Omit<RetentionRun, 'state' | 'counts'> {
  readonly counts: ToldCounts;
  readonly state: RetentionRunState | 'interrupted';
}

export interface RetentionView {
  readonly periods: RetentionPeriods;
  /** False: the periods are those of Directive (EU) 2016/681, until the unit confirms its own. */
  readonly confirmed: boolean;
  readonly clock: {
    readonly sense: ClockSense;
    /** ISO 8601 UTC. */
    readonly now: string;
    /** Null also for an officer from whom entries of the trail are hidden: its time would tell of them. */
    readonly lastEntry: string | null;
    readonly lastPlausible: string | null;
    /** The clock came back, so that due times go by a later one until two officers confirm the time; null: it did not. */
    readonly doubt: SeenClock | null;
  };
  /** The latest first. */
  readonly runs: readonly RetentionRunView[];
  /** Progress of the run under way; null: none is. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The next day on which a flight is masked or destroyed; null: none is due. */
  readonly nextMasking: IsoDate | null;
  readonly nextDestruction: IsoDate | null;
  /** Legal holds that are due for review. */
  readonly holdsToReview: number;
  /** What is due later than this day waits for its announcement; null: nothing is announced in this store. */
  readonly endsUntil: IsoDate | null;
  /** Not complete yet, the oldest first. */
  readonly announcements: readonly AnnouncementView[];
  /** Numbers of stored flights. */
  readonly flights: { readonly open: number; readonly masked: number; readonly kept: number };
}

/** The subject of a legal hold, as an officer names it. */
export type HoldTarget =
  | { readonly kind: 'flight'; readonly flight: FlightId }
  | { readonly kind: 'traveller'; readonly flight: FlightId; readonly traveller: TravellerId }
  | { readonly kind: 'case'; readonly case: string };

export interface LegalHoldView extends Omit<LegalHold, 'subject' | 'hiddenFrom'> {
  readonly subject: HoldSubject;
  /** Name of the held traveller; '' where there is none or it is no longer known. */
  readonly name: string;
  /** When two officers have to confirm that it is still needed. */
  readonly review: { readonly on: IsoDate; readonly isDue: boolean };
}

export interface UnmaskingView extends Unmasking {
  readonly state: UnmaskingState;
}

/** The fields of a masked traveller that an unmasking shows, in the order of screens and files. */
export const UNMASKED_FIELDS = [
  'surname',
  'givenNames',
  'title',
  'sex',
  'dateOfBirth',
  'birthPlace',
  'nationality',
  'residence',
  'documents',
  'phones',
  'emails',
  'addresses',
  'payments',
  'frequentFlyer',
] as const;
export type UnmaskedField = (typeof UNMASKED_FIELDS)[number];

/** The data that an unmasking shows: the traveller as in the messages, and the booking without other travellers. */
export interface UnmaskedTraveller {
  readonly unmasking: UnmaskingView;
  readonly traveller: Traveller;
  readonly booking: Omit<FlightBooking, 'travellers' | 'partySize' | 'remarks'> | null;
  /** The masked fields of traveller and booking; empty ones are left out. */
  readonly rows: readonly { readonly field: UnmaskedField; readonly value: string }[];
}

const SHOWN_RUNS = 30;
const MOST_MONTHS = 1_200;

const months = z.number().int().min(1).max(MOST_MONTHS);

export const retentionCalls = {
  'retention.get': call({
    input: z.strictObject({}),
    permission: 'retention.view',
    audit: null,
    async handler(request): Handled<RetentionView> {
      return success({ output: await retentionView(request) });
    },
  }),

  /** Masks and destroys now what is due; gives the run. */
  'retention.run': call({
    input: z.strictObject({}),
    permission: 'retention.run',
    // The run writes its own entry; this one names the officer.
    audit: 'retention.asked',
    recordsViews: true,
    // Over many flights it takes minutes, so other calls go on.
    schedule: 'background',
    async handler(request): Handled<RetentionRunView> {
      if (request.services.retention === null) return failed({ code: 'refused', why: 'no-vault' });
      const run = await request.services.retention.run('hand');
      return success({ output: runView(run, request), subject: run.id });
    },
  }),

  /** Changes the periods, by two officers of two agencies. Data already masked or destroyed stays so. */
  'retention.set-periods': call({
    input: z
      .strictObject({ maskMonths: months, destroyMonths: months, caseMonths: months, auditMonths: months })
      .refine(({ maskMonths, destroyMonths }) => maskMonths <= destroyMonths, { path: ['maskMonths'] }),
    permission: 'retention.change',
    second: 'other-agency',
    audit: 'retention.periods-set',
    async handler({ store, services }, periods): Handled<RetentionPeriods> {
      services.retention?.again();
      const current = await readSetting(store, 'periods');
      const before = current?.value ?? DEFAULT_PERIODS;
      return success({
        output: periods,
        writes: [{ table: 'settings', id: 'periods', rev: current?.rev ?? 0, value: periods }],
        ...changedSides(before, periods),
        topics: ['retention'],
      });
    },
  }),

  /** Two officers confirm that the clock is right, of two agencies where the unit has two. `from` and `to`: by which time clocks went, and by which they go. */
  'retention.confirm-time': call({
    input: z.strictObject({}),
    permission: 'retention.clock',
    asks: 'sighted',
    audit: 'retention.time-confirmed',
    async handler(request, _, recorded): Handled<ClockSense> {
      const { store, context, services } = request;
      const second = await request.confirmed(await clockConfirmers(request));
      if (!second.ok) return second;
      services.retention?.again();
      const before = await clockState(store, context.now);
      const seen = await services.seenTime.now();
      const custodies = await timeConfirmedCustodies(request, seen, second.value);
      return success({
        output: 'plausible' as const,
        writes: [
          plausibleWrite(context.now),
          services.seenTime.confirmed(context.now),
          ...custodies,
          ...(await rightSltdWrites(request)),
          ...(await timeConfirmedWrites(store, context.now)),
        ],
        details: recorded({ clock: before.sense, lastPlausible: before.lastPlausible, from: seen, to: context.now }),
        topics: ['retention', 'cases'],
      });
    },
  }),
} as const;

function runView(run: RetentionRun, { services: { retention }, world, context }: Request): RetentionRunView {
  const isOver = run.state === 'running' && (retention?.progress ?? null) === null;
  const hides = hidesFrom(world.terms.frame?.frame ?? null, context.agency);
  return {
    ...run,
    counts: hides ? withoutCountsOfAll(run.counts) : run.counts,
    state: isOver ? 'interrupted' : run.state,
  };
}

async function retentionView(request: Request): Promise<RetentionView> {
  const {
    store,
    context,
    services,
    services: { retention },
  } = request;
  const [setting, clock, runs, heads, cases, decided, seenHolds, announcements] = await Promise.all([
    readSetting(store, 'periods'),
    clockState(store, context.now),
    latestRuns(request),
    readPlainHeads(request),
    allSeenCases(request),
    FlightDecisions.read(store),
    readSeenHolds(request),
    store.name === 'practice' ? null : readAnnouncements(store),
  ]);
  const holds = seenHolds.map(({ value }) => value);
  // A hold or case that is hidden from the officer does not count.
  const kept = keptBy(holds, cases, decided);
  const periods = setting?.value ?? DEFAULT_PERIODS;
  const free = heads.filter(({ id }) => !kept.has(id));
  const open = free.filter(({ masked }) => masked !== true);
  return {
    periods,
    confirmed: setting !== undefined,
    clock: { ...clock, ...(seesNumbers(request) ? {} : { lastEntry: null }), doubt: await services.seenTime.doubt() },
    runs: runs.slice(0, SHOWN_RUNS).map((run) => runView(run, request)),
    progress: retention?.progress ?? null,
    nextMasking: earliest(open, periods.maskMonths),
    nextDestruction: earliest(free, periods.destroyMonths),
    holdsToReview: holds.filter((hold) => isToReview(hold, context.now.slice(0, 10))).length,
    endsUntil: announcements?.value.complete.until ?? null,
    announcements: announcementViews(heads, announcements),
    flights: {
      open: heads.filter(({ masked }) => masked !== true).length,
      masked: heads.filter(({ masked }) => masked === true).length,
      kept: keptOf(heads, kept),
    },
  };
}

function keptOf(heads: readonly PlainHead[], kept: ReadonlySet<FlightId>): number {
  return heads.filter(({ id }) => kept.has(id)).length;
}

/** The first day on which the period of one of the flights ends. */
function earliest(heads: readonly PlainHead[], after: number): IsoDate | null {
  let first: IsoDate | null = null;
  for (const head of heads) {
    const day = dayOfFlight(head);
    if (first === null || day < first) first = day;
  }
  return first === null ? null : addMonths(first, after);
}
