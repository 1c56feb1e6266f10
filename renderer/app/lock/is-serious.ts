import type { VaultAlarm } from '../../core/api/vault.ts';

/** Not something that anybody did: it passes by itself, or is settled elsewhere. */
const PASSING: ReadonlySet<VaultAlarm['code']> = new Set(['disk-low', 'state-fails', 'clock-behind', 'clock-ahead']);

/** Does it say that somebody may have changed what is stored? */
export function isSerious({ code }: VaultAlarm): boolean {
  return !PASSING.has(code);
}
