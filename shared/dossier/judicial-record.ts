/** What the judicial package of a case is made of, and the drafts of its *procès-verbaux*, too. Reasons, lists, links, messages and the trail are no part of it. */
import type { Attachment } from '../casework/attachment.ts';
import type { Case } from '../casework/case.ts';
import type { Statement } from '../casework/statement.ts';
import type { CustodyEntry } from '../custody/custody.ts';
import type { EncounterEntry } from '../encounter/encounter-entry.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import type { OfficialReport } from './official-report.ts';

export interface JudicialRecord {
  /** Of the case, only results and tests are told. */
  readonly timeline: Case['timeline'];
  readonly reports: readonly OfficialReport[];
  readonly inspection: readonly EncounterEntry[];
  readonly custody: readonly CustodyEntry[];
  readonly exhibits: readonly Exhibit[];
  readonly statements: readonly Statement[];
  readonly files: readonly Attachment[];
}

export const PERSON_FIELDS = ['case', 'subject', 'name', 'birth', 'documents', 'flight', 'bags'] as const;
/** Whom a case is about, as packages say it: its number and subject, or the person as the flight's record says. */
export type PersonField = (typeof PERSON_FIELDS)[number];
