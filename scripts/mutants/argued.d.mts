/** A row of the table: a mutant and why no test can notice it. `line` is where the row begins, from 1. */
export interface ArguedRow {
  readonly file: string;
  readonly was: string;
  readonly becomes: string;
  readonly why: string;
  readonly line: number;
}

export interface Mutant {
  readonly file: string;
  /** Its first line in the file, from 1. */
  readonly line: number;
  readonly status: 'Killed' | 'Survived' | 'NoCoverage' | 'Timeout' | 'RuntimeError' | 'Ignored';
  /** The whole lines of the file that it changes. */
  readonly was: string;
  /** The same lines with the change. */
  readonly becomes: string;
}

export function parseArgued(text: string): ArguedRow[];
export function shownMutant(mutant: Pick<Mutant, 'file' | 'was' | 'becomes'>): string;
export function argue(
  results: readonly Mutant[],
  rows: readonly ArguedRow[],
): { readonly equal: Mutant[]; readonly survivors: Mutant[]; readonly stale: ArguedRow[] };
export function tally(
  results: readonly Mutant[],
  equal: readonly Mutant[],
): {
  readonly mutants: number;
  readonly ignored: number;
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  readonly uncovered: number;
  /** Could not be tried. */
  readonly errors: number;
  readonly argued: number;
  readonly score: number;
};
