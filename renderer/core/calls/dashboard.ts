/** The dashboard: figures of the hours to come, of what waits, and of finds, and the people behind each. Exported and printed as tables, which name nobody. */
import { z } from 'zod';
import { DASHBOARD_DAYS, DASHBOARD_FIGURES } from '../../../shared/report/dashboard-figures.ts';
import { success } from '../../../shared/result.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import { dashboard } from '../dashboard/dashboard.ts';
import { dashboardRows } from '../dashboard/dashboard-rows.ts';
import { dashboardTables } from '../dashboard/dashboard-tables.ts';
import { exportWords, makeExport, purposeRefused } from '../exports/make-export.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { seenMarks } from '../seen/seen-marks.ts';
import { readersOfAll } from '../seen/seen-readers.ts';
import { headsById } from '../store/heads.ts';
import { call, type Handled } from './call.ts';
import type { DashboardRows, DashboardView } from './dashboard-views.ts';
import { type ExportMade, exportedBytes, namelessFields } from './exported.ts';

/** The longest list of people behind a figure. */
const MOST_ROWS = 1000;

const days = z.literal(DASHBOARD_DAYS);

export const dashboardCalls = {
  'dashboard.view': call({
    input: z.strictObject({ days }),
    permission: 'view',
    audit: null,
    handler: async (request, { days }): Handled<DashboardView> => success({ output: await dashboard(request, days) }),
  }),

  'dashboard.rows': call({
    input: z.strictObject({ of: z.enum(DASHBOARD_FIGURES), value: z.string().max(120), days }),
    permission: 'view',
    audit: 'dashboard.rows-viewed',
    recordsViews: 'hour',
    async handler(request, asked): Handled<DashboardRows> {
      const [rows, marks, heads] = await Promise.all([
        dashboardRows(request, asked),
        seenMarks(request),
        readSeenHeads(request).then(headsById),
      ]);
      const marked = rows
        .slice(0, MOST_ROWS)
        .map((row) => ({ ...marks(heads.get(row.flight), row.traveller), ...row }));
      return success({ output: { rows: marked, total: rows.length } });
    },
  }),

  'dashboard.export': call({
    input: z.strictObject({ days, ...namelessFields }),
    permission: 'export',
    audit: 'dashboard.exported',
    recordsViews: true,
    async handler(request, { days: of, ...asked }, recorded): Handled<ExportMade> {
      const nameless = { ...asked, names: false };
      const refused = purposeRefused(nameless);
      if (refused !== null) return refused;
      const words = exportWords(request, asked.language);
      const view = await dashboard(request, of);
      const day = view.at.slice(0, 10);
      const { word } = words;
      const title = `${word('dashboard.title')} ${dayText(day)} ${word('dashboard.export.days').replace('{{count}}', String(of))}`;
      const tables = dashboardTables(title, view, words);
      const readers = await readersOfAll(request);
      const slip = [
        [word('dashboard.export.rules'), String(request.world.ruleSet.version)],
        [word('dashboard.export.at'), `${dayText(view.at)} UTC`],
      ] as const;
      const name = `${word('dashboard.export.file')}-${day}`;
      const { details, ...made } = await makeExport(request, nameless, tables, readers, name, slip);
      return success({ ...made, details: recorded({ ...details, days: of }) });
    },
    moves: exportedBytes,
  }),
} as const;
