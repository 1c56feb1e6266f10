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
  ['the retained state of a record is named', new RetainedError('masked'), { code: 'retained', state: 'masked' }],
  ['a failure of the database gives its kind only', quota, { code: 'store-failed', detail: 'QuotaExceededError' }],
  [
    'a transaction that found no room names that as its kind',
    Object.assign(new Error('disk of Miller'), { name: 'AbortError', inner: quota }),
    { code: 'store-failed', detail: 'QuotaExceededError' },
  ],
  [
    'a transaction that ended for another reason keeps its kind',
    Object.assign(new Error('Miller'), { name: 'AbortError', inner: new TypeError('of Miller') }),
    { code: 'store-failed', detail: 'AbortError' },
  ],
  ['any other error gives its kind only', new TypeError('of Miller'), { code: 'internal', detail: 'TypeError' }],
  ['a thrown value that is no error gives its type', 'Miller', { code: 'internal', detail: 'string' }],
])('%s', (_title, error, failure) => {
  expect(failureOf(error, { closing: open, cancel: undefined, damaged: null })).toEqual(failure);
});

test('every failure while the store closes is answered as locked', () => {
  expect(failureOf(quota, { closing: AbortSignal.abort(), cancel: undefined, damaged: null })).toEqual({
    code: 'locked',
  });
});

test('only the reason the caller cancelled with is answered as cancelled', () => {
  const cancel = AbortSignal.abort(new Error('enough'));
  const thrownIn = { closing: open, cancel, damaged: null };
  expect(failureOf(cancel.reason, thrownIn)).toEqual({ code: 'cancelled' });
  expect(failureOf(quota, thrownIn)).toEqual({ code: 'store-failed', detail: 'QuotaExceededError' });
});

test.each([
  ['under repair is answered as such', 'rederiving', { code: 'rederiving' }],
  [
    'that cannot be repaired is named',
    'permanent',
    { code: 'tampered', table: 'flightManifests', id: 'F', problem: 'missing' },
  ],
] as const)('a damaged derived record %s', (_title, state, failure) => {
  const error = new TamperedError('flightManifests', 'F', 'missing');
  const damaged = { table: 'flightManifests', id: 'F', problem: 'missing', state } as const;
  expect(failureOf(error, { closing: open, cancel: undefined, damaged })).toEqual(failure);
});
