/** Importing files and the samples. */
import { z } from 'zod';
import { MOST_FILES } from '../../../shared/intake/import-size.ts';
import { failed, success } from '../../../shared/result.ts';
import { generateSamples } from '../../../shared/training/generate-samples.ts';
import type { ImportSummary } from '../api/import.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { importReport, importSummary } from '../import/import-report.ts';
import { DIAGNOSTICS_PAGE, diagnosticsPageId } from '../import/job.ts';
import { roomFor } from '../import/room-for.ts';
import { runImport } from '../import/run-job.ts';
import { readImportSettings, readSetting } from '../session.ts';
import { readLatest, readMany, readOne } from '../store/read.ts';
import type { UseCases } from './use-case.ts';

type Names =
  | 'import.start'
  | 'import.settings'
  | 'import.set'
  | 'import.list'
  | 'import.get'
  | 'import.follow'
  | 'import.diagnostics'
  | 'samples.load';

const MOST_DIAGNOSTICS = 5000;
const SHOWN_JOBS = 50;
const MINUTES_OF_WEEK = 7 * 24 * 60;
const LONGEST_QUARANTINE = 366;

export const importUseCases: UseCases<Names> = {
  'import.start': {
    input: z.strictObject({
      files: z
        .array(z.strictObject({ name: z.string().max(1024), bytes: z.instanceof(Uint8Array) }))
        .min(1)
        .max(MOST_FILES),
      way: z.enum(['files', 'paste', 'folder', 'quarantine', 'entry']),
    }),
    permission: 'import',
    audit: 'import.started',
    long: true,
    whileLocked: ({ way }) => way === 'folder',
    async handler(desk, { files, way }) {
      const room = await roomFor(
        desk,
        files.reduce((sum, { bytes }) => sum + bytes.length, 0),
      );
      if (!room.ok) return room;
      return success({ output: await importReport(desk, await runImport(desk, files, 'import.started', way)) });
    },
  },

  'import.settings': {
    input: z.strictObject({}),
    permission: 'settings.view',
    audit: null,
    async handler({ store }) {
      return success({ output: await readImportSettings(store) });
    },
  },

  'import.set': {
    input: z.strictObject({
      warnMinutes: z.number().int().min(0).max(MINUTES_OF_WEEK),
      quarantineDays: z.number().int().min(1).max(LONGEST_QUARANTINE),
    }),
    permission: 'import.change',
    audit: 'import.set',
    async handler({ store }, settings) {
      const current = await readSetting(store, 'import');
      return success({
        output: settings,
        writes: [{ table: 'settings', id: 'import', rev: current?.rev ?? 0, value: settings }],
        ...changedSides(current?.value ?? null, settings),
        topics: ['session', 'flights', 'quarantine'],
      });
    },
  },

  'import.list': {
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler(desk) {
      const latest = (await readLatest(desk.store, 'jobs', 'started', 0, SHOWN_JOBS)).map(({ value }) => value);
      const summaries: ImportSummary[] = [];
      for (const job of latest) summaries.push(await importSummary(desk, job));
      return success({ output: summaries });
    },
  },

  'import.get': {
    input: z.strictObject({ job: z.string() }),
    permission: 'view',
    audit: null,
    async handler(desk, { job }) {
      const found = await readOne(desk.store, 'jobs', job);
      if (found === undefined) return failed({ code: 'not-found', what: 'import' });
      return success({ output: await importReport(desk, found.value) });
    },
  },

  'import.follow': {
    input: z.strictObject({ job: z.string() }),
    permission: 'import',
    audit: null,
    async handler(desk, { job }) {
      await desk.runningJobs.follow(job, desk, desk.progress);
      const found = await readOne(desk.store, 'jobs', job);
      if (found === undefined) return failed({ code: 'not-found', what: 'import' });
      return success({ output: await importReport(desk, found.value) });
    },
  },

  'import.diagnostics': {
    input: z.strictObject({
      job: z.string(),
      file: z.number().int().min(0),
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(MOST_DIAGNOSTICS),
    }),
    permission: 'evidence',
    audit: 'diagnostics.viewed',
    recordsViews: 'spell',
    async handler({ store }, { job, file, from, count }) {
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
        details: { file, from },
      });
    },
  },

  'samples.load': {
    input: z.strictObject({ seed: z.number().int().min(0).max(0xffffffff) }),
    permission: 'samples',
    audit: 'samples.loaded',
    long: true,
    async handler(desk, { seed }) {
      const { store, context } = desk;
      if (store.name === 'live') return failed({ code: 'wrong-state', state: 'live-store' });
      const { files } = generateSamples({ seed, now: `${context.now.slice(0, 16)}Z` });
      return success({ output: await importReport(desk, await runImport(desk, files, 'samples.loaded', 'files')) });
    },
  },
};
