/** The figures of the dashboard: of which days they are, and which of them open the people whom they count. */

/** Days of which finds are told; the last one is tomorrow. */
export const DASHBOARD_DAYS = [7, 30, 90] as const;
export type DashboardDays = (typeof DASHBOARD_DAYS)[number];

/** Why somebody was inspected. */
export const INSPECTED_FOR = ['rule', 'list', 'lookout', 'officer', 'random'] as const;
export type InspectedFor = (typeof INSPECTED_FOR)[number];

/** `hour`: its beginning, minutes of the unit's local time; `score`: mandate and bin, `customs:60-64`; the others: the key of the figure. */
export const DASHBOARD_FIGURES = [
  'hour',
  'waiting',
  'unfinished',
  'claim',
  'decide',
  'reason',
  'mandate',
  'rule',
  'route',
  'score',
  'left-reason',
  'left-mandate',
  'left-rule',
  'left-route',
  'flagged-mandate',
  'flagged-rule',
  'flagged-route',
] as const;
export type DashboardFigure = (typeof DASHBOARD_FIGURES)[number];
