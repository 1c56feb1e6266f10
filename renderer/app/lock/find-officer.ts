import type { VaultOfficer } from '../../core/calls/vault/status.ts';

/** The officer of a typed number: a whole id, or last digits that only one officer has. Null where none matches. */
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

/**
 * The id that is typed where the recovery code gives a new passphrase. Officers without access, as after a suspension, are not among `officers`: their whole number is taken as it
 * is typed, and the core says whether anybody has it. Null: it is no number.
 */
export function recoveredOfficer(officers: readonly VaultOfficer[], typed: string): string | null {
  const text = typed.trim().toUpperCase();
  return findOfficer(officers, typed)?.id ?? (/^[A-Z0-9]+(?:-[A-Z0-9]+)*-\d+$/.test(text) ? text : null);
}

/** A number as an example, with the code of this unit: `DXB-02`. */
export function exampleNumber(officers: readonly VaultOfficer[]): string {
  return `${officers[0]?.id.replace(/-[^-]*$/, '') ?? 'LFW'}-02`;
}
