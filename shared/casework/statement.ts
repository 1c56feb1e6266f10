/** What was said, word for word, or what an officer noted in the course of a case. A correction is another record that names the one it corrects. */
import type { LawAgency } from '../agency/agency-id.ts';

export const STATEMENT_KINDS = ['spontaneous', 'answer', 'note'] as const;
/** Said without being asked, said in answer to a question, or an officer's own note. */
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Whether somebody else than the officer said it. */
export function isSaid(kind: StatementKind): boolean {
  return kind !== 'note';
}

export interface Statement {
  readonly id: string;
  /** Id of its case. */
  readonly case: string;
  readonly kind: StatementKind;
  /** The words themselves, in the language in which they were said. */
  readonly words: string;
  /** Who said them; '' in a note. */
  readonly by: string;
  /** The language in which they were said, as the officer names it; '' in a note. */
  readonly language: string;
  /** Who was there, and who interpreted; '': nobody else. */
  readonly present: string;
  /** When they were said, ISO 8601 UTC. */
  readonly saidAt: string;
  /** Of the statement that this one corrects, and why; null: none. */
  readonly corrects: { readonly id: string; readonly why: string } | null;
  /** Who typed it, and when. */
  readonly officer: string;
  readonly agency: LawAgency;
  readonly at: string;
}

/** Ids of those that a later one corrects. */
export function correctedIds(statements: readonly Pick<Statement, 'corrects'>[]): ReadonlySet<string> {
  return new Set(statements.flatMap(({ corrects }) => (corrects === null ? [] : [corrects.id])));
}
