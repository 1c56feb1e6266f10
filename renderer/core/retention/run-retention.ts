/**
 * One run of retention: checks the clock, announces what ends next, ends what is due and was announced for long enough, and reports the counts. An interrupted step is
 * done by the next run; an interrupted run stays listed as one that did not finish.
 */

import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import {
  NOTHING_ENDED,
  type RetentionCounts,
  type RetentionRun,
  type RetentionTrigger,
} from '../../../shared/retention/retention-run.ts';
import { systemEntry } from '../audit/entries.ts';
import { ConflictError, type Write } from '../store/commit.ts';
import { TamperedError } from '../store/keys.ts';
import type { SeenStore } from '../store/open-store.ts';
import { readAll } from '../store/read.ts';
import { announcing, beginningWrites, readEnding } from './announcing.ts';
import { clockState, plausibleWrite } from './clock-state.ts';
import { destroyDue } from './destroy-due.ts';
import { endAuditValues, endCases, endUnitRecords } from './end-cases.ts';
import { endLists } from './end-lists.ts';
import { maskDue } from './mask-due.ts';
import { type RetentionPorts, RetentionWork } from './retention-work.ts';

export interface RunPorts extends Omit<RetentionPorts, 'commit'> {
  /** Time now, ISO 8601 UTC. */
  clock(): string;
  newId(): string;
  commit(
    writes: readonly Write[],
    audit: readonly AuditEntry[],
    topics: Parameters<RetentionPorts['commit']>[1],
  ): Promise<void>;
}

/** A time by which no period is over: where the clock was never found plausible, nothing has ended yet. */
const NOTHING_OVER = '1970-01-01T00:00:00.000Z';

/** How many runs that ended nothing stay listed. */
const EMPTY_RUNS = 30;

/** Where a step meets a damaged record, the others go on; the run has failed all the same. */
const STEPS: readonly ((work: RetentionWork) => Promise<void>)[] = [
  // What is destroyed need not be masked before.
  destroyDue,
  maskDue,
  endCases,
  endAuditValues,
  endLists,
  endUnitRecords,
];

/** Runs retention and returns the run as listed. Throws what the store reports; the run is then listed as failed, or as running when the store closed. */
export async function runRetention(ports: RunPorts, trigger: RetentionTrigger): Promise<RetentionRun> {
  const { store } = ports;
  const startedAt = ports.clock();
  const { sense, lastPlausible } = await clockState(store, startedAt);
  const begun: RetentionRun = {
    id: ports.newId(),
    trigger,
    startedAt,
    finishedAt: null,
    state: 'running',
    clock: sense,
    counts: NOTHING_ENDED,
    monthsMasked: [],
    monthsDestroyed: [],
  };
  // What ended before must not come back with a backup. The time at which it is restored ends nothing, so no clock can.
  const isRestore = trigger === 'restore';
  if (sense !== 'plausible' && !isRestore) {
    const refused: RetentionRun = { ...begun, state: 'clock', finishedAt: startedAt };
    const [last] = await latestRuns(ports);
    // Recorded once, however often officers sign in meanwhile.
    const isNew = last?.state !== 'clock' || last.clock !== sense;
    const entry = systemEntry(startedAt, 'retention.clock-doubted', null, { clock: sense });
    if (isNew || trigger === 'hand') await ports.commit([runWrite(refused)], [entry], ['retention']);
    return refused;
  }
  const time = isRestore ? (lastPlausible ?? NOTHING_OVER) : startedAt;
  const begin = async () => {
    if (isRestore) return ports.commit([runWrite(begun), ...(await beginningWrites(store, time))], [], ['retention']);
    const { writes, audit } = await announcing(store, startedAt);
    return ports.commit([runWrite(begun), plausibleWrite(startedAt), ...writes], audit, ['retention']);
  };
  // Officers may confirm the time or an announcement meanwhile.
  await begin().catch((error: unknown) => {
    if (!(error instanceof ConflictError)) throw error;
    return begin();
  });
  const work = new RetentionWork(
    { ...ports, commit: (writes, topics) => ports.commit(writes, [], topics) },
    await readEnding(store, time),
    time.slice(0, 10),
  );
  const ended = (state: 'done' | 'failed') => ({
    ...begun,
    state,
    finishedAt: ports.clock(),
    counts: work.counts,
    monthsMasked: [...work.monthsMasked].sort(),
    monthsDestroyed: [...work.monthsDestroyed].sort(),
  });
  try {
    const damaged: TamperedError[] = [];
    for (const step of STEPS) {
      ports.closing.throwIfAborted();
      await work.readKept();
      await step(work).catch((error: unknown) => {
        if (!(error instanceof TamperedError)) throw error;
        damaged.push(error);
      });
    }
    const [first] = damaged;
    if (first !== undefined) throw first;
  } catch (error) {
    if (!ports.closing.aborted) await report(ports, ended('failed'));
    throw error;
  }
  const run = ended('done');
  await report(ports, run);
  return run;
}

async function report(ports: RunPorts, run: RetentionRun & { readonly state: 'done' | 'failed' }): Promise<void> {
  const { counts, monthsMasked, monthsDestroyed, trigger, state } = run;
  const tells = state === 'failed' || trigger === 'hand' || hasEnded(counts);
  const details = {
    trigger,
    ...counts,
    monthsMasked: monthsMasked.join(' '),
    monthsDestroyed: monthsDestroyed.join(' '),
  };
  const entry = systemEntry(run.finishedAt ?? run.startedAt, `retention.${state}`, null, details);
  await ports.commit([runWrite(run), ...(await oldRuns(ports, run))], tells ? [entry] : [], ['retention']);
}

/** Did the run end anything? Kept flights do not count. */
export function hasEnded({ flightsKept: _, ...ends }: RetentionCounts): boolean {
  return Object.values(ends).some((count) => count > 0);
}

/** All runs, latest first. */
export async function latestRuns({ store }: { readonly store: SeenStore }): Promise<readonly RetentionRun[]> {
  const runs = (await readAll(store, 'retentionRuns')).map(({ value }) => value);
  return runs.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}

async function oldRuns(ports: RunPorts, { id: own }: RetentionRun): Promise<readonly Write[]> {
  const empty = (await latestRuns(ports)).filter(
    ({ id, state, counts }) => id !== own && state === 'done' && !hasEnded(counts),
  );
  return empty.slice(EMPTY_RUNS).map(({ id }): Write => ({ table: 'retentionRuns', id, remove: true }));
}

function runWrite(run: RetentionRun): Write {
  return { table: 'retentionRuns', id: run.id, rev: null, value: run };
}
