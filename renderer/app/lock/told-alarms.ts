import type { VaultAlarm } from '../../core/api/vault.ts';

/** Alarms as they are told: both stores may be in the same trouble, which is one. */
export function toldAlarms(alarms: readonly VaultAlarm[]): readonly VaultAlarm[] {
  return alarms.filter(({ code }, at) => alarms.findIndex((each) => each.code === code) === at);
}
