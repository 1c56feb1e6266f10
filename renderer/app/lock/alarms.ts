/** Alarms of the vault, as they are shown. */
import type { VaultAlarm } from '../../core/calls/vault/status.ts';

/** The alarms to show: the same alarm of both stores is shown once. */
export function distinctAlarms(alarms: readonly VaultAlarm[]): readonly VaultAlarm[] {
  return alarms.filter(({ code }, at) => alarms.findIndex((each) => each.code === code) === at);
}

/** These say nothing against the stored data: they pass by themselves or are resolved elsewhere. */
const PASSING: ReadonlySet<VaultAlarm['code']> = new Set([
  'disk-low',
  'waiting-closed',
  'state-fails',
  'clock-behind',
  'clock-ahead',
  'second-tried',
]);

/** Whether the alarm means that the stored data may have been altered. */
export function isSerious({ code }: VaultAlarm): boolean {
  return !PASSING.has(code);
}
