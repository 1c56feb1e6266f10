/**
 * What a draft may say: the lines of the judicial package that stand, each with its kind. Every text comes from the functions that write the package, so a draft can say nothing that the
 * package would not.
 */

import { isInForce } from '../casework/attachment.ts';
import { correctedIds, isSaid } from '../casework/statement.ts';
import type { Say } from '../catalogue/say.ts';
import { type CustodyEntry, type CustodyKind, standingEntries } from '../custody/custody.ts';
import type { Duty } from '../custody/measures.ts';
import { custodyLines } from '../dossier/custody-lines.ts';
import type { DossierLine, DossierWords } from '../dossier/dossier-line.ts';
import { exhibitLines } from '../dossier/exhibit-lines.ts';
import { inspectionLines } from '../dossier/inspection-lines.ts';
import type { JudicialRecord, PersonField } from '../dossier/judicial-record.ts';
import { fileLines, foundLines, reportLines, statementLines } from '../dossier/kept-lines.ts';
import { ENTRY_KINDS, type EncounterEntry, entriesInForce } from '../encounter/encounter-entry.ts';
import type { Exhibit, EntryKind as ExhibitEntryKind } from '../exhibit/exhibit.ts';
import type { DraftTimes } from './draft-times.ts';

/** A line of the package, and what it is about. */
export interface Told<Kind> {
  readonly kind: Kind;
  readonly line: DossierLine;
}

/** An act that was refused is of a kind of its own. */
export type InspectionKind = EncounterEntry['kind'] | 'refused';

export interface DraftSource {
  readonly say: Say;
  readonly times: DraftTimes;
  readonly person: Readonly<Partial<Record<PersonField, string>>>;
  /** Agency and unit of whoever writes it, and the airport. */
  readonly office: string;
  readonly airport: string;
  /** The two officers who are to sign it, by name; the second may be missing. */
  readonly officers: readonly string[];
  /** When it is made, ISO 8601 UTC. */
  readonly now: string;
  readonly found: readonly DossierLine[];
  readonly inspection: readonly Told<InspectionKind>[];
  readonly custody: readonly Told<CustodyKind | Duty>[];
  readonly exhibits: readonly Told<'exhibit' | ExhibitEntryKind>[];
  readonly statements: readonly DossierLine[];
  readonly reports: readonly DossierLine[];
  readonly files: readonly DossierLine[];
  /** Whoever interpreted, by name. */
  readonly interpreters: readonly string[];
  /** The document that was shown: as it was read, or the one of the flight where it was only seen; null: none was. */
  readonly document: string | null;
}

type Heading = Pick<DraftSource, 'times' | 'person' | 'office' | 'airport' | 'officers' | 'now'>;

/** What drafts say of a record. Entries that were corrected or struck out are left out, and so are the corrections themselves. */
export function draftSource(record: JudicialRecord, words: DossierWords, heading: Heading): DraftSource {
  return {
    ...heading,
    say: words.say,
    found: foundLines({ timeline: latestResult(record.timeline) }, words),
    inspection: toldInspection(record.inspection, words),
    custody: toldCustody(record.custody, words),
    exhibits: record.exhibits.flatMap((exhibit) => toldExhibit(exhibit, words)),
    statements: statementLines(standing(record.statements), words),
    reports: reportLines(
      record.reports.filter(({ withdrawn }) => withdrawn === null),
      words,
    ),
    files: fileLines(record.files.filter(isInForce), words),
    interpreters: interpretersIn(record),
    document: documentShown(record, heading.person),
  };
}

/** The last result, with the tests that came after it. */
function latestResult(timeline: JudicialRecord['timeline']): JudicialRecord['timeline'] {
  const last = timeline.findLastIndex(({ kind }) => kind === 'result-recorded');
  return last < 0 ? [] : timeline.slice(last);
}

function standing(statements: JudicialRecord['statements']): JudicialRecord['statements'] {
  const corrected = correctedIds(statements);
  return statements.filter(({ id, kind }) => isSaid(kind) && !corrected.has(id));
}

function toldInspection(entries: readonly EncounterEntry[], words: DossierWords): readonly Told<InspectionKind>[] {
  const inForce = new Set(entriesInForce(entries).map(({ number }) => number));
  const lines = inspectionLines(entries, words);
  return entries.flatMap((entry, at): readonly Told<InspectionKind>[] => {
    const line = lines[at];
    if (line === undefined || !inForce.has(entry.number)) return [];
    const kind = entry.kind === 'intrusive' && entry.consent === 'refused' ? 'refused' : entry.kind;
    return [{ kind, line }];
  });
}

/** In the order in which it happened, a beginning at its right time. */
function toldCustody(entries: readonly CustodyEntry[], words: DossierWords): readonly Told<CustodyKind | Duty>[] {
  const stand = { entries: standingEntries({ entries }) };
  const lines = custodyLines(stand, words);
  return stand.entries.flatMap((entry, at) => {
    const line = lines[at];
    return line === undefined ? [] : [{ kind: entry.kind === 'duty' ? entry.duty : entry.kind, line }];
  });
}

/** The exhibit itself, then each entry of its chain. */
function toldExhibit(exhibit: Exhibit, words: DossierWords): readonly Told<'exhibit' | ExhibitEntryKind>[] {
  return exhibitLines(exhibit, words).map((line, at) => ({ kind: exhibit.entries[at - 1]?.kind ?? 'exhibit', line }));
}

/** A record of the flight says what was announced, and not what somebody showed. */
function documentShown({ inspection }: JudicialRecord, { documents }: DraftSource['person']): string | null {
  const last = entriesInForce(inspection).findLast((entry) => ENTRY_KINDS[entry.kind].about === 'identity');
  if (last?.kind === 'identity-read') return last.document;
  return last?.kind === 'identity-seen' ? (documents ?? null) : null;
}

function interpretersIn({ inspection, custody }: JudicialRecord): readonly string[] {
  const named = [
    ...entriesInForce(inspection).map((entry) => (entry.kind === 'intrusive' ? entry.interpreter : null)),
    ...standingEntries({ entries: custody }).map((entry) =>
      entry.kind === 'duty' && entry.duty === 'interpreter' ? entry.whom : null,
    ),
  ];
  return [...new Set(named.flatMap((name) => (name === null || name === '' ? [] : [name])))];
}
