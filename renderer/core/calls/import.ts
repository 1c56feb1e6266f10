/** Imports files and the samples, and shows imports. */
import { z } from 'zod';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { FlightId, MessageId } from '../../../shared/flight/flight.ts';
import { MOST_FILES } from '../../../shared/intake/import-size.ts';
import type { MessageFormat, MessageFunction } from '../../../shared/manifest.ts';
import { failed, success } from '../../../shared/result.ts';
import { generateSamples } from '../../../shared/training/generate-samples.ts';
import { changedSides } from '../audit/changed-sides.ts';
import type { ChangeCounts } from '../import/import-changes.ts';
import { importReport, importSummary } from '../import/import-report.ts';
import type { ImportSettings } from '../import/import-settings.ts';
import { type CutOff, DIAGNOSTICS_PAGE, diagnosticsPageId } from '../import/job.ts';
import { roomFor } from '../import/room-for.ts';
import { runImport } from '../import/run-job.ts';
import { readImportSettings, readSetting } from '../session.ts';
import { readLatest, readMany, readOne } from '../store/read.ts';
import { call, type Handled } from './call.ts';
import type { FlightRemark } from './flight-views.ts';

/** How a file came in. */
export type ImportWay = 'files' | 'paste' | 'folder' | 'quarantine' | 'entry';

export interface ImportFileReport {
  readonly name: string;
  readonly size: number;
  readonly state: 'waiting' | 'reading' | 'done' | 'failed' | 'cancelled' | 'duplicate';
  readonly messages: readonly {
    readonly id: MessageId;
    readonly format: MessageFormat;
    readonly function: MessageFunction;
    readonly reference: string | null;
    readonly flights: readonly FlightId[];
    readonly travellers: number;
    /** Travellers beyond a bound, who were counted and not read; absent where there are none. */
    readonly beyond?: number;
    readonly bookings: number;
    readonly known: boolean;
    readonly diagnostics: number;
    /** Path within an archive, or sheet of a workbook. */
    readonly member: string | null;
    /** The counts stated in the message differ from the counts read. */
    readonly countsDiffer: boolean;
  }[];
  /** Number of its parts that went to quarantine. */
  readonly quarantined: number;
  /** Number of its travellers who are on no flight or beyond a bound, so that nobody screened them; absent in records of earlier releases. */
  readonly unscreened?: number;
  /** Number of remarks; `import.diagnostics` pages through them. */
  readonly diagnosticsTotal: number;
  readonly failure: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | null;
  /** It was read, with errors. */
  readonly withErrors?: boolean;
  /** A correction from quarantine was read, but the entry stays: no message came of it. */
  readonly mendedNothing?: true;
}

/** One import, as a row of a list. */
export interface ImportSummary {
  readonly job: string;
  readonly way: ImportWay;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly state: 'running' | 'done' | 'cancelled' | 'interrupted';
  readonly fileCount: number;
  /** Numbers of files read with errors and of files that could not be read; null while it runs. */
  readonly reading: { readonly errors: number; readonly unread: number } | null;
  readonly totals: {
    readonly messages: number;
    readonly travellers: number;
    readonly bookings: number;
    readonly flights: number;
    readonly flagged: number;
    readonly diagnostics: number;
    /** Travellers on no flight, and those beyond a bound. */
    readonly unscreened: number;
  };
  /** What it changed of flights that had a list before, as it ended; left out: none had, or it touched many flights. */
  readonly changes?: ChangeCounts;
  /** The program ended while it ran; left out: it did not. `isOwn`: the officer who asks began it. */
  readonly cutOff?: CutOff & { readonly isOwn: boolean };
}

export interface ImportReport extends ImportSummary {
  /** Of how many of the flagged something can still be done now; 0 while it runs. */
  readonly onQueue: number;
  /** What its flights do not show now; left out: nothing, or it runs. */
  readonly remarks?: readonly FlightRemark[];
  readonly files: readonly ImportFileReport[];
}

const MOST_DIAGNOSTICS = 5000;
const SHOWN_JOBS = 50;
const MINUTES_OF_WEEK = 7 * 24 * 60;
const LONGEST_QUARANTINE = 366;

