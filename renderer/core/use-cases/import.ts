/** Importing files and the samples. */
import { z } from 'zod';
import { failed, success } from '../../../shared/result.ts';
import { generateSamples } from '../../../shared/training/generate-samples.ts';
import type { ImportReport } from '../api.ts';
import type { Desk } from '../context.ts';
import { DIAGNOSTICS_PAGE, diagnosticsPageId, jobFileId } from '../import/job.ts';
import { createJob, type GivenFile, importReport, runJob } from '../import/run-job.ts';
import { shownBytes } from '../shown-bytes.ts';
import { readAll, readMany, readOne } from '../store/read.ts';
import type { UseCases } from './use-case.ts';

type Names = 'import.start' | 'import.list' | 'import.diagnostics' | 'import.unread' | 'samples.load';

const MOST_FILES = 2000;
const MOST_DIAGNOSTICS = 5000;
const SHOWN_JOBS = 50;
/** Bytes of an unreadable file shown at a time. */
const UNREAD_PAGE = 16384;

export const importUseCases: UseCases<Names> = {
  'import.start': {
    input: z.strictObject({
      files: z
        .array(z.strictObject({ name: z.string().max(1024), bytes: z.instanceof(Uint8Array) }))
        .min(1)
        .max(MOST_FILES),
    }),
    permission: 'import',
    audit: 'import.started',
    long: true,
    async handler(desk, { files }) {
      return success({ output: await importFiles(desk, files, 'import.started') });
    },
  },

  'import.list': {
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler(desk) {
      const jobs = (await readAll(desk.store, 'jobs')).map(({ value }) => value);
      const latest = jobs.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1)).slice(0, SHOWN_JOBS);
      return success({ output: await Promise.all(latest.map((job) => importReport(desk, job))) });
    },
  },

  'import.diagnostics': {
    input: z.strictObject({
      job: z.string(),
      file: z.number().int().min(0),
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(MOST_DIAGNOSTICS),
    }),
    permission: 'view',
    audit: null,
    async handler({ store }, { job, file, from, count }) {
      const found = await readOne(store, 'jobs', job);
      if (found?.value.files[file] === undefined) return failed({ code: 'not-found', what: 'import' });
      const first = Math.floor(from / DIAGNOSTICS_PAGE);
      const last = Math.floor((from + count - 1) / DIAGNOSTICS_PAGE);
      const ids = Array.from({ length: last - first + 1 }, (_, at) => diagnosticsPageId(job, file, first + at));
      const pages = await readMany(store, 'diagnostics', ids);
      const skipped = from - first * DIAGNOSTICS_PAGE;
      return success({ output: pages.flatMap(({ value }) => value).slice(skipped, skipped + count) });
    },
  },

  'import.unread': {
    input: z.strictObject({ job: z.string(), file: z.number().int().min(0), from: z.number().int().min(0) }),
    permission: 'evidence',
    audit: 'unread-file.viewed',
    recordsViews: true,
    async handler({ store }, { job, file, from }) {
      const bytes = (await readOne(store, 'unreadFiles', jobFileId(job, file)))?.value;
      if (bytes === undefined) return failed({ code: 'not-found', what: 'import' });
      const output = { size: bytes.length, from, text: shownBytes(bytes.subarray(from, from + UNREAD_PAGE)) };
      return success({ output, subject: jobFileId(job, file), details: { from } });
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
      return success({ output: await importFiles(desk, files, 'samples.loaded') });
    },
  },
};

async function importFiles(
  desk: Desk,
  files: readonly GivenFile[],
  audit: Parameters<typeof createJob>[2],
): Promise<ImportReport> {
  const job = await runJob(desk, await createJob(desk, files, audit));
  return importReport(desk, job);
}
