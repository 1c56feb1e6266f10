import { expect, test } from 'vitest';
import { failureOf } from '../../../renderer/core/failure-of.ts';
import { ConflictError } from '../../../renderer/core/store/commit.ts';
import { RetainedError, TamperedError } from '../../../renderer/core/store/keys.ts';

const open = new AbortController().signal;
const quota = Object.assign(new Error('disk of Miller'), { name: 'QuotaExceededError' });

test.each([
  ['a conflict names the table', new ConflictError('cases', 'c-1'), { code: 'conflict', what: 'cases' }],
  [
    'a damaged record is named',
    new TamperedError('cases', 'c-1', 'changed'),
    { code: 'tampered', table: 'cases', id: 'c-1', problem: 'changed' },
  ],
  ['what retention ended is said to be so', new RetainedError('masked'), { code: 'retained', state: 'masked' }],
  ['a failure of the database tells its kind only', quota, { code: 'store-failed', detail: 'QuotaExceededError' }],
  ['any other error tells its kind only', new TypeError('of Miller'), { code: 'internal', detail: 'TypeError' }],
  ['what is no error tells its type', 'Miller', { code: 'internal', detail: 'string' }],
])('%s', (_title, error, failure) => {
  expect(failureOf(error, { closing: open, cancel: undefined, damaged: null })).toEqual(failure);
});

test('whatever fails while the store closes is told as locked', () => {
  expect(failureOf(quota, { closing: AbortSignal.abort(), cancel: undefined, damaged: null })).toEqual({
    code: 'locked',
  });
});

test('only what the caller cancelled with is a cancel', () => {
  const cancel = AbortSignal.abort(new Error('enough'));
  const thrownIn = { closing: open, cancel, damaged: null };
  expect(failureOf(cancel.reason, thrownIn)).toEqual({ code: 'cancelled' });
  expect(failureOf(quota, thrownIn)).toEqual({ code: 'store-failed', detail: 'QuotaExceededError' });
});

test.each([
  ['is said to be made anew', 'rederiving', { code: 'rederiving' }],
  [
    'that cannot be made anew is named',
    'permanent',
    { code: 'tampered', table: 'flightManifests', id: 'F', problem: 'missing' },
  ],
] as const)('a damaged derived record %s', (_title, state, failure) => {
  const error = new TamperedError('flightManifests', 'F', 'missing');
  const damaged = { table: 'flightManifests', id: 'F', problem: 'missing', state } as const;
  expect(failureOf(error, { closing: open, cancel: undefined, damaged })).toEqual(failure);
});