export const importCalls = {
  /** A cancelled import keeps the messages read so far and gives its report. Failure codes of files are codes of diagnostics. */
  'import.start': call({
    input: z.strictObject({
      files: z
        .array(z.strictObject({ name: z.string().max(1024), bytes: z.instanceof(Uint8Array) }))
        .min(1)
        .max(MOST_FILES),
      way: z.enum(['files', 'paste', 'folder', 'quarantine', 'entry']),
    }),
    permission: 'import',
    whole: 'It merges messages into stored flights and screens them, and reports what came of each file.',
    audit: 'import.started',
    schedule: 'exclusive',
    whileLocked: ({ way }) => way === 'folder',
    async handler(request, { files, way }): Handled<ImportReport> {
      const room = await roomFor(
        request.services,
        files.reduce((sum, { bytes }) => sum + bytes.length, 0),
      );
      if (!room.ok) return room;
      return success({ output: await importReport(request, await runImport(request, files, 'import.started', way)) });
    },
  }),

  'import.settings': call({
    input: z.strictObject({}),
    permission: 'settings.view',
    audit: null,
    async handler({ store }): Handled<ImportSettings> {
      return success({ output: await readImportSettings(store) });
    },
  }),

  'import.set': call({
    input: z.strictObject({
      warnMinutes: z.number().int().min(0).max(MINUTES_OF_WEEK),
      quarantineDays: z.number().int().min(1).max(LONGEST_QUARANTINE),
    }),
    permission: 'import.change',
    audit: 'import.set',
    async handler({ store }, settings): Handled<ImportSettings> {
      const current = await readSetting(store, 'import');
      return success({
        output: settings,
        writes: [{ table: 'settings', id: 'import', rev: current?.rev ?? 0, value: settings }],
        ...changedSides(current?.value ?? null, settings),
        topics: ['session', 'flights', 'quarantine'],
      });
    },
  }),

  /** The latest imports, newest first. */
  'import.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler(request): Handled<readonly ImportSummary[]> {
      const latest = (await readLatest(request.store, 'jobs', 'started', 0, SHOWN_JOBS)).map(({ value }) => value);
      const summaries: ImportSummary[] = [];
      for (const job of latest) summaries.push(await importSummary(request, job));
      return success({ output: summaries });
    },
  }),

  /** One import with its files. */
  'import.get': call({
    input: z.strictObject({ job: z.string() }),
    permission: 'view',
    audit: null,
    async handler(request, { job }): Handled<ImportReport> {
      const found = await readOne(request.store, 'jobs', job);
      if (found === undefined) return failed({ code: 'not-found', what: 'import' });
      return success({ output: await importReport(request, found.value) });
    },
  }),

  /** Follows a running import, e.g. one begun before a page reload, and ends with it. Aborting the call cancels the import. */
  'import.follow': call({
    input: z.strictObject({ job: z.string() }),
    permission: 'import',
    audit: null,
    async handler(request, { job }): Handled<ImportReport> {
      await request.services.runningJobs.follow(job, request, request.progress);
      const found = await readOne(request.store, 'jobs', job);
      if (found === undefined) return failed({ code: 'not-found', what: 'import' });
      return success({ output: await importReport(request, found.value) });
    },
  }),

  /** The remarks about a file, in order. They quote messages, so each view is recorded. */
  'import.diagnostics': call({
    input: z.strictObject({
      job: z.string(),
      file: z.number().int().min(0),
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(MOST_DIAGNOSTICS),
    }),
    permission: 'evidence',
    audit: 'diagnostics.viewed',
    recordsViews: 'ten-minutes',
    async handler({ store }, { job, file, from, count }, recorded): Handled<readonly Diagnostic[]> {
      const found = await readOne(store, 'jobs', job);
      if (found === undefined || file >= found.value.fileCount) return failed({ code: 'not-found', what: 'import' });
      const first = Math.floor(from / DIAGNOSTICS_PAGE);
      const last = Math.floor((from + count - 1) / DIAGNOSTICS_PAGE);
      const ids = Array.from({ length: last - first + 1 }, (_, at) => diagnosticsPageId(job, file, first + at));
      const pages = await readMany(store, 'diagnostics', ids);
      const skipped = from - first * DIAGNOSTICS_PAGE;
      return success({
        output: pages.flatMap(({ value }) => value).slice(skipped, skipped + count),
        subject: job,
        details: recorded({ file, from }),
      });
    },
  }),

  /** Generates and imports the samples; refused in the live store. */
  'samples.load': call({
    input: z.strictObject({ seed: z.number().int().min(0).max(0xffffffff) }),
    permission: 'samples',
    whole: 'It makes practice flights, merges and screens them, and answers the report of the import.',
    audit: 'samples.loaded',
    schedule: 'exclusive',
    async handler(request, { seed }): Handled<ImportReport> {
      const { store, context } = request;
      if (store.name === 'live') return failed({ code: 'wrong-state', state: 'live-store' });
      const { files } = generateSamples({ seed, now: `${context.now.slice(0, 16)}Z` });
      return success({
        output: await importReport(request, await runImport(request, files, 'samples.loaded', 'files')),
      });
    },
  }),
} as const;
