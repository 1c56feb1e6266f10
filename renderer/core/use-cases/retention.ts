/** How long data is kept: the periods, runs that end what is over, and the time that two officers vouch for. */
import { z } from 'zod';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { failed, success } from '../../../shared/result.ts';
import { addMonths } from '../../../shared/retention/due.ts';
import { isToReview } from '../../../shared/retention/legal-hold.ts';
import { DEFAULT_PERIODS } from '../../../shared/retention/periods.ts';
import type { RetentionRun } from '../../../shared/retention/retention-run.ts';
import type { RetentionRunView, RetentionView } from '../api/retention.ts';
import { changedSides } from '../audit/changed-sides.ts';
import type { Desk } from '../context.ts';
import type { FlightHead } from '../flight-head.ts';
import { clockState, plausibleWrite } from '../retention/clock-state.ts';
import { dayOfFlight } from '../retention/day-of-flight.ts';
import { keptFlights } from '../retention/kept-flights.ts';
import { latestRuns } from '../retention/run-retention.ts';
import { seenHolds } from '../seen/seen-holds.ts';
import { readSetting } from '../session.ts';
import { readHeads } from '../store/heads.ts';
import type { UseCases } from './use-case.ts';

type Names = 'retention.get' | 'retention.run' | 'retention.set-periods' | 'retention.confirm-time';

const SHOWN_RUNS = 30;
const MOST_MONTHS = 1_200;

const months = z.number().int().min(1).max(MOST_MONTHS);

export const retentionUseCases: UseCases<Names> = {
  'retention.get': {
    input: z.strictObject({}),
    permission: 'retention.view',
    audit: null,
    async handler(desk) {
      return success({ output: await retentionView(desk) });
    },
  },

  'retention.run': {
    input: z.strictObject({}),
    permission: 'retention.run',
    // The run leaves its own entry; this one says who asked.
    audit: 'retention.asked',
    recordsViews: true,
    // Others go on working: over many flights it takes minutes.
    long: 'apart',
    async handler(desk) {
      if (desk.retention === null) return failed({ code: 'refused', why: 'no-vault' });
      const run = await desk.retention.run('hand');
      return success({ output: runView(run, desk), subject: run.id });
    },
  },

  'retention.set-periods': {
    input: z
      .strictObject({ maskMonths: months, destroyMonths: months, caseMonths: months, auditMonths: months })
      .refine(({ maskMonths, destroyMonths }) => maskMonths <= destroyMonths, { path: ['maskMonths'] }),
    permission: 'retention.change',
    second: 'other-agency',
    audit: 'retention.periods-set',
    async handler({ store, retention }, periods) {
      retention?.again();
      const current = await readSetting(store, 'periods');
      const before = current?.value ?? DEFAULT_PERIODS;
      return success({
        output: periods,
        writes: [{ table: 'settings', id: 'periods', rev: current?.rev ?? 0, value: periods }],
        ...changedSides(before, periods),
        topics: ['retention'],
      });
    },
  },

  'retention.confirm-time': {
    input: z.strictObject({}),
    permission: 'retention.clock',
    second: 'any',
    audit: 'retention.time-confirmed',
    async handler({ store, context, retention }) {
      retention?.again();
      const before = await clockState(store, context.now);
      return success({
        output: 'plausible' as const,
        writes: [plausibleWrite(context.now)],
        details: { clock: before.sense, lastPlausible: before.lastPlausible },
        topics: ['retention'],
      });
    },
  },
};

function runView(run: RetentionRun, { retention }: Pick<Desk, 'retention'>): RetentionRunView {
  const isOver = run.state === 'running' && (retention?.progress ?? null) === null;
  return isOver ? { ...run, state: 'interrupted' } : run;
}

async function retentionView(desk: Desk): Promise<RetentionView> {
  const { store, context, retention } = desk;
  const [setting, clock, runs, heads, kept, holds] = await Promise.all([
    readSetting(store, 'periods'),
    clockState(store, context.now),
    latestRuns(desk),
    readHeads(store),
    keptFlights(store),
    seenHolds(desk),
  ]);
  const periods = setting?.value ?? DEFAULT_PERIODS;
  const free = heads.filter(({ id }) => !kept.has(id));
  const open = free.filter(({ masked }) => masked !== true);
  return {
    periods,
    confirmed: setting !== undefined,
    clock,
    runs: runs.slice(0, SHOWN_RUNS).map((run) => runView(run, desk)),
    progress: retention?.progress ?? null,
    nextMasking: earliest(open, periods.maskMonths),
    nextDestruction: earliest(free, periods.destroyMonths),
    holdsToReview: holds.filter((hold) => isToReview(hold, context.now.slice(0, 10))).length,
    flights: {
      open: heads.filter(({ masked }) => masked !== true).length,
      masked: heads.filter(({ masked }) => masked === true).length,
      kept: keptOf(heads, kept),
    },
  };
}

function keptOf(heads: readonly FlightHead[], kept: ReadonlySet<FlightId>): number {
  return heads.filter(({ id }) => kept.has(id)).length;
}

/** The first day on which one of the flights is over. */
function earliest(heads: readonly FlightHead[], after: number): IsoDate | null {
  let first: IsoDate | null = null;
  for (const head of heads) {
    const day = dayOfFlight(head);
    if (first === null || day < first) first = day;
  }
  return first === null ? null : addMonths(first, after);
}
