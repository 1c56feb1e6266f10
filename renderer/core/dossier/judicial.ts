/**
 * The judicial package: facts, inspection, custody, exhibits, words and files. It reads no screening, no rule, no list, no message and no trail, since the defence reads it.
 */
import type { Case } from '../../../shared/casework/case.ts';
import { toldCase } from '../../../shared/casework/told-case.ts';
import { custodyLines } from '../../../shared/dossier/custody-lines.ts';
import { DOSSIER_COLUMNS, type DossierLine } from '../../../shared/dossier/dossier-line.ts';
import { exhibitLines } from '../../../shared/dossier/exhibit-lines.ts';
import { inspectionLines } from '../../../shared/dossier/inspection-lines.ts';
import type { JudicialRecord } from '../../../shared/dossier/judicial-record.ts';
import { fileLines, foundLines, reportLines, statementLines } from '../../../shared/dossier/kept-lines.ts';
import { protectionLines } from '../../../shared/dossier/protection-lines.ts';
import { tallyLines } from '../../../shared/dossier/tally-lines.ts';
import { type ExportTable, exportTable } from '../../../shared/export/export-table.ts';
import { withoutOpenCount } from '../calls/exhibit-views.ts';
import type { ExportWords } from '../exports/make-export.ts';
import type { Request } from '../request.ts';
import { wholeKept } from '../seen/seen-attachments.ts';
import { readSeenCustody } from '../seen/seen-custody.ts';
import { readSeenEncounter } from '../seen/seen-encounters.ts';
import { readSeenExhibitsOf } from '../seen/seen-exhibits.ts';
import { seenOfficialReports } from '../seen/seen-official-reports.ts';
import { protectionOf } from '../seen/seen-protections.ts';
import { type DossierSource, personLines } from './dossier-source.ts';

/** What the officer sees of it. */
export async function readJudicialRecord(request: Request, onCase: Case): Promise<JudicialRecord> {
  const [reports, encounter, custody, exhibits, { statements, files }] = await Promise.all([
    seenOfficialReports(request, onCase),
    readSeenEncounter(request, onCase.id),
    readSeenCustody(request, onCase.id),
    readSeenExhibitsOf(request, onCase.id),
    wholeKept(request, onCase),
  ]);
  return {
    timeline: toldCase(onCase).timeline,
    reports: reports.map(({ value }) => value),
    inspection: encounter?.entries ?? [],
    custody: custody?.entries ?? [],
    exhibits: exhibits.map(({ value }) => withoutOpenCount(value, request)),
    statements,
    files,
  };
}

export async function judicialTables(
  request: Request,
  source: DossierSource,
  words: ExportWords,
): Promise<readonly ExportTable[]> {
  const { words: said } = source;
  const [record, protection] = await Promise.all([
    readJudicialRecord(request, source.onCase),
    protectionOf(request, source.onCase),
  ]);
  const ofProtection = protectionLines(protection.value, said);
  const table = (title: string, lines: readonly DossierLine[]) =>
    exportTable(words.word(title), DOSSIER_COLUMNS, lines, words, true);
  return [
    table('dossier.person', personLines(source)),
    table('dossier.reports', reportLines(record.reports, said)),
    table('dossier.found', foundLines(record, said)),
    table('case.part.inspection', inspectionLines(record.inspection, said)),
    // Without a line it is left out: that there is none would be untrue of protection about which the paper is silent.
    ...(ofProtection.length === 0 ? [] : [table('protection.title', ofProtection)]),
    table('custody.title', [...custodyLines({ entries: record.custody }, said), ...tallyLines(record, said)]),
    table(
      'dossier.exhibits',
      record.exhibits.flatMap((exhibit) => exhibitLines(exhibit, said)),
    ),
    table('dossier.statements', statementLines(record.statements, said)),
    table('dossier.files', fileLines(record.files, said)),
  ];
}
