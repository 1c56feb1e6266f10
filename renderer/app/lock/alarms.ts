/** Alarms of the vault, as they are told. */
import type { VaultAlarm } from '../../core/calls/vault/status.ts';

/** Alarms as they are told: both stores may be in the same trouble, which is one. */
export function toldAlarms(alarms: readonly VaultAlarm[]): readonly VaultAlarm[] {
  return alarms.filter(({ code }, at) => alarms.findIndex((each) => each.code === code) === at);
}

/** Not something that anybody did: it passes by itself, or is settled elsewhere. */
const PASSING: ReadonlySet<VaultAlarm['code']> = new Set(['disk-low', 'state-fails', 'clock-behind', 'clock-ahead']);

/** Does it say that somebody may have changed what is stored? */
export function isSerious({ code }: VaultAlarm): boolean {
  return !PASSING.has(code);
}
