import { expect, test } from 'vitest';
import { jobMarkOf, markOf } from '../../../../renderer/app/imports/file-mark.tsx';
import type { ImportFileReport, ImportSummary } from '../../../../renderer/core/calls/import.ts';

const job: ImportSummary = {
  job: 'j',
  way: 'files',
  startedAt: '',
  finishedAt: '',
  state: 'done',
  fileCount: 3,
  reading: { errors: 0, unread: 0 },
  totals: { messages: 3, travellers: 9, bookings: 0, flights: 1, flagged: 0, diagnostics: 2, unscreened: 0 },
};

test.each([
  ['all of whose files were read', {}, 'done'],
  ['one of whose files was read with errors', { reading: { errors: 1, unread: 0 } }, 'errors'],
  ['one of whose files gave nothing', { reading: { errors: 0, unread: 1 } }, 'errors'],
  ['none of whose files gave anything', { reading: { errors: 0, unread: 3 } }, 'failed'],
  ['that an earlier release ended', { reading: null }, null],
  ['that is running', { state: 'running' }, null],
  ['of whose travellers some are on no flight', { totals: { ...job.totals, unscreened: 2 } }, 'unscreened'],
  [
    'that was cancelled when some travellers on no flight had been read',
    { state: 'cancelled', totals: { ...job.totals, unscreened: 2 } },
    'unscreened',
  ],
] as const)('an import %s has its own mark', (_name, patch, mark) => {
  expect(jobMarkOf({ ...job, ...patch })).toBe(mark);
});

const file: ImportFileReport = {
  ...{ name: 'a.edi', size: 9, messages: [], quarantined: 0, diagnosticsTotal: 0, failure: null },
  state: 'done',
};

test.each([
  ['that was read', {}, 'done'],
  ['that was read with errors', { withErrors: true }, 'errors'],
  ['of whose travellers some are on no flight', { unscreened: 2, withErrors: true }, 'unscreened'],
  ['that is known already, with travellers still on no flight', { state: 'duplicate', unscreened: 2 }, 'unscreened'],
] as const)('a file %s has its own mark', (_name, patch, mark) => {
  expect(markOf({ ...file, ...patch })).toBe(mark);
});
