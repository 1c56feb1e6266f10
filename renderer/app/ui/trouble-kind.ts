import type { CallFailure } from '../../core/calls/failure.ts';

/** Why the store cannot be opened, as shown: texts of `trouble.<kind>`. */
export type TroubleKind = 'lost' | 'full' | 'newer' | 'older' | 'upgrade' | 'tampered' | 'unlisted' | 'store';

/** Names of errors of the browser's database, with the kind to show. */
const KINDS: Readonly<Record<string, TroubleKind>> = {
  QuotaExceededError: 'full',
  'disk-full': 'full',
  VersionError: 'newer',
  NewerStoreError: 'newer',
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

/** The kind of a failure. */
export function troubleKind(failure: CallFailure): TroubleKind {
  // The list of expected records is itself lost.
  if (failure.code === 'tampered') return failure.table === 'ledger' ? 'unlisted' : 'tampered';
  if (failure.code === 'refused') return KINDS[failure.why] ?? 'store';
  if (failure.code !== 'store-failed') return 'store';
  const { detail } = failure;
  return KINDS[detail] ?? Object.entries(KINDS).find(([name]) => detail.includes(name))?.[1] ?? 'store';
}
