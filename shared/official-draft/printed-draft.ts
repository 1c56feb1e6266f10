/** That a draft of a *procès-verbal* was printed. The draft itself is paper: what is kept leads from a copy to who printed it, and tells whether its text is the same. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Language } from '../catalogue/languages.ts';
import type { DraftKind } from './draft-kind.ts';

export interface PrintedDraft {
  readonly id: string;
  /** Id of its case. */
  readonly case: string;
  readonly kind: DraftKind;
  readonly language: Language;
  /** Of the export, as it stands on the paper. */
  readonly number: string;
  /** Counts the printings of this kind in this case, from 1. */
  readonly copy: number;
  /** The version of the template, 0 for the text that ships, and the SHA-256 of its text. */
  readonly template: { readonly number: number; readonly hash: string };
  /** The second officer who is to sign it, by id. */
  readonly with: string;
  readonly officer: string;
  readonly agency: LawAgency;
  readonly at: string;
  /** SHA-256 of its text (`sheetText`). */
  readonly sha256: string;
}
