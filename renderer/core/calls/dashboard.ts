/** The dashboard: figures of the hours to come, of what waits, and of finds, and the people behind each. */
import { z } from 'zod';
import { DASHBOARD_DAYS, DASHBOARD_FIGURES } from '../../../shared/report/dashboard-figures.ts';
import { success } from '../../../shared/result.ts';
import { dashboard } from '../dashboard/dashboard.ts';
import { dashboardRows } from '../dashboard/dashboard-rows.ts';
import { call, type Handled } from './call.ts';
import type { DashboardRows, DashboardView } from './dashboard-views.ts';

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
      const rows = await dashboardRows(request, asked);
      return success({ output: { rows: rows.slice(0, MOST_ROWS), total: rows.length } });
    },
  }),
} as const;
