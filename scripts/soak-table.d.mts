/** A name under which soak tests report, and what is tried under it. */
export const SOAK_ROWS: Readonly<Record<string, string>>;

export interface Reported {
  readonly name: string;
  readonly tried: number;
  readonly met: number | null;
  readonly lost: number;
}

/** The lines of the table, and the sentences that say why the run fails. */
export function soakTable(
  reported: readonly Reported[],
  rows?: Readonly<Record<string, string>>,
): { readonly lines: readonly string[]; readonly failures: readonly string[] };
