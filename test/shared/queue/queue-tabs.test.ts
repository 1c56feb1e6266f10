import { expect, test } from 'vitest';
import { agenciesIn } from '../../../shared/agency/agencies.ts';
import { type AgencyRow, SHIPPED_ROWS } from '../../../shared/agency/agency-row.ts';
import { isAgencyTab, QUEUE_TABS, queueTabs } from '../../../shared/queue/queue-tabs.ts';
import { DRUG, WITH_MADE } from '../agency/made-agencies.ts';

const paused = (rows: readonly AgencyRow[], ...ids: readonly string[]) =>
  rows.map((row): AgencyRow => (ids.includes(row.id) ? { ...row, state: 'paused' } : row));

test.each<[string, readonly AgencyRow[], string]>([
  ['of the agencies that ship', SHIPPED_ROWS, QUEUE_TABS.join(' ')],
  [
    'with agencies without a law of their own',
    WITH_MADE,
    'joint customs police immigration agency:drug-service agency:airport-security mine muted tray done',
  ],
  [
    'where some are paused',
    paused(WITH_MADE, 'immigration', 'airport-security'),
    'joint customs police agency:drug-service mine muted tray done',
  ],
  [
    'where another agency works the law of a paused one',
    paused([...SHIPPED_ROWS, { ...DRUG, kind: 'immigration' }], 'immigration', 'police'),
    QUEUE_TABS.join(' '),
  ],
])('the tabs of a unit %s', (_, rows, tabs) => {
  expect(queueTabs(agenciesIn(rows)).join(' ')).toBe(tabs);
});

test.each([
  ['agency:drug-service', true],
  ['agency:', false],
  ['agency:airline', false],
  ['agency:A B', false],
  ['joint', false],
  [7, false],
])('%j as the tab of an agency: %s', (tab, is) => {
  expect(isAgencyTab(tab)).toBe(is);
});
