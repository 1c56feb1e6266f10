import type { VaultOfficer } from '../../core/calls/vault/status.ts';

/** Whom a typed number means: a whole id, or its last digits where they stand for one officer only; null: nobody. */
export function findOfficer(officers: readonly VaultOfficer[], typed: string): VaultOfficer | null {
  const text = typed.trim().toUpperCase();
  if (text === '') return null;
  const whole = officers.find(({ id }) => id.toUpperCase() === text);
  if (whole !== undefined) return whole;
  const digits = /^\d+$/.exec(text)?.[0];
  const fitting =
    digits === undefined
      ? []
      : officers.filter(({ id }) => Number(id.slice(id.lastIndexOf('-') + 1)) === Number(digits));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
