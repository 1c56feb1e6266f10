import { expect, test } from 'vitest';
import { jobMarkOf } from '../../../../renderer/app/imports/file-mark.tsx';
import type { ImportSummary } from '../../../../renderer/core/calls/import.ts';

const job: ImportSummary = {
  job: 'j',
  way: 'files',
  startedAt: '',
  finishedAt: '',
  state: 'done',
  fileCount: 3,
  reading: { errors: 0, unread: 0 },
  totals: { messages: 3, travellers: 9, bookings: 0, flights: 1, flagged: 0, diagnostics: 2 },
};

test.each([
  ['all of whose files were read', {}, 'done'],
  ['one of whose files was read with errors', { reading: { errors: 1, unread: 0 } }, 'errors'],
  ['one of whose files gave nothing', { reading: { errors: 0, unread: 1 } }, 'errors'],
  ['none of whose files gave anything', { reading: { errors: 0, unread: 3 } }, 'failed'],
  ['that an earlier release ended', { reading: null }, null],
  ['that is running', { state: 'running' }, null],
] as const)('an import %s has its own mark', (_name, patch, mark) => {
  expect(jobMarkOf({ ...job, ...patch })).toBe(mark);
});
