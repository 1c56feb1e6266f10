import type { CallFailure } from '../../core/calls/failure.ts';

/** What is told when the store cannot be opened: texts of `trouble.<kind>`. */
export type TroubleKind = 'lost' | 'full' | 'newer' | 'older' | 'upgrade' | 'tampered' | 'unlisted' | 'store';

/** Names of errors of the browser's database, and what they mean to whoever stands before it. */
const KINDS: Readonly<Record<string, TroubleKind>> = {
  QuotaExceededError: 'full',
  'disk-full': 'full',
  VersionError: 'newer',
  NewerVaultError: 'newer',
  NewerRecordError: 'newer',
  'newer-record': 'newer',
  OlderStoreError: 'older',
  OlderRecordError: 'older',
  'older-record': 'older',
  UpgradeError: 'upgrade',
  AbortError: 'upgrade',
  'data-lost': 'lost',
};

/** What kind of trouble a failure is. */
export function troubleKind(failure: CallFailure): TroubleKind {
  // The list of what ought to be there is itself what is lost.
  if (failure.code === 'tampered') return failure.table === 'ledger' ? 'unlisted' : 'tampered';
  if (failure.code === 'refused') return KINDS[failure.why] ?? 'store';
  if (failure.code !== 'store-failed') return 'store';
  const { detail } = failure;
  return KINDS[detail] ?? Object.entries(KINDS).find(([name]) => detail.includes(name))?.[1] ?? 'store';
}
