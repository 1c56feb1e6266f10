/**
 * The judicial package: facts, inspection, custody, exhibits, words and files. It reads no screening, no rule, no list, no message and no trail, since the defence reads it.
 */
import { custodyLines } from '../../../shared/dossier/custody-lines.ts';
import { DOSSIER_COLUMNS, type DossierLine } from '../../../shared/dossier/dossier-line.ts';
import { exhibitLines } from '../../../shared/dossier/exhibit-lines.ts';
import { inspectionLines } from '../../../shared/dossier/inspection-lines.ts';
import { fileLines, foundLines, reportLines, statementLines } from '../../../shared/dossier/kept-lines.ts';
import { type ExportTable, exportTable } from '../../../shared/export/export-table.ts';
import { withoutOpenCount } from '../calls/exhibit-views.ts';
import type { ExportWords } from '../exports/make-export.ts';
import type { Request } from '../request.ts';
import { wholeKept } from '../seen/seen-attachments.ts';
import { readSeenCustody } from '../seen/seen-custody.ts';
import { readSeenEncounter } from '../seen/seen-encounters.ts';
import { readSeenExhibitsOf } from '../seen/seen-exhibits.ts';
import { seenOfficialReports } from '../seen/seen-official-reports.ts';
import { type DossierSource, personLines } from './dossier-source.ts';

export async function judicialTables(
  request: Request,
  source: DossierSource,
  words: ExportWords,
): Promise<readonly ExportTable[]> {
  const { onCase, words: said } = source;
  const [reports, encounter, custody, exhibits, kept] = await Promise.all([
    seenOfficialReports(request, onCase),
    readSeenEncounter(request, onCase.id),
    readSeenCustody(request, onCase.id),
    readSeenExhibitsOf(request, onCase.id),
    wholeKept(request, onCase),
  ]);
  const table = (title: string, lines: readonly DossierLine[]) =>
    exportTable(words.word(title), DOSSIER_COLUMNS, lines, words, true);
  return [
    table('dossier.person', personLines(source)),
    table(
      'dossier.reports',
      reportLines(
        reports.map(({ value }) => value),
        said,
      ),
    ),
    table('dossier.found', foundLines(onCase, said)),
    table('case.part.inspection', inspectionLines(encounter?.entries ?? [], said)),
    table('custody.title', custodyLines(custody ?? { entries: [] }, said)),
    table(
      'dossier.exhibits',
      exhibits.flatMap(({ value }) => exhibitLines(withoutOpenCount(value, request), said)),
    ),
    table('dossier.statements', statementLines(kept.statements, said)),
    table('dossier.files', fileLines(kept.files, said)),
  ];
}
