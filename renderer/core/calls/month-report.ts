/** The monthly report: on the screen, and exported. */
import { z } from 'zod';
import { monthTables } from '../../../rules/statistics/month-tables.ts';
import { LANGUAGES, type Language } from '../../../shared/catalogue/languages.ts';
import type { ExportTable } from '../../../shared/export/export-table.ts';
import { success } from '../../../shared/result.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import { exportWords, makeExport, purposeRefused } from '../exports/make-export.ts';
import { monthReport } from '../reports/month-facts.ts';
import type { Request } from '../request.ts';
import { readersOfAll } from '../seen/seen-readers.ts';
import { call, type Handled } from './call.ts';
import { type ExportMade, exportedBytes, namelessFields } from './exported.ts';
import { isPeriod, type Period, periodDays } from './statistics.ts';

export const monthReportCalls = {
  'month.report': call({
    input: z.strictObject({ ...periodDays, language: z.enum(LANGUAGES) }).refine(isPeriod, { path: ['to'] }),
    permission: 'report',
    audit: 'month.viewed',
    recordsViews: 'hour',
    async handler(request, { language, ...period }): Handled<readonly ExportTable[]> {
      return success({ output: await tablesOf(request, period, language) });
    },
  }),

  'month.export': call({
    input: z.strictObject({ ...periodDays, ...namelessFields }).refine(isPeriod, { path: ['to'] }),
    permission: 'report',
    audit: 'month.exported',
    recordsViews: true,
    async handler(request, { from, to, ...asked }, recorded): Handled<ExportMade> {
      const nameless = { ...asked, names: false };
      const refused = purposeRefused(nameless);
      if (refused !== null) return refused;
      const tables = await tablesOf(request, { from, to }, asked.language);
      const { word } = exportWords(request, asked.language);
      const { details, ...made } = await makeExport(
        request,
        nameless,
        tables,
        await readersOfAll(request),
        `${word('month.file')}-${from}`,
      );
      return success({ ...made, details: recorded({ ...details, from, to }) });
    },
    moves: exportedBytes,
  }),
} as const;

async function tablesOf(request: Request, { from, to }: Period, language: Language): Promise<readonly ExportTable[]> {
  const words = exportWords(request, language);
  const title = `${words.word('month.title')} ${dayText(from)} – ${dayText(to)}`;
  return monthTables(title, await monthReport(request, { from, to }), words);
}
