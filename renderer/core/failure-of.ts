/** The failure that a call returns for what was thrown while it was answered. */
import type { CallFailure } from './calls/failure.ts';
import { ConflictError } from './store/commit.ts';
import type { DamagedRecord } from './store/damage.ts';
import { errorKind } from './store/error-kind.ts';
import { RetainedError, TamperedError } from './store/keys.ts';
import { NewerRecordError, OlderRecordError } from './store/upgrade-body.ts';

export interface ThrownIn {
  /** Aborted when the store closes. */
  readonly closing: AbortSignal;
  /** Aborted when the caller cancels. */
  readonly cancel: AbortSignal | undefined;
  /** The damaged derived record that the error names; null: none. */
  readonly damaged: DamagedRecord | null;
}

export function failureOf(error: unknown, { closing, cancel, damaged }: ThrownIn): CallFailure {
  if (closing.aborted) return { code: 'locked' };
  if (cancel?.aborted && error === cancel.reason) return { code: 'cancelled' };
  if (damaged?.state === 'rederiving') return { code: 'rederiving' };
  if (error instanceof ConflictError) return { code: 'conflict', what: error.table };
  if (error instanceof TamperedError)
    return { code: 'tampered', table: error.table, id: error.id, problem: error.problem };
  if (error instanceof RetainedError) return { code: 'retained', state: error.state };
  if (error instanceof NewerRecordError || error instanceof OlderRecordError)
    return { code: 'store-failed', detail: error.message };
  if (!(error instanceof Error)) return { code: 'internal', detail: typeof error };
  // Only the kind of the error is given: its message may quote the text it failed on, and so a traveller's data.
  const detail = errorKind(error);
  return { code: STORE_ERRORS.has(detail) ? 'store-failed' : 'internal', detail };
}

const STORE_ERRORS: ReadonlySet<string> = new Set([
  'QuotaExceededError',
  'AbortError',
  'DatabaseClosedError',
  'OpenFailedError',
  'InvalidStateError',
  'UnknownError',
  'DataError',
  'BulkError',
  'PrematureCommitError',
  'TransactionInactiveError',
  'VersionError',
]);
